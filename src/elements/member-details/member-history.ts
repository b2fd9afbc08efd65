import { html, nothing } from 'lit';
import type { AuditEvent } from '../../contract/index.js';
import type { PagedListView } from '../../data-list/paged-list.js';
import { changeText, reasonText, shownChanges } from '../../features/audit/event-changes.js';
import { outcomeOf, renderOutcome } from '../../features/audit/event-outcome.js';
import { eventSentence } from '../../features/audit/event-sentence.js';
import { errorMessage } from '../../i18n/error-message.js';
import { formatDateTime, formatRelativeTime } from '../../i18n/format-date.js';
import type { MemberSectionsStrings } from './member-details.strings.js';

interface HistoryOptions {
  events: PagedListView<AuditEvent>;
  strings: MemberSectionsStrings;
  more: () => void;
}

/** Renders the events whose target is the member, most recent first. */
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
      ${shown.map((event) => renderEvent(event, strings))}
    </ol>
    ${error ? html`<p role="alert">${errorMessage(strings, error)} <button type="button" class="button secondary small" @click=${again}>${strings.common('tryAgain')}</button></p>` : nothing}
    ${events.hasMore && !error ? html`<div><button type="button" class="button secondary small" @click=${more}>${strings.text('showMore')}</button></div>` : nothing}
  `;
}

/** Renders the sentence, time, reason and changes of an event, and its outcome unless it succeeded. */
function renderEvent(event: AuditEvent, strings: MemberSectionsStrings) {
  const reason = reasonText(strings, event);
  const changes = shownChanges(event).map((change) => changeText(strings, change));
  return html`
    <li>
      <span class="item-label"
        ><span>${eventSentence(strings, event)}</span>
        ${outcomeOf(event) === 'success' ? nothing : renderOutcome(strings, event)}</span
      >
      ${(reason ? [reason] : changes).map((text) => html`<span class="hint">${text}</span>`)}
      <span class="hint"
        ><time datetime=${event.time} title=${formatDateTime(strings, event.time)}
          >${formatRelativeTime(strings, event.time)}</time
        ></span
      >
    </li>
  `;
}
