import type { Member, Session } from '../../contract/index.js';
import type { BeforeEvent } from '../../core/events.js';

/** Detail of `before-session-revoke` and `session-revoked`. */
export interface SessionsDetail {
  member: Member;
  /** Those that end: one, or all that the viewer may end. */
  sessions: Session[];
}

/** Detail of `before-mfa-reset` and `mfa-reset`. */
export interface MfaResetDetail {
  member: Member;
}

declare global {
  interface HTMLElementEventMap {
    'before-session-revoke': BeforeEvent<SessionsDetail>;
    'before-mfa-reset': BeforeEvent<MfaResetDetail>;
    'session-revoked': CustomEvent<SessionsDetail>;
    'mfa-reset': CustomEvent<MfaResetDetail>;
  }
}
