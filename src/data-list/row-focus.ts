import type { LitElement } from 'lit';

/** Where the focus goes after a dialog of the list: back to what opened it, or to the row in its place when that is gone. */
export class RowFocusController {
  readonly #host: LitElement;
  readonly #opener: () => HTMLElement | undefined;
  /** What held the focus before the dialog. */
  #from: HTMLElement | undefined;
  /** Place in the list of the row that it stands in, 0 above the list, as long as the focus belongs there. */
  #place: number | undefined;
  #returned = false;

  /** `opener`: the button of the row whose menu was opened last. */
  constructor(host: LitElement, opener: () => HTMLElement | undefined) {
    this.#host = host;
    this.#opener = opener;
  }

  /** After each update: shows the dialog that was drawn, and gives the focus back when it went. */
  updated(): void {
    const dialog = this.#root.querySelector('dialog');
    if (dialog && !dialog.open) {
      const active = this.#root.activeElement as HTMLElement | null;
      this.#from = active && !active.closest('[popover]') ? active : this.#opener();
      this.#place = placeOf(this.#from?.closest('tr') ?? null) || 0;
      this.#returned = false;
      dialog.showModal();
    }
    const opener = this.#from;
    if (dialog || this.#place === undefined || !opener) return;
    const { activeElement } = this.#root;
    const isLost =
      document.activeElement === document.body || (document.activeElement === this.#host && !activeElement);
    if (isLost && !opener.isConnected) this.#focusNear(this.#place);
    else if (isLost && !this.#returned) opener.focus();
    // Somebody who went elsewhere is left alone.
    if (this.#root.activeElement !== opener) this.#place = undefined;
    this.#returned = true;
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  /** The row in this place or the last one; the search field where no row is left. */
  #focusNear(place: number): void {
    const rows = [...this.#root.querySelectorAll<HTMLElement>('tr[part=row]')];
    const next = rows.find((row) => placeOf(row) >= place) ?? rows.at(-1);
    (
      next?.querySelector<HTMLElement>('[aria-haspopup=menu]') ??
      this.#root.querySelector<HTMLElement>('input[type=search]')
    )?.focus();
  }
}

const placeOf = (row: Element | null) => Number(row?.getAttribute('aria-rowindex'));
