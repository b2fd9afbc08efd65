import { html, nothing } from 'lit';
import { toOrgError, type OrgError } from '../client/http/errors.js';
import { emit } from '../core/emit.js';
import type { commonActions } from '../i18n/en/common-actions.js';
import type { LocalizeController } from '../i18n/localize.js';
import type { Section } from '../i18n/strings.js';
import { closeIcon } from '../ui/icons/list-icons.js';
import { allRows, rowsBetween } from './all-rows.js';
import type { DataListView, ListButton } from './data-list.types.js';
import { renderButtons } from './list-button.js';
import { Selection, type RangeAnchor } from './selection.js';

export interface BulkActionsOptions<Row> {
  /** Name for `org-error` when rows cannot be selected, for example `members.select`. */
  operation: string;
  actions: (rows: Row[]) => readonly ListButton[];
}

/** The selection of a list, and the bar with actions on it, which covers the heads of the columns. */
export class BulkActions<Row> {
  readonly selection: Selection<Row>;
  readonly #list: DataListView<Row>;
  readonly #options: BulkActionsOptions<Row> | undefined;
  readonly #strings: LocalizeController<Section, typeof commonActions>;
  readonly #failed: (error: OrgError) => void;
  /** Rows that are not loaded yet are loading. */
  #isLoading = false;

  constructor(
    list: DataListView<Row>,
    options: BulkActionsOptions<Row> | undefined,
    strings: LocalizeController<Section, typeof commonActions>,
    failed: (error: OrgError) => void,
  ) {
    this.#list = list;
    this.#options = options;
    this.#strings = strings;
    this.#failed = failed;
    this.selection = new Selection(list.options.keyOf);
    this.selection.resetFor(list.scope, list.rows.listKey);
  }

  select(rows: readonly Row[], selected: boolean): void {
    this.selection.set(rows, selected);
    this.#list.host.requestUpdate();
  }

  /** Selects or deselects a row; with `range`, all rows between it and the row selected before. */
  toggle(row: Row, index: number, selected: boolean, range: boolean): void {
    this.select([row], selected);
    const anchor = this.selection.moveAnchor(row, index);
    if (range && anchor) void this.#selectRange(anchor, index, selected);
  }

  render() {
    const { selection } = this;
    const { size } = selection;
    if (!size || !this.#options || this.#list.host.readonly) return nothing;
    const text = this.#strings;
    const { total } = this.#list.rows;
    const { buttons, reasons } = renderButtons(this.#list, this.#options.actions(selection.rows), 'bulk-reason');
    const clear = () => {
      selection.clear();
      this.#list.host.requestUpdate();
    };
    return html`<div class="bulk-area">
      <div class="bulk" role="group" aria-label=${text.common('selected', { count: size })}>
        <span class="strong" role="status" .textContent=${text.common('selected', { count: size })}></span>
        ${total && total > size ? html`<button type="button" class="button link small" aria-busy=${this.#isLoading ? 'true' : nothing} @click=${() => void this.#load(allRows(this.#list), true)}>${text.common('selectAllMatching', { count: total })}</button>` : nothing}
        <span class="end"></span>
        ${buttons}
        <button
          type="button"
          class="button quiet icon-only small"
          aria-label=${text.common('clearSelection')}
          @click=${clear}
        >
          ${closeIcon()}
        </button>
        ${reasons}
      </div>
    </div>`;
  }

  /** Selects or deselects all rows between two rows, including rows that are not loaded yet. */
  async #selectRange(anchor: RangeAnchor, end: number, selected: boolean): Promise<void> {
    const { rows, options } = this.#list;
    const start = rows.row(anchor.index);
    // Another row is in the place of the anchor now: selecting the range could include a wrong row.
    if (start && options.keyOf(start) !== anchor.key) return;
    const [from, to] = anchor.index < end ? [anchor.index, end] : [end, anchor.index];
    const between = Array.from({ length: to - from + 1 }, (_, at) => rows.row(from + at));
    const known = between.filter((row) => row !== undefined);
    this.select(known, selected);
    if (known.length < between.length) await this.#load(rowsBetween(this.#list, from, to), selected);
  }

  async #load(rows: AsyncIterable<Row>, selected: boolean): Promise<void> {
    if (this.#isLoading) return;
    const { host } = this.#list;
    this.#isLoading = true;
    host.requestUpdate();
    try {
      for await (const row of rows) this.select([row], selected);
    } catch (cause) {
      const error = toOrgError(cause);
      emit(host, 'org-error', { operation: this.#options!.operation, error });
      this.#failed(error);
    } finally {
      this.#isLoading = false;
      host.requestUpdate();
    }
  }
}
