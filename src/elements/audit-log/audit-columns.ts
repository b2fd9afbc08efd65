import { html, nothing } from 'lit';
import type { AuditEvent } from '../../contract/index.js';
import type { ListColumn } from '../../data-list/data-list.types.js';
import { changeText, reasonText, shownChanges } from '../../features/audit/event-changes.js';
import { outcomeIcons, outcomeOf, renderOutcome } from '../../features/audit/event-outcome.js';
import { actorName, eventSentence, eventText } from '../../features/audit/event-sentence.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { avatar } from '../../ui/display/avatar.js';
import { terminalIcon } from '../../ui/icons/device-icons.js';
import { chevronIcon } from '../../ui/icons/list-icons.js';
import type { auditLog } from './audit-log.strings.js';

type Strings = LocalizeController<typeof auditLog>;

interface ColumnOptions {
  strings: Strings;
  /** Whether the event is the first of its day. */
  startsDay: (event: AuditEvent) => boolean;
  isOpen: (event: AuditEvent) => boolean;
  toggle: (event: AuditEvent) => void;
  details: (event: AuditEvent) => unknown;
}

export function auditColumns({ strings, startsDay, isOpen, toggle, details }: ColumnOptions): ListColumn<AuditEvent>[] {
  return [
    {
      label: '',
      width: 'col-wide',
      classes: 'col-day',
      cell: (event) => (startsDay(event) ? html`<span class="day">${dayLabel(strings, event.time)}</span>` : nothing),
    },
    {
      label: strings.text('event'),
      classes: 'col-main',
      skeleton: 'person',
      cell: (event) => renderEvent(strings, event),
    },
    {
      label: strings.text('outcome'),
      cell: (event) => renderOutcome(strings, event),
      classes: 'meta outcome',
    },
    {
      label: strings.text('ipAddress'),
      width: 'col-ip',
      classes: 'col-ip muted',
      cell: ({ ip }) => (ip ? html`<bdi class="mono">${ip}</bdi>` : nothing),
    },
    {
      label: strings.text('time'),
      classes: 'meta muted',
      cell: ({ time }) => html`<time datetime=${time}>${shortTime(strings, time)}</time>`,
    },
    {
      label: html`<span class="visually-hidden">${strings.text('details')}</span>`,
      width: 'col-menu',
      classes: 'col-menu',
      cell: (event) =>
        html`<button
          type="button"
          class="button quiet small icon-only toggle"
          aria-expanded=${String(isOpen(event))}
          aria-label=${strings.text('detailsOf', { event: eventText(strings, event) })}
          @click=${() => toggle(event)}
        >
          ${chevronIcon()}
        </button>`,
    },
    {
      label: '',
      width: 'col-wide',
      classes: 'col-details',
      cell: (event) => (isOpen(event) ? details(event) : nothing),
    },
  ];
}

function renderEvent(strings: Strings, event: AuditEvent) {
  const sub =
    reasonText(strings, event) ||
    shownChanges(event)
      .map((change) => changeText(strings, change))
      .join(' · ');
  return html`<div class="person">
    ${renderMark(strings, event)}
    <span class="identity"
      ><span class="sentence">${eventSentence(strings, event)}</span
      >${sub ? html`<span class="sub">${sub}</span>` : nothing}</span
    >
  </div>`;
}

/** The initials of a person, an icon for everything else; what did not succeed has its icon in red. */
function renderMark(strings: Strings, event: AuditEvent) {
  const outcome = outcomeOf(event);
  if (outcome !== 'success') return html`<span class="mark bad" aria-hidden="true">${outcomeIcons[outcome]()}</span>`;
  return event.actor.kind === 'user'
    ? avatar({ id: event.actor.id, name: actorName(strings, event) })
    : html`<span class="mark" aria-hidden="true">${terminalIcon()}</span>`;
}

const isToday = (time: Date) => time.toDateString() === new Date().toDateString();

/** `4 minutes ago` today, the clock time on other days. */
function shortTime(strings: Strings, iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  return isToday(time)
    ? formatRelativeTime(strings, iso)
    : strings.format('c', (lang) => new Intl.DateTimeFormat(lang, { timeStyle: 'short' })).format(time);
}

function dayLabel(strings: Strings, iso: string): string {
  const time = new Date(iso);
  if (isToday(time)) return strings.text('today');
  const next = new Date(time);
  next.setDate(next.getDate() + 1);
  if (isToday(next)) return strings.text('yesterday');
  return strings.format('ld', (lang) => new Intl.DateTimeFormat(lang, { dateStyle: 'long' })).format(time);
}
