import { html, nothing } from 'lit';
import type { Webhook } from '../../contract/index.js';
import type { ListColumn } from '../../data-list/data-list.types.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { reloadIcon } from '../../ui/icons/action-icons.js';
import { alertIcon, banIcon, checkCircleIcon } from '../../ui/icons/list-icons.js';
import type { webhookList } from './webhook-list.strings.js';

type Strings = LocalizeController<typeof webhookList>;

interface WebhookColumnsOptions {
  strings: Strings;
  /** Id of the webhook whose deliveries are shown. */
  openId: string | undefined;
  /** Shows the deliveries of a webhook. */
  open: (webhook: Webhook) => void;
}

export const webhookColumns = ({ strings, openId, open }: WebhookColumnsOptions): ListColumn<Webhook>[] => [
  {
    label: strings.text('endpoint'),
    classes: 'col-main',
    skeleton: 'identity',
    cell: (webhook) =>
      html`<span class="identity"
        ><span class="name"
          ><button
            type="button"
            class="open truncate"
            dir="auto"
            aria-expanded=${String(webhook.id === openId)}
            @click=${() => open(webhook)}
          >
            ${webhook.name}
          </button></span
        ><span class="sub mono truncate" dir="ltr" title=${webhook.url}>${webhook.url}</span></span
      >`,
  },
  {
    label: strings.text('events'),
    width: 'col-events',
    classes: 'meta muted',
    cell: ({ eventTypes }) =>
      eventTypes ? strings.text('eventCount', { count: eventTypes.length }) : strings.text('allEvents'),
  },
  {
    label: strings.text('lastDelivery'),
    width: 'col-last below-840',
    classes: 'meta muted below-840',
    cell: ({ lastDelivery }) =>
      html`<span class="cell-label">${strings.text('lastDelivery')}: </span>${
          lastDelivery
            ? html`<time datetime=${lastDelivery.at}>${formatRelativeTime(strings, lastDelivery.at)}</time>`
            : strings.common('never')
        }`,
  },
  {
    label: strings.text('status'),
    width: 'col-status',
    classes: 'meta full',
    cell: (webhook) => renderStatus(webhook, strings),
  },
];

/** The status, and how many events wait. */
function renderStatus({ status, disabledReason, waiting }: Webhook, strings: Strings) {
  const sub =
    waiting > 0 && status !== 'delivering'
      ? html`<span class="sub">${strings.text('waiting', { count: waiting })}</span>`
      : nothing;
  const shown = (
    classes: string,
    icon: unknown,
    key: 'delivering' | 'retrying' | 'disabled' | 'disabledAutomatically',
  ) =>
    html`<span class="state"
      ><span class="status ${classes}">${icon}<span class="truncate">${strings.text(key)}</span></span
      >${sub}</span
    >`;
  if (status === 'disabled')
    return disabledReason ? shown('danger', alertIcon(), 'disabledAutomatically') : shown('off', banIcon(), 'disabled');
  return status === 'retrying'
    ? shown('warning', reloadIcon(), 'retrying')
    : shown('success', checkCircleIcon(), 'delivering');
}
