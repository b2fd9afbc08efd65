import { html, nothing } from 'lit';
import type { Webhook } from '../../contract/index.js';
import type { DataListView, ListHost } from '../../data-list/data-list.types.js';
import { ListActions } from '../../data-list/list-actions.js';
import { SecretDialog } from '../../features/secrets/secret-dialog.js';
import { secretDialog } from '../../features/secrets/secret-dialog.strings.js';
import { secretDialogStyles } from '../../features/secrets/secret-dialog.styles.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { EmptyStateOptions } from '../../ui/feedback/empty-state.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import {
  arrowIcon,
  checkIcon,
  editIcon,
  infoIcon,
  linkIcon,
  plusIcon,
  reloadIcon,
  trashIcon,
} from '../../ui/icons/action-icons.js';
import { banIcon } from '../../ui/icons/list-icons.js';
import type { MenuItem } from '../../ui/overlay/menu.js';
import { DeliveryActions } from './delivery-actions.js';
import { WebhookDeleteDialog } from './webhook-delete-dialog.js';
import { webhookDialogStyles } from './webhook-dialogs.styles.js';
import { WebhookFormDialog } from './webhook-form-dialog.js';
import { webhookListActions } from './webhook-list-actions.strings.js';
import type { webhookList, WebhookListStrings } from './webhook-list.strings.js';
import { WebhookPanel } from './webhook-panel.js';
import { webhookPanelStyles } from './webhook-panel.styles.js';
import { WebhookRotateDialog } from './webhook-rotate-dialog.js';
import { WebhookSwitchDialog } from './webhook-switch-dialog.js';
import { webhooksOf } from './webhooks-of.js';

/** The lazily loaded actions of the list: row menu, dialogs, deliveries, notices and empty state. */
export class WebhookListActions {
  readonly list: ListActions<Webhook>;
  readonly #host: ListHost;
  readonly #list: DataListView<Webhook>;
  readonly #strings: WebhookListStrings;
  readonly #form: WebhookFormDialog;
  readonly #rotate: WebhookRotateDialog;
  readonly #switch: WebhookSwitchDialog;
  readonly #delete: WebhookDeleteDialog;
  readonly #deliveries: DeliveryActions;
  readonly #panel: WebhookPanel;
  #announcement = '';

  constructor(host: ListHost, list: DataListView<Webhook>, words: LocalizeController<typeof webhookList>) {
    const strings = words.extend({ ...webhookListActions, ...secretDialog }, commonActions);
    const { org } = list.options;
    this.#host = host;
    this.#list = list;
    this.#strings = strings;
    const secrets = new SecretDialog({ host, org, strings: strings as never });
    const options = {
      host,
      org,
      strings,
      done: (text: string) => this.#announce(text),
      showSecret: ({ name, secret }: Webhook, title: 'createdTitle' | 'rotatedTitle') => {
        if (secret) secrets.open(secret, () => this.#secretView(name, title));
      },
    };
    this.#form = new WebhookFormDialog(options);
    this.#rotate = new WebhookRotateDialog(options);
    this.#switch = new WebhookSwitchDialog(options);
    this.#delete = new WebhookDeleteDialog(options);
    this.#deliveries = new DeliveryActions({
      ...options,
      tested: (webhook, delivery) => this.#panel.show(webhook, delivery),
      renderFailure: (error, dismiss, title) => this.list.renderFailure(error, dismiss, title),
    });
    const rotate = (webhook: Webhook) => this.#rotate.open(webhook);
    this.#panel = new WebhookPanel({ host, list, strings, actions: this.#deliveries, rotate });
    this.list = new ListActions(list, {
      strings,
      styles: [secretDialogStyles, webhookDialogStyles, webhookPanelStyles],
      menuItems: (webhook) => this.#menuFor(webhook),
      isPending: (webhook) => this.#deliveries.isTesting(webhook),
      empty: () => this.#empty(),
      renderNotices: () => html`${this.#deliveries.renderTestFailure()} ${this.#renderStopped()}`,
      renderOverlays: () =>
        html`${this.#form.render()} ${this.#rotate.render()} ${this.#switch.render()} ${this.#delete.render()}
        ${secrets.render()}`,
      announcement: () => this.#announcement,
    });
  }

  /** Id of the webhook whose deliveries are shown. */
  get openId(): string | undefined {
    return this.#panel.openId;
  }

  create(): void {
    this.#form.create();
  }

  /** Shows or hides the deliveries of a webhook. */
  toggle(webhook: Webhook): void {
    this.#panel.toggle(webhook);
  }

  renderPanel() {
    return this.#panel.render();
  }

  #secretView(name: string, title: 'createdTitle' | 'rotatedTitle') {
    const text = this.#strings;
    return {
      title: text.text(title, { name }),
      lead: text.text('shownOnce'),
      label: text.text('secret'),
      hint: text.text('secretHint'),
      copyLabel: text.text('copySecret'),
      details: html`<p class="hint">${text.text('standard')}</p>`,
    };
  }

  #empty(): EmptyStateOptions {
    const text = this.#strings;
    const isSupported = this.#list.options.org.supports('webhooks');
    const canCreate = !this.#host.readonly && isSupported && !this.#list.reasonFor('integrations:manage');
    return {
      icon: linkIcon(),
      title: text.text('emptyTitle'),
      text: text.text(isSupported ? 'emptyText' : 'unsupportedText'),
      actions: canCreate
        ? html`<button type="button" class="button secondary" @click=${() => this.create()}>
            ${plusIcon()}${text.text('add')}
          </button>`
        : nothing,
    };
  }

  #menuFor(webhook: Webhook): MenuItem[] {
    const text = this.#strings;
    const reason = this.#list.reasonFor('integrations:manage');
    const { enabled } = webhook;
    const action = (label: string, icon: MenuItem['icon'], run: () => void): MenuItem => ({
      label,
      icon,
      run,
      ...(reason !== undefined && { reason }),
    });
    return [
      { label: text.text('viewDeliveries'), icon: infoIcon(), run: () => this.#panel.show(webhook) },
      action(text.text('test'), arrowIcon(), () => void this.#deliveries.test(webhook)),
      action(text.text('edit'), editIcon(), () => this.#form.edit(webhook)),
      action(text.text('rotate'), reloadIcon(), () => this.#rotate.open(webhook)),
      action(text.text(enabled ? 'disable' : 'enable'), enabled ? banIcon() : checkIcon(), () =>
        this.#switch.open(webhook, !enabled),
      ),
      { ...action(text.text('delete'), trashIcon(), () => this.#delete.open(webhook)), danger: true },
    ];
  }

  /** Notices about webhooks that the backend disabled. */
  #renderStopped() {
    const stopped = webhooksOf(this.#list).filter(
      ({ status, disabledReason }) => status === 'disabled' && disabledReason,
    );
    return stopped.map((webhook) => html`<div class="list-toolbar">${this.#renderNotice(webhook)}</div>`);
  }

  #renderNotice(webhook: Webhook) {
    const text = this.#strings;
    const { name, disabledAt, disabledReason, waiting } = webhook;
    const canChange = !this.#host.readonly && !this.#list.reasonFor('integrations:manage');
    const button = (label: string, isBusy: boolean, run: () => void) =>
      html`<button
        type="button"
        class="button secondary small"
        aria-busy=${isBusy ? 'true' : nothing}
        aria-label="${label}: ${name}"
        @click=${run}
      >
        ${isBusy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${label}
      </button>`;
    return inlineAlert({
      kind: 'warning',
      title: text.text('stoppedTitle', { name, time: disabledAt ? formatRelativeTime(text, disabledAt) : '' }),
      text: html`${text.text(disabledReason === 'gone' ? 'stoppedGone' : 'stoppedFailures')}
      ${waiting ? html`${text.text('waiting', { count: waiting })}.` : nothing}`,
      role: 'status',
      actions: canChange
        ? html`${button(text.text('test'), this.#deliveries.isTesting(webhook), () => void this.#deliveries.test(webhook))}
          ${button(text.text('enableAgain'), false, () => this.#switch.open(webhook, true))}`
        : nothing,
    });
  }

  #announce(announcement: string): void {
    this.#announcement = announcement;
    this.list.toast.show({ text: announcement });
    this.#host.requestUpdate();
  }
}
