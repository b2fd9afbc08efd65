import { html, nothing } from 'lit';
import type { Webhook, WebhookDelivery } from '../../contract/index.js';
import type { DataListView, ListHost } from '../../data-list/data-list.types.js';
import { formatDateTime } from '../../i18n/format-date.js';
import { closeIcon } from '../../ui/icons/list-icons.js';
import type { DeliveryActions } from './delivery-actions.js';
import { renderDetails } from './delivery-details.js';
import { DeliveryLog } from './delivery-log.js';
import { renderDeliveries, renderFilter } from './delivery-table.js';
import type { WebhookListStrings } from './webhook-list.strings.js';
import { webhooksOf } from './webhooks-of.js';

/** The start of a secret, of which only the last characters are known. */
const MASKED_SECRET = 'whsec_••••••••';

interface WebhookPanelOptions {
  host: ListHost;
  list: DataListView<Webhook>;
  strings: WebhookListStrings;
  actions: DeliveryActions;
  /** Opens the dialog that rotates the secret. */
  rotate: (webhook: Webhook) => void;
}

/** Deliveries and signing secrets of one webhook, below the list. */
export class WebhookPanel {
  readonly #options: WebhookPanelOptions;
  readonly #log: DeliveryLog;

  constructor(options: WebhookPanelOptions) {
    const { host, list } = options;
    this.#options = options;
    this.#log = new DeliveryLog(host, list.options.org);
    host.addController({ hostUpdated: () => this.#keepFocus() });
  }

  /** Id of the webhook that is shown. */
  get openId(): string | undefined {
    return this.#log.webhookId;
  }

  /** Shows a webhook, or hides the one that is shown. */
  toggle(webhook: Webhook): void {
    if (this.openId === webhook.id) this.#close();
    else this.show(webhook);
  }

  /** Shows a webhook, optionally with the details of a delivery, and moves the focus there. */
  show({ id }: Webhook, delivery?: WebhookDelivery): void {
    this.#log.show(id, delivery);
    this.#focus(delivery ? '#delivery-title' : '#deliveries-title');
  }

  render() {
    const { list, strings: text } = this.#options;
    const webhook = webhooksOf(list).find(({ id }) => id === this.openId);
    if (!webhook) return nothing;
    const label = text.text('deliveriesTo', { name: webhook.name });
    const { delivery } = this.#log;
    return html`<section class="panel" aria-labelledby="deliveries-title">
      <div class="log-columns ${delivery ? 'has-delivery' : ''}">
        <div class="deliveries">
          <div class="section-head">
            <h3 id="deliveries-title" tabindex="-1">${label}</h3>
            <span class="end">${renderFilter(this.#log, text)}</span>
            <button
              type="button"
              class="button quiet small icon-only"
              aria-label=${text.text('closeDeliveries')}
              @click=${() => this.#close()}
            >
              ${closeIcon()}
            </button>
          </div>
          ${renderDeliveries(this.#log, text, label)}
        </div>
        ${delivery ? this.#renderDetails(webhook, delivery) : nothing}
      </div>
      ${this.#renderSecrets(webhook)}
    </section>`;
  }

  #renderDetails(webhook: Webhook, delivery: WebhookDelivery) {
    const { host, list, strings, actions } = this.#options;
    return renderDetails({
      strings,
      webhook,
      delivery,
      reason:
        list.reasonFor('integrations:manage') ?? (webhook.enabled ? undefined : strings.text('redeliverDisabled')),
      isRedelivering: actions.isRedelivering,
      readonly: host.readonly ?? false,
      failure: actions.renderRedeliveryFailure(),
      redeliver: () => void actions.redeliver(webhook, delivery),
      back: () => {
        this.#log.select(undefined);
        this.#focus('#deliveries-title');
      },
    });
  }

  #renderSecrets(webhook: Webhook) {
    const { host, list, strings: text, rotate } = this.#options;
    const { secretSuffix, previousSecretSuffix, previousSecretExpiresAt: end } = webhook;
    const row = (label: string, suffix: string, note: unknown) =>
      html`<div>
        <dt>${label}</dt>
        <dd class="mono"><bdi dir="ltr">${MASKED_SECRET}${suffix}</bdi></dd>
        ${note ? html`<dd class="hint">${note}</dd>` : nothing}
      </div>`;
    const canRotate = !host.readonly && list.reasonFor('integrations:manage') === undefined;
    return html`<div class="secrets">
      <h3>${text.text('secret')}</h3>
      <dl class="values">
        ${row(text.text('currentSecret'), secretSuffix, nothing)}
        ${
          previousSecretSuffix && end
            ? row(
                text.text('previousSecret'),
                previousSecretSuffix,
                text.text('validUntil', { date: formatDateTime(text, end) }),
              )
            : nothing
        }
      </dl>
      <p class="hint">
        ${text.text('standard')}
        ${
          canRotate
            ? html`<button type="button" class="button link" @click=${() => rotate(webhook)}>
                ${text.text('rotate')}
              </button>`
            : nothing
        }
      </p>
    </div>`;
  }

  /** Hides the panel. The focus returns to the webhook in the list. */
  #close(): void {
    const { host } = this.#options;
    const opener = host.renderRoot.querySelector<HTMLElement>('.open[aria-expanded=true]');
    this.#log.hide();
    void host.updateComplete.then(() => opener?.focus());
  }

  #focus(selector: string): void {
    const { host } = this.#options;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  /** In a narrow container, details replace the list, with the button that has the focus. */
  #keepFocus(): void {
    const root = this.#options.host.renderRoot as ShadowRoot;
    const focused = root.activeElement;
    if (focused?.closest('.deliveries') && !focused.checkVisibility())
      root.querySelector<HTMLElement>('#delivery-title')?.focus();
  }
}
