import type { Member, Session } from '../../contract/index.js';

/** Detail of `before-session-revoke` and `session-revoked`. */
export interface SessionsDetail {
  /** The user whose sessions end. */
  userId: string;
  /** The member; absent for the viewer's own sessions in `<session-list>`. */
  member?: Member;
  /** The revoked sessions: one, or all that the viewer may revoke. */
  sessions: Session[];
}
