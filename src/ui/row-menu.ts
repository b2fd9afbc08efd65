import { html, nothing, type LitElement } from 'lit';
import type { LaterController } from '../controllers/later.js';
import { moreIcon } from './icons.js';

interface Deeds<Row> {
  renderMenu: (row: Row, close: () => void) => unknown;
  moveInMenu: (event: KeyboardEvent) => void;
}

/** One menu for all rows of a list (WAI-ARIA APG, menu button pattern); what stands in it is fetched with the list's deeds. */
export class RowMenuController<Row> {
  /** The button that opened the menu last. */
  opener: HTMLElement | undefined;
  readonly #host: LitElement;
  readonly #deeds: LaterController<Deeds<Row>>;
  readonly #label: (row: Row) => string;
  #row: Row | undefined;

  /** `label`: what the button and the menu are called, `Actions for Ada`. */
  constructor(host: LitElement, deeds: LaterController<Deeds<Row>>, label: (row: Row) => string) {
    this.#host = host;
    this.#deeds = deeds;
    this.#label = label;
  }

  renderButton(row: Row) {
    return html`<button type="button" class="button quiet small icon-only" popovertarget="row-menu" aria-haspopup="menu" aria-label=${this.#label(row)} @click=${({ currentTarget }: Event) => this.#choose(row, currentTarget as HTMLElement)}>${moreIcon()}</button>`;
  }

  render() {
    const row = this.#row;
    const { part } = this.#deeds;
    return html`
      <div id="row-menu" popover role="menu" ?hidden=${!part} aria-label=${row ? this.#label(row) : nothing} @keydown=${(event: KeyboardEvent) => part?.moveInMenu(event)} @toggle=${this.#toggled}>
        ${row && part?.renderMenu(row, () => this.#menu.hidePopover())}
      </div>
    `;
  }

  get #menu(): HTMLElement {
    return this.#host.renderRoot.querySelector('#row-menu')!;
  }

  #choose(row: Row, opener: HTMLElement): void {
    this.#row = row;
    this.opener = opener;
    this.#host.requestUpdate();
  }

  readonly #toggled = ({ newState }: ToggleEvent): void => {
    if (newState !== 'open') return;
    void this.#deeds.use(async () => {
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      this.#menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    });
  };
}
