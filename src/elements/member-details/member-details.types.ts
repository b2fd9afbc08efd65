import type { Member, Session } from '../../contract/index.js';

/** Detail of `before-session-revoke` and `session-revoked`. */
export interface SessionsDetail {
  member: Member;
  /** The revoked sessions: one, or all that the viewer may revoke. */
  sessions: Session[];
}

/** Detail of `before-mfa-reset` and `mfa-reset`. */
export interface MfaResetDetail {
  member: Member;
}
