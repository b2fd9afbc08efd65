/*
 * What a directory says about a member. It is stored for the directory: the name and the address of an account, which its
 * user has in all organizations, come from the provider that signs users in.
 */
import { differences, memberTarget, recordChange } from '../core/record-change.js';
import { requirePermission } from '../identity/membership.js';
import { userNameKey } from '../store/user-name-key.js';
import type { DirectoryUserRecord, StoreTransaction } from '../store/store.js';
import type { ScimUser } from './attributes.js';
import type { DirectoryAccess, ScimContext } from './context.js';
import { notUnique } from './errors.js';
import { addressOf, adopt, requireOwnAddress, type DirectoryMember } from './members.js';

/** A member of the directory. */
export interface ChangedMember extends DirectoryMember {
  record: DirectoryUserRecord;
}

type Key = Pick<DirectoryUserRecord, 'organizationId' | 'userId' | 'email' | 'createdAt'>;

/** The record of a user. */
export function recordOf(user: ScimUser, key: Key, now: string): DirectoryUserRecord {
  const { userName, externalId = null, active: _, ...attributes } = user;
  return { ...key, userName: userName as string, externalId: externalId as string | null, attributes, updatedAt: now };
}

/** Refuses a name, an external id and an address that another user of the directory has. */
export async function requireUnique(
  tx: StoreTransaction,
  { organization }: DirectoryAccess,
  user: ScimUser,
  email: string,
  userId?: string,
): Promise<void> {
  const isTaken = async (query: Parameters<StoreTransaction['findDirectoryUsers']>[1]) =>
    (await tx.findDirectoryUsers(organization.id, query)).some((other) => other.userId !== userId);
  const userName = user['userName'] as string;
  if (await isTaken({ userName })) throw notUnique('Another user has this userName');
  if (await isTaken({ email })) throw notUnique('Another user has this email address');
  const externalId = user['externalId'] as string | undefined;
  if (externalId !== undefined && (await isTaken({ externalId }))) throw notUnique('Another user has this externalId');
}

/** Stores the changed profile of a member, and makes them one of the directory. */
export async function changeProfile(
  context: ScimContext,
  tx: StoreTransaction,
  access: DirectoryAccess,
  found: DirectoryMember,
  after: ScimUser,
): Promise<ChangedMember> {
  const adopted = await adopt(context, tx, access, found);
  const { member, record } = adopted;
  const { key } = addressOf(after);
  const changed = recordOf(after, { ...record, email: key }, context.now);
  const changes = differences(auditFields(record), auditFields(changed));
  const isSame = changes.length === 0 && JSON.stringify(record.attributes) === JSON.stringify(changed.attributes);
  if (isSame) return adopted;
  requirePermission(access, 'members:update');
  if (key !== record.email) {
    await requireOwnAddress(context, tx, access, key);
    const owner = await tx.userByEmail(key);
    if (owner && owner.id !== member.userId) throw notUnique('Another account has this email address');
  }
  if (userNameKey(changed.userName) !== userNameKey(record.userName) || changes.length > 0)
    await requireUnique(tx, access, after, key, member.userId);
  await tx.putDirectoryUser(changed);
  await recordChange(tx, context, access.user, {
    type: 'member.update',
    organizationId: member.organizationId,
    target: memberTarget(member.user),
    changes,
  });
  return { member, record: changed };
}

const auditFields = ({ userName, externalId, email, attributes }: DirectoryUserRecord) => ({
  userName,
  externalId,
  email,
  displayName: (attributes['displayName'] as string | undefined) ?? null,
});
