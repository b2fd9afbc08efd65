/*
 * Which members a directory can change, and how they become its own.
 */
import { canGrant, isAdministrator, mayChangeRoles, requireKnownRoles } from '../core/grants.js';
import { memberTarget, recordChange } from '../core/record-change.js';
import { joinRoles } from '../features/domains/rules.js';
import { membershipOf } from '../features/members/additions.js';
import { problem } from '../http/problem.js';
import { addressKey, verifiedAddress } from '../identity/email-address.js';
import { requirePermission } from '../identity/membership.js';
import type { DirectoryUserRecord, MemberRecord, StoreTransaction } from '../store/store.js';
import type { Complex, ScimUser } from './attributes.js';
import type { DirectoryAccess, ScimContext } from './context.js';
import { badRequest, notFound } from './errors.js';
import { requireAllowedAddress } from '../features/security-policy/addresses.js';

/** A member, and what the directory has sent about them. */
export interface DirectoryMember {
  member: MemberRecord;
  /** Undefined for a member who was added otherwise, until the directory changes them. */
  record: DirectoryUserRecord | undefined;
}

/** The member with the id. Throws 404. */
export async function findDirectoryMember(
  tx: StoreTransaction,
  { organization }: DirectoryAccess,
  id: string,
): Promise<DirectoryMember> {
  const member = await tx.member(organization.id, id);
  if (!member) throw notFound();
  return { member, record: (await tx.directoryUsers(organization.id, [id]))[0] };
}

/** What the directory has sent about each member. */
export async function withRecords(
  tx: StoreTransaction,
  { organization }: DirectoryAccess,
  members: MemberRecord[],
): Promise<DirectoryMember[]> {
  const ids = members.map(({ userId }) => userId);
  const records = new Map((await tx.directoryUsers(organization.id, ids)).map((record) => [record.userId, record]));
  return members.map((member) => ({ member, record: records.get(member.userId) }));
}

/** Whether the organization has verified the domain of an address. Other organizations' directories never count. */
export async function isOwnAddress(
  tx: StoreTransaction,
  { organization }: DirectoryAccess,
  address: string,
): Promise<boolean> {
  const domain = await tx.verifiedDomain(address.slice(address.lastIndexOf('@') + 1));
  return domain?.organizationId === organization.id;
}

/** Refuses an address in a domain that the organization has not verified, or that its security policy does not allow. */
export async function requireOwnAddress(
  context: ScimContext,
  tx: StoreTransaction,
  access: DirectoryAccess,
  address: string,
): Promise<void> {
  if (!(await isOwnAddress(tx, access, address)))
    throw problem('domain_not_verified', 'The organization has not verified the domain of the email address');
  requireAllowedAddress(context, access.organization, address);
}

/** Refuses a member who was added otherwise and has no verified address in a domain of the organization. */
export async function requireOwnMember(
  context: ScimContext,
  tx: StoreTransaction,
  access: DirectoryAccess,
  { member, record }: DirectoryMember,
): Promise<void> {
  context.denial.target = memberTarget(member.user);
  if (record) return;
  const address = verifiedAddress(member.user);
  if (address === undefined || !(await isOwnAddress(tx, access, address)))
    throw problem('permission_denied', 'The member has no verified address in a domain of the organization');
}

/** The address that identifies the user: the primary one, the one of work, the first, or the user name. Throws 400. */
export function addressOf(user: ScimUser): { email: string; key: string } {
  const emails = (user['emails'] ?? []) as Complex[];
  const chosen =
    emails.find((email) => email['primary'] === true) ?? emails.find(({ type }) => type === 'work') ?? emails[0];
  const email = (chosen?.['value'] ?? user['userName']) as string;
  const key = addressKey(email);
  if (key === undefined) throw badRequest('invalidValue', 'The user needs an email address, in emails or as userName');
  return { email, key };
}

/** The name that is shown for a user. */
export function nameOf(user: ScimUser): string {
  const { formatted, givenName, familyName } = (user['name'] ?? {}) as Record<string, string>;
  const joined = [givenName, familyName].filter(Boolean).join(' ');
  return ((user['displayName'] as string | undefined) ?? formatted) || joined || (user['userName'] as string);
}

/** The roles of a new member, before groups are assigned. */
export function defaultRoleIds({ settings, provisioning }: ScimContext, access: DirectoryAccess): string[] {
  const { defaultRoleIds: configured } = provisioning;
  const found = configured
    ? configured.flatMap((id) => access.roles.get(id) ?? []).filter((role) => !isAdministrator(access, [role.id]))
    : settings.domains
      ? joinRoles(settings.domains, access.roles)
      : [];
  const roleIds = found.filter((role) => canGrant(access, role)).map(({ id }) => id);
  requireKnownRoles(access, roleIds, settings.policy.rolesPerMember);
  return roleIds;
}

/** Makes a member one of the directory, which is recorded. Returns the record to complete. */
export async function adopt(
  context: ScimContext,
  tx: StoreTransaction,
  access: DirectoryAccess,
  { member, record }: DirectoryMember,
): Promise<{ member: MemberRecord; record: DirectoryUserRecord }> {
  if (record && member.managedBy === 'scim') return { member, record };
  requirePermission(access, 'members:update');
  if (!mayChangeRoles(access, member.roleIds, []))
    throw problem('role_not_assignable', 'The member has permissions that the token does not have');
  const owned: MemberRecord = { ...member, managedBy: 'scim', version: member.version + 1 };
  await tx.putMembership(membershipOf(owned));
  const adopted = record ?? {
    organizationId: member.organizationId,
    userId: member.userId,
    userName: member.user.email,
    externalId: null,
    email: addressKey(member.user.email)!,
    attributes: { ...unlinkedAttributes(member) },
    createdAt: context.now,
    updatedAt: context.now,
  };
  await tx.putDirectoryUser(adopted);
  await recordChange(tx, context, access.user, {
    type: 'member.update',
    organizationId: member.organizationId,
    target: memberTarget(member.user),
    changes: [{ field: 'managedBy', from: member.managedBy, to: 'scim' }],
  });
  return { member: owned, record: adopted };
}

/** What is known about a member who was added otherwise. */
export const unlinkedAttributes = ({ user }: MemberRecord): ScimUser => ({
  displayName: user.name,
  name: { formatted: user.name },
  ...(user.email && { emails: [{ value: user.email, type: 'work', primary: true }] }),
});
