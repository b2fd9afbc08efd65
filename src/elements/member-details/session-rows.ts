import { html, nothing } from 'lit';
import type { Member, Session, SessionPage } from '../../contract/index.js';
import { formatDate, formatDateTime, formatRelativeTime } from '../../i18n/format-date.js';
import { checkCircleIcon, lockIcon } from '../../ui/icons/list-icons.js';
import type { MemberSessionsStrings } from './member-details.strings.js';
import { deviceLabel } from '../../features/sessions/device.js';

interface RowsOptions {
  member: Member;
  page: SessionPage;
  strings: MemberSessionsStrings;
  readonly: boolean;
  end: (session: Session) => void;
  endAll: () => void;
  resetMfa: () => void;
}

/**
 * Renders the sessions of the member, most recently used first, with their actions. The reason for disabled actions is
 * shown once.
 */
export function renderSessionRows({ member, page, strings, readonly, end, endAll, resetMfa }: RowsOptions) {
  const { items, allowed, reasons } = page;
  const others = items.filter(({ current }) => !current);
  // Without a second factor there is nothing to reset.
  const canReset = allowed?.resetMfa !== undefined && member.mfaEnrolled !== false;
  const denialReasons = [
    ...new Set([
      ...others.map(({ reasons: own }) => own?.revoke),
      others.length ? reasons?.revokeAll : undefined,
      canReset ? reasons?.resetMfa : undefined,
    ]),
  ].filter((code) => code !== undefined);
  const reasonId = (code: string | undefined) => (code === undefined ? nothing : `why-${code}`);
  const button = (label: string, may: boolean, reason: string | undefined, run: () => void, danger = '') => html`
    <button
      type="button"
      class="button secondary small ${danger}"
      aria-disabled=${may ? nothing : 'true'}
      aria-describedby=${reasonId(reason)}
      @click=${() => (may ? run() : undefined)}
    >
      ${label}
    </button>
  `;
  const isSpared = items.some(({ current }) => current);
  return html`
    ${
      items.length
        ? html`<ul class="sessions" aria-label=${strings.text('sessionsOf', { name: member.name })}>
            ${items.map((session) => row(session, strings, readonly ? undefined : { reasonId, end }))}
          </ul>`
        : html`<p class="hint">${strings.text('noSessions')}</p>`
    }
    ${
      readonly
        ? html`<p class="reason">${lockIcon()}<span>${strings.text('readonly')}</span></p>`
        : html`
            ${
              others.length || canReset
                ? html`<div class="row-actions">
                    ${others.length && allowed?.revokeAll !== undefined ? button(strings.text(member.isSelf && isSpared ? 'endOthers' : 'endAll'), allowed.revokeAll, reasons?.revokeAll, endAll, 'danger') : nothing}
                    ${canReset ? button(strings.text('resetMfa'), allowed.resetMfa!, reasons?.resetMfa, resetMfa, 'danger') : nothing}
                  </div>`
                : nothing
            }
            ${denialReasons.map((code) => html`<p class="reason" id=${reasonId(code)}>${lockIcon()}<span>${strings.text(code === 'role_not_assignable' ? 'reasonAbove' : 'reasonElsewhere', { name: member.name })}</span></p>`)}
          `
    }
  `;
}

interface SessionRowActions {
  reasonId: (code: string | undefined) => string | typeof nothing;
  end: (session: Session) => void;
}

function row(session: Session, strings: MemberSessionsStrings, actions: SessionRowActions | undefined) {
  const { ip, userAgent, createdAt, lastSeenAt, current, allowed, reasons } = session;
  const name = deviceLabel(session, strings);
  return html`
    <li>
      <div class="session">
        <span class="item-label"
          ><span class="strong" title=${userAgent ?? nothing}>${name}</span
          >${current ? html`<span class="status success">${checkCircleIcon()}${strings.text('deviceThis')}</span>` : nothing}</span
        >
        <span class="hint"
          ><time datetime=${lastSeenAt} title=${formatDateTime(strings, lastSeenAt)}
            >${strings.text('lastSeen', { when: formatRelativeTime(strings, lastSeenAt) })}</time
          >
          ·
          <time datetime=${createdAt} title=${formatDateTime(strings, createdAt)}
            >${strings.text('signedInAt', { when: formatDate(strings, createdAt) })}</time
          ></span
        >
        ${ip ? html`<span class="hint mono"><bdi>${ip}</bdi></span>` : nothing}
      </div>
      ${
        actions && !current
          ? html`<button
              type="button"
              class="button quiet small end"
              aria-label=${strings.text('endNamed', { device: name })}
              aria-disabled=${allowed.revoke ? nothing : 'true'}
              aria-describedby=${actions.reasonId(reasons?.revoke)}
              @click=${() => (allowed.revoke ? actions.end(session) : undefined)}
            >
              ${strings.text('end')}
            </button>`
          : nothing
      }
    </li>
  `;
}
