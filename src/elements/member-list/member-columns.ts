import { html, nothing } from 'lit';
import type { Member } from '../../contract/index.js';
import type { ListColumn } from '../../data-list/data-list.types.js';
import { sortable } from '../../data-list/sortable.js';
import { formatDate, formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { avatar } from '../../ui/display/avatar.js';
import { roleChips } from '../../ui/display/chip.js';
import { memberAddress } from '../../ui/display/email-address.js';
import { banIcon, checkCircleIcon, lockIcon, shieldIcon, shieldOffIcon } from '../../ui/icons/list-icons.js';
import type { memberList } from './member-list.strings.js';
import type { MemberColumn } from './member-list.types.js';

type Words = LocalizeController<typeof memberList>;

/** `sortFields`: fields by which the backend can sort. `open` opens the details of a member. */
export const memberColumns = (
  strings: Words,
  columns: readonly MemberColumn[],
  sortFields: readonly string[] | undefined,
  open: ((member: Member) => void) | undefined,
): ListColumn<Member>[] => [
  {
    ...sortable(strings.text('person'), 'name', sortFields),
    classes: 'col-main',
    skeleton: 'person',
    cell: (member) => person(member, strings, open),
  },
  {
    label: strings.text('roles'),
    width: 'col-roles',
    classes: 'meta full',
    skeleton: 'chip',
    cell: ({ roles }, isPending) =>
      isPending
        ? html`<span class="roles"><span class="spinner" aria-hidden="true"></span></span>`
        : roles.length
          ? roleChips(roles, (count) => strings.common('moreRoles', { count }))
          : html`<span class="muted small">${strings.text('noRole')}</span>`,
  },
  {
    label: strings.text('status'),
    width: 'col-status',
    classes: 'meta lead',
    cell: (member) => status(member, strings),
  },
  {
    label: strings.text('mfa'),
    width: 'col-mfa below-840',
    classes: 'meta below-840',
    cell: (member) => factor(member, strings),
  },
  {
    ...sortable(strings.text('joined'), 'joinedAt', sortFields, true),
    width: 'col-date below-960',
    classes: 'meta below-960 muted',
    cell: ({ joinedAt }) =>
      joinedAt ? html`<time datetime=${joinedAt}>${formatDate(strings, joinedAt)}</time>` : nothing,
  },
  ...columns.map(({ label, render }): ListColumn<Member> => ({
    label,
    width: 'below-960',
    classes: 'below-960',
    cell: render,
  })),
  {
    ...sortable(strings.text('lastLogin'), 'lastLoginAt', sortFields, true),
    width: 'col-date',
    classes: 'meta muted last',
    cell: ({ lastLoginAt }) =>
      lastLoginAt
        ? html`<time datetime=${lastLoginAt}>${formatRelativeTime(strings, lastLoginAt)}</time>`
        : strings.common('never'),
  },
];

function person(member: Member, strings: Words, open: ((member: Member) => void) | undefined) {
  const { name, userId, picture, isSelf } = member;
  const label = open
    ? html`<button
        type="button"
        class="name truncate more"
        dir="auto"
        aria-haspopup="dialog"
        title=${name}
        @click=${() => open(member)}
      >
        ${name}
      </button>`
    : html`<span class="name truncate" dir="auto" title=${name}>${name}</span>`;
  return html`<div class="person">
    ${avatar({ id: userId, name, picture })}
    <span class="identity"
      >${isSelf ? html`<span class="name truncate">${label} <span class="muted">${strings.text('you')}</span></span>` : label}${memberAddress(member, () => strings.common('unverified'), 'sub')}</span
    >
  </div>`;
}

function status({ status: value, managedBy }: Member, strings: Words) {
  const managed = strings.text('managed');
  return html`${
    value === 'blocked'
      ? html`<span class="status danger">${banIcon()}${strings.text('blocked')}</span>`
      : html`<span class="status success">${checkCircleIcon()}${strings.text('active')}</span>`
  }${managedBy === 'scim' ? html`<span class="status managed" role="img" aria-label=${managed} title=${managed}>${lockIcon()}</span>` : nothing}`;
}

function factor({ mfaEnrolled }: Member, strings: Words) {
  if (mfaEnrolled === undefined || mfaEnrolled === null)
    return html`<span class="muted small">${strings.text('mfaUnknown')}</span>`;
  return mfaEnrolled
    ? html`<span class="status">${shieldIcon()}${strings.text('mfaOn')}</span>`
    : html`<span class="status warning">${shieldOffIcon()}${strings.text('mfaOff')}</span>`;
}
