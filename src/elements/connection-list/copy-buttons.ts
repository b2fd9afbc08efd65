import { html, type LitElement } from 'lit';
import { copyText } from '../../core/copy-text.js';
import { checkIcon, copyIcon } from '../../ui/icons/action-icons.js';
import type { SetupStrings } from './setup-step.js';

/** How long a copied value has the check icon. */
const COPIED_MS = 2_000;

/** Buttons that copy values, with the announcement of the last one. */
export class CopyButtons {
  /** Announcement. */
  status = '';
  readonly #host: LitElement;
  readonly #text: SetupStrings;
  #copied: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, text: SetupStrings) {
    this.#host = host;
    this.#text = text;
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#copied = undefined;
    this.status = '';
  }

  /** A button with an icon; with `label`, also with text. */
  render(name: string, value: string, label?: string) {
    const icon = this.#copied === `${name} ${value}` ? checkIcon() : copyIcon();
    const copy = () => void this.#copy(name, value);
    if (label)
      return html`<button type="button" class="button secondary small" @click=${copy}>${icon}${label}</button>`;
    return html`<button
      type="button"
      class="button quiet small icon-only"
      aria-label=${this.#text.text('copyNamed', { name })}
      @click=${copy}
    >
      ${icon}
    </button>`;
  }

  async #copy(name: string, value: string): Promise<void> {
    const isCopied = await copyText(value);
    this.clear();
    this.status = isCopied ? this.#text.text('copied', { name }) : this.#text.text('copyFailed');
    if (isCopied) {
      this.#copied = `${name} ${value}`;
      this.#timer = setTimeout(() => {
        this.#copied = undefined;
        this.#host.requestUpdate();
      }, COPIED_MS);
    }
    this.#host.requestUpdate();
  }
}
