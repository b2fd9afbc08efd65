import { html, nothing } from 'lit';
import type { Webhook, WebhookAttempt, WebhookDelivery } from '../../contract/index.js';
import { formatDateTime, formatRelativeTime } from '../../i18n/format-date.js';
import { reloadIcon } from '../../ui/icons/action-icons.js';
import { deliveryResponse, deliveryStatus, durationText, responseText } from './delivery-text.js';
import type { WebhookListStrings } from './webhook-list.strings.js';

interface DetailsOptions {
  strings: WebhookListStrings;
  webhook: Webhook;
  delivery: WebhookDelivery;
  /** Why the event cannot be sent again; `undefined` if it can. */
  reason: string | undefined;
  isRedelivering: boolean;
  /** Hides the button that sends the event again. */
  readonly: boolean;
  /** Alert about the last redelivery. */
  failure: unknown;
  redeliver: () => void;
  /** Returns to the list in a narrow container. */
  back: () => void;
}

/** Request, response and attempts of a delivery. */
export function renderDetails(options: DetailsOptions) {
  const { strings: text, webhook, delivery, failure, back } = options;
  const { eventType, attempts } = delivery;
  const last = attempts.at(-1);
  return html`<section class="delivery" aria-labelledby="delivery-title">
    <button type="button" class="button quiet small back" @click=${back}>${text.text('back')}</button>
    <div class="section-head">
      <h4 id="delivery-title" class="mono" tabindex="-1"><bdi dir="ltr">${eventType}</bdi></h4>
      ${renderRedeliver(options)}
    </div>
    ${failure}
    <p class="outcome">${deliveryStatus(delivery, outcomeText(delivery, text))}</p>
    ${renderCode(text.text('request'), requestText(webhook, delivery))} ${last ? renderResponse(last, text) : nothing}
    ${attempts.length > 1 ? renderAttempts(attempts, text) : nothing}
  </section>`;
}

function renderRedeliver({ strings: text, readonly, reason, isRedelivering, redeliver }: DetailsOptions) {
  if (readonly) return nothing;
  return html`<button
      type="button"
      class="button secondary small end"
      aria-disabled=${reason === undefined ? nothing : 'true'}
      aria-describedby=${reason === undefined ? nothing : 'redeliver-reason'}
      aria-busy=${isRedelivering ? 'true' : nothing}
      @click=${() => reason === undefined && redeliver()}
    >
      ${isRedelivering ? html`<span class="spinner" aria-hidden="true"></span>` : reloadIcon()}${text.text('redeliver')}
    </button>
    ${reason === undefined ? nothing : html`<p class="hint full" id="redeliver-reason">${reason}</p>`}`;
}

/** "503 after 3 attempts", and when it is sent next. */
function outcomeText(delivery: WebhookDelivery, text: WebhookListStrings): string {
  const { attempts, nextAttemptAt, state } = delivery;
  const response = deliveryResponse(delivery, text);
  const outcome = attempts.length > 1 ? text.text('afterAttempts', { response, count: attempts.length }) : response;
  const next =
    state === 'pending' && nextAttemptAt !== undefined && Date.parse(nextAttemptAt) > Date.now()
      ? text.text('nextAttempt', { time: formatRelativeTime(text, nextAttemptAt) })
      : '';
  return next ? `${outcome} · ${next}` : outcome;
}

function renderResponse(attempt: WebhookAttempt, text: WebhookListStrings) {
  const { durationMs, responseBody, status, error } = attempt;
  const label = `${text.text('response')} · ${durationText(durationMs, text)}`;
  if (status === undefined || error !== undefined)
    return html`<p class="hint">${label}</p>
      <p>${responseText(attempt, text)}${status === undefined ? nothing : html` (<bdi>${status}</bdi>)`}</p>`;
  return renderCode(
    label,
    `HTTP ${status}${responseBody ? `\n\n${responseBody}` : ''}`,
    responseBody ? '' : text.text('noContent'),
  );
}

/** Code that scrolls, so it can have the focus. */
const renderCode = (label: string, code: string, note = '') =>
  html`<div>
    <p class="hint">${label}</p>
    <pre class="secret-code" tabindex="0" role="region" aria-label=${label}>${code}</pre>
    ${note ? html`<p class="hint">${note}</p>` : nothing}
  </div>`;

/** All attempts, the newest first. */
const renderAttempts = (attempts: readonly WebhookAttempt[], text: WebhookListStrings) =>
  html`<div>
    <p class="hint">${text.text('attempts')}</p>
    <ol class="attempts">
      ${attempts.toReversed().map(
        (attempt) =>
          html`<li>
            <time datetime=${attempt.at}>${formatDateTime(text, attempt.at)}</time>
            <span>${responseText(attempt, text)}</span>
            <span class="muted">${durationText(attempt.durationMs, text)}</span>
          </li>`,
      )}
    </ol>
  </div>`;

/** The request as it is sent, with the JSON indented. */
function requestText({ url }: Webhook, { requestHeaders = {}, requestBody }: WebhookDelivery): string {
  const { pathname, search, host } = new URL(url);
  const headers = Object.entries({ host, ...requestHeaders }).map(([name, value]) => `${name}: ${value}`);
  return [`POST ${pathname}${search}`, ...headers, '', indent(requestBody)].join('\n');
}

function indent(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
