import type { LitElement } from 'lit';

/** Returns the focus after a dialog of the list closes: to its opener, or to the row in its place when the opener is gone. */
export class RowFocusController {
  readonly #host: LitElement;
  readonly #opener: () => HTMLElement | undefined;
  /** Element that had the focus before the dialog. */
  #from: HTMLElement | undefined;
  /** Row index of that element (0 above the list), while the focus has to be returned. */
  #place: number | undefined;
  #returned = false;
  /** The last button pressed while no dialog was open: Safari does not focus it. */
  #pressed: HTMLElement | undefined;

  /** `opener` returns the button of the last opened row menu. */
  constructor(host: LitElement, opener: () => HTMLElement | undefined) {
    this.#host = host;
    this.#opener = opener;
    host.addEventListener('click', (event) => {
      if (!this.#root.querySelector('dialog'))
        this.#pressed = event.composedPath().find((target) => target instanceof HTMLButtonElement);
    });
  }

  /** Call after each update: opens the rendered dialog, and returns the focus after it is removed. */
  updated(): void {
    const dialog = this.#root.querySelector('dialog');
    if (dialog?.isConnected && !dialog.open) {
      const active = this.#root.activeElement as HTMLElement | null;
      this.#from = active && !active.closest('[popover]') ? active : (this.#opener() ?? this.#pressed);
      this.#place = placeOf(this.#from);
      this.#returned = false;
      dialog.showModal();
    }
    const opener = this.#from;
    if (dialog || this.#place === undefined || !opener) return;
    const { activeElement } = this.#root;
    const isLost =
      document.activeElement === document.body || (document.activeElement === this.#host && !activeElement);
    if (isLost && !opener.isConnected) this.focusNear(this.#place);
    else if (isLost && !this.#returned) opener.focus();
    // The focus does not move if the viewer has focused something else.
    if (this.#root.activeElement !== opener) this.#place = undefined;
    this.#returned = true;
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  /** Focuses the row at this index, else the last row, else the search field or a button of the head, else the table. */
  focusNear(place: number): void {
    const rows = [...this.#root.querySelectorAll<HTMLElement>('tr[part=row]')];
    const next = rows.find((row) => placeOf(row) >= place) ?? rows.at(-1);
    const table = this.#root.querySelector('table');
    if (table) table.tabIndex = -1;
    (
      next?.querySelector<HTMLElement>('[aria-haspopup=menu]') ??
      next?.querySelector('button') ??
      this.#root.querySelector<HTMLElement>('input[type=search], .head button') ??
      table
    )?.focus();
  }
}

/** The `aria-rowindex` of the row of an element. 0: it is in no row. */
export const placeOf = (element: Element | undefined): number =>
  Number(element?.closest('tr')?.getAttribute('aria-rowindex'));
