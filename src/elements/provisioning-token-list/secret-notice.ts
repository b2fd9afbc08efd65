import { html, nothing } from 'lit';
import type { ProvisioningToken } from '../../contract/index.js';
import { captureScope } from '../../controllers/scope.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { checkIcon, copyIcon } from '../../ui/icons/action-icons.js';
import { closeIcon } from '../../ui/icons/list-icons.js';
import type { TokenDialogOptions } from './token-create-dialog.js';

interface SecretNoticeOptions extends TokenDialogOptions {
  copy: (secret: string) => Promise<boolean>;
}

interface ShownSecret {
  title: string;
  token: ProvisioningToken;
  isCopied: boolean;
  isCurrent: () => boolean;
}

/**
 * Notice with a new secret. It stays until the viewer closes it, leaves the page or switches to another organization. Closing
 * it before the secret was copied asks once.
 */
export class SecretNotice {
  readonly #options: SecretNoticeOptions;
  readonly #dialog: FormDialog<object>;
  #shown: ShownSecret | undefined;

  constructor(options: SecretNoticeOptions) {
    this.#options = options;
    this.#dialog = new FormDialog(options);
  }

  /** Shows the secret of a token, and moves the focus to it. */
  show(title: string, token: ProvisioningToken): void {
    const { host, org } = this.#options;
    this.#shown = { title, token, isCopied: false, isCurrent: captureScope(org) };
    host.requestUpdate();
    // After the dialog has closed and returned the focus to its opener.
    setTimeout(() => void host.updateComplete.then(() => this.#input?.focus()));
  }

  /** Hides the secret of a token that was revoked. */
  forget({ id }: ProvisioningToken): void {
    if (this.#shown?.token.id === id) this.#shown = undefined;
  }

  render() {
    const shown = this.#current;
    if (!shown) return nothing;
    return html`<div class="new-secret">${this.#renderAlert(shown)}</div>`;
  }

  #renderAlert(shown: ShownSecret) {
    const { strings: text } = this.#options;
    return inlineAlert({
      kind: 'success',
      title: shown.title,
      text: html`<div>${text.text('secretOnce')}</div>
        <div class="secret">
          <input
            class="input mono"
            dir="ltr"
            readonly
            autocomplete="off"
            spellcheck="false"
            aria-label=${text.text('secret')}
            .value=${shown.token.secret ?? ''}
            @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
            @copy=${() => this.#copied(shown)}
          />
          <button type="button" class="button secondary" @click=${() => void this.#copy(shown)}>
            ${shown.isCopied ? checkIcon() : copyIcon()}${text.text('copySecret')}
          </button>
        </div>`,
      actions: html`<button
        type="button"
        class="button quiet small icon-only"
        aria-label=${text.common('dismiss')}
        @click=${() => this.#dismiss(shown)}
      >
        ${closeIcon()}
      </button>`,
    });
  }

  renderDialog() {
    if (!this.#dialog.subject) return nothing;
    const { strings: text } = this.#options;
    return this.#dialog.render({
      title: text.text('dismissTitle'),
      danger: true,
      focusCancel: true,
      cancelLabel: text.text('keep'),
      submitLabel: text.text('dismissSubmit'),
      submit: () => {
        this.#hide();
        this.#dialog.close();
      },
      body: html`<p>${text.text('dismissText')}</p>`,
    });
  }

  get #current(): ShownSecret | undefined {
    if (this.#shown && !this.#shown.isCurrent()) this.#shown = undefined;
    return this.#shown;
  }

  get #input(): HTMLInputElement | null {
    return this.#options.host.renderRoot.querySelector('.secret input');
  }

  async #copy(shown: ShownSecret): Promise<void> {
    if (await this.#options.copy(shown.token.secret!)) this.#copied(shown);
    else this.#input?.select();
  }

  #copied(shown: ShownSecret): void {
    shown.isCopied = true;
    this.#options.host.requestUpdate();
  }

  #dismiss(shown: ShownSecret): void {
    if (shown.isCopied) this.#hide();
    else this.#dialog.open({});
  }

  /** Hides the secret. The focus goes to the list. */
  #hide(): void {
    const { host } = this.#options;
    this.#shown = undefined;
    host.requestUpdate();
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('.head .actions .primary')?.focus());
  }
}
