import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Capabilities } from '../../contract/index.js';
import { select } from '../../ui/form/field.js';
import { fieldError } from '../../ui/form/form.js';
import type { MemberSearch } from '../../features/members/member-search.js';
import { searchIcon } from '../../ui/icons/list-icons.js';
import type { DomainField } from './domain-field.js';
import { formatDuration } from './format-duration.js';
import { policyChip } from './policy-chip.js';
import type { PolicyDraft, PolicyFields } from './policy-draft.js';
import type { SecurityPolicyStrings } from './security-policy.strings.js';

type Enforced = NonNullable<Capabilities['securityPolicy']>;
type Word = Parameters<SecurityPolicyStrings['text']>[0];

export interface PolicyFormOptions {
  strings: SecurityPolicyStrings;
  draft: PolicyDraft;
  enforced: Enforced;
  locked: boolean;
  memberSearch: MemberSearch;
  domainField: DomainField;
  /** Effects of the change, shown below the choice. */
  impact: unknown;
  set: <Field extends keyof PolicyFields>(field: Field, value: PolicyFields[Field]) => void;
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
  const { draft, enforced, impact, domainField, locked } = options;
  const isRequired = draft.values.mode === 'required';
  return html`
    ${enforced.mfa ? modeField(options) : nothing} ${impact}
    ${enforced.factors.length && draft.values.mode !== 'off' ? factorsField(options) : nothing}
    ${enforced.mfa && isRequired ? exemptField(options) : nothing}
    ${
      enforced.emailDomains || enforced.sessionMaxAge
        ? html`<div class="pair">
            ${enforced.emailDomains ? domainField.render(locked) : nothing}
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

function exemptField({ strings: text, draft, locked, memberSearch, set }: PolicyFormOptions) {
  const exempt = draft.values.exempt ?? [];
  const onInput = ({ target }: InputEvent) => {
    const member = memberSearch.type(target as HTMLInputElement);
    if (!member || exempt.some((one) => one.userId === member.userId)) return;
    const { userId, name, email } = member;
    set('exempt', [...exempt, { userId, name, email }]);
  };
  return html`<div class="field" part="exempt">
    <label for="find-member" class="label">${text.text('exempt')}</label>
    ${
      exempt.length
        ? html`<ul class="chips" aria-label=${text.text('exempt')}>
            ${exempt.map((person) =>
              policyChip(text, person.name || person.email, locked, () =>
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
        aria-describedby="exempt-error exempt-hint"
        @input=${onInput}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
      />${memberSearch.renderOptions('found')}</span
    >
    ${fieldError('exempt-error', memberSearch.errorText(text))}
    <span class="hint" id="exempt-hint">${text.text('exemptHint')}</span>
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
