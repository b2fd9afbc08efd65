import type { LitElement } from 'lit';

/** Shows the dialog that an element drew, and gives the focus back to the button that opened it when it goes. */
export class DialogFocusController {
  /** What got the focus back when the last dialog went. */
  returned: HTMLElement | undefined;
  readonly #host: LitElement;
  readonly #selector: string;
  /** The button that was pressed last while no dialog was open. */
  #opener: HTMLElement | undefined;
  #wasOpen = false;

  constructor(host: LitElement, selector = 'dialog') {
    this.#host = host;
    this.#selector = selector;
    host.addEventListener('click', (event) => {
      if (!this.#wasOpen) this.#opener = event.composedPath().find((one) => one instanceof HTMLButtonElement);
    });
  }

  /** Call it after each update. */
  updated(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    const dialog = root.querySelector<HTMLDialogElement>(this.#selector);
    if (dialog && !dialog.open) {
      // Pressed before this was here.
      this.#opener ??= root.activeElement as HTMLElement | undefined;
      dialog.showModal();
    }
    const closed = this.#wasOpen && !dialog;
    this.#wasOpen = dialog !== null;
    // Somebody who went elsewhere is left alone.
    if (closed && !root.activeElement && this.#opener?.isConnected) (this.returned = this.#opener).focus();
    if (closed) this.#opener = undefined;
  }
}
