import type {
  JoinRequest,
  JoinRequestApproval,
  JoinRequestBatch,
  JoinRequestBatchResult,
  Member,
  Page,
} from '../../contract/index.js';
import { organizationPath, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';
import type { PageQuery } from './queries.js';

/** Requests to join an organization. Needs the capability `joinRequests`. */
export function createJoinRequests({ get, post }: Resource) {
  return {
    /** Open requests, newest first. */
    list: (organization: string, query?: PageQuery, options?: RequestOptions) =>
      get<Page<JoinRequest>>(organizationPath(organization, 'join-requests'), shapes.joinRequest, query, options),
    /** Makes the user a member. Without `roleIds`, with the roles of users who join by domain. */
    approve: (organization: string, request: string, body: JoinRequestApproval, options?: RequestOptions) =>
      post<Member>(organizationPath(organization, 'join-requests', request, 'approve'), body, options, shapes.member),
    /** The user cannot ask again for a while. */
    deny: (organization: string, request: string, options?: RequestOptions) =>
      post<void>(organizationPath(organization, 'join-requests', request, 'deny'), undefined, options),
    batch: (organization: string, operations: JoinRequestBatch['operations'], options?: RequestOptions) =>
      post<JoinRequestBatchResult>(
        organizationPath(organization, 'batch', 'join-requests'),
        { operations },
        options,
        shapes.batch,
      ),
  };
}
