import { html } from 'lit';
import type { ReceivedInvitation } from '../../contract/index.js';
import { formatDateTime, formatRelativeTime } from '../../i18n/format-date.js';
import { receivedInvitationRow } from '../../features/organizations/received-invitation-row.js';
import { keyedList } from '../../data-list/keyed-list.js';
import type { OrgPickerStrings } from './org-picker.strings.js';

interface InvitationRowsOptions {
  invitations: readonly ReceivedInvitation[];
  strings: OrgPickerStrings;
  /** Id of the invitation that is being accepted or declined. */
  pending: string | undefined;
  answer: (invitation: ReceivedInvitation, accept: boolean) => void;
}

/** Renders the open invitations of the viewer: inviter, roles and expiry, with buttons to accept and decline. */
export function invitationRows({ invitations, strings, pending, answer }: InvitationRowsOptions) {
  return html`
    <section aria-labelledby="invitations">
      <h3 id="invitations">
        ${strings.text('invitations')}
        <span class="badge">${invitations.length > 99 ? '99+' : invitations.length}</span>
      </h3>
      <ul class="pick" part="invitations">
        ${keyedList(
          invitations,
          ({ id }) => id,
          (invitation) =>
            receivedInvitationRow({
              invitation,
              strings,
              details: html`${offer(invitation, strings)} ·
                <time datetime=${invitation.expiresAt} title=${formatDateTime(strings, invitation.expiresAt)}
                  >${strings.text('expires', { when: formatRelativeTime(strings, invitation.expiresAt) })}</time
                >`,
              pending,
              classes: 'row',
              answer,
            }),
        )}
      </ul>
    </section>
  `;
}

function offer({ invitedBy, roles }: ReceivedInvitation, strings: OrgPickerStrings): string {
  const { name } = invitedBy;
  return roles.length
    ? strings.text('fromAs', { name, roles: strings.list(roles.map((role) => role.name)) })
    : strings.text('from', { name });
}
