import { html, nothing } from 'lit';
import type { Membership } from '../../contract/index.js';
import { formatDateTime, formatRelativeTime } from '../../i18n/format-date.js';
import type { Virtualizer } from '../../data-list/virtualizer.js';
import type { PagedListView } from '../../data-list/paged-list.js';
import { avatar } from '../../ui/display/avatar.js';
import { inlineMetadata } from '../../ui/display/inline-metadata.js';
import { highlightMatch } from '../../ui/display/highlight-match.js';
import { checkIcon, keyIcon, pinIcon } from '../../ui/icons/action-icons.js';
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
      ${spacer(paddingStart)} ${shown.map((index) => organizationRow(options, rows.row(index)!))} ${spacer(paddingEnd)}
    </div>
    ${appliedSearch ? html`<p class="visually-hidden" role="status">${strings.text('found', { count: rows.total ?? rows.count })}</p>` : nothing}
  `;
}

/** Renders an organization: a button that switches to it, and one that pins it. */
function organizationRow(
  { strings, appliedSearch, current, switchingTo, select, pin }: OrganizationRowsOptions,
  membership: Membership,
) {
  const { organization, roles, pinned, lastUsedAt } = membership;
  const name = organization.displayName;
  const isCurrent = organization.id === current;
  const isNext = organization.id === switchingTo;
  const asks = membership.switch === 'signIn' && !isCurrent;
  const held = strings.list(roles.map((role) => role.name));
  const used =
    lastUsedAt && !isCurrent
      ? html`<time datetime=${lastUsedAt} title=${formatDateTime(strings, lastUsedAt)}
          >${formatRelativeTime(strings, lastUsedAt)}</time
        >`
      : undefined;
  const known = isNext
    ? [{ text: strings.text('switching') }]
    : [
        { text: isCurrent && strings.text('current') },
        { text: held, title: held, long: true },
        { text: asks ? strings.text('requiresSignIn') : used },
      ].filter(({ text }) => text);
  return html`
    <div class="row way" role="listitem" part="row">
      <button
        type="button"
        class="row-button"
        aria-current=${isCurrent ? 'true' : nothing}
        aria-busy=${isNext ? 'true' : nothing}
        @click=${() => select(membership)}
      >
        ${avatar({ id: organization.id, name, picture: organization.branding.logoUrl, square: true })}
        <span class="identity"
          ><span class="name truncate" dir="auto" title=${name}>${highlightMatch(name, appliedSearch)}</span
          >${known.length ? inlineMetadata(known) : nothing}</span
        >
        <span class="trail"
          >${isNext ? html`<span class="spinner" aria-hidden="true"></span>` : isCurrent ? checkIcon() : asks ? keyIcon() : nothing}<span
            class="onward"
            >${chevronEndIcon()}</span
          ></span
        >
      </button>
      <button
        type="button"
        class="pin"
        aria-pressed=${pinned ? 'true' : 'false'}
        aria-label=${strings.text(pinned ? 'unpin' : 'pin', { name })}
        @click=${() => pin(membership)}
      >
        ${pinIcon()}
      </button>
    </div>
  `;
}

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
