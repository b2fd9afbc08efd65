import { html, nothing } from 'lit';
import type { ProvisioningToken } from '../../contract/index.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import type { ProvisioningTokenStrings } from './provisioning-token-list.strings.js';
import type { SecretDialogOptions } from './token-create-dialog.js';

/** When the token was last used, as a sentence. */
export const usedText = (text: ProvisioningTokenStrings, { lastUsedAt }: ProvisioningToken): string =>
  lastUsedAt ? text.text('wasUsed', { time: formatRelativeTime(text, lastUsedAt) }) : text.text('wasNeverUsed');

/** Dialog that replaces the secret of a token. */
export class TokenRotateDialog {
  readonly #options: SecretDialogOptions;
  readonly #dialog: FormDialog<ProvisioningToken>;

  constructor(options: SecretDialogOptions) {
    this.#options = options;
    this.#dialog = new FormDialog(options);
  }

  open(token: ProvisioningToken): void {
    this.#dialog.open(token);
  }

  render() {
    const token = this.#dialog.subject;
    if (!token) return nothing;
    const { strings: text } = this.#options;
    return this.#dialog.render({
      title: text.text('rotateTitle', { name: token.name }),
      focusCancel: true,
      submitLabel: text.text('rotate'),
      pendingLabel: text.text('rotating'),
      submit: () => void this.#rotate(token),
      body: html`<p>${text.text('rotateText')}</p>
        <p class="muted">${usedText(text, token)}</p>`,
    });
  }

  async #rotate(token: ProvisioningToken): Promise<void> {
    const { host, org, created } = this.#options;
    await this.#dialog.run({
      operation: 'provisioning-token.rotate',
      topics: ['provisioningTokens'],
      before: () => dispatchBefore(host, 'before-provisioning-token-rotate', { token }),
      run: (idempotencyKey) => org.client!.provisioningTokens.rotate(org.organizationId!, token.id, { idempotencyKey }),
      confirmed: ({ secret, ...rotated }, isCurrent) => {
        emit(host, 'provisioning-token-rotated', { token: rotated });
        if (isCurrent) created({ ...rotated, secret });
      },
    });
  }
}
