/*
 * The client: the thin wire between a page and the org API. Types, retries, ETags, idempotency keys, coded errors.
 * No Lit, no DOM and no words for people in here: it runs in Node, in a worker, on a server just as well.
 */
import type {
  AuditEvent,
  Branding,
  BrandingUpdate,
  Capabilities,
  Invitation,
  InvitationAcceptance,
  InvitationBatchResult,
  InvitationCreate,
  InvitationOffer,
  InvitationUpdate,
  Member,
  MemberAdd,
  MemberBatch,
  MemberBatchResult,
  Membership,
  MembershipUpdate,
  NameAvailability,
  Organization,
  OrganizationCreate,
  OrganizationTransfer,
  OrganizationUpdate,
  Page,
  Permission,
  ReceivedInvitation,
  RemovalImpact,
  Role,
  SessionPage,
  Viewer,
} from '../contract/index.js';
import { paginate } from './http/pagination.js';
import { pageOf, shapes, type Shape } from './http/response-shapes.js';
import { createTransport, type OrgClientOptions, type ApiRequest, type RequestOptions } from './http/transport.js';

export {
  createOrgError,
  isOrgError,
  toOrgError,
  type ClientErrorCode,
  type OrgError,
  type OrgErrorCode,
} from './http/errors.js';
export { createIdempotencyKey } from './http/idempotency-key.js';
export { watchChanges, type WatchOptions } from './live/watch-changes.js';
export type { Challenge, ChallengeHandler, OrgClientOptions, RequestOptions, TokenSource } from './http/transport.js';

export interface PageQuery {
  /** At most this many; the backend clamps it to `limits.pageSizeMax`. */
  limit?: number;
  /** `nextCursor` of the page before. */
  cursor?: string;
}

export interface MemberListQuery extends PageQuery {
  /** Searched in names and e-mail addresses. */
  q?: string;
  /** Role ids, any of them. */
  role?: string[];
  status?: string;
  /** `name` (default), `joinedAt` or `lastLoginAt`; `-` turns it round. */
  sort?: string;
  /** Index of the first row wanted, where the capability `members.position` is true; never with `cursor`. */
  position?: number;
}

export interface InvitationListQuery extends PageQuery {
  q?: string;
  status?: string[];
  sort?: string;
}

export interface AuditListQuery extends PageQuery {
  type?: string[];
  actor?: string;
  target?: string;
  /** RFC 3339 instants. */
  from?: string;
  to?: string;
}

/** A place of the API. Ids may hold anything: `auth0|abc`. */
const at = (...parts: string[]) => ({ path: `/${parts.map(encodeURIComponent).join('/')}` });
const inside = (organization: string, ...parts: string[]) => ({
  organization,
  ...at('organizations', organization, ...parts),
});

/**
 * A client for one org API.
 *
 * ```js
 * const client = createOrgClient({ baseUrl: '/org-api' });
 * const page = await client.members.list('org_123', { q: 'ada', limit: 50 });
 * for await (const member of client.members.all('org_123')) console.log(member.email);
 * ```
 *
 * Every call takes `{ signal }` last and rejects with an `OrgError`. Reads are tried again twice when the network
 * fails, changes once and only under the same `Idempotency-Key` or `If-Match`, so nothing happens twice.
 */
export function createOrgClient(options: OrgClientOptions) {
  const { send, remember, open, onChallenge } = createTransport(options);
  const call = async <T>(request: ApiRequest, o?: RequestOptions) => (await send<T>(request, o)).body;
  const read = <T>(place: ApiRequest, shape: Shape, o?: RequestOptions) => call<T>({ ...place, shape }, o);
  const get = <T>(place: ApiRequest, item: Shape, query?: object, o?: RequestOptions) =>
    read<T>({ ...place, query }, pageOf(item), o);
  const post = <T>(place: ApiRequest, body?: unknown, o?: RequestOptions, shape?: Shape) =>
    call<T>({ ...place, method: 'POST', body, shape }, o);
  const patch = <T>(place: ApiRequest, body: unknown, shape: Shape, o?: RequestOptions) =>
    call<T>({ ...place, method: 'PATCH', body, shape, contentType: 'application/merge-patch+json' }, o);
  const remove = (place: ApiRequest, o?: RequestOptions) => call<void>({ ...place, method: 'DELETE' }, o);
  /** A list whose items carry the tags that guard their changes. */
  const list = async <T extends { etag?: string }, P extends Page<T>>(
    place: ApiRequest,
    item: Shape,
    idOf: (item: T) => string,
    query?: object,
    o?: RequestOptions,
  ) => {
    const page = await get<P>(place, item, query, o);
    for (const item of page.items) remember(`${place.path}/${encodeURIComponent(idOf(item))}`, item.etag);
    return page;
  };

  const members = {
    list: (organization: string, query?: MemberListQuery, o?: RequestOptions) =>
      list<Member, Page<Member> & { position?: number }>(
        inside(organization, 'members'),
        shapes.member,
        ({ userId }) => userId,
        query,
        o,
      ),
    /** Every member that matches, page after page, fetched as you go. */
    all: (organization: string, query?: Omit<MemberListQuery, 'position'>, o?: RequestOptions) =>
      paginate((cursor) => members.list(organization, { ...query, cursor }, o)),
    get: (organization: string, user: string, o?: RequestOptions) =>
      read<Member>(inside(organization, 'members', user), shapes.member, o),
    /** Adds an existing user. Resolves to an invitation where the backend asks users before they join. */
    add: (organization: string, body: MemberAdd, o?: RequestOptions) =>
      post<Member | Invitation>(inside(organization, 'members'), body, o, shapes.addition),
    setRoles: (organization: string, user: string, roleIds: string[], o?: RequestOptions) =>
      call<Member>(
        {
          ...inside(organization, 'members', user, 'roles'),
          method: 'PUT',
          body: { roleIds },
          shape: shapes.member,
          guard: inside(organization, 'members', user).path,
        },
        o,
      ),
    remove: (organization: string, user: string, o?: RequestOptions) =>
      remove(inside(organization, 'members', user), o),
    removalImpact: (organization: string, user: string, o?: RequestOptions) =>
      read<RemovalImpact>(inside(organization, 'members', user, 'removal-impact'), shapes.impact, o),
    /** Where the member is signed in, and what the viewer may do about it. */
    sessions: (organization: string, user: string, query?: PageQuery, o?: RequestOptions) =>
      get<SessionPage>(inside(organization, 'members', user, 'sessions'), shapes.session, query, o),
    revokeSession: (organization: string, user: string, session: string, o?: RequestOptions) =>
      remove(inside(organization, 'members', user, 'sessions', session), o),
    /** Ends all of their sessions that the viewer may end. */
    revokeSessions: (organization: string, user: string, o?: RequestOptions) =>
      remove(inside(organization, 'members', user, 'sessions'), o),
    /** Forgets their second factors; they set one up when they need it next. */
    resetMfa: (organization: string, user: string, o?: RequestOptions) =>
      post<void>(inside(organization, 'members', user, 'reset-mfa'), undefined, o),
    batch: (organization: string, operations: MemberBatch['operations'], o?: RequestOptions) =>
      post<MemberBatchResult>(inside(organization, 'batch', 'members'), { operations }, o, shapes.batch),
  };

  const invitations = {
    list: (organization: string, query?: InvitationListQuery, o?: RequestOptions) =>
      list<Invitation, Page<Invitation>>(
        inside(organization, 'invitations'),
        shapes.invitation,
        ({ id }) => id,
        query,
        o,
      ),
    all: (organization: string, query?: InvitationListQuery, o?: RequestOptions) =>
      paginate((cursor) => invitations.list(organization, { ...query, cursor }, o)),
    get: (organization: string, invitation: string, o?: RequestOptions) =>
      read<Invitation>(inside(organization, 'invitations', invitation), shapes.invitation, o),
    create: (organization: string, body: InvitationCreate, o?: RequestOptions) =>
      post<Invitation>(inside(organization, 'invitations'), body, o, shapes.invitation),
    batch: (organization: string, all: InvitationCreate[], o?: RequestOptions) =>
      post<InvitationBatchResult>(inside(organization, 'batch', 'invitations'), { invitations: all }, o, shapes.batch),
    update: (organization: string, invitation: string, body: InvitationUpdate, o?: RequestOptions) =>
      patch<Invitation>(inside(organization, 'invitations', invitation), body, shapes.invitation, o),
    revoke: (organization: string, invitation: string, o?: RequestOptions) =>
      remove(inside(organization, 'invitations', invitation), o),
    /** Renews the expiry under a new link; the old link dies. `sendEmail: false` makes the link only. */
    resend: (organization: string, invitation: string, body: { sendEmail?: boolean } = {}, o?: RequestOptions) =>
      post<Invitation>(inside(organization, 'invitations', invitation, 'resend'), body, o, shapes.invitation),
  };

  const logo = (organization: string, variant: 'light' | 'dark') => ({
    ...inside(organization, 'branding', 'logo'),
    query: { variant },
    guard: inside(organization, 'branding').path,
  });

  return {
    /** Who is asked when the backend wants stronger proof or a step elsewhere. `<org-provider>` says that for its client. */
    onChallenge,
    /** @internal The stream of `watchChanges`. */
    openChanges: (organization: string, o: { signal: AbortSignal; refresh?: boolean }) =>
      open(inside(organization, 'changes'), o),

    capabilities: (o?: RequestOptions) => read<Capabilities>(at('capabilities'), shapes.capabilities, o),
    me: (o?: RequestOptions) => read<Viewer>(at('me'), shapes.viewer, o),
    permissions: (o?: RequestOptions) => get<Page<Permission>>(at('permissions'), shapes.permission, undefined, o),

    myOrganizations: {
      list: (query?: PageQuery & { q?: string }, o?: RequestOptions) =>
        get<Page<Membership>>(at('me', 'organizations'), shapes.membership, query, o),
      all: (query?: { q?: string }, o?: RequestOptions) =>
        paginate((cursor) =>
          get<Page<Membership>>(at('me', 'organizations'), shapes.membership, { ...query, cursor }, o),
        ),
      update: (organization: string, body: MembershipUpdate, o?: RequestOptions) =>
        patch<Membership>(at('me', 'organizations', organization), body, shapes.membership, o),
      leave: (organization: string, o?: RequestOptions) => remove(at('me', 'organizations', organization), o),
    },

    myInvitations: {
      list: (o?: RequestOptions) =>
        get<Page<ReceivedInvitation>>(at('me', 'invitations'), shapes.received, undefined, o),
      accept: (invitation: string, o?: RequestOptions) =>
        post<InvitationAcceptance>(at('me', 'invitations', invitation, 'accept'), undefined, o, shapes.acceptance),
      decline: (invitation: string, o?: RequestOptions) =>
        post<void>(at('me', 'invitations', invitation, 'decline'), undefined, o),
    },

    /** The viewer's own sessions, whatever organization they are in. */
    mySessions: {
      list: (query?: PageQuery, o?: RequestOptions) => get<SessionPage>(at('me', 'sessions'), shapes.session, query, o),
      revoke: (session: string, o?: RequestOptions) => remove(at('me', 'sessions', session), o),
      /** Signs the viewer out everywhere but here. */
      revokeAll: (o?: RequestOptions) => remove(at('me', 'sessions'), o),
    },

    organizations: {
      nameAvailability: (name: string, o?: RequestOptions) =>
        read<NameAvailability>(at('organization-names', name), shapes.availability, o),
      create: (body: OrganizationCreate, o?: RequestOptions) =>
        post<Organization>(at('organizations'), body, o, shapes.organization),
      get: (organization: string, o?: RequestOptions) =>
        read<Organization>(inside(organization), shapes.organization, o),
      update: (organization: string, body: OrganizationUpdate, o?: RequestOptions) =>
        patch<Organization>(inside(organization), body, shapes.organization, o),
      delete: (organization: string, o?: RequestOptions) => remove(inside(organization), o),
      transfer: (organization: string, body: OrganizationTransfer, o?: RequestOptions) =>
        post<Organization>(inside(organization, 'transfer'), body, o, shapes.organization),
    },

    branding: {
      get: (organization: string, o?: RequestOptions) =>
        read<Branding>(inside(organization, 'branding'), shapes.branding, o),
      update: (organization: string, body: BrandingUpdate, o?: RequestOptions) =>
        patch<Branding>(inside(organization, 'branding'), body, shapes.branding, o),
      /** `image`: png, jpeg, webp or svg. */
      putLogo: (organization: string, variant: 'light' | 'dark', image: Blob, o?: RequestOptions) =>
        call<Branding>(
          {
            ...logo(organization, variant),
            method: 'PUT',
            body: image,
            shape: shapes.branding,
            contentType: image.type,
          },
          o,
        ),
      deleteLogo: (organization: string, variant: 'light' | 'dark', o?: RequestOptions) =>
        call<Branding>({ ...logo(organization, variant), method: 'DELETE', shape: shapes.branding }, o),
    },

    members,
    roles: {
      list: (organization: string, o?: RequestOptions) =>
        get<Page<Role>>(inside(organization, 'roles'), shapes.role, undefined, o),
    },
    invitations,

    /** The landing page of an invitation link; the ticket is the secret in it. */
    tickets: {
      get: (ticket: string, o?: RequestOptions) => read<InvitationOffer>(at('invitations', ticket), shapes.offer, o),
      accept: (ticket: string, o?: RequestOptions) =>
        post<InvitationAcceptance>(at('invitations', ticket, 'accept'), undefined, o, shapes.acceptance),
      decline: (ticket: string, o?: RequestOptions) => post<void>(at('invitations', ticket, 'decline'), undefined, o),
    },

    auditEvents: {
      list: (organization: string, query?: AuditListQuery, o?: RequestOptions) =>
        get<Page<AuditEvent>>(inside(organization, 'audit-events'), shapes.event, query, o),
      all: (organization: string, query?: AuditListQuery, o?: RequestOptions) =>
        paginate((cursor) =>
          get<Page<AuditEvent>>(inside(organization, 'audit-events'), shapes.event, { ...query, cursor }, o),
        ),
    },
  };
}

export type OrgClient = ReturnType<typeof createOrgClient>;
