import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Capabilities } from '../../contract/index.js';
import { select } from '../../ui/form/field.js';
import type { DomainField } from './domain-field.js';
import type { ExemptField } from './exempt-field.js';
import { formatDuration } from './format-duration.js';
import type { PolicyDraft, PolicyFields } from './policy-draft.js';
import type { SecurityPolicyStrings } from './security-policy.strings.js';

type Enforced = NonNullable<Capabilities['securityPolicy']>;
type Word = Parameters<SecurityPolicyStrings['text']>[0];

export interface PolicyFormOptions {
  strings: SecurityPolicyStrings;
  draft: PolicyDraft;
  enforced: Enforced;
  locked: boolean;
  exemptFields: { mfa: ExemptField; sso: ExemptField };
  /** Why no one can sign in without single sign-on. */
  ssoError?: string;
  domainField: DomainField;
  /** Effects of the change, shown below the choices, so that these do not move. */
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
  const { draft, enforced, impact, domainField, exemptFields, locked } = options;
  const isRequired = draft.values.mode === 'required';
  return html`
    ${enforced.mfa ? modeField(options) : nothing}
    ${enforced.sso || draft.values.ssoRequired ? ssoField(options) : nothing} ${impact}
    ${enforced.factors.length && draft.values.mode !== 'off' ? factorsField(options) : nothing}
    ${enforced.mfa && isRequired ? exemptFields.mfa.render(locked) : nothing}
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

function ssoField({ strings: text, draft, locked, exemptFields, ssoError, set }: PolicyFormOptions) {
  const isRequired = draft.values.ssoRequired === true;
  return html`<div class="group" part="sso">
    <label class="check"
      ><input
        type="checkbox"
        ?disabled=${locked}
        .checked=${live(isRequired)}
        aria-describedby="sso-hint"
        @change=${() => set('ssoRequired', !isRequired)}
      /><span>${text.text('ssoRequired')}</span><span class="hint" id="sso-hint">${text.text('ssoHint')}</span></label
    >
    ${isRequired ? exemptFields.sso.render(locked, ssoError) : nothing}
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
