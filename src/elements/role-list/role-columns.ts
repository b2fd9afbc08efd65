import { html, nothing } from 'lit';
import type { Role } from '../../contract/index.js';
import type { ListColumn } from '../../data-list/data-list.types.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { roleList } from './role-list.strings.js';

type Strings = LocalizeController<typeof roleList>;

/** Link to the members with a role. */
export interface MembersLink {
  href: (role: Role) => string;
  open: (event: Event, role: Role) => void;
}

interface RoleColumnsOptions {
  strings: Strings;
  /** Opens a role. */
  open: (role: Role) => void;
  /** `undefined`: the number of members is text. */
  membersLink: MembersLink | undefined;
  /** Number of all permissions; `undefined` until it is loaded. */
  permissionCount: number | undefined;
}

export const roleColumns = ({
  strings,
  open,
  membersLink,
  permissionCount,
}: RoleColumnsOptions): ListColumn<Role>[] => [
  {
    label: strings.text('name'),
    classes: 'col-main',
    skeleton: 'identity',
    cell: (role) =>
      html`<span class="identity"
        ><span class="name line"
          ><button type="button" class="open truncate" dir="auto" @click=${() => open(role)}>${role.name}</button
          >${role.custom ? html`<span class="chip narrow-only">${strings.text('custom')}</span>` : nothing}</span
        ><span class="sub truncate" dir="auto" title=${role.description ?? nothing}>${role.description}</span></span
      >`,
  },
  {
    label: strings.text('type'),
    width: 'col-type',
    classes: 'meta col-type',
    cell: (role) => roleType(role, strings),
  },
  {
    label: strings.text('members'),
    width: 'col-members',
    cell: (role) => memberCount(role, strings, membersLink),
  },
  {
    label: strings.text('permissions'),
    width: 'col-permissions below-840',
    classes: 'meta muted below-840',
    cell: ({ permissions: { length: count } }) =>
      html`<span class="cell-label">${strings.text('permissions')}: </span>${
          permissionCount === undefined
            ? strings.number(count)
            : strings.text('ofTotal', { count, total: permissionCount })
        }`,
  },
  {
    label: strings.text('changed'),
    width: 'col-changed below-960',
    classes: 'meta muted below-960 col-changed',
    cell: (role) =>
      role.updatedAt
        ? html`<time datetime=${role.updatedAt}>${lastChange(role, strings)}</time>`
        : lastChange(role, strings),
  },
];

/** Relative time of the last change, or "Never". */
export const lastChange = ({ updatedAt }: Role, strings: Strings) =>
  updatedAt ? formatRelativeTime(strings, updatedAt) : strings.common('never');

/** "Custom" as a chip, "Standard" as text. */
export const roleType = ({ custom }: Role, strings: Strings) =>
  custom
    ? html`<span class="chip">${strings.text('custom')}</span>`
    : html`<span class="muted small">${strings.text('standard')}</span>`;

/** The number of members, as a link if the host has a page of members. */
export function memberCount(role: Role, strings: Strings, link: MembersLink | undefined) {
  const { memberCount: count } = role;
  if (count === undefined) return nothing;
  const text = strings.text('memberCount', { count });
  if (!link || !count) return html`<span class="muted">${text}</span>`;
  return html`<a href=${link.href(role)} @click=${(event: Event) => link.open(event, role)}>${text}</a>`;
}
