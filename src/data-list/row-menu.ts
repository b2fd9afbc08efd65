import { html, nothing, type LitElement } from 'lit';
import { renderMenuItems, onMenuKeydown, type MenuItem } from '../ui/overlay/menu.js';
import { placeOf } from './row-focus.js';

/** One menu for all rows of a list (WAI-ARIA APG, menu button pattern). */
export class RowMenuController<Row> {
  /** The button that last opened the menu. */
  opener: HTMLElement | undefined;
  readonly #host: LitElement;
  readonly #label: (row: Row) => string;
  readonly #items: (row: Row) => MenuItem[];
  /** The index of the opener's row, as `placeOf` returns it. */
  #place = 0;
  #row: Row | undefined;

  /** `label`: accessible name of the button and the menu, for example `Actions for Ada`. */
  constructor(host: LitElement, label: (row: Row) => string, items: (row: Row) => MenuItem[]) {
    this.#host = host;
    this.#label = label;
    this.#items = items;
  }

  render() {
    const row = this.#row;
    return html`
      <div
        id="row-menu"
        popover
        role="menu"
        aria-label=${row ? this.#label(row) : nothing}
        @keydown=${onMenuKeydown}
        @toggle=${this.#toggled}
      >
        ${row && renderMenuItems(this.#items(row), () => this.#menu.hidePopover())}
      </div>
    `;
  }

  /** Opens the menu of a row. `openedBeforeLoad`: the button was pressed before the menu was loaded. */
  openFor(row: Row, opener: HTMLElement, openedBeforeLoad: boolean): void {
    this.#row = row;
    this.opener = opener;
    this.#host.requestUpdate();
    // Opening by script does not set the anchor in every engine.
    if (openedBeforeLoad) void this.#host.updateComplete.then(() => opener.click());
  }

  /**
   * Call after each update. Closes the menu when its row has left the list: a popover without its opener would jump to the
   * corner of the page. `focusNear` is called with the index of the row that had the menu.
   */
  updated(focusNear: (place: number) => void): void {
    const menu = this.#host.renderRoot.querySelector<HTMLElement>('#row-menu:popover-open');
    if (!menu || !this.opener) return;
    if (this.opener.isConnected) this.#place = placeOf(this.opener);
    else {
      menu.hidePopover();
      focusNear(this.#place);
    }
  }

  get #menu(): HTMLElement {
    return this.#host.renderRoot.querySelector('#row-menu')!;
  }

  readonly #toggled = async ({ newState }: ToggleEvent): Promise<void> => {
    if (newState !== 'open') return;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  };
}
