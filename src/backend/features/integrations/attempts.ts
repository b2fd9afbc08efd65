/*
 * Connections with OAuth that have begun. The secret that takes one is stored as a hash, the rest encrypted.
 */
import { sha256 } from '../../core/crypto.js';
import { decryptSecret, encryptSecret, type Keys } from '../../core/secrets.js';
import type { Instant, IntegrationAttemptRecord, StoreTransaction } from '../../store/store.js';

const LIFETIME_MS = 10 * 60_000;

/** What is needed to complete it. */
export interface AttemptContent {
  /** Of PKCE. */
  verifier: string;
  returnUrl: string;
  /** Settings to store with the connection, secrets included. */
  values?: Readonly<Record<string, unknown>>;
  /** The redirect of the provider, once the browser has returned. */
  authorization?: { query: string; state: string };
}

type NewAttempt = Pick<IntegrationAttemptRecord, 'organizationId' | 'integrationId' | 'userId' | 'createdAt'> & {
  secret: string;
};

const idOf = (secret: string) => sha256('integration attempt', secret);

/** Stores an attempt that `secret` takes until ten minutes after `createdAt`. */
export async function putAttempt(
  tx: StoreTransaction,
  options: Keys,
  { secret, organizationId, integrationId, userId, createdAt }: NewAttempt,
  content: AttemptContent,
): Promise<void> {
  const place = { id: await idOf(secret), organizationId };
  await tx.putIntegrationAttempt({
    ...place,
    integrationId,
    userId,
    sealed: await encryptSecret(options, place, JSON.stringify(content)),
    createdAt,
    expiresAt: new Date(Date.parse(createdAt) + LIFETIME_MS).toISOString(),
  });
}

/** Takes an attempt, once. `undefined` for an unknown secret, and after ten minutes. */
export async function takeAttempt(
  tx: StoreTransaction,
  options: Keys,
  secret: string,
  now: Instant,
): Promise<{ record: IntegrationAttemptRecord; content: AttemptContent } | undefined> {
  const record = await tx.takeIntegrationAttempt(await idOf(secret));
  if (!record || record.expiresAt <= now) return undefined;
  return { record, content: JSON.parse(await decryptSecret(options, record, record.sealed)) as AttemptContent };
}
