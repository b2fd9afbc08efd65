/*
 * User records: kept in sync with tokens, or imported from the host.
 */
import { countMigration } from './activity.js';
import { addressKey, verifiedAddress } from './email-address.js';
import type { Identity } from './authenticate.js';
import { showsMultifactor } from './security-policy.js';
import { problem } from '../http/problem.js';
import type { ImportedUser } from '../core/host.js';
import type { Settings } from '../core/settings.js';
import type { Instant, StoreTransaction, UserRecord } from '../store/store.js';

/** The record of the caller: created on the first request, updated when name, address or picture changed. */
export const findOrCreateUser = async (tx: StoreTransaction, identity: Identity, now: Instant): Promise<UserRecord> =>
  upsertUser(tx, identity, now, await tx.user(identity.userId));

/** The same for a record that is already loaded. */
export async function upsertUser(
  tx: StoreTransaction,
  identity: Identity,
  now: Instant,
  known: UserRecord | undefined,
): Promise<UserRecord> {
  const given = sanitizeText(identity.email);
  const current: UserRecord = {
    id: identity.userId,
    email: given ?? known?.email ?? '',
    emailVerified: isVerified(identity, known, given),
    name: sanitizeText(identity.name) ?? known?.name ?? (given || identity.userId),
    picture: webUrlOrNull(identity.picture) ?? known?.picture ?? null,
    // A sign-in shows that there is a second factor. After a reset only the host knows when there is one again.
    mfaEnrolled: known?.mfaEnrolled ?? (showsMultifactor(identity) || null),
    createdAt: known?.createdAt ?? now,
    ...(known?.importedAt && { importedAt: known.importedAt }),
  };
  const fields = ['email', 'emailVerified', 'name', 'picture', 'mfaEnrolled'] as const;
  if (!known || fields.some((field) => known[field] !== current[field])) await tx.putUser(current);
  return current;
}

/** `email_verified` counts only together with an address. A new address without it is unverified. */
function isVerified(identity: Identity, known: UserRecord | undefined, given: string | undefined): boolean {
  if (given === undefined) return known?.emailVerified ?? false;
  // An address that had to be sanitized was never verified in this form.
  const key = addressKey(identity.email!);
  return key !== undefined && (identity.emailVerified ?? (known !== undefined && verifiedAddress(known) === key));
}

/** Adds the profile from the host if neither the token nor the store has an address. */
export async function enrichIdentity(settings: Settings, identity: Identity, request: Request): Promise<Identity> {
  if (identity.email !== undefined || !settings.profile) return identity;
  const known = await settings.store.transaction((tx) => tx.user(identity.userId));
  if (known?.email) return identity;
  return { ...identity, ...(await settings.profile(identity, request)) };
}

/** Imports a user that the store does not know from the host, and stores them (rule 8 of the contract). */
export async function importUser({ importUser, store }: Settings, email: string, now: Instant): Promise<void> {
  const found = await importUser!(email);
  if (!found?.emailVerified) throw userNotFound();
  if (addressKey(found.email) !== addressKey(email))
    throw new TypeError('importUser returned a user with another email address');
  await store.transaction((tx) => putImportedUser(tx, found, now));
}

/**
 * Stores a user that the host has imported, for example at the first sign-in with a password of the other system. Counts them
 * in the activity of their organizations, once.
 */
export async function recordImportedUser({ store, clock }: Settings, given: ImportedUser): Promise<void> {
  if (addressKey(given.email) === undefined) throw new TypeError('recordImportedUser needs an email address');
  const now = clock().toISOString();
  await store.transaction(async (tx) => {
    if ((await putImportedUser(tx, given, now)) === 'known') return;
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { items, nextCursor } = await tx.membershipsOfUser(given.id, { limit: 100, cursor });
      for (const { organizationId } of items) await countMigration(tx, organizationId, now);
      cursor = nextCursor;
    }
  });
}

/** Resolves to `known` if the user had been imported before. */
async function putImportedUser(tx: StoreTransaction, given: ImportedUser, now: Instant): Promise<'new' | 'known'> {
  const known = await tx.user(given.id);
  await tx.putUser({
    id: given.id,
    email: given.email,
    emailVerified: given.emailVerified ?? false,
    name: sanitizeText(given.name) ?? known?.name ?? given.email,
    picture: webUrlOrNull(given.picture ?? undefined) ?? known?.picture ?? null,
    mfaEnrolled: known?.mfaEnrolled ?? null,
    createdAt: known?.createdAt ?? now,
    importedAt: known?.importedAt ?? now,
  });
  return known?.importedAt === undefined ? 'new' : 'known';
}

export const userNotFound = () => problem('user_not_found', 'No such user. Invite them instead');

/** Databases refuse null characters, and no name is this long. */
const sanitizeText = (text: string | undefined) => text?.replaceAll('\0', '').slice(0, 320) || undefined;

const webUrlOrNull = (url: string | undefined) =>
  url && /^https?:\/\//i.test(url) && url.length <= 2048 ? sanitizeText(url) : undefined;
