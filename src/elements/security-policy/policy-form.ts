import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Capabilities, Member } from '../../contract/index.js';
import { select } from '../../ui/form/field.js';
import { fieldError } from '../../ui/form/form.js';
import { searchIcon, closeIcon } from '../../ui/icons/list-icons.js';
import { formatDuration } from './format-duration.js';
import type { PolicyDraft, PolicyFields, PolicyPerson } from './policy-draft.js';
import type { SecurityPolicyStrings } from './security-policy.strings.js';

type Enforced = NonNullable<Capabilities['securityPolicy']>;
type Word = Parameters<SecurityPolicyStrings['text']>[0];

export interface PolicyFormOptions {
  strings: SecurityPolicyStrings;
  draft: PolicyDraft;
  enforced: Enforced;
  locked: boolean;
  /** Members that the search has found. */
  found: readonly Member[];
  /** The text in the field for domains. */
  domainText: string;
  domainError: string | undefined;
  /** Effects of the change, shown below the choice. */
  impact: unknown;
  set: <Field extends keyof PolicyFields>(field: Field, value: PolicyFields[Field]) => void;
  typeMember: (input: HTMLInputElement) => void;
  typeDomain: (text: string) => void;
  addDomain: () => void;
}

const MODES = [
  ['off', 'off', 'offHint'],
  ['optional', 'optional', 'optionalHint'],
  ['required', 'required', 'requiredHint'],
] as const;

const FACTORS: Record<string, { label: Word; hint?: Word }> = {
  webauthn: { label: 'webauthn', hint: 'webauthnHint' },
  otp: { label: 'otp' },
  push: { label: 'push' },
  sms: { label: 'sms', hint: 'smsHint' },
  email: { label: 'emailCode' },
  'recovery-code': { label: 'recoveryCode' },
};

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Seconds that the field offers. */
const LENGTHS = [HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR, DAY, 7 * DAY, 14 * DAY, 30 * DAY];

/** Renders the fields of the parts that the backend enforces. */
export function policyForm(options: PolicyFormOptions) {
  const { draft, enforced, impact } = options;
  const isRequired = draft.values.mode === 'required';
  return html`
    ${enforced.mfa ? modeField(options) : nothing} ${impact}
    ${enforced.factors.length && draft.values.mode !== 'off' ? factorsField(options) : nothing}
    ${enforced.mfa && isRequired ? exemptField(options) : nothing}
    ${
      enforced.emailDomains || enforced.sessionMaxAge
        ? html`<div class="pair">
            ${enforced.emailDomains ? domainsField(options) : nothing}
            ${enforced.sessionMaxAge ? lengthField(options) : nothing}
          </div>`
        : nothing
    }
  `;
}

function modeField({ strings: text, draft, locked, set }: PolicyFormOptions) {
  return html`<fieldset class="group" part="mfa" ?disabled=${locked}>
    <legend class="label">${text.text('mfa')}</legend>
    <div class="cards">
      ${MODES.map(
        ([mode, label, hint]) =>
          html`<label class="check card-check"
            ><input
              type="radio"
              name="mode"
              .checked=${live(draft.values.mode === mode)}
              aria-describedby="hint-${mode}"
              @change=${() => set('mode', mode)}
            /><span>${text.text(label)}</span><span class="hint" id="hint-${mode}">${text.text(hint)}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

function factorsField({ strings: text, draft, enforced, locked, set }: PolicyFormOptions) {
  const chosen = draft.values.factors ?? [];
  return html`<fieldset class="group" part="factors" ?disabled=${locked} aria-describedby="factors-hint">
    <legend class="label">${text.text('factors')}</legend>
    ${enforced.factors.map((name) => {
      const { label, hint } = FACTORS[name] ?? {};
      const isChosen = chosen.includes(name);
      return html`<label class="check"
        ><input
          type="checkbox"
          .checked=${live(isChosen)}
          @change=${() => set('factors', isChosen ? chosen.filter((one) => one !== name) : [...chosen, name])}
        /><span>${label ? text.text(label) : name}</span>${
          hint ? html`<span class="hint">${text.text(hint)}</span>` : nothing
        }</label
      >`;
    })}
    <p class="hint" id="factors-hint">${text.text('factorsHint')}</p>
  </fieldset>`;
}

const chip = (text: SecurityPolicyStrings, label: string, locked: boolean, remove: () => void) =>
  html`<li class="chip token">
    <span class="truncate" dir="auto" title=${label}>${label}</span>${
      locked
        ? nothing
        : html`<button
            type="button"
            class="remove-button"
            aria-label=${text.text('remove', { name: label })}
            @click=${remove}
          >
            ${closeIcon()}
          </button>`
    }
  </li>`;

/** What a member is called in the list of the search. */
export const optionOf = ({ name, email }: PolicyPerson): string => (name ? `${name} (${email})` : email);

function exemptField({ strings: text, draft, locked, found, set, typeMember }: PolicyFormOptions) {
  const exempt = draft.values.exempt ?? [];
  return html`<div class="field" part="exempt">
    <label for="find-member" class="label">${text.text('exempt')}</label>
    ${
      exempt.length
        ? html`<ul class="chips" aria-label=${text.text('exempt')}>
            ${exempt.map((person) =>
              chip(text, person.name || person.email, locked, () =>
                set(
                  'exempt',
                  exempt.filter((one) => one !== person),
                ),
              ),
            )}
          </ul>`
        : nothing
    }
    <span class="input"
      >${searchIcon()}<input
        id="find-member"
        type="search"
        list="found"
        autocomplete="off"
        maxlength="200"
        ?disabled=${locked}
        placeholder=${text.text('findMember')}
        aria-describedby="exempt-hint"
        @input=${({ target }: InputEvent) => typeMember(target as HTMLInputElement)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
      /><datalist id="found">
        ${found.map((member) => html`<option value=${optionOf(member)}></option>`)}
      </datalist></span
    >
    <span class="hint" id="exempt-hint">${text.text('exemptHint')}</span>
  </div>`;
}

function domainsField(options: PolicyFormOptions) {
  const { strings: text, draft, locked, domainText, domainError, set, typeDomain, addDomain } = options;
  const domains = draft.values.domains ?? [];
  const onKeydown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' || (event.key === ',' && domainText)) {
      event.preventDefault();
      addDomain();
    } else if (event.key === 'Backspace' && !domainText && domains.length) set('domains', domains.slice(0, -1));
  };
  return html`<div class="field" part="domains">
    <label for="domains" class="label">${text.text('domains')}</label>
    <div class="compose">
      ${
        domains.length
          ? html`<ul class="chips" aria-label=${text.text('domains')}>
              ${domains.map((domain) =>
                chip(text, domain, locked, () =>
                  set(
                    'domains',
                    domains.filter((one) => one !== domain),
                  ),
                ),
              )}
            </ul>`
          : nothing
      }
      <input
        id="domains"
        dir="ltr"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        inputmode="url"
        maxlength="253"
        ?disabled=${locked}
        placeholder=${text.text('addDomain')}
        .value=${live(domainText)}
        aria-invalid=${domainError ? 'true' : nothing}
        aria-describedby=${domainError ? 'domains-error' : 'domains-hint'}
        @input=${({ target }: InputEvent) => typeDomain((target as HTMLInputElement).value)}
        @keydown=${onKeydown}
        @blur=${addDomain}
      />
    </div>
    ${fieldError('domains-error', domainError)}
    ${domainError ? nothing : html`<span class="hint" id="domains-hint">${text.text('domainsHint')}</span>`}
  </div>`;
}

function lengthField({ strings: text, draft, locked, set }: PolicyFormOptions) {
  const { maxAge = null } = draft.values;
  const lengths = maxAge === null || LENGTHS.includes(maxAge) ? LENGTHS : [...LENGTHS, maxAge].sort((a, b) => a - b);
  return html`<div class="field" part="session-length">
    <label for="session-length" class="label">${text.text('sessionLength')}</label>
    ${select(
      html`<select
        id="session-length"
        class="input"
        ?disabled=${locked}
        aria-describedby="session-hint"
        @change=${({ target }: Event) => set('maxAge', Number((target as HTMLSelectElement).value) || null)}
      >
        <option value="" .selected=${maxAge === null}>${text.text('noLimit')}</option>
        ${lengths.map(
          (seconds) =>
            html`<option value=${seconds} .selected=${seconds === maxAge}>${formatDuration(text, seconds)}</option>`,
        )}
      </select>`,
      'wide',
    )}
    <span class="hint" id="session-hint">${text.text('sessionHint')}</span>
  </div>`;
}
