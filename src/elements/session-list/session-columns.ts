import { html, nothing } from 'lit';
import type { Session } from '../../contract/index.js';
import type { ListColumn } from '../../data-list/data-list.types.js';
import { deviceKind, deviceLabel } from '../../features/sessions/device.js';
import type { sessionRows } from '../../features/sessions/session-rows.strings.js';
import { formatDate, formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { laptopIcon, phoneIcon, terminalIcon } from '../../ui/icons/device-icons.js';
import type { sessionList } from './session-list.strings.js';

type Strings = LocalizeController<typeof sessionList & typeof sessionRows>;

const icons = { laptop: laptopIcon, phone: phoneIcon, terminal: terminalIcon };

/** `end` ends a session; without it there are no actions. */
export const sessionColumns = (
  strings: Strings,
  end: ((session: Session) => void) | undefined,
): ListColumn<Session>[] => [
  {
    label: strings.text('deviceHead'),
    classes: 'col-main',
    skeleton: 'person',
    cell: (session) => device(session, strings),
  },
  {
    label: strings.text('signedIn'),
    width: 'col-signed-in',
    classes: 'meta muted full',
    cell: ({ createdAt }) =>
      html`<span class="cell-label">${strings.text('signedIn')}</span>
        <time datetime=${createdAt}>${formatDate(strings, createdAt)}</time>`,
  },
  {
    label: strings.text('lastActive'),
    width: 'col-last-active',
    classes: 'meta muted full',
    cell: ({ lastSeenAt }) =>
      html`<span class="cell-label">${strings.text('lastActive')}</span>
        <time datetime=${lastSeenAt}>${formatRelativeTime(strings, lastSeenAt)}</time>`,
  },
  ...(end
    ? [
        {
          label: html`<span class="visually-hidden">${strings.text('actions')}</span>`,
          width: 'col-menu',
          classes: 'col-menu',
          cell: (session: Session) => endButton(session, strings, end),
        },
      ]
    : []),
];

/** Codes of the reasons why the viewer may not end some of the sessions. */
export const denialReasons = (sessions: readonly Session[]): string[] => [
  ...new Set(
    sessions.flatMap(({ current, reasons }) => (current || !reasons?.revoke ? [] : [reasons.revoke as string])),
  ),
];

function device(session: Session, strings: Strings) {
  const { userAgent, current, ip } = session;
  return html`<div class="person">
    <span class="mark" aria-hidden="true">${icons[deviceKind(userAgent)]()}</span>
    <span class="identity"
      ><span class="name line"
        ><span class="truncate" title=${userAgent ?? nothing}>${deviceLabel(session, strings)}</span
        >${current ? html`<span class="chip">${strings.text('deviceThis')}</span>` : nothing}</span
      >${ip ? html`<span class="sub mono"><bdi>${ip}</bdi></span>` : nothing}</span
    >
  </div>`;
}

function endButton(session: Session, strings: Strings, end: (session: Session) => void) {
  const { current, allowed, reasons } = session;
  if (current) return html`<span class="small muted current">${strings.text('current')}</span>`;
  return html`<button
    type="button"
    class="button secondary small"
    aria-label=${strings.text('endNamed', { device: deviceLabel(session, strings) })}
    aria-disabled=${allowed.revoke ? nothing : 'true'}
    aria-describedby=${reasons?.revoke ? `why-${reasons.revoke}` : nothing}
    @click=${() => (allowed.revoke ? end(session) : undefined)}
  >
    ${strings.text('end')}
  </button>`;
}
