import { html, nothing } from 'lit';
import type { OrgError } from '../../client/index.js';
import type { Membership } from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import type { Virtualizer } from '../../data-list/virtualizer.js';
import type { PagedListView } from '../../data-list/paged-list.js';
import { mailIcon } from '../../ui/icons/icon.js';
import { closeIcon, searchIcon } from '../../ui/icons/list-icons.js';
import { plusIcon } from '../../ui/icons/action-icons.js';
import { organizationRow } from '../../features/organizations/organization-row.js';
import { formatDateTime, formatRelativeTime } from '../../i18n/format-date.js';
import { groupLabel } from './organization-group.js';
import type { OrgSwitcherStrings } from './org-switcher.strings.js';

interface OrganizationListOptions {
  rows: PagedListView<Membership>;
  window: Virtualizer;
  strings: OrgSwitcherStrings;
  /** Value of the search field. */
  search: string;
  appliedSearch: string;
  isSearchable: boolean;
  withoutShortcut: boolean;
  current: string | null | undefined;
  switchingTo: string | undefined;
  failure: OrgError | undefined;
  /** Number of open invitations of the viewer. */
  invitationCount: number;
  canCreate: boolean;
  type: (event: InputEvent) => void;
  clearSearch: () => void;
  select: (membership: Membership) => void;
  pin: (membership: Membership) => void;
  showInvitations: () => void;
  create: () => void;
}

/** Renders the search field, the organizations and the other actions of the panel. */
export const organizationList = (options: OrganizationListOptions) => html`
  ${options.isSearchable || options.search ? searchField(options) : nothing}
  <div class="popover-body">
    ${options.failure ? html`<p class="failure" role="alert">${errorMessage(options.strings, options.failure)}</p>` : nothing}
    ${renderRowsOrState(options)}
  </div>
  ${foot(options)}
`;

function searchField({ strings, search, withoutShortcut, type, clearSearch }: OrganizationListOptions) {
  return html`
    <div class="search">
      <div class="input">
        ${searchIcon()}
        <input
          type="search"
          aria-label=${strings.text('find')}
          placeholder=${strings.text('find')}
          autocomplete="off"
          spellcheck="false"
          maxlength="200"
          .value=${search}
          @input=${type}
        />
        ${
          search
            ? html`<button
                type="button"
                class="clear"
                aria-label=${strings.common('clearSearch')}
                @click=${clearSearch}
              >
                ${closeIcon()}
              </button>`
            : withoutShortcut
              ? nothing
              : html`<kbd aria-hidden="true">Alt O</kbd>`
        }
      </div>
    </div>
  `;
}

function renderRowsOrState(options: OrganizationListOptions) {
  const { rows, strings, appliedSearch, clearSearch } = options;
  const button = (label: string, run: () => void) =>
    html`<button type="button" class="button secondary small" @click=${run}>${label}</button>`;
  if (rows.error && !rows.count) {
    return html`<div class="nothing">
      <p role="alert">${errorMessage(strings, rows.error)}</p>
      ${button(strings.common('tryAgain'), () => void rows.refresh())}
    </div>`;
  }
  if (rows.isLoading)
    return html`<div class="waiting">
      ${[1, 2, 3].map(() => html`<div class="row"><span class="skeleton skeleton-logo"></span><span class="skeleton skeleton-name"></span></div>`)}
    </div>`;
  if (!rows.count) {
    return html`<div class="nothing">
      <p role="status">
        ${appliedSearch ? strings.text('none', { query: appliedSearch }) : strings.common('noOrganizationText')}
      </p>
      ${appliedSearch ? button(strings.common('clearSearch'), clearSearch) : nothing}
    </div>`;
  }
  const { first, last, paddingStart, paddingEnd } = options.window;
  const shown = Array.from({ length: last - first }, (_, index) => first + index).filter((index) => rows.row(index));
  return html`
    ${appliedSearch ? html`<p class="group" role="status">${strings.text('matches', { count: rows.total ?? rows.count })}</p>` : nothing}
    <div class="rows" role="list" aria-label=${strings.text('title')}>
      <div class="spacer" .style=${`block-size:${paddingStart}px`}></div>
      ${shown.map((index) => html`${appliedSearch ? nothing : groupLabel(rows, index, strings)}${row(options, rows.row(index)!)}`)}
      <div class="spacer" .style=${`block-size:${paddingEnd}px`}></div>
    </div>
    ${
      rows.pageError
        ? html`<div class="nothing">
            <p role="alert">${errorMessage(strings, rows.pageError)}</p>
            ${button(strings.common('tryAgain'), () => rows.retryPages())}
          </div>`
        : nothing
    }
  `;
}

function row(
  { strings, appliedSearch, current, switchingTo, select, pin }: OrganizationListOptions,
  membership: Membership,
) {
  const { organization, roles, pinned, lastUsedAt } = membership;
  return organizationRow({
    membership,
    strings,
    query: appliedSearch,
    isCurrent: organization.id === current,
    isSwitching: organization.id === switchingTo,
    metadata: (requiresSignIn) => [
      { text: strings.list(roles.map(({ name }) => name)), long: true },
      { text: requiresSignIn && strings.text('requiresSignIn') },
    ],
    time:
      lastUsedAt && !appliedSearch && !pinned
        ? html`<time datetime=${lastUsedAt} title=${formatDateTime(strings, lastUsedAt)}
            >${formatRelativeTime(strings, lastUsedAt)}</time
          >`
        : nothing,
    select: () => select(membership),
    pin: () => pin(membership),
  });
}

function foot({ strings, invitationCount, canCreate, showInvitations, create }: OrganizationListOptions) {
  if (!invitationCount && !canCreate) return nothing;
  return html`
    <div class="foot">
      ${invitationCount ? html`<button type="button" class="item" @click=${showInvitations}>${mailIcon()}<span>${strings.text('invitations')}</span><span class="badge end">${invitationCount > 99 ? '99+' : invitationCount}</span></button>` : nothing}
      ${canCreate ? html`<button type="button" class="item" @click=${create}>${plusIcon()}<span>${strings.text('create')}</span></button>` : nothing}
    </div>
  `;
}
