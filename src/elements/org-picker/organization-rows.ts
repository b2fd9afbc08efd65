import { html, nothing } from 'lit';
import type { Membership } from '../../contract/index.js';
import { formatDateTime, formatRelativeTime } from '../../i18n/format-date.js';
import type { Virtualizer } from '../../data-list/virtualizer.js';
import type { PagedListView } from '../../data-list/paged-list.js';
import { organizationRow } from '../../features/organizations/organization-row.js';
import { chevronEndIcon } from '../../ui/icons/directional-icons.js';
import type { OrgPickerStrings } from './org-picker.strings.js';

interface OrganizationRowsOptions {
  rows: PagedListView<Membership>;
  window: Virtualizer;
  strings: OrgPickerStrings;
  /** The applied search of the rows. */
  appliedSearch: string;
  current: string | null | undefined;
  switchingTo: string | undefined;
  select: (membership: Membership) => void;
  pin: (membership: Membership) => void;
}

/** Renders the organizations near the viewport, between spacers as high as the other rows. */
export function organizationRows(options: OrganizationRowsOptions) {
  const { rows, strings, appliedSearch } = options;
  const { first, last, paddingStart, paddingEnd } = options.window;
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index).filter((index) =>
    rows.row(index),
  );
  const spacer = (height: number) =>
    html`<div class="spacer" ?hidden=${!height} .style=${`block-size:${height}px`}></div>`;
  return html`
    <div class="pick" role="list" part="list" aria-label=${strings.text('yours')}>
      ${spacer(paddingStart)} ${shown.map((index) => row(options, rows.row(index)!))} ${spacer(paddingEnd)}
    </div>
    ${appliedSearch ? html`<p class="visually-hidden" role="status">${strings.text('found', { count: rows.total ?? rows.count })}</p>` : nothing}
  `;
}

function row(
  { strings, appliedSearch, current, switchingTo, select, pin }: OrganizationRowsOptions,
  membership: Membership,
) {
  const { organization, roles, lastUsedAt } = membership;
  const isCurrent = organization.id === current;
  const held = strings.list(roles.map(({ name }) => name));
  return organizationRow({
    membership,
    strings,
    query: appliedSearch,
    isCurrent,
    isSwitching: organization.id === switchingTo,
    metadata: (requiresSignIn) => [
      { text: isCurrent && strings.text('current') },
      { text: held, title: held, long: true },
      {
        text: requiresSignIn
          ? strings.text('requiresSignIn')
          : !isCurrent && lastUsedAt && lastUsed(lastUsedAt, strings),
      },
    ],
    end: html`<span class="onward">${chevronEndIcon()}</span>`,
    classes: 'way',
    select: () => select(membership),
    pin: () => pin(membership),
  });
}

const lastUsed = (time: string, strings: OrgPickerStrings) =>
  html`<time datetime=${time} title=${formatDateTime(strings, time)}>${formatRelativeTime(strings, time)}</time>`;

/** Renders a skeleton row of the same height as a loaded one. */
export const skeletonRow = () => html`
  <div class="pick is-loading">
    ${[1, 2, 3].map(
      () =>
        html`<div class="row">
          <span class="row-button"
            ><span class="skeleton skeleton-logo"></span
            ><span class="identity"
              ><span class="skeleton skeleton-name"></span><span class="skeleton thin"></span></span
          ></span>
        </div>`,
    )}
  </div>
`;
