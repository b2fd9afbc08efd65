import type { InvitationCreate } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';
import type { InvitationsSentDetail } from './invite-dialog.types.js';

/** Events of `<invite-dialog>`, by type. */
export interface InviteDialogEventMap {
  'before-invitation-create': BeforeEvent<{ invitations: InvitationCreate[] }>;
  'invitation-sent': CustomEvent<InvitationsSentDetail>;
  'org-error': CustomEvent<OrgErrorDetail>;
  close: Event;
}

declare global {
  interface HTMLElementEventMap extends InviteDialogEventMap {}
}
