import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';
import type { SessionsDetail } from '../../features/sessions/session-events.js';

/** Events of `<session-list>`, by type. */
export interface SessionListEventMap {
  'before-session-revoke': BeforeEvent<SessionsDetail>;
  'session-revoked': CustomEvent<SessionsDetail>;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends SessionListEventMap {}
}
