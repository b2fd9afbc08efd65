import type { Messages } from '../../i18n/strings.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { invitationActions } from './invitation-actions.strings.js';

/** Words of the list. */
export const invitationList = {
  title: 'Invitations',
  subject: 'invitations',
  search: 'Search invitations',
  searchHint: 'Search by email',
  filters: 'Filter invitations',
  status: 'Status',
  anyStatus: 'Any status',
  email: 'Email',
  roles: 'Roles',
  sent: 'Sent',
  actions: 'Actions',
  actionsFor: 'Actions for {email}',
  invitedBy: 'Invited by {name}',
  noRole: 'No role',
  found: { one: '{count} invitation', other: '{count} invitations' },
  shown: 'Showing {shown} of {total}',
  pending: 'Pending',
  expired: 'Expired',
  accepted: 'Accepted',
  declined: 'Declined',
  revoked: 'Revoked',
  failed: 'Not delivered',
  expires: 'Expires {when}',
  expiredOn: 'Expired {date}',
  invite: 'Invite people',
  resend: 'Resend',
  sending: 'Sending…',
  needsPermission: 'You need the “{permission}” permission.',
  readonly: 'Read-only',
} as const;

/** Strings of the list and of its lazily loaded dialogs. */
export type InvitationListStrings = LocalizeController<
  typeof invitationList & typeof invitationActions,
  typeof common & typeof commonActions
>;

/** All strings of the section `invitationList`, by key. */
export type InvitationListMessages = Messages<typeof invitationList & typeof invitationActions>;

declare module '../../i18n/strings.js' {
  interface Strings {
    invitationList: InvitationListMessages;
  }
}
