/*
 * Records of the store -> resources of the contract. Pure functions; what a viewer may do with a row is asked of
 * the rules, never decided here.
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
import type { Call } from '../core/request-context.js';
import { withEtag } from '../http/etag.js';
import { canGrant, verdictOn, type Access } from '../core/grants.js';
import { whyNotRevoke, type Reach } from './sessions/rules.js';
import { statusOf } from './invitations/tickets.js';
import type { SessionRecord } from '../core/settings.js';
import type {
  AuditRecord,
  BrandingRecord,
  InvitationRecord,
  MemberRecord,
  OrganizationRecord,
  OwnMembershipRecord,
  RecordPage,
  RoleRecord,
  UserRecord,
} from '../store/store.js';

/** How an uploaded logo is kept in a branding record; its address depends on where the backend stands. */
const uploaded = 'logo:';

export const uploadedLogo = (id: string) => uploaded + id;

const logoUrl = (call: Call, stored: string | null) =>
  stored?.startsWith(uploaded) ? `${call.baseUrl}/v1/logos/${stored.slice(uploaded.length)}` : stored;

export function presentBranding(call: Call, branding: BrandingRecord): Branding {
  return {
    logoUrl: logoUrl(call, branding.logoUrl),
    logoDarkUrl: logoUrl(call, branding.logoDarkUrl),
    ...(branding.logoAlt !== null && { logoAlt: branding.logoAlt }),
    colors: { ...branding.colors },
  };
}

export function presentOrganizationRef(call: Call, organization: OrganizationRecord): OrganizationRef {
  const { id, name, displayName, branding } = organization;
  return { id, name, displayName, branding: presentBranding(call, branding) };
}

export function presentOrganization(call: Call, access: Access, memberCount: number): Organization {
  const { organization } = access;
  return {
    ...presentOrganizationRef(call, organization),
    createdAt: organization.createdAt,
    memberCount,
    metadata: organization.metadata,
    viewer: presentViewer(access.user, refs(access.roles, access.membership.roleIds), [...access.permissions]),
  };
}

export function presentViewer(user: UserRecord, roles: RoleRef[], permissions: string[]): Viewer {
  return { ...person(user), roles, permissions };
}

const person = (user: UserRecord) => ({
  userId: user.id,
  name: user.name,
  email: user.email,
  ...(user.picture !== null && { picture: user.picture }),
});

/** Roles that exist no longer are left out. */
export function refs(roles: ReadonlyMap<string, RoleRecord>, ids: string[]): RoleRef[] {
  return ids.flatMap((id) => {
    const role = roles.get(id);
    return role ? [{ id, name: role.name }] : [];
  });
}

export function presentMembership(
  call: Call,
  membership: OwnMembershipRecord,
  roles: ReadonlyMap<string, RoleRecord>,
): Membership {
  return {
    organization: presentOrganizationRef(call, membership.organization),
    roles: refs(roles, membership.roleIds),
    joinedAt: membership.joinedAt,
    ...(membership.lastUsedAt !== null && { lastUsedAt: membership.lastUsedAt }),
    pinned: membership.pinned,
    switch: call.identity ? call.settings.policy.switch(call.identity, membership.organizationId) : 'signIn',
  };
}

/**
 * `soleAdmin`: the only administrator of the organization, or null. Pages have up to 200 of these, and objects that are
 * put together from others take five times as long as one that is written out.
 */
export function presentMember(access: Access, member: MemberRecord, soleAdmin: string | null): Member {
  const { user } = member;
  const { allowed, reasons } = verdictOn(access, member, soleAdmin);
  return withEtag(member.version, {
    userId: user.id,
    name: user.name,
    email: user.email,
    emailVerified: verifiedAddress(user) !== undefined,
    picture: user.picture ?? undefined,
    roles: refs(access.roles, member.roleIds),
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

export function presentRole(access: Access, role: RoleRecord): Role {
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

const inviter = ({ userId, name }: InvitationRecord['invitedBy']) => ({ name, ...(userId !== null && { userId }) });

export function presentInvitation(call: Call, access: Access, invitation: InvitationRecord): Invitation {
  return withEtag(invitation.version, {
    id: invitation.id,
    email: invitation.email,
    ...(invitation.userId !== null && { userId: invitation.userId }),
    roles: refs(access.roles, invitation.roleIds),
    status: statusOf(invitation, call.now),
    invitedBy: inviter(invitation.invitedBy),
    createdAt: invitation.createdAt,
    expiresAt: invitation.expiresAt,
    ...(invitation.mailedAt !== null && { sentAt: invitation.mailedAt }),
    ...(invitation.message !== null && { message: invitation.message }),
  });
}

/** What the invited person sees, before they belong to the organization. */
export function presentReceivedInvitation(
  call: Call,
  invitation: InvitationRecord,
  organization: OrganizationRecord,
  roles: ReadonlyMap<string, RoleRecord>,
): ReceivedInvitation {
  return {
    id: invitation.id,
    organization: presentOrganizationRef(call, organization),
    roles: refs(roles, invitation.roleIds),
    invitedBy: inviter(invitation.invitedBy),
    createdAt: invitation.createdAt,
    expiresAt: invitation.expiresAt,
  };
}

type Obstacles = Partial<Record<'revokeAll' | 'resetMfa', ProblemCode>>;

/** `obstacles`: what is offered, and why it may not be done. */
export function presentSessions(
  identity: Identity,
  userId: string,
  reach: Reach,
  page: RecordPage<SessionRecord>,
  obstacles: Obstacles,
): SessionPage {
  return {
    ...page,
    items: page.items.map((session) => presentSession(identity, userId, reach, session)),
    ...verdicts(obstacles),
  };
}

function presentSession(identity: Identity, userId: string, reach: Reach, session: SessionRecord): Session {
  const { id, createdAt, lastSeenAt, ip, userAgent } = session;
  const revoke = whyNotRevoke(reach, session);
  // Where people are while they work for others is nobody's business here.
  const isForeign = revoke === 'permission_denied';
  return {
    id,
    userId,
    createdAt,
    lastSeenAt,
    ...(ip && !isForeign && { ip }),
    ...(userAgent && !isForeign && { userAgent: userAgent.slice(0, 512) }),
    current: userId === identity.userId && id === identity.sessionId,
    ...verdicts({ revoke }),
  };
}

/** A name without an obstacle is allowed. */
function verdicts<Name extends string>(obstacles: Partial<Record<Name, ProblemCode>>) {
  const names = Object.keys(obstacles) as Name[];
  const refused = names.filter((name) => obstacles[name] !== undefined);
  return {
    allowed: Object.fromEntries(names.map((name) => [name, obstacles[name] === undefined])) as Record<Name, boolean>,
    ...(refused.length > 0 && {
      reasons: Object.fromEntries(refused.map((name) => [name, obstacles[name]!])) as Partial<Record<Name, string>>,
    }),
  };
}

export function presentAuditEvent(event: AuditRecord): AuditEvent {
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
