/*
 * Keyboard navigation of tables that render only a part of their rows, including rows that are not loaded yet, and a
 * notice for printing and for the search of the browser.
 */
import { css, html, nothing, type LitElement } from 'lit';
import { PageLoader } from './page-loader.js';
import { ScrollAnchorController } from './scroll-anchor.js';
import type { Virtualizer } from './virtualizer.js';
import type { PagedListView } from './paged-list.js';
import { ScrollController, scrollViewport } from './scroll.js';
import type { LocalizeController } from '../i18n/localize.js';
import type { common } from '../i18n/en/common.js';
import type { commonActions } from '../i18n/en/common-actions.js';
import type { Section } from '../i18n/strings.js';
import { keyedList } from './keyed-list.js';

export const listNavigationStyles = css`
  .table:focus {
    outline: none;
  }
  .notes {
    padding-inline: 4px;
    font-size: var(--_font-size-s);
    color: var(--_muted);
    text-wrap: pretty;
  }
  .notes > p {
    margin: 0;
  }
  .notes > p:not(:empty) {
    padding-block-end: 8px;
  }
  .notes > .printed {
    display: none;
  }
  @media print {
    .table tbody tr.spacer {
      display: none;
    }
    .table tbody tr {
      break-inside: avoid;
    }
    .notes > .printed {
      display: block;
    }
  }
`;

interface ListNavigationOptions {
  window: Virtualizer;
  rows: PagedListView<unknown>;
  /** Key of the row at an index; `undefined` until it is loaded. */
  keyAt: (index: number) => string | undefined;
}

/** Where the focus goes: to the same control, in the same column, of another row. */
interface FocusTarget {
  index: number;
  column: number;
  control: number;
}

const controls = 'button, a[href], input[type=checkbox]';

/**
 * Arrows, Home, End, Page Up and Page Down move between rows while the focus is on a control of a row. It is a table
 * with controls in it, no grid: Tab goes through all of them as everywhere, and fields of the host keep their keys.
 */
export class ListNavigationController {
  readonly #host: LitElement;
  readonly #options: ListNavigationOptions;
  readonly #anchor: ScrollAnchorController;
  #goal: FocusTarget | undefined;
  #searchesPage = false;

  constructor(host: LitElement, options: ListNavigationOptions) {
    this.#host = host;
    this.#options = options;
    new PageLoader(host, options.rows);
    new ScrollController(host, options.window);
    options.window.renderRows = (indexes, keyOf, row) => keyedList(indexes, keyOf, row, options.window);
    this.#anchor = options.window.measurements = new ScrollAnchorController(host, options);
    this.#anchor.rendered();
    this.#root.addEventListener('keydown', (event) => this.#move(event as KeyboardEvent));
    host.addController({
      hostConnected: () => addEventListener('keydown', this.#renderNotice, true),
      hostDisconnected: () => removeEventListener('keydown', this.#renderNotice, true),
    });
  }

  /** Call it after each update: moves the focus to a pending row once it is loaded. */
  updated(): void {
    if (!this.#goal) return;
    // The focus does not move if the viewer has focused something else.
    if (this.#table && this.#root.activeElement === this.#table) this.#focusTarget();
    else this.#goal = undefined;
  }

  /** Under the table, as long as rows are missing in the page; `more` for those who print. */
  renderFooter(strings: LocalizeController<Section, typeof common & typeof commonActions>, more?: string) {
    const { first, last } = this.#options.window;
    const total = this.#total;
    if (last - first >= total) return nothing;
    return html`
      <div class="notes">
        <p class="printed">${strings.common('rowsPrinted', { first: first + 1, last, total })} ${more}</p>
        <p role="status">${this.#searchesPage ? strings.common('browserSearchHint') : nothing}</p>
      </div>
    `;
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  get #table(): HTMLTableElement | null {
    return this.#root.querySelector('table');
  }

  get #total(): number {
    const { count, total } = this.#options.rows;
    return Math.max(count, total ?? 0);
  }

  /** The browser's own search sees only what is in the page. */
  readonly #renderNotice = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    const { first, last } = this.#options.window;
    if (
      key?.toLowerCase() !== 'f' ||
      !(ctrlKey || metaKey) ||
      altKey ||
      this.#searchesPage ||
      last - first >= this.#total
    )
      return;
    this.#searchesPage = true;
    this.#host.requestUpdate();
  };

  #move(event: KeyboardEvent): void {
    const { key, defaultPrevented, ctrlKey, metaKey, altKey, shiftKey } = event;
    const from = this.#placeOf(event.target as HTMLElement);
    if (!from || defaultPrevented || ctrlKey || metaKey || altKey || shiftKey) return;
    const page = Math.max(1, this.#visible - 1);
    const end = this.#options.rows.count - 1;
    const to = {
      ArrowDown: from.index + 1,
      ArrowUp: from.index - 1,
      PageDown: from.index + page,
      PageUp: from.index - page,
      Home: 0,
      End: end,
    }[key];
    if (to === undefined) return;
    event.preventDefault();
    this.#goal = { ...from, index: Math.max(0, Math.min(end, to)) };
    this.#anchor.reveal(this.#goal.index);
    this.#focusTarget();
  }

  /** The control that has the focus, or the one that is on its way. */
  #placeOf(target: HTMLElement): FocusTarget | undefined {
    if (target === this.#table) return this.#goal;
    const cell = target.closest('td');
    const row = cell?.closest<HTMLTableRowElement>('tr[part=row]');
    if (!cell || !row || !target.matches(controls)) return undefined;
    return {
      index: Number(row.ariaRowIndex) - 2,
      column: [...row.cells].indexOf(cell),
      control: [...cell.querySelectorAll(controls)].indexOf(target),
    };
  }

  /** Rows that can be seen as a whole. */
  get #visible(): number {
    const { top, bottom } = scrollViewport(this.#table!);
    return [...this.#table!.querySelectorAll('tbody tr[aria-rowindex]')].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.top >= top && box.bottom <= bottom;
    }).length;
  }

  #focusTarget(): void {
    const { index, column, control } = this.#goal!;
    const row = this.#table?.querySelector<HTMLTableRowElement>(`tr[part=row][aria-rowindex="${index + 2}"]`);
    if (!row) {
      // Until it comes the focus waits on the table: a row that goes would take it along.
      if (this.#table) this.#table.tabIndex = -1;
      this.#table?.focus({ preventScroll: true });
      return;
    }
    const inColumn = [...row.cells[column]!.querySelectorAll<HTMLElement>(controls)];
    const next = inColumn[control] ?? inColumn.at(-1) ?? row.querySelector<HTMLElement>(controls);
    next?.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    this.#goal = undefined;
  }
}
