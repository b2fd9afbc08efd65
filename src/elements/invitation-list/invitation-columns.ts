import { html } from 'lit';
import type { Invitation } from '../../contract/index.js';
import type { ListColumn } from '../../data-list/data-list.types.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { roleChips } from '../../ui/display/chip.js';
import { emailAddress } from '../../ui/display/email-address.js';
import type { invitationList } from './invitation-list.strings.js';
import { invitationStatus, recipientLabel } from './invitation-status.js';

export const invitationColumns = (strings: LocalizeController<typeof invitationList>): ListColumn<Invitation>[] => [
  {
    label: strings.text('email'),
    classes: 'col-main',
    skeleton: 'identity',
    cell: (invitation) =>
      html`<span class="identity"
        >${emailAddress(recipientLabel(invitation), 'name')}<span class="sub truncate"
          >${strings.text('invitedBy', { name: invitation.invitedBy.name })}</span
        ></span
      >`,
  },
  {
    label: strings.text('roles'),
    width: 'col-roles',
    classes: 'meta full',
    skeleton: 'chip',
    cell: ({ roles }) =>
      roles.length
        ? roleChips(roles, (count) => strings.common('moreRoles', { count }))
        : html`<span class="muted small">${strings.text('noRole')}</span>`,
  },
  {
    label: strings.text('status'),
    width: 'col-status',
    cell: (invitation) => invitationStatus(invitation, strings),
  },
  {
    label: strings.text('sent'),
    width: 'col-date below-840',
    classes: 'meta muted below-840',
    cell: ({ createdAt }) => html`<time datetime=${createdAt}>${formatRelativeTime(strings, createdAt)}</time>`,
  },
];
