import { html, nothing } from 'lit';
import type { RoleImpact } from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import { avatar } from '../../ui/display/avatar.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { minusIcon, plusIcon } from '../../ui/icons/action-icons.js';
import { mailIcon } from '../../ui/icons/icon.js';
import type { RoleImpactController } from './role-impact.js';
import type { RoleListStrings } from './role-list.strings.js';

interface ImpactPanelOptions {
  strings: RoleListStrings;
  impact: RoleImpactController;
  labelOf: (permission: string) => string;
  /** Whether the role has no members. */
  isUnused: boolean;
}

/** Renders the members that a change affects, with the permissions that they gain and lose. */
export function impactPanel({ strings: text, impact, labelOf, isUnused }: ImpactPanelOptions) {
  const { value, error } = impact;
  return html`<div
    class="panel impact ${impact.isStale ? 'is-stale' : ''}"
    role="group"
    aria-labelledby="impact-title"
    aria-live="polite"
    aria-busy=${impact.isStale ? 'true' : nothing}
  >
    <h3 id="impact-title">${titleOf(value, text)}</h3>
    ${
      error
        ? inlineAlert({
            kind: 'warning',
            title: text.common('loadFailed', { what: text.text('impact') }),
            text: errorMessage(text, error),
            actions: html`<button type="button" class="button secondary small" @click=${() => impact.retry()}>
              ${text.common('tryAgain')}
            </button>`,
          })
        : value
          ? effects(value, impact, text, labelOf)
          : html`<p class="hint">${isUnused ? text.text('noMembers') : text.common('loading')}</p>`
    }
  </div>`;
}

function titleOf(value: RoleImpact | undefined, text: RoleListStrings): string {
  if (!value?.total) return text.text('whatChanges');
  return value.total < value.members
    ? text.text('changesForSome', { count: value.total, total: value.members })
    : text.text('changesFor', { count: value.total });
}

function effects(
  value: RoleImpact,
  impact: RoleImpactController,
  text: RoleListStrings,
  labelOf: (permission: string) => string,
) {
  const { gains, loses, people, nextCursor, invitations, members, total } = value;
  const lines = (changes: RoleImpact['gains'], kind: 'gain' | 'lose') =>
    changes.length
      ? html`<div>
          <h4>${text.text(kind, { count: changes.length })}</h4>
          <ul class="diff">
            ${changes.map(
              ({ permission, members: count }) =>
                html`<li class=${kind}>
                  ${kind === 'gain' ? plusIcon() : minusIcon()}<span
                    >${labelOf(permission)} <span class="muted">· ${text.text('memberCount', { count })}</span></span
                  >
                </li>`,
            )}
          </ul>
        </div>`
      : nothing;
  return html`
    ${members ? nothing : html`<p class="hint">${text.text('noMembers')}</p>`}
    ${members && !total ? html`<p class="hint">${text.text('nothingChanges')}</p>` : nothing} ${lines(gains, 'gain')}
    ${lines(loses, 'lose')}
    ${
      total && people.length
        ? html`<ul class="people">
              ${people.map(
                (person) =>
                  html`<li>
                    ${avatar({ id: person.userId, name: person.name, picture: person.picture })}<span class="identity"
                      ><span class="name truncate" dir="auto">${person.name || person.email}</span
                      ><span class="sub">${changeOf(person, text)}</span></span
                    >
                  </li>`,
              )}
            </ul>
            ${
              nextCursor
                ? html`<button type="button" class="button quiet small more" @click=${() => impact.loadMore()}>
                    ${text.text('showMembers')}
                  </button>`
                : nothing
            }`
        : nothing
    }
    ${invitations ? html`<p class="hint with-icon">${mailIcon()}${text.text('alsoInvitations', { count: invitations })}</p>` : nothing}
    ${total ? html`<p class="hint">${text.text('nextRequest')}</p>` : nothing}
  `;
}

function changeOf({ gains, loses }: RoleImpact['people'][number], text: RoleListStrings): string {
  if (gains.length && loses.length) return text.text('gainsAndLoses', { gains: gains.length, loses: loses.length });
  if (gains.length) return text.text('gain', { count: gains.length });
  return loses.length ? text.text('lose', { count: loses.length }) : text.text('noChange');
}
