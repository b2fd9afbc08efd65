import type { Invitation } from '../../contract/index.js';

/** Detail of `invitation-sent`. */
export interface InvitationsSentDetail {
  invitations: Invitation[];
}
