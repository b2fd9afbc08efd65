import { html, nothing } from 'lit';
import type { Webhook } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { findWebhook, withoutSecret, type WebhookDialogOptions } from './webhook-dialog.types.js';

/** Dialog that replaces the secret of a webhook, and says how long both sign. */
export class WebhookRotateDialog {
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
    const { org, strings: text } = this.#options;
    const hours = Math.round((org.capabilities?.webhooks?.secretOverlapSeconds ?? 0) / 3600);
    const { name, previousSecretSuffix: suffix } = webhook;
    return this.#dialog.render({
      title: text.text('rotateTitle', { name }),
      focusCancel: true,
      submitLabel: text.text('rotate'),
      pendingLabel: text.text('rotating'),
      conflict: text.text('changedMeanwhile'),
      submit: () => void this.#rotate(webhook),
      body: html`<p>${hours ? text.text('rotateText', { count: hours }) : text.text('rotateAtOnce')}</p>
        ${suffix ? html`<p>${text.text('rotateEnds', { suffix })}</p>` : nothing}`,
    });
  }

  async #rotate(webhook: Webhook): Promise<void> {
    const { host, org, showSecret } = this.#options;
    const { conflict } = await this.#dialog.run({
      operation: 'webhook.rotate',
      topics: ['webhooks'],
      input: webhook.id,
      before: () => dispatchBefore(host, 'before-webhook-rotate', { webhook }),
      run: (idempotencyKey) =>
        updateWithETag(webhook, (etag) =>
          org.client!.webhooks.rotateSecret(org.organizationId!, webhook.id, { idempotencyKey, etag }),
        ),
      reload: () => findWebhook(org, webhook),
      confirmed: (rotated, isCurrent) => {
        emit(host, 'webhook-rotated', { webhook: withoutSecret(rotated) });
        // Also if the dialog was closed meanwhile: the old secret will end.
        if (isCurrent) showSecret(rotated, 'rotatedTitle');
      },
    });
    if (conflict) this.#dialog.replace(conflict.fresh as Webhook);
  }
}
