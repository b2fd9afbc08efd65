import { html, nothing, type TemplateResult } from 'lit';
import type { Capabilities, Member } from '../../contract/index.js';
import type { Virtualizer } from '../../data-list/virtualizer.js';
import type { PagedListView } from '../../data-list/paged-list.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { memberList } from './member-list.strings.js';
import { sortDownIcon, sortUpIcon } from '../../ui/icons/list-icons.js';
import type { MemberColumn } from './member-list.types.js';
import { memberRow, skeletonRow } from './member-row.js';
import type { MemberSelection } from './selection.js';

interface MemberTableOptions {
  rows: PagedListView<Member>;
  window: Virtualizer;
  isSelected: (member: Member) => boolean;
  /** Handles a click on a checkbox. */
  select: (event: Event, change: (selection: MemberSelection, selected: boolean) => void) => void;
  strings: LocalizeController<typeof memberList>;
  capabilities: Capabilities | undefined;
  columns: readonly MemberColumn[];
  readonly: boolean;
  /** Sort field, with the prefix `-` for descending order. */
  sort: string;
  sortBy: (sort: string) => void;
  isPending: (userId: string) => boolean;
  open: ((member: Member) => void) | undefined;
  menuButton: (member: Member) => TemplateResult;
}

/** Renders the rows near the viewport, between spacers as high as the other rows. */
export function memberTable(options: MemberTableOptions) {
  const { rows, strings, columns, readonly } = options;
  const { isLoading, showsPending, total } = rows;
  const { first, last, paddingStart, paddingEnd } = options.window;
  const indexes = Array.from({ length: Math.max(0, Math.min(last, rows.count) - first) }, (_, index) => first + index);
  // A single cell without colspan: spanning hidden columns would give them width in a narrow container.
  // Before the first rows load, the spacer has the height of the skeleton rows. In a narrow container the style sheet
  // sets it.
  const spacer = (height: number) =>
    height
      ? html`<tr class="spacer" aria-hidden="true">
          <td .style=${`height:${height}px`}></td>
        </tr>`
      : nothing;
  const head = (label: unknown, classes = '', sort: string | typeof nothing = nothing) =>
    html`<th role="columnheader" scope="col" class=${classes} aria-sort=${sort}>${label}</th>`;
  return html`
    <table
      class="table ${isLoading ? 'is-loading' : ''}"
      role="table"
      part="table"
      aria-label=${strings.text('title')}
      aria-rowcount=${(total ?? -2) + 1}
      aria-busy=${isLoading ? 'true' : nothing}
    >
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          ${readonly ? nothing : head(selectAll(options, indexes), 'col-check')}
          ${sortHead('name', strings.text('person'))} ${head(strings.text('roles'), 'col-roles')}
          ${head(strings.text('status'), 'col-status')} ${head(strings.text('mfa'), 'col-mfa below-840')}
          ${sortHead('joinedAt', strings.text('joined'), 'col-date below-960')}
          ${columns.map(({ label }) => head(label, 'below-960'))}
          ${sortHead('lastLoginAt', strings.text('lastLogin'), 'col-date')}
          ${readonly ? nothing : head(html`<span class="visually-hidden">${strings.text('actions')}</span>`, 'col-menu')}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${isLoading && showsPending ? Array.from({ length: 8 }, (_, index) => skeletonRow(index, readonly, columns.length)) : nothing}
        ${spacer(isLoading && !showsPending ? 8 * 52 : paddingStart)}
        ${options.window.renderRows(
          indexes,
          (index) => rows.row(index)?.userId ?? index,
          (index) => row(options, index),
        )}
        ${spacer(paddingEnd)}
      </tbody>
    </table>
  `;

  function sortHead(field: string, label: string, classes = '') {
    const { sort, capabilities, sortBy } = options;
    if (capabilities?.members.sort.includes(field) === false) return head(label, classes);
    const direction = sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : undefined;
    const icon = direction && (direction === 'ascending' ? sortUpIcon() : sortDownIcon());
    return head(
      html`<button type="button" class="sort" @click=${() => sortBy(direction === 'ascending' ? `-${field}` : field)}>
        ${label}${icon ?? nothing}
      </button>`,
      classes,
      direction,
    );
  }
}

function selectAll({ rows, isSelected, select, strings }: MemberTableOptions, indexes: number[]) {
  const members = indexes.map((index) => rows.row(index)).filter((member) => member !== undefined);
  const chosen = members.filter(isSelected).length;
  return html`<label class="checkbox-target"
    ><input
      type="checkbox"
      aria-label=${strings.text('selectAll')}
      .checked=${chosen > 0 && chosen === members.length}
      .indeterminate=${chosen > 0 && chosen < members.length}
      @click=${(event: Event) => select(event, (selection, selected) => selection.set(members, selected))}
  /></label>`;
}

function row(
  { rows, isSelected, select, strings, columns, readonly, isPending, open, menuButton }: MemberTableOptions,
  index: number,
) {
  const member = rows.row(index);
  if (!member) return skeletonRow(index, readonly, columns.length);
  return memberRow({
    member,
    index,
    strings,
    columns,
    readonly,
    selected: isSelected(member),
    pending: isPending(member.userId),
    select: (event) =>
      select(event, (selection, selected) => selection.toggle(member, index, selected, event.shiftKey)),
    open: open && (() => open(member)),
    menu: menuButton(member),
  });
}

const sortedBy = { name: 'sortedByName', joinedAt: 'sortedByJoined', lastLoginAt: 'sortedByLogin' } as const;

/** Renders the number of members below the table. */
export function memberCount(
  { isLoading, count, total }: PagedListView<Member>,
  sort: string,
  strings: LocalizeController<typeof memberList>,
) {
  // Not visible while loading.
  const found = isLoading
    ? ''
    : total === undefined || total <= count
      ? strings.text('foundStatus', { count: total ?? count })
      : strings.text('shown', { shown: count, total });
  const sorted = sortedBy[sort.replace('-', '') as keyof typeof sortedBy];
  return html`
    <div class="table-foot">
      <span .textContent=${found}></span>
      <span class="end">${sorted && strings.text(sorted)}</span>
    </div>
  `;
}
