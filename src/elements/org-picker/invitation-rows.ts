import { html, nothing } from 'lit';
import type { ReceivedInvitation } from '../../contract/index.js';
import { formatDateTime, formatRelativeTime } from '../../i18n/format-date.js';
import { avatar } from '../../ui/display/avatar.js';
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
  const button = (invitation: ReceivedInvitation, accept: boolean) => {
    const name = invitation.organization.displayName;
    const busy = pending === invitation.id && accept;
    return html`<button
      type="button"
      class="button ${accept ? 'secondary' : 'quiet'} small"
      aria-label=${strings.text(accept ? 'acceptOf' : 'declineOf', { name })}
      aria-busy=${busy ? 'true' : nothing}
      aria-disabled=${pending ? 'true' : nothing}
      @click=${() => (pending ? undefined : answer(invitation, accept))}
    >
      ${strings.text(accept ? 'accept' : 'decline')}
    </button>`;
  };
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
            html` <li
              class="row"
              data-invitation=${invitation.id}
              aria-busy=${pending === invitation.id ? 'true' : nothing}
            >
              <div class="invitation">
                ${avatar({ id: invitation.organization.id, name: invitation.organization.displayName, picture: invitation.organization.branding.logoUrl, square: true })}
                <span class="identity"
                  ><span class="name truncate" dir="auto" title=${invitation.organization.displayName}
                    >${invitation.organization.displayName}</span
                  ><span class="sub truncate"
                    >${offer(invitation, strings)} ·
                    <time datetime=${invitation.expiresAt} title=${formatDateTime(strings, invitation.expiresAt)}
                      >${strings.text('expires', { when: formatRelativeTime(strings, invitation.expiresAt) })}</time
                    ></span
                  ></span
                >
                <span class="answers">${button(invitation, false)} ${button(invitation, true)}</span>
              </div>
            </li>`,
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
