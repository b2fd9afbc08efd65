/*
 * The account of a user whom a directory adds. An account counts only by its verified address, as everywhere in the kit: an
 * account that someone else opened with the address of an employee does not become a member.
 */
import type { ProvisionedUser } from '../core/provisioning-options.js';
import { addressKey, verifiedAddress } from '../identity/email-address.js';
import type { StoreTransaction, UserRecord } from '../store/store.js';
import type { ScimUser } from './attributes.js';
import { outside, type DirectoryAccess, type ScimContext } from './context.js';
import { notUnique } from './errors.js';
import { nameOf } from './members.js';

/** Finds the account with the verified address, or lets the host create one. */
export async function findAccount(
  context: ScimContext,
  tx: StoreTransaction,
  { organization }: DirectoryAccess,
  user: ScimUser,
  { email, key }: { email: string; key: string },
): Promise<UserRecord> {
  const known = await tx.userByEmail(key);
  if (known) return known;
  const name = nameOf(user);
  const { givenName, familyName } = (user['name'] ?? {}) as { givenName?: string; familyName?: string };
  const locale = (user['locale'] ?? user['preferredLanguage']) as string | undefined;
  const profile: ProvisionedUser = {
    organizationId: organization.id,
    email,
    name,
    ...(givenName && { givenName }),
    ...(familyName && { familyName }),
    ...(locale && { locale }),
  };
  const { userId, emailVerified } = await outside(context, 'createUser', () =>
    context.provisioning.createUser(profile),
  );
  if (!emailVerified) throw notUnique('An account with this address exists that has not verified it');
  const existing = await tx.user(userId);
  if (existing) {
    // Created by an earlier request, or by a sign-in in between.
    if (verifiedAddress(existing) === key) return existing;
    if (addressKey(existing.email) === key)
      throw notUnique('An account with this address exists that has not verified it');
    throw new TypeError('provisioning.createUser returned a user with another email address');
  }
  const record: UserRecord = {
    id: userId,
    email,
    emailVerified: true,
    name,
    picture: null,
    mfaEnrolled: null,
    createdAt: context.now,
  };
  await tx.putUser(record);
  return record;
}
