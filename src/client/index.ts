/*
 * The client: the thin wire between a page and the org API. Types, retries, ETags, idempotency keys, coded errors.
 * No Lit, no DOM and no words for people in here: it runs in Node, in a worker, on a server just as well.
 */
import type {
  AuditEvent, Branding, BrandingUpdate, Capabilities, Invitation, InvitationAcceptance, InvitationBatchResult,
  InvitationCreate, InvitationOffer, InvitationUpdate, Member, MemberAdd, MemberBatch, MemberBatchResult, Membership, MembershipUpdate,
  NameAvailability, Organization, OrganizationCreate, OrganizationTransfer, OrganizationUpdate, Page, Permission, ReceivedInvitation,
  RemovalImpact, Role, SessionPage, Viewer,
} from '../contract/index.js';
import { allItems } from './pages.js';
import { createWire, type OrgClientOptions, type Request, type RequestOptions } from './request.js';

export { createOrgError, isOrgError, toOrgError, type ClientErrorCode, type OrgError, type OrgErrorCode } from './errors.js';
export { newKey } from './key.js';
export { watchChanges, type WatchOptions } from './changes.js';
export type { Interruption, InterruptionHandler, OrgClientOptions, RequestOptions, TokenSource } from './request.js';

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

const id = encodeURIComponent;
const mergePatch = 'application/merge-patch+json';

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
  const { send, remember, open, onInterruption } = createWire(options);
  const call = async <T>(request: Request, callOptions?: RequestOptions) => (await send<T>(request, callOptions)).body;
  const inside = (organization: string, rest = '') => ({ organization, path: `/organizations/${id(organization)}${rest}` });
  const listed = <T extends { etag?: string }>(page: Page<T>, path: (item: T) => string) => {
    for (const item of page.items) remember(path(item), item.etag);
    return page;
  };
  const memberPath = (organization: string, user: string) => inside(organization, `/members/${id(user)}`).path;
  const invitationPath = (organization: string, invitation: string) => inside(organization, `/invitations/${id(invitation)}`).path;

  const members = {
    list: async (organization: string, query?: MemberListQuery, o?: RequestOptions) =>
      listed(await call<Page<Member> & { position?: number }>({ ...inside(organization, '/members'), query }, o), (member) =>
        memberPath(organization, member.userId),
      ),
    /** Every member that matches, page after page, fetched as you go. */
    all: (organization: string, query?: Omit<MemberListQuery, 'position'>, o?: RequestOptions) =>
      allItems((cursor) => members.list(organization, { ...query, cursor }, o)),
    get: (organization: string, user: string, o?: RequestOptions) =>
      call<Member>({ ...inside(organization, `/members/${id(user)}`) }, o),
    /** Adds somebody who already has an account, at once and without an e-mail. */
    add: (organization: string, body: MemberAdd, o?: RequestOptions) =>
      call<Member>({ ...inside(organization, '/members'), method: 'POST', body }, o),
    setRoles: async (organization: string, user: string, roleIds: string[], o?: RequestOptions) => {
      const guard = memberPath(organization, user);
      const { body, headers } = await send<Member>(
        { ...inside(organization, `/members/${id(user)}/roles`), method: 'PUT', body: { roleIds }, guard },
        o,
      );
      remember(guard, headers.get('etag') ?? body?.etag);
      return body;
    },
    remove: (organization: string, user: string, o?: RequestOptions) =>
      call<void>({ ...inside(organization, `/members/${id(user)}`), method: 'DELETE' }, o),
    removalImpact: (organization: string, user: string, o?: RequestOptions) =>
      call<RemovalImpact>(inside(organization, `/members/${id(user)}/removal-impact`), o),
    /** Where the member is signed in, and what the viewer may do about it. */
    sessions: (organization: string, user: string, query?: PageQuery, o?: RequestOptions) =>
      call<SessionPage>({ ...inside(organization, `/members/${id(user)}/sessions`), query }, o),
    revokeSession: (organization: string, user: string, session: string, o?: RequestOptions) =>
      call<void>({ ...inside(organization, `/members/${id(user)}/sessions/${id(session)}`), method: 'DELETE' }, o),
    /** Ends all of their sessions that the viewer may end. */
    revokeSessions: (organization: string, user: string, o?: RequestOptions) =>
      call<void>({ ...inside(organization, `/members/${id(user)}/sessions`), method: 'DELETE' }, o),
    /** Forgets their second factors; they set one up when they need it next. */
    resetMfa: (organization: string, user: string, o?: RequestOptions) =>
      call<void>({ ...inside(organization, `/members/${id(user)}/reset-mfa`), method: 'POST' }, o),
    batch: (organization: string, operations: MemberBatch['operations'], o?: RequestOptions) =>
      call<MemberBatchResult>({ ...inside(organization, '/batch/members'), method: 'POST', body: { operations } }, o),
  };

  const invitations = {
    list: async (organization: string, query?: InvitationListQuery, o?: RequestOptions) =>
      listed(await call<Page<Invitation>>({ ...inside(organization, '/invitations'), query }, o), (invitation) =>
        invitationPath(organization, invitation.id),
      ),
    all: (organization: string, query?: InvitationListQuery, o?: RequestOptions) =>
      allItems((cursor) => invitations.list(organization, { ...query, cursor }, o)),
    get: (organization: string, invitation: string, o?: RequestOptions) =>
      call<Invitation>(inside(organization, `/invitations/${id(invitation)}`), o),
    create: (organization: string, body: InvitationCreate, o?: RequestOptions) =>
      call<Invitation>({ ...inside(organization, '/invitations'), method: 'POST', body }, o),
    batch: (organization: string, list: InvitationCreate[], o?: RequestOptions) =>
      call<InvitationBatchResult>({ ...inside(organization, '/batch/invitations'), method: 'POST', body: { invitations: list } }, o),
    update: (organization: string, invitation: string, body: InvitationUpdate, o?: RequestOptions) =>
      call<Invitation>(
        { ...inside(organization, `/invitations/${id(invitation)}`), method: 'PATCH', body, contentType: mergePatch },
        o,
      ),
    revoke: (organization: string, invitation: string, o?: RequestOptions) =>
      call<void>({ ...inside(organization, `/invitations/${id(invitation)}`), method: 'DELETE' }, o),
    /** Renews the expiry under a new link; the old link dies. `sendEmail: false` makes the link only. */
    resend: (organization: string, invitation: string, body: { sendEmail?: boolean } = {}, o?: RequestOptions) =>
      call<Invitation>({ ...inside(organization, `/invitations/${id(invitation)}/resend`), method: 'POST', body }, o),
  };

  const logoOf = (organization: string, variant: 'light' | 'dark') => ({
    ...inside(organization, '/branding/logo'),
    query: { variant },
    guard: inside(organization, '/branding').path,
  });

  return {
    /** Who is asked when the backend wants stronger proof or a step elsewhere. `<org-provider>` says that for its client. */
    onInterruption,
    /** @internal The stream of `watchChanges`. */
    openChanges: (organization: string, o: { signal: AbortSignal; refresh?: boolean }) => open(inside(organization, '/changes'), o),

    capabilities: (o?: RequestOptions) => call<Capabilities>({ path: '/capabilities' }, o),
    me: (o?: RequestOptions) => call<Viewer>({ path: '/me' }, o),
    permissions: (o?: RequestOptions) => call<Page<Permission>>({ path: '/permissions' }, o),

    myOrganizations: {
      list: (query?: PageQuery & { q?: string }, o?: RequestOptions) => call<Page<Membership>>({ path: '/me/organizations', query }, o),
      all: (query?: { q?: string }, o?: RequestOptions) =>
        allItems((cursor) => call<Page<Membership>>({ path: '/me/organizations', query: { ...query, cursor } }, o)),
      update: (organization: string, body: MembershipUpdate, o?: RequestOptions) =>
        call<Membership>({ path: `/me/organizations/${id(organization)}`, method: 'PATCH', body, contentType: mergePatch }, o),
      leave: (organization: string, o?: RequestOptions) =>
        call<void>({ path: `/me/organizations/${id(organization)}`, method: 'DELETE' }, o),
    },

    myInvitations: {
      list: (o?: RequestOptions) => call<Page<ReceivedInvitation>>({ path: '/me/invitations' }, o),
      accept: (invitation: string, o?: RequestOptions) =>
        call<InvitationAcceptance>({ path: `/me/invitations/${id(invitation)}/accept`, method: 'POST' }, o),
      decline: (invitation: string, o?: RequestOptions) =>
        call<void>({ path: `/me/invitations/${id(invitation)}/decline`, method: 'POST' }, o),
    },

    /** The viewer's own sessions, whatever organization they are in. */
    mySessions: {
      list: (query?: PageQuery, o?: RequestOptions) => call<SessionPage>({ path: '/me/sessions', query }, o),
      revoke: (session: string, o?: RequestOptions) => call<void>({ path: `/me/sessions/${id(session)}`, method: 'DELETE' }, o),
      /** Signs the viewer out everywhere but here. */
      revokeAll: (o?: RequestOptions) => call<void>({ path: '/me/sessions', method: 'DELETE' }, o),
    },

    organizations: {
      nameAvailability: (name: string, o?: RequestOptions) => call<NameAvailability>({ path: `/organization-names/${id(name)}` }, o),
      create: (body: OrganizationCreate, o?: RequestOptions) => call<Organization>({ path: '/organizations', method: 'POST', body }, o),
      get: (organization: string, o?: RequestOptions) => call<Organization>(inside(organization), o),
      update: (organization: string, body: OrganizationUpdate, o?: RequestOptions) =>
        call<Organization>({ ...inside(organization), method: 'PATCH', body, contentType: mergePatch }, o),
      delete: (organization: string, o?: RequestOptions) => call<void>({ ...inside(organization), method: 'DELETE' }, o),
      transfer: (organization: string, body: OrganizationTransfer, o?: RequestOptions) =>
        call<Organization>({ ...inside(organization, '/transfer'), method: 'POST', body }, o),
    },

    branding: {
      get: (organization: string, o?: RequestOptions) => call<Branding>(inside(organization, '/branding'), o),
      update: (organization: string, body: BrandingUpdate, o?: RequestOptions) =>
        call<Branding>({ ...inside(organization, '/branding'), method: 'PATCH', body, contentType: mergePatch }, o),
      /** `image`: png, jpeg, webp or svg. */
      putLogo: (organization: string, variant: 'light' | 'dark', image: Blob, o?: RequestOptions) =>
        call<Branding>({ ...logoOf(organization, variant), method: 'PUT', body: image, contentType: image.type }, o),
      deleteLogo: (organization: string, variant: 'light' | 'dark', o?: RequestOptions) =>
        call<Branding>({ ...logoOf(organization, variant), method: 'DELETE' }, o),
    },

    members,
    roles: {
      list: (organization: string, o?: RequestOptions) => call<Page<Role>>(inside(organization, '/roles'), o),
    },
    invitations,

    /** The landing page of an invitation link; the ticket is the secret in it. */
    tickets: {
      get: (ticket: string, o?: RequestOptions) => call<InvitationOffer>({ path: `/invitations/${id(ticket)}` }, o),
      accept: (ticket: string, o?: RequestOptions) =>
        call<InvitationAcceptance>({ path: `/invitations/${id(ticket)}/accept`, method: 'POST' }, o),
      decline: (ticket: string, o?: RequestOptions) => call<void>({ path: `/invitations/${id(ticket)}/decline`, method: 'POST' }, o),
    },

    auditEvents: {
      list: (organization: string, query?: AuditListQuery, o?: RequestOptions) =>
        call<Page<AuditEvent>>({ ...inside(organization, '/audit-events'), query }, o),
      all: (organization: string, query?: AuditListQuery, o?: RequestOptions) =>
        allItems((cursor) => call<Page<AuditEvent>>({ ...inside(organization, '/audit-events'), query: { ...query, cursor } }, o)),
    },
  };
}

export type OrgClient = ReturnType<typeof createOrgClient>;
