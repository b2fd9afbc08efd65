import type {
  Invitation,
  Member,
  MemberAdd,
  MemberBatch,
  MemberBatchResult,
  Page,
  RemovalImpact,
  SessionPage,
} from '../../contract/index.js';
import { paginate } from '../http/pagination.js';
import { organizationPath, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';
import type { MemberListQuery, PageQuery } from './queries.js';

/** Members of an organization, their roles and their sessions. */
export function createMembers({ call, get, list, post, read, remove }: Resource) {
  const members = {
    list: (organization: string, query?: MemberListQuery, options?: RequestOptions) =>
      list<Member, Page<Member> & { position?: number }>(
        organizationPath(organization, 'members'),
        shapes.member,
        ({ userId }) => userId,
        query,
        options,
      ),
    /** Iterates over all matching members and fetches pages on demand. */
    all: (organization: string, query?: Omit<MemberListQuery, 'position'>, options?: RequestOptions) =>
      paginate((cursor) => members.list(organization, { ...query, cursor }, options)),
    get: (organization: string, user: string, options?: RequestOptions) =>
      read<Member>(organizationPath(organization, 'members', user), shapes.member, options),
    /** Adds an existing user. Resolves to an invitation where the backend asks users before they join. */
    add: (organization: string, body: MemberAdd, options?: RequestOptions) =>
      post<Member | Invitation>(organizationPath(organization, 'members'), body, options, shapes.addition),
    setRoles: (organization: string, user: string, roleIds: string[], options?: RequestOptions) =>
      call<Member>(
        {
          ...organizationPath(organization, 'members', user, 'roles'),
          method: 'PUT',
          body: { roleIds },
          shape: shapes.member,
          etagPath: organizationPath(organization, 'members', user).path,
        },
        options,
      ),
    remove: (organization: string, user: string, options?: RequestOptions) =>
      remove(organizationPath(organization, 'members', user), options),
    removalImpact: (organization: string, user: string, options?: RequestOptions) =>
      read<RemovalImpact>(organizationPath(organization, 'members', user, 'removal-impact'), shapes.impact, options),
    /** Sessions of the member, with the actions that the viewer may perform. */
    sessions: (organization: string, user: string, query?: PageQuery, options?: RequestOptions) =>
      get<SessionPage>(organizationPath(organization, 'members', user, 'sessions'), shapes.session, query, options),
    revokeSession: (organization: string, user: string, session: string, options?: RequestOptions) =>
      remove(organizationPath(organization, 'members', user, 'sessions', session), options),
    /** Revokes all sessions of the member that the viewer may revoke. */
    revokeSessions: (organization: string, user: string, options?: RequestOptions) =>
      remove(organizationPath(organization, 'members', user, 'sessions'), options),
    /** Removes the member's second factors. The member enrolls again when one is next required. */
    resetMfa: (organization: string, user: string, options?: RequestOptions) =>
      post<void>(organizationPath(organization, 'members', user, 'reset-mfa'), undefined, options),
    batch: (organization: string, operations: MemberBatch['operations'], options?: RequestOptions) =>
      post<MemberBatchResult>(
        organizationPath(organization, 'batch', 'members'),
        { operations },
        options,
        shapes.batch,
      ),
  };

  return members;
}
