import { html, nothing } from 'lit';
import type { Membership } from '../../contract/index.js';
import type { PagedListView } from '../../data-list/paged-list.js';
import type { OrgSwitcherStrings } from './org-switcher.strings.js';

/** Returns the group heading before a row: pinned, recently used or all. The backend returns rows in this order. */
export function groupLabel(rows: PagedListView<Membership>, index: number, strings: OrgSwitcherStrings) {
  const groupOf = (membership: Membership | undefined) =>
    !membership ? '' : membership.pinned ? 'pinned' : membership.lastUsedAt ? 'recent' : 'all';
  const group = groupOf(rows.row(index));
  const only = index === 0 && !rows.hasMore && groupOf(rows.row(rows.count - 1)) === group;
  if (only || groupOf(rows.row(index - 1)) === group) return nothing;
  const label =
    group === 'all'
      ? rows.total
        ? strings.text('all', { count: rows.total })
        : strings.text('others')
      : strings.text(group as 'pinned' | 'recent');
  return html`<div class="group" role="presentation">${label}</div>`;
}
