import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { OrgContextController } from '../../controllers/org-context.js';
import { captureScope } from '../../controllers/scope.js';
import { copyText } from '../../core/copy-text.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { checkIcon, copyIcon } from '../../ui/icons/action-icons.js';
import { modalDialog } from '../../ui/overlay/dialog.js';
import type { SecretDialogStrings } from './secret-dialog.strings.js';

/** What the dialog shows, in the current language. */
export interface SecretView {
  /** For example "Payroll sync created". */
  title: string;
  /** Says that the secret is shown once. */
  lead: string;
  /** Label of the field with the secret. */
  label: string;
  /** Says what to do if the secret is lost. */
  hint: string;
  /** Label of the button that copies. */
  copyLabel: string;
  /** What the secret is for; below the field. */
  details?: TemplateResult | typeof nothing;
}

interface SecretDialogOptions {
  host: LitElement;
  org: OrgContextController;
  strings: SecretDialogStrings;
}

/** State of one opening. */
interface Opening {
  secret: string;
  view: () => SecretView;
  isCurrent: () => boolean;
  isCopied: boolean;
  /** The viewer tried to close the dialog before they copied the secret. */
  isWarned: boolean;
  hasFailed: boolean;
}

/**
 * Dialog that shows a secret once, with a button that copies it. Closing it without copying takes a second attempt. It closes
 * with a switch of organizations, and keeps the secret nowhere else. Needs `secretDialogStyles`, and the strings `secretDialog`
 * in the section of the element.
 */
export class SecretDialog {
  readonly #options: SecretDialogOptions;
  #last: Opening | undefined;

  constructor(options: SecretDialogOptions) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#opening !== undefined;
  }

  /** `view` is called with each update of the host. */
  open(secret: string, view: () => SecretView): void {
    const isCurrent = captureScope(this.#options.org);
    this.#last = { secret, view, isCurrent, isCopied: false, isWarned: false, hasFailed: false };
    this.#options.host.requestUpdate();
  }

  render() {
    const opening = this.#opening;
    if (!opening) return nothing;
    const { strings: text } = this.#options;
    const { secret, isCopied, isWarned } = opening;
    const { title, lead, label, hint, copyLabel, details } = opening.view();
    const close = () => this.#close(opening);
    return modalDialog({
      title,
      lead,
      closeLabel: text.common('close'),
      close,
      submit: () => void this.#copy(opening),
      body: html`
        ${isWarned && !isCopied ? inlineAlert({ kind: 'warning', text: text.text('secretNotCopied'), role: 'alert' }) : nothing}
        <div class="field">
          <label for="secret">${label}</label>
          <div class="input secret">
            <input
              id="secret"
              type="text"
              readonly
              autocomplete="off"
              spellcheck="false"
              .value=${secret}
              aria-describedby="secret-hint"
              @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
              @copy=${({ target }: Event) => this.#copiedByHand(opening, target as HTMLInputElement)}
            /><button
              type="button"
              class="button quiet small icon-only"
              aria-label=${copyLabel}
              @click=${() => void this.#copy(opening)}
            >
              ${isCopied ? checkIcon() : copyIcon()}
            </button>
          </div>
          <p class="hint" id="secret-hint">${hint}</p>
        </div>
        ${details ?? nothing}
        <p class=${opening.hasFailed ? 'hint' : 'visually-hidden'} role="status">${this.#status(opening)}</p>
      `,
      foot: html`
        <button type="button" class="button quiet" @click=${close}>
          ${text.text(isWarned && !isCopied ? 'secretLeave' : 'secretDone')}
        </button>
        <button class="button primary" autofocus>
          ${isCopied ? checkIcon() : copyIcon()}<span class="truncate"
            >${isCopied ? text.text('secretCopied') : copyLabel}</span
          >
        </button>
      `,
    });
  }

  get #opening(): Opening | undefined {
    // A secret of another organization is not kept.
    if (this.#last && !this.#last.isCurrent()) this.#last = undefined;
    return this.#last;
  }

  #status({ isCopied, hasFailed }: Opening): string {
    const { strings: text } = this.#options;
    if (hasFailed) return text.text('secretCopyFailed');
    return isCopied ? text.text('secretCopied') : '';
  }

  async #copy(opening: Opening): Promise<void> {
    opening.hasFailed = !(await copyText(opening.secret));
    opening.isCopied ||= !opening.hasFailed;
    const { host } = this.#options;
    host.requestUpdate();
    // Selected, so that the viewer can copy it by keyboard.
    if (opening.hasFailed) host.renderRoot.querySelector<HTMLInputElement>('dialog #secret')?.focus();
  }

  /** A part of the secret is not a copy of it. */
  #copiedByHand(opening: Opening, { value, selectionStart, selectionEnd }: HTMLInputElement): void {
    if (selectionStart !== 0 || selectionEnd !== value.length) return;
    opening.isCopied = true;
    this.#options.host.requestUpdate();
  }

  #close(opening: Opening): void {
    if (opening.isCopied || opening.isWarned) this.#last = undefined;
    else opening.isWarned = true;
    this.#options.host.requestUpdate();
  }
}
