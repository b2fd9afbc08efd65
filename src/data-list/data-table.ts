import { html, nothing } from 'lit';
import { ellipsisIcon } from '../ui/icons/list-icons.js';
import type { DataListView, ListColumn } from './data-list.types.js';
import { skeletons } from './skeletons.js';

const ROW_HEIGHT = 52;

/** Renders the rows near the viewport, between spacers as high as the other rows. */
export function renderTable<Row>(list: DataListView<Row>) {
  const { options, rows, virtualizer, host } = list;
  const { isLoading, showsPending, total } = rows;
  const { first, last, paddingStart, paddingEnd } = virtualizer;
  const { skeletonRows = 5, selection, keyOf, strings, nameOf, withoutMenu } = options;
  const open = options.open?.();
  const columns = options.columns();
  const table: Table<Row> = {
    columns,
    selection: selection?.isAvailable() && !host.readonly ? selection : undefined,
    hasMenu: Boolean(nameOf) && !withoutMenu && !host.readonly,
  };
  const indexes = Array.from({ length: Math.max(0, Math.min(last, rows.count) - first) }, (_, index) => first + index);
  // Before the first rows load, the spacer has the height of the skeleton rows. In a narrow container the style sheet
  // sets it. A single cell without colspan: spanning hidden columns would give them width in a narrow container.
  const spacer = (height: number) =>
    height
      ? html`<tr class="spacer" aria-hidden="true">
          <td .style=${`height:${height}px`}></td>
        </tr>`
      : nothing;
  const head = (label: unknown, classes = '', direction: unknown = nothing) =>
    html`<th role="columnheader" scope="col" class=${classes} aria-sort=${direction}>${label}</th>`;
  return html`
    <table
      class="table ${isLoading ? 'is-loading' : ''} ${table.selection ? 'is-selectable' : ''} ${open ? 'can-open' : ''}"
      role="table"
      part="table"
      aria-label=${strings.text('title')}
      aria-rowcount=${(total ?? -2) + 1}
      aria-busy=${isLoading ? 'true' : nothing}
    >
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          ${
            table.selection
              ? head(
                  table.selection.head(
                    list,
                    indexes.map((index) => rows.row(index)).filter((row) => row !== undefined),
                  ),
                  'col-check',
                )
              : nothing
          }
          ${columns.map(({ label, width, head: render }) => {
            const { content, direction } = render?.(list) ?? { content: label };
            return head(content, width, direction);
          })}
          ${table.hasMenu ? head(html`<span class="visually-hidden">${strings.text('actions')}</span>`, 'col-menu') : nothing}
        </tr>
      </thead>
      <tbody
        role="rowgroup"
        @click=${open ? ({ target }: Event) => list.run((lazy) => lazy.openRow(target as Element)) : nothing}
      >
        ${isLoading && showsPending ? Array.from({ length: skeletonRows }, (_, index) => renderRow(list, table, index)) : nothing}
        ${spacer(isLoading && !showsPending ? skeletonRows * ROW_HEIGHT : paddingStart)}
        ${virtualizer.renderRows(
          indexes,
          (index) => {
            const row = rows.row(index);
            return row ? keyOf(row) : index;
          },
          (index) => renderRow(list, table, index),
        )}
        ${spacer(paddingEnd)}
      </tbody>
    </table>
  `;
}

interface Table<Row> {
  columns: readonly ListColumn<Row>[];
  selection: DataListView<Row>['options']['selection'];
  hasMenu: boolean;
}

const renderCell = (classes: string, content: unknown) => html`<td role="cell" class=${classes}>${content}</td>`;

/** Renders a row, or a skeleton of the same height if it is not loaded. */
function renderRow<Row>(list: DataListView<Row>, { columns, selection, hasMenu }: Table<Row>, index: number) {
  const { rows, lazy } = list;
  const row = rows.row(index);
  const isPending = (row && lazy?.isPending(row)) ?? false;
  return html`<tr
    class=${isPending ? 'is-pending' : ''}
    role="row"
    part=${row ? 'row' : nothing}
    aria-rowindex=${index + 2}
    aria-selected=${row && selection ? String(lazy?.isSelected(row) ?? false) : nothing}
    aria-busy=${isPending ? 'true' : nothing}
  >
    ${selection ? renderCell('col-check', row && selection.cell(list, row, index)) : nothing}
    ${columns.map(({ cell, classes = 'meta', skeleton = 'text' }) => renderCell(classes, row ? cell(row, isPending) : skeletons[skeleton]))}
    ${hasMenu ? renderCell('col-menu', row && menuCell(list, row, isPending)) : nothing}
  </tr>`;
}

/** Button that opens the menu of a row. The menu is part of the lazy module. */
function menuCell<Row>(list: DataListView<Row>, row: Row, isPending: boolean) {
  const { strings, nameOf, rowButton } = list.options;
  const name = nameOf!(row);
  const target = list.lazy ? 'row-menu' : nothing;
  const open = ({ currentTarget }: Event) =>
    list.run((lazy) => lazy.openMenu(row, currentTarget as HTMLElement, target === nothing));
  const menu = html`<button
    type="button"
    class="button quiet small icon-only"
    popovertarget=${target}
    aria-haspopup="menu"
    aria-label=${strings.text('actionsFor', { name, email: name })}
    @click=${open}
  >
    ${ellipsisIcon()}
  </button>`;
  return rowButton ? html`<span class="row-actions">${rowButton(row, isPending)}${menu}</span>` : menu;
}
