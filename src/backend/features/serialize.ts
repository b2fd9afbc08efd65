/*
 * Serializes records of the store as resources of the contract. Pure functions; permissions come from the rules.
 */
import type {
  AuditEvent,
  Branding,
  Invitation,
  Member,
  Membership,
  Organization,
  OrganizationRef,
  ProblemCode,
  ReceivedInvitation,
  Role,
  RoleRef,
  Session,
  SessionPage,
  Viewer,
} from '../../contract/index.js';
import { verifiedAddress } from '../identity/email-address.js';
import type { Identity } from '../identity/authenticate.js';
import type { RequestContext } from '../core/request-context.js';
import { withEtag } from '../http/etag.js';
import { canGrant, memberDenials, type Access } from '../core/grants.js';
import { revokeDenial, type SessionAuthority } from './sessions/rules.js';
import { statusOf } from './invitations/tickets.js';
import type { SessionRecord } from '../core/settings.js';
import type {
  AuditRecord,
  BrandingRecord,
  InvitationRecord,
  MemberRecord,
  OrganizationRecord,
  UserMembershipRecord,
  RecordPage,
  RoleRecord,
  UserRecord,
} from '../store/store.js';

/** Marks an uploaded logo in a branding record. Its URL depends on the URL of the backend. */
const UPLOADED_LOGO = 'logo:';

export const uploadedLogo = (id: string) => UPLOADED_LOGO + id;

const logoUrl = (context: RequestContext, stored: string | null) =>
  stored?.startsWith(UPLOADED_LOGO) ? `${context.baseUrl}/v1/logos/${stored.slice(UPLOADED_LOGO.length)}` : stored;

export function serializeBranding(context: RequestContext, branding: BrandingRecord): Branding {
  return {
    logoUrl: logoUrl(context, branding.logoUrl),
    logoDarkUrl: logoUrl(context, branding.logoDarkUrl),
    ...(branding.logoAlt !== null && { logoAlt: branding.logoAlt }),
    colors: { ...branding.colors },
  };
}

export function serializeOrganizationRef(context: RequestContext, organization: OrganizationRecord): OrganizationRef {
  const { id, name, displayName, branding } = organization;
  return { id, name, displayName, branding: serializeBranding(context, branding) };
}

export function serializeOrganization(context: RequestContext, access: Access, memberCount: number): Organization {
  const { organization } = access;
  return {
    ...serializeOrganizationRef(context, organization),
    createdAt: organization.createdAt,
    memberCount,
    metadata: organization.metadata,
    viewer: serializeViewer(access.user, roleRefs(access.roles, access.membership.roleIds), [...access.permissions]),
  };
}

export function serializeViewer(user: UserRecord, roles: RoleRef[], permissions: string[]): Viewer {
  return { ...serializeUser(user), roles, permissions };
}

const serializeUser = (user: UserRecord) => ({
  userId: user.id,
  name: user.name,
  email: user.email,
  ...(user.picture !== null && { picture: user.picture }),
});

/** Roles that no longer exist are omitted. */
export function roleRefs(roles: ReadonlyMap<string, RoleRecord>, ids: string[]): RoleRef[] {
  return ids.flatMap((id) => {
    const role = roles.get(id);
    return role ? [{ id, name: role.name }] : [];
  });
}

export function serializeMembership(
  context: RequestContext,
  membership: UserMembershipRecord,
  roles: ReadonlyMap<string, RoleRecord>,
): Membership {
  return {
    organization: serializeOrganizationRef(context, membership.organization),
    roles: roleRefs(roles, membership.roleIds),
    joinedAt: membership.joinedAt,
    ...(membership.lastUsedAt !== null && { lastUsedAt: membership.lastUsedAt }),
    pinned: membership.pinned,
    switch: context.identity ? context.settings.policy.switch(context.identity, membership.organizationId) : 'signIn',
  };
}

/**
 * `soleAdmin`: the only administrator of the organization, or null. A page has up to 200 members, and spreading objects
 * takes five times as long as a literal.
 */
export function serializeMember(access: Access, member: MemberRecord, soleAdmin: string | null): Member {
  const { user } = member;
  const { allowed, reasons } = memberDenials(access, member, soleAdmin);
  return withEtag(member.version, {
    userId: user.id,
    name: user.name,
    email: user.email,
    emailVerified: verifiedAddress(user) !== undefined,
    picture: user.picture ?? undefined,
    roles: roleRefs(access.roles, member.roleIds),
    status: member.status,
    joinedAt: member.joinedAt,
    lastLoginAt: member.lastLoginAt ?? undefined,
    mfaEnrolled: user.mfaEnrolled ?? undefined,
    managedBy: member.managedBy,
    isSelf: member.userId === access.user.id,
    allowed,
    reasons,
  });
}

export function serializeRole(access: Access, role: RoleRecord): Role {
  return withEtag(role.version, {
    id: role.id,
    name: role.name,
    ...(role.description !== null && { description: role.description }),
    assignable: canGrant(access, role),
    isAdmin: role.isAdmin,
    permissions: [...role.permissions],
    custom: role.organizationId !== null,
  });
}

const serializeInviter = ({ userId, name }: InvitationRecord['invitedBy']) => ({
  name,
  ...(userId !== null && { userId }),
});

export function serializeInvitation(context: RequestContext, access: Access, invitation: InvitationRecord): Invitation {
  return withEtag(invitation.version, {
    id: invitation.id,
    email: invitation.email,
    ...(invitation.userId !== null && { userId: invitation.userId }),
    roles: roleRefs(access.roles, invitation.roleIds),
    status: statusOf(invitation, context.now),
    invitedBy: serializeInviter(invitation.invitedBy),
    createdAt: invitation.createdAt,
    expiresAt: invitation.expiresAt,
    ...(invitation.mailedAt !== null && { sentAt: invitation.mailedAt }),
    ...(invitation.message !== null && { message: invitation.message }),
  });
}

/** What the invited user sees. */
export function serializeReceivedInvitation(
  context: RequestContext,
  invitation: InvitationRecord,
  organization: OrganizationRecord,
  roles: ReadonlyMap<string, RoleRecord>,
): ReceivedInvitation {
  return {
    id: invitation.id,
    organization: serializeOrganizationRef(context, organization),
    roles: roleRefs(roles, invitation.roleIds),
    invitedBy: serializeInviter(invitation.invitedBy),
    createdAt: invitation.createdAt,
    expiresAt: invitation.expiresAt,
  };
}

type DenialReasons = Partial<Record<'revokeAll' | 'resetMfa', ProblemCode>>;

/** `denials`: the offered actions, and why each is not possible. */
export function serializeSessions(
  identity: Identity,
  userId: string,
  authority: SessionAuthority,
  page: RecordPage<SessionRecord>,
  denials: DenialReasons,
): SessionPage {
  return {
    ...page,
    items: page.items.map((session) => serializeSession(identity, userId, authority, session)),
    ...denialReasons(denials),
  };
}

function serializeSession(
  identity: Identity,
  userId: string,
  authority: SessionAuthority,
  session: SessionRecord,
): Session {
  const { id, createdAt, lastSeenAt, ip, userAgent } = session;
  const revoke = revokeDenial(authority, session);
  // Omits IP address and location of sessions that belong to other organizations.
  const isOtherOrganization = revoke === 'permission_denied';
  return {
    id,
    userId,
    createdAt,
    lastSeenAt,
    ...(ip && !isOtherOrganization && { ip }),
    ...(userAgent && !isOtherOrganization && { userAgent: userAgent.slice(0, 512) }),
    current: userId === identity.userId && id === identity.sessionId,
    ...denialReasons({ revoke }),
  };
}

/** An action without a denial is allowed. */
function denialReasons<Name extends string>(denials: Partial<Record<Name, ProblemCode>>) {
  const names = Object.keys(denials) as Name[];
  const refused = names.filter((name) => denials[name] !== undefined);
  return {
    allowed: Object.fromEntries(names.map((name) => [name, denials[name] === undefined])) as Record<Name, boolean>,
    ...(refused.length > 0 && {
      reasons: Object.fromEntries(refused.map((name) => [name, denials[name]!])) as Partial<Record<Name, string>>,
    }),
  };
}

export function serializeAuditEvent(event: AuditRecord): AuditEvent {
  const { id, time, type, actor, target, outcome, changes, ip, userAgent } = event;
  return {
    id,
    time,
    type,
    actor,
    target,
    outcome,
    ...(changes.length > 0 && { changes }),
    ...(ip !== null && { ip }),
    ...(userAgent !== null && { userAgent }),
  };
}
