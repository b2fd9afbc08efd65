/*
 * Who can ask to join: users with a verified email address of a domain that the organization has verified and that lets
 * users ask. Others do not learn which organization has a domain.
 */
import type { DomainSettings } from '../../core/domain-options.js';
import type { RequestContext, UserContext } from '../../core/request-context.js';
import { problem } from '../../http/problem.js';
import { verifiedAddress } from '../../identity/email-address.js';
import { allowsAddress, securityPolicyOf } from '../../identity/security-policy.js';
import type {
  AuditRecord,
  Instant,
  JoinRequestRecord,
  OrganizationRecord,
  StoreTransaction,
  UserRecord,
} from '../../store/store.js';

/** Throws `feature_disabled` if the backend does not let users join by domain. */
export function requireJoinRequests({ settings: { domains } }: Pick<RequestContext, 'settings'>): DomainSettings {
  if (!domains?.joinRoleIds) throw problem('feature_disabled', 'This backend does not support requests to join');
  return domains;
}

export const joinRequestNotFound = () => problem('not_found', 'The request does not exist');

export const joinRequestTarget = (
  { id, email }: Pick<JoinRequestRecord, 'id' | 'email'>,
  user: Pick<UserRecord, 'name'> | undefined,
): AuditRecord['target'] => ({ kind: 'joinRequest', id, name: user?.name || email });

/** When a denied user can ask again. Undefined if they can. */
export function denialEndsAt(
  { settings: { domains }, now }: Pick<RequestContext, 'settings' | 'now'>,
  record: JoinRequestRecord | undefined,
): Instant | undefined {
  if (!domains || record?.status !== 'denied') return undefined;
  const end = new Date(Date.parse(record.deniedAt!) + domains.askAgainAfterSeconds * 1000).toISOString();
  return end > now ? end : undefined;
}

/** An organization that the caller can ask to join. */
export interface JoinOffer {
  organization: OrganizationRecord;
  /** The verified address of the caller, and its domain. */
  email: string;
  domain: string;
}

/**
 * The organization that lets the caller ask to join. None for members, blocked ones included, and for invited users: the
 * invitation comes first, because it can offer other roles.
 */
export async function findOffer(context: UserContext, tx: StoreTransaction): Promise<JoinOffer | undefined> {
  const { settings, user, now } = context;
  const email = settings.domains?.joinRoleIds && verifiedAddress(user);
  if (!email) return undefined;
  const domain = email.slice(email.lastIndexOf('@') + 1);
  const record = await tx.verifiedDomain(domain);
  const organization = record?.autoJoin === 'request' ? await tx.organization(record.organizationId) : undefined;
  if (!organization || (await tx.membership(organization.id, user.id))) return undefined;
  if (settings.policy.securityPolicy && !allowsAddress(securityPolicyOf(organization), user.email)) return undefined;
  const invited = { email, userId: user.id };
  if ((await tx.openInvitationsOf(organization.id, invited, now)).length > 0) return undefined;
  return { organization, email, domain };
}

/** When the user was last removed from the organization; null if they were not, or if the event has expired. */
export async function findRemoval(tx: StoreTransaction, organizationId: string, userId: string) {
  const { items } = await tx.auditEvents(organizationId, {
    targetId: userId,
    types: ['member.remove'],
    outcomes: ['success'],
    limit: 1,
  });
  return items[0]?.time ?? null;
}
