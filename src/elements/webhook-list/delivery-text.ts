import { html } from 'lit';
import type { WebhookAttempt, WebhookDelivery } from '../../contract/index.js';
import { reloadIcon } from '../../ui/icons/action-icons.js';
import { alertIcon, checkCircleIcon, clockIcon } from '../../ui/icons/list-icons.js';
import type { WebhookListStrings } from './webhook-list.strings.js';

/** Labels of the reasons why there was no response, or no use of it. */
const ERRORS = {
  timeout: 'timeout',
  unreachable: 'unreachable',
  redirected: 'redirected',
  private_address: 'privateNetwork',
  not_https: 'insecure',
} as const;

/** The HTTP status of an attempt, or why there is none. */
export function responseText({ status, error }: WebhookAttempt, text: WebhookListStrings): string {
  if (error !== undefined) return error in ERRORS ? text.text(ERRORS[error as keyof typeof ERRORS]) : error;
  return status === undefined ? text.text('failed') : String(status);
}

/** The result of the last attempt of a delivery. */
export function deliveryResponse({ attempts }: WebhookDelivery, text: WebhookListStrings): string {
  const last = attempts.at(-1);
  return last ? responseText(last, text) : text.text('notSent');
}

/** The state of a delivery as an icon with the text. */
export function deliveryStatus({ state, attempts }: WebhookDelivery, content: unknown) {
  const [classes, icon] =
    state === 'succeeded'
      ? ['success', checkCircleIcon()]
      : state === 'failed'
        ? ['danger', alertIcon()]
        : attempts.length > 0
          ? ['warning', reloadIcon()]
          : ['off', clockIcon()];
  return html`<span class="status ${classes}">${icon}<span class="truncate">${content}</span></span>`;
}

/** A duration in milliseconds or seconds, in the language of the element. */
export function durationText(milliseconds: number, text: WebhookListStrings): string {
  const unit = milliseconds < 1000 ? 'millisecond' : 'second';
  const value = milliseconds < 1000 ? milliseconds : milliseconds / 1000;
  return text
    .format(
      unit,
      (lang) => new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }),
    )
    .format(value);
}
