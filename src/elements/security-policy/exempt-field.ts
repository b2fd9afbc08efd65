import { html, nothing, type LitElement } from 'lit';
import type { OrgContextController } from '../../controllers/org-context.js';
import { MemberSearch } from '../../features/members/member-search.js';
import { fieldError } from '../../ui/form/form.js';
import { searchIcon } from '../../ui/icons/list-icons.js';
import { policyChip } from './policy-chip.js';
import type { PolicyPerson } from './policy-draft.js';
import type { SecurityPolicyStrings } from './security-policy.strings.js';

interface ExemptFieldOptions {
  host: LitElement;
  org: OrgContextController;
  strings: SecurityPolicyStrings;
  /** Prefix of the ids, and the part of the field. */
  name: 'exempt' | 'sso-exempt';
  people: () => readonly PolicyPerson[];
  change: (people: readonly PolicyPerson[]) => void;
}

type Field = 'exempt' | 'ssoExempt';

interface ExemptFieldsOptions extends Pick<ExemptFieldOptions, 'host' | 'org' | 'strings'> {
  people: (field: Field) => readonly PolicyPerson[];
  change: (field: Field, people: readonly PolicyPerson[]) => void;
}

/** Creates the fields of the members who are exempt from two-factor authentication, and from single sign-on. */
export function createExemptFields({ people, change, ...shared }: ExemptFieldsOptions) {
  const create = (name: ExemptFieldOptions['name'], field: Field) =>
    new ExemptField({ ...shared, name, people: () => people(field), change: (chosen) => change(field, chosen) });
  return { mfa: create('exempt', 'exempt'), sso: create('sso-exempt', 'ssoExempt') };
}

/** The members who are exempt from a requirement: chips, and a search that adds them. */
export class ExemptField {
  readonly #options: ExemptFieldOptions;
  readonly #search: MemberSearch;

  constructor(options: ExemptFieldOptions) {
    this.#options = options;
    this.#search = new MemberSearch(options.host, options.org, 'active');
  }

  /** `error` is shown at the field, before the failure of a search. */
  render(locked: boolean, error?: string) {
    const { strings: text, name, people, change } = this.#options;
    const label = text.text(name === 'exempt' ? 'exempt' : 'ssoExempt');
    const exempt = people();
    const message = error ?? this.#search.errorText(text);
    return html`<div class="field" part=${name}>
      <label for="find-${name}" class="label">${label}</label>
      ${
        exempt.length
          ? html`<ul class="chips" aria-label=${label}>
              ${exempt.map((person) =>
                policyChip(text, person.name || person.email, locked, () =>
                  change(exempt.filter((one) => one !== person)),
                ),
              )}
            </ul>`
          : nothing
      }
      <span class="input"
        >${searchIcon()}<input
          id="find-${name}"
          type="search"
          list="found-${name}"
          autocomplete="off"
          maxlength="200"
          ?disabled=${locked}
          placeholder=${text.text('findMember')}
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby="${name}-error ${name}-hint"
          @input=${this.#onInput}
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
        />${this.#search.renderOptions(`found-${name}`)}</span
      >
      ${fieldError(`${name}-error`, message)}
      <span class="hint" id="${name}-hint">${text.text(name === 'exempt' ? 'exemptHint' : 'ssoExemptHint')}</span>
    </div>`;
  }

  readonly #onInput = ({ target }: InputEvent): void => {
    const { people, change } = this.#options;
    const member = this.#search.type(target as HTMLInputElement);
    if (!member || people().some((one) => one.userId === member.userId)) return;
    const { userId, name, email } = member;
    change([...people(), { userId, name, email }]);
  };
}
