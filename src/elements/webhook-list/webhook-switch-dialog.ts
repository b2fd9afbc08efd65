import { html, nothing } from 'lit';
import type { Webhook } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { findWebhook, type WebhookDialogOptions } from './webhook-dialog.types.js';

interface Switch {
  webhook: Webhook;
  /** Whether the webhook will be enabled. */
  enabled: boolean;
}

/** Dialog that enables or disables a webhook, and says what happens to its events. */
export class WebhookSwitchDialog {
  readonly #options: WebhookDialogOptions;
  readonly #dialog: FormDialog<Switch>;

  constructor(options: WebhookDialogOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#dialog = new FormDialog({ host, org, strings });
  }

  open(webhook: Webhook, enabled: boolean): void {
    this.#dialog.open({ webhook, enabled });
  }

  render() {
    const subject = this.#dialog.subject;
    if (!subject) return nothing;
    const { strings: text } = this.#options;
    const { webhook, enabled } = subject;
    const { name } = webhook;
    return this.#dialog.render({
      title: text.text(enabled ? 'enableTitle' : 'disableTitle', { name }),
      submitLabel: text.text(enabled ? 'enable' : 'disable'),
      pendingLabel: text.text(enabled ? 'enabling' : 'disabling'),
      danger: !enabled,
      focusCancel: !enabled,
      conflict: text.text('changedMeanwhile'),
      submit: () => void this.#switch(subject),
      body: enabled ? this.#renderEnabling(webhook) : this.#renderDisabling(webhook),
    });
  }

  #renderEnabling({ url, waiting }: Webhook) {
    const { strings: text } = this.#options;
    return html`<p>${text.text('enableText', { url })}</p>
      ${waiting ? html`<p>${text.text('enableWaiting', { count: waiting })}</p>` : nothing}`;
  }

  #renderDisabling({ url }: Webhook) {
    const { org, strings: text } = this.#options;
    const count = org.capabilities?.webhooks?.retentionDays ?? 0;
    return html`<p>${text.text('disableText', { url, count })}</p>`;
  }

  async #switch(subject: Switch): Promise<void> {
    const { host, org, strings, done } = this.#options;
    const { webhook, enabled } = subject;
    const { conflict } = await this.#dialog.run({
      operation: 'webhook.update',
      topics: ['webhooks'],
      before: () => dispatchBefore(host, 'before-webhook-update', { webhook, changes: { enabled } }),
      run: () =>
        updateWithETag(webhook, (etag) =>
          org.client!.webhooks.update(org.organizationId!, webhook.id, { enabled }, { etag }),
        ),
      reload: () => findWebhook(org, webhook),
      confirmed: (changed, isCurrent) => {
        emit(host, 'webhook-updated', { webhook: changed });
        if (isCurrent) done(strings.text(enabled ? 'enabledNow' : 'disabledNow', { name: changed.name }));
      },
    });
    if (conflict) this.#dialog.replace({ ...subject, webhook: conflict.fresh as Webhook });
  }
}
