import type { LitElement } from 'lit';

/** Opens the dialog that an element rendered, and returns the focus to the button that opened it. */
export class DialogFocusController {
  /** The element that received the focus when the last dialog closed. */
  returned: HTMLElement | undefined;
  readonly #host: LitElement;
  readonly #selector: string;
  /** The last button pressed while no dialog was open. */
  #opener: HTMLElement | undefined;
  #wasOpen = false;

  constructor(host: LitElement, selector = 'dialog') {
    this.#host = host;
    this.#selector = selector;
    host.addEventListener('click', (event) => {
      if (!this.#wasOpen) this.#opener = event.composedPath().find((one) => one instanceof HTMLButtonElement);
    });
  }

  /** Call after each update of the host. */
  updated(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    const dialog = root.querySelector<HTMLDialogElement>(this.#selector);
    if (dialog?.isConnected && !dialog.open) {
      // The button was pressed before this controller was loaded.
      this.#opener ??= root.activeElement as HTMLElement | undefined;
      dialog.showModal();
    }
    const closed = this.#wasOpen && !dialog;
    this.#wasOpen = dialog !== null;
    // The focus does not move if the viewer has focused something else.
    if (closed && !root.activeElement && this.#opener?.isConnected) (this.returned = this.#opener).focus();
    if (closed) this.#opener = undefined;
  }
}
