import { html, nothing } from 'lit';
import { errorMessage } from '../../i18n/error-message.js';
import type { OrgError } from '../../client/index.js';
import type { ReceivedInvitation } from '../../contract/index.js';
import { avatar } from '../../ui/display/avatar.js';
import { arrowIcon } from '../../ui/icons/action-icons.js';
import type { OrgSwitcherStrings } from './org-switcher.strings.js';

interface InvitationRowsOptions {
  invitations: readonly ReceivedInvitation[];
  strings: OrgSwitcherStrings;
  failure: OrgError | undefined;
  /** Id of the invitation that is being accepted or declined. */
  pending: string | undefined;
  back: () => void;
  answer: (invitation: ReceivedInvitation, accept: boolean) => void;
}

/** Renders the open invitations of the viewer, with buttons to accept or decline. */
export const invitationRows = ({ invitations, strings, failure, pending, back, answer }: InvitationRowsOptions) => html`
  <div class="popover-body">
    <div class="back">
      <button type="button" class="item" @click=${back}>
        <span class="turned">${arrowIcon()}</span><span>${strings.text('back')}</span>
      </button>
    </div>
    ${failure ? html`<p class="failure" role="alert">${errorMessage(strings, failure)}</p>` : nothing}
    <ul aria-label=${strings.text('invitations')}>
      ${invitations.map(
        (invitation) => html`
          <li class="invitation">
            ${avatar({ id: invitation.organization.id, name: invitation.organization.displayName, picture: invitation.organization.branding.logoUrl, square: true })}
            <span class="identity">
              <span class="name truncate" dir="auto">${invitation.organization.displayName}</span>
              <span class="sub truncate"
                >${strings.list(invitation.roles.map((role) => role.name)) || strings.text('invitedBy', { name: invitation.invitedBy.name })}</span
              >
            </span>
            <span class="answers" aria-busy=${pending === invitation.id ? 'true' : nothing}>
              <button
                type="button"
                class="button secondary small"
                aria-disabled=${pending ? 'true' : nothing}
                @click=${() => answer(invitation, true)}
              >
                ${strings.text('accept')}
              </button>
              <button
                type="button"
                class="button quiet small"
                aria-disabled=${pending ? 'true' : nothing}
                @click=${() => answer(invitation, false)}
              >
                ${strings.text('decline')}
              </button>
            </span>
          </li>
        `,
      )}
    </ul>
  </div>
`;
