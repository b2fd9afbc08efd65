import { html, nothing } from 'lit';
import type { WebhookDelivery } from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { select } from '../../ui/form/field.js';
import type { DeliveryFilter, DeliveryLog } from './delivery-log.js';
import { deliveryResponse, deliveryStatus, durationText } from './delivery-text.js';
import type { WebhookListStrings } from './webhook-list.strings.js';

const FILTERS = ['pending', 'succeeded', 'failed'] as const;

/** The filter by status. */
export const renderFilter = (log: DeliveryLog, text: WebhookListStrings) =>
  select(
    html`<select
      class="input"
      aria-label=${text.text('status')}
      @change=${({ target }: Event) => log.filterBy((target as HTMLSelectElement).value as DeliveryFilter)}
    >
      <option value="" ?selected=${log.filter === ''}>${text.text('anyStatus')}</option>
      ${FILTERS.map((id) => html`<option value=${id} ?selected=${log.filter === id}>${text.text(id)}</option>`)}
    </select>`,
    'small',
  );

/** The deliveries of a webhook. `label`: accessible name of the table. */
export function renderDeliveries(log: DeliveryLog, text: WebhookListStrings, label: string) {
  const { items, error } = log;
  const alert = error
    ? inlineAlert({
        kind: 'danger',
        title: text.text('deliveriesFailed'),
        text: errorMessage(text, error),
        role: 'alert',
        actions: html`<button type="button" class="button secondary small" @click=${() => log.retry()}>
          ${text.common('tryAgain')}
        </button>`,
      })
    : nothing;
  if (!items)
    return error
      ? alert
      : html`<p class="hint" role="status">
          <span class="spinner" aria-hidden="true"></span> ${text.common('loading')}
        </p>`;
  if (!items.length)
    return html`${alert}
      <p class="hint" role="status">${text.text(log.filter ? 'noneMatch' : 'noDeliveries')}</p>`;
  return html`${alert}
    <table class="log" aria-label=${label}>
      <thead>
        <tr>
          <th scope="col">${text.text('event')}</th>
          <th scope="col" class="log-response">${text.text('response')}</th>
          <th scope="col" class="log-attempts">${text.text('attempts')}</th>
          <th scope="col" class="log-duration">${text.text('duration')}</th>
          <th scope="col" class="log-time">${text.text('time')}</th>
        </tr>
      </thead>
      <tbody>
        ${items.map((delivery) => renderDelivery(delivery, log, text))}
      </tbody>
    </table>
    ${
      log.hasMore
        ? html`<button type="button" class="button secondary small more" @click=${() => log.showMore()}>
            ${text.text('showMore')}
          </button>`
        : nothing
    }`;
}

function renderDelivery(delivery: WebhookDelivery, log: DeliveryLog, text: WebhookListStrings) {
  const { id, eventType, attempts, createdAt } = delivery;
  const last = attempts.at(-1);
  const isOpen = log.delivery?.id === id;
  return html`<tr>
    <th scope="row">
      <button
        type="button"
        class="button link mono truncate"
        dir="ltr"
        aria-expanded=${String(isOpen)}
        @click=${() => log.select(isOpen ? undefined : delivery)}
      >
        ${eventType}
      </button>
    </th>
    <td class="log-response">${deliveryStatus(delivery, deliveryResponse(delivery, text))}</td>
    <td class="log-attempts">
      <span class="cell-label">${text.text('attempts')}: </span>${text.number(attempts.length)}
    </td>
    <td class="log-duration">${last ? durationText(last.durationMs, text) : nothing}</td>
    <td class="log-time"><time datetime=${createdAt}>${formatRelativeTime(text, createdAt)}</time></td>
  </tr>`;
}
