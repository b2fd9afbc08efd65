import { html, nothing } from 'lit';
import type { ReceivedInvitation } from '../../contract/index.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { avatar } from '../../ui/display/avatar.js';
import type { organizationRows } from './organization-rows.strings.js';

interface ReceivedInvitationRowOptions {
  invitation: ReceivedInvitation;
  strings: LocalizeController<typeof organizationRows>;
  /** Content below the name of the organization. */
  details: unknown;
  /** Id of the invitation that is being accepted or declined. */
  pending: string | undefined;
  classes?: string;
  answer: (invitation: ReceivedInvitation, accept: boolean) => void;
}

/** Renders a received invitation, with buttons to decline and accept it. */
export function receivedInvitationRow({
  invitation,
  strings,
  details,
  pending,
  classes,
  answer,
}: ReceivedInvitationRowOptions) {
  const { id, displayName: name, branding } = invitation.organization;
  const isPending = pending === invitation.id;
  const button = (accept: boolean) =>
    html`<button
      type="button"
      class="button ${accept ? 'secondary' : 'quiet'} small"
      aria-label=${strings.text(accept ? 'acceptOf' : 'declineOf', { name })}
      aria-busy=${isPending && accept ? 'true' : nothing}
      aria-disabled=${pending ? 'true' : nothing}
      @click=${() => (pending ? undefined : answer(invitation, accept))}
    >
      ${strings.text(accept ? 'accept' : 'decline')}
    </button>`;
  return html`<li class=${classes ?? ''} data-invitation=${invitation.id} aria-busy=${isPending ? 'true' : nothing}>
    <div class="invitation">
      ${avatar({ id, name, picture: branding.logoUrl, square: true })}
      <span class="identity"
        ><span class="name truncate" dir="auto" title=${name}>${name}</span
        ><span class="sub truncate">${details}</span></span
      >
      <span class="answers">${button(false)} ${button(true)}</span>
    </div>
  </li>`;
}
