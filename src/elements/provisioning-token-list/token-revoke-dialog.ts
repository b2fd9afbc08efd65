import { html, nothing } from 'lit';
import type { ProvisioningToken } from '../../contract/index.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import type { TokenDialogOptions } from './token-create-dialog.js';
import { usedText } from './token-rotate-dialog.js';

interface RevokeDialogOptions extends TokenDialogOptions {
  /** Called when the token was revoked. */
  revoked: (token: ProvisioningToken) => void;
}

interface Revocation {
  token: ProvisioningToken;
  /** The organization has no other token. */
  isLast: boolean;
}

/** Dialog that revokes a token, and says what stops working. */
export class TokenRevokeDialog {
  readonly #options: RevokeDialogOptions;
  readonly #dialog: FormDialog<Revocation>;

  constructor(options: RevokeDialogOptions) {
    this.#options = options;
    this.#dialog = new FormDialog(options);
  }

  open(revocation: Revocation): void {
    this.#dialog.open(revocation);
  }

  render() {
    const revocation = this.#dialog.subject;
    if (!revocation) return nothing;
    const { token, isLast } = revocation;
    const { strings: text } = this.#options;
    return this.#dialog.render({
      title: text.text('revokeTitle', { name: token.name }),
      danger: true,
      focusCancel: true,
      submitLabel: text.text('revoke'),
      pendingLabel: text.text('revoking'),
      submit: () => void this.#revoke(token),
      body: html`<p>${text.text('revokeText')}</p>
        ${isLast ? html`<p>${text.text('revokeLast')}</p>` : nothing}
        <p class="muted">${usedText(text, token)}</p>`,
    });
  }

  async #revoke(token: ProvisioningToken): Promise<void> {
    const { host, org, revoked } = this.#options;
    await this.#dialog.run({
      operation: 'provisioning-token.revoke',
      topics: ['provisioningTokens', 'members'],
      before: () => dispatchBefore(host, 'before-provisioning-token-revoke', { token }),
      run: () => org.client!.provisioningTokens.revoke(org.organizationId!, token.id),
      confirmed: (_, isCurrent) => {
        emit(host, 'provisioning-token-revoked', { token });
        if (isCurrent) revoked(token);
      },
    });
  }
}
