import { html, nothing } from 'lit';
import type { AuditEvent } from '../../contract/index.js';
import { formatDateTime, formatRelativeTime } from '../../i18n/format-date.js';
import { errorMessage } from '../../i18n/error-message.js';
import type { PagedListView } from '../../data-list/paged-list.js';
import { memberDetails } from './member-details.strings.js';
import { memberSections } from './member-sections.strings.js';
import { alertIcon, banIcon } from '../../ui/icons/list-icons.js';
import type { MemberSectionsStrings } from './member-details.strings.js';

const words = { ...memberDetails, ...memberSections };
type Word = keyof typeof words;

interface HistoryOptions {
  events: PagedListView<AuditEvent>;
  strings: MemberSectionsStrings;
  more: () => void;
}

/** Renders the events of the member, most recent first, with actor, time and changed values. */
export function recentEvents({ events, strings, more }: HistoryOptions) {
  const error = events.error ?? events.pageError;
  const again = () => {
    events.retryPages();
    if (events.error) void events.refresh();
    else more();
  };
  const shown = Array.from({ length: events.count }, (_, index) => events.row(index)).filter(
    (event) => event !== undefined,
  );
  return html`
    ${
      events.isLoading
        ? html`<ul class="events is-loading" aria-hidden="true">
            ${[1, 2, 3].map(() => html`<li><span class="skeleton skeleton-name"></span><span class="skeleton thin"></span></li>`)}
          </ul>`
        : nothing
    }
    ${!events.isLoading && !error && !shown.length ? html`<p class="hint">${strings.text('noHistory')}</p>` : nothing}
    <ol class="events" ?hidden=${!shown.length}>
      ${shown.map((event) => row(event, strings))}
    </ol>
    ${error ? html`<p role="alert">${errorMessage(strings, error)} <button type="button" class="button secondary small" @click=${again}>${strings.common('tryAgain')}</button></p>` : nothing}
    ${events.hasMore && !error ? html`<div><button type="button" class="button secondary small" @click=${more}>${strings.text('showMore')}</button></div>` : nothing}
  `;
}

/** `joinedAt` is recorded for undo and not shown. */
const isShown = ({ field }: { field: string }) => field !== 'joinedAt';

const row = ({ type, actor, time, outcome, changes = [] }: AuditEvent, strings: MemberSectionsStrings) => html`
  <li>
    <span class="item-label"
      ><span class="strong"
        >${type in words ? strings.text(type as Word) : html`<code class="mono">${type}</code>`}</span
      >
      ${outcome === 'denied' ? html`<span class="status danger">${banIcon()}${strings.text('denied')}</span>` : outcome === 'failed' ? html`<span class="status danger">${alertIcon()}${strings.text('failed')}</span>` : nothing}</span
    >
    <span class="hint"
      >${strings.text('by', { name: actor.name })} ·
      <time datetime=${time} title=${formatDateTime(strings, time)}>${formatRelativeTime(strings, time)}</time></span
    >
    ${changes.filter(isShown).map((change) => html`<span class="hint">${changeText(change, strings)}</span>`)}
  </li>
`;

function changeText(
  { field, from, to }: NonNullable<AuditEvent['changes']>[number],
  strings: MemberSectionsStrings,
): string {
  const label = field in words ? strings.text(field as Word) : field;
  const now = valueText(to, strings);
  return from === null || from === undefined
    ? strings.text('changedTo', { field: label, to: now })
    : strings.text('changedFrom', { field: label, from: valueText(from, strings), to: now });
}

/** Returns a value as text: the names if it has any, otherwise its content. */
function valueText(value: unknown, strings: MemberSectionsStrings): string {
  if (value === null || value === undefined || (Array.isArray(value) && !value.length)) return strings.text('nothing');
  if (Array.isArray(value))
    return strings.format('l', (lang) => new Intl.ListFormat(lang)).format(value.map((one) => valueText(one, strings)));
  if (typeof value === 'object') return 'name' in value ? String(value.name) : JSON.stringify(value);
  return String(value as string | number | boolean);
}
