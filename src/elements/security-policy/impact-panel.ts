import { html, nothing } from 'lit';
import type { SecurityPolicyImpact } from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import { avatar } from '../../ui/display/avatar.js';
import { roleChips } from '../../ui/display/chip.js';
import { emailAddress } from '../../ui/display/email-address.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import type { PolicyPerson } from './policy-draft.js';
import type { PolicyImpactController } from './policy-impact.js';
import type { SecurityPolicyStrings } from './security-policy.strings.js';

type Affected = SecurityPolicyImpact['people'][number];

/** The field whose exemption helps, by reason. */
const EXEMPTIONS: Partial<Record<string, 'exempt' | 'ssoExempt'>> = {
  mfa_not_enrolled: 'exempt',
  sso_not_available: 'ssoExempt',
};

type Exempt = (field: 'exempt' | 'ssoExempt', person: PolicyPerson) => void;

interface ImpactPanelOptions {
  strings: SecurityPolicyStrings;
  impact: PolicyImpactController;
  exempt: Exempt;
  showAll: () => void;
}

const REASONS: Partial<Record<string, 'noFactor' | 'noSso' | 'otherDomain'>> = {
  mfa_not_enrolled: 'noFactor',
  sso_not_available: 'noSso',
  email_domain_not_allowed: 'otherDomain',
};

/** Why a member would be locked out. */
export function reasonText(text: SecurityPolicyStrings, { reason }: Affected): string {
  const label = REASONS[reason];
  return label ? text.text(label) : reason;
}

/** Renders a member who would be locked out. `exempt`: exempts them from the requirement, where that helps. */
export function affectedRow(text: SecurityPolicyStrings, person: Affected, exempt?: Exempt) {
  const field = EXEMPTIONS[person.reason];
  const { userId, name, email, picture, roles } = person;
  const label = name || email;
  return html`<li>
    ${avatar({ id: userId, name: label, picture })}<span class="identity"
      ><span class="name truncate" dir="auto">${label}</span
      ><span class="sub">${emailAddress(email)}<span class="reason-text">${reasonText(text, person)}</span></span></span
    ><span class="wide-only">${roleChips(roles, (count) => text.common('moreRoles', { count }), 1)}</span>
    ${
      exempt && field
        ? html`<button
            type="button"
            class="button secondary small"
            aria-label=${text.text('exemptName', { name: label })}
            @click=${() => exempt(field, { userId, name, email })}
          >
            ${text.text('exemptOne')}
          </button>`
        : nothing
    }
  </li>`;
}

/** Renders whom the change would lock out, before it is saved. */
export function impactPanel({ strings: text, impact, exempt, showAll }: ImpactPanelOptions) {
  const { value, error, isStale } = impact;
  if (error)
    return inlineAlert({
      kind: 'warning',
      title: text.common('loadFailed', { what: text.text('impact') }),
      text: errorMessage(text, error),
      actions: html`<button type="button" class="button secondary small" @click=${() => void impact.retry()}>
        ${text.common('tryAgain')}
      </button>`,
    });
  if (!value) return nothing;
  const { total, members, people, viewerAffected } = value;
  return html`<div class="impact ${isStale ? 'is-stale' : ''}" part="impact" aria-busy=${isStale ? 'true' : nothing}>
    ${inlineAlert({
      kind: total ? 'warning' : 'success',
      title: total
        ? text.text('lockedOut', { count: total, members: text.number(members) })
        : text.text('nobodyLockedOut'),
      text: viewerAffected ? text.text('youAmong') : nothing,
      role: 'status',
    })}
    ${
      people.length
        ? html`<ul class="people">
              ${people.map((person) => affectedRow(text, person, exempt))}
            </ul>
            ${
              total > people.length
                ? html`<div class="people-foot">
                    <button type="button" class="button link" @click=${showAll}>
                      ${text.text('showAll', { count: total })}
                    </button>
                  </div>`
                : nothing
            }`
        : nothing
    }
  </div>`;
}
