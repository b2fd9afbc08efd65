import type { JoinRequest } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';

/** Detail of the events about requests to join. */
export interface JoinRequestsDetail {
  requests: JoinRequest[];
}

/** Detail of the events about approvals. */
export interface JoinRequestApprovalDetail extends JoinRequestsDetail {
  /** Roles of the new members, by the id of the request. */
  rolesByRequest: Record<string, string[]>;
}

/** Events of `<join-request-list>`, by type. */
export interface JoinRequestListEventMap {
  'before-join-request-approve': BeforeEvent<JoinRequestApprovalDetail>;
  'before-join-request-deny': BeforeEvent<JoinRequestsDetail>;
  'join-request-approved': CustomEvent<JoinRequestApprovalDetail>;
  'join-request-denied': CustomEvent<JoinRequestsDetail>;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends JoinRequestListEventMap {}
}
