import { html, nothing } from 'lit';
import { sortDownIcon, sortUpIcon } from '../ui/icons/list-icons.js';
import type { DataListView, ListColumn } from './data-list.types.js';

/**
 * The head of a column by which the viewer can sort. `supported`: fields by which the backend can sort; `undefined` until
 * they are known. `isDescending`: the first click sorts in descending order, as for dates.
 */
export const sortable = <Row>(
  label: string,
  field: string,
  supported: readonly string[] | undefined,
  isDescending = false,
): Pick<ListColumn<Row>, 'label' | 'head'> => ({
  label,
  head: supported && !supported.includes(field) ? undefined : (list) => sortButton(list, label, field, isDescending),
});

function sortButton<Row>(list: DataListView<Row>, label: string, field: string, isDescending: boolean) {
  const { sort } = list.filters;
  const reverse = `-${field}`;
  const direction = sort === field ? 'ascending' : sort === reverse ? 'descending' : undefined;
  const next = direction === 'ascending' || (!direction && isDescending) ? reverse : field;
  const sortBy = () => list.run((lazy) => lazy.changeFilters({ ...list.filters, sort: next }));
  return {
    direction,
    content: html`<button type="button" class="sort" @click=${sortBy}>
      ${label}${direction ? (direction === 'ascending' ? sortUpIcon() : sortDownIcon()) : nothing}
    </button>`,
  } as const;
}
