import { html, nothing } from 'lit';
import type { Membership } from '../../contract/index.js';
import { formatDateTime, formatRelativeTime } from '../../i18n/format-date.js';
import type { PagedListView } from '../../data-list/paged-list.js';
import { avatar } from '../../ui/display/avatar.js';
import { inlineMetadata } from '../../ui/display/inline-metadata.js';
import { highlightMatch } from '../../ui/display/highlight-match.js';
import { checkIcon, keyIcon, pinIcon } from '../../ui/icons/action-icons.js';
import type { OrgSwitcherStrings } from './org-switcher.strings.js';

interface RowOptions {
  membership: Membership;
  strings: OrgSwitcherStrings;
  query: string;
  current: boolean;
  switching: boolean;
  select: () => void;
  pin: () => void;
}

/** Renders an organization: a button that switches to it, and one that pins it. */
export function organizationRow({ membership, strings, query, current, switching, select, pin }: RowOptions) {
  const { organization, roles, pinned, lastUsedAt } = membership;
  const name = organization.displayName;
  const asks = membership.switch === 'signIn' && !current;
  const known = switching
    ? [{ text: strings.text('switching') }]
    : [
        { text: strings.list(roles.map((role) => role.name)), long: true },
        { text: asks && strings.text('requiresSignIn') },
      ].filter(({ text }) => text);
  return html`
    <div class="row" role="listitem" part="row">
      <button
        type="button"
        class="row-button"
        aria-current=${current ? 'true' : nothing}
        aria-busy=${switching ? 'true' : nothing}
        @click=${select}
      >
        ${avatar({ id: organization.id, name, picture: organization.branding.logoUrl, square: true })}
        <span class="identity"
          ><span class="name truncate" dir="auto" title=${name}>${highlightMatch(name, query)}</span
          >${known.length ? inlineMetadata(known) : nothing}</span
        >
        <span class="trail">
          ${
            switching
              ? html`<span class="spinner" aria-hidden="true"></span>`
              : current
                ? checkIcon()
                : asks
                  ? keyIcon()
                  : lastUsedAt && !query && !pinned
                    ? html`<time datetime=${lastUsedAt} title=${formatDateTime(strings, lastUsedAt)}
                        >${formatRelativeTime(strings, lastUsedAt)}</time
                      >`
                    : nothing
          }
        </span>
      </button>
      <button
        type="button"
        class="pin"
        aria-pressed=${pinned ? 'true' : 'false'}
        aria-label=${strings.text(pinned ? 'unpin' : 'pin', { name })}
        @click=${pin}
      >
        ${pinIcon()}
      </button>
    </div>
  `;
}

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
