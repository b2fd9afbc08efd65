import { html, nothing } from 'lit';
import { errorMessage } from '../../i18n/error-message.js';
import type { OrgError } from '../../client/index.js';
import type { ReceivedInvitation } from '../../contract/index.js';
import { receivedInvitationRow } from '../../features/organizations/received-invitation-row.js';
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
      ${invitations.map((invitation) =>
        receivedInvitationRow({
          invitation,
          strings,
          details:
            strings.list(invitation.roles.map(({ name }) => name)) ||
            strings.text('invitedBy', { name: invitation.invitedBy.name }),
          pending,
          answer,
        }),
      )}
    </ul>
  </div>
`;
