import { html } from 'lit';
import type { DataListView, ListActionsView, SelectionColumn } from './data-list.types.js';

/** The column with which the viewer selects rows. `isAvailable`: whether the viewer can change any row. */
export const checkboxes = <Row>(isAvailable: () => boolean): SelectionColumn<Row> => ({
  isAvailable,
  head: (list, rows) => {
    const count = rows.filter((row) => list.lazy?.isSelected(row)).length;
    const all = count > 0 && count === rows.length;
    const label = list.options.strings.text('selectAll');
    return checkbox(list, label, all, count > 0 && !all, (lazy, selected) => lazy.select(rows, selected));
  },
  cell: (list, row, index) => {
    const { strings, nameOf } = list.options;
    const label = strings.text('select', { name: nameOf!(row) });
    return checkbox(list, label, list.lazy?.isSelected(row) ?? false, false, (lazy, selected, { shiftKey }) =>
      lazy.toggle(row, index, selected, shiftKey),
    );
  },
});

function checkbox<Row>(
  list: DataListView<Row>,
  label: string,
  isChecked: boolean,
  isMixed: boolean,
  change: (lazy: ListActionsView<Row>, selected: boolean, event: MouseEvent) => void,
) {
  const select = (event: MouseEvent) => {
    const box = event.target as HTMLInputElement;
    const { checked } = box;
    const { scope } = list;
    list.run((lazy) => {
      if (scope === list.scope) change(lazy, checked, event);
      // The row belongs to another organization since the click.
      else box.checked = false;
    });
  };
  return html`<label class="checkbox-target"
    ><input type="checkbox" aria-label=${label} .checked=${isChecked} .indeterminate=${isMixed} @click=${select}
  /></label>`;
}
