import { html, nothing } from 'lit';
import type { Webhook } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { findWebhook, type WebhookDialogOptions } from './webhook-dialog.types.js';

/** Dialog that deletes a webhook, and says what stops. */
export class WebhookDeleteDialog {
  readonly #options: WebhookDialogOptions;
  readonly #dialog: FormDialog<Webhook>;

  constructor(options: WebhookDialogOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#dialog = new FormDialog({ host, org, strings });
  }

  open(webhook: Webhook): void {
    this.#dialog.open(webhook);
  }

  render() {
    const webhook = this.#dialog.subject;
    if (!webhook) return nothing;
    const { strings: text } = this.#options;
    const { name, url, waiting } = webhook;
    return this.#dialog.render({
      title: text.text('deleteTitle', { name }),
      danger: true,
      focusCancel: true,
      submitLabel: text.text('deleteSubmit'),
      pendingLabel: text.text('deleting'),
      conflict: text.text('changedMeanwhile'),
      submit: () => void this.#delete(webhook),
      body: html`<p>${text.text('deleteText', { url })}</p>
        ${waiting ? html`<p>${text.text('deleteWaiting', { count: waiting })}</p>` : nothing}`,
    });
  }

  async #delete(webhook: Webhook): Promise<void> {
    const { host, org, strings, done } = this.#options;
    const { conflict } = await this.#dialog.run({
      operation: 'webhook.delete',
      topics: ['webhooks'],
      before: () => dispatchBefore(host, 'before-webhook-delete', { webhook }),
      run: () =>
        updateWithETag(webhook, (etag) => org.client!.webhooks.delete(org.organizationId!, webhook.id, { etag })),
      reload: () => findWebhook(org, webhook),
      confirmed: (_, isCurrent) => {
        emit(host, 'webhook-deleted', { webhook });
        if (isCurrent) done(strings.text('deleted', { name: webhook.name }));
      },
    });
    if (conflict) this.#dialog.replace(conflict.fresh as Webhook);
  }
}
