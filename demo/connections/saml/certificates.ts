/*
 * The keys of the SAML identity provider, with their certificates.
 */
import { generate } from 'selfsigned';
import type { Database } from '../../data/database.js';
import { getOrCreateSetting } from '../../data/tables.js';

/** A private key and its certificate, both PEM. */
export interface SigningKey {
  privateKey: string;
  certificate: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Creates a key. Its certificate is valid for `days` from `fromDays` days from now. */
export async function createKey(commonName: string, { fromDays = -1, days = 730 } = {}): Promise<SigningKey> {
  const notBeforeDate = new Date(Date.now() + fromDays * DAY_MS);
  const notAfterDate = new Date(notBeforeDate.getTime() + days * DAY_MS);
  const { private: privateKey, cert: certificate } = await generate([{ name: 'commonName', value: commonName }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate,
    notAfterDate,
  });
  return { privateKey, certificate };
}

/** The keys that are stored with the data. Both certificates are in the metadata. */
export interface SigningKeys {
  current: SigningKey;
  /** Replaces the current one some day. */
  next: SigningKey;
}

/** The keys of an identity provider, created at the first start. */
export function loadSigningKeys(database: Database, id: string): Promise<SigningKeys> {
  return getOrCreateSetting(database, `${id}-signing`, async () => ({
    current: await createKey(`${id}.example`),
    next: await createKey(`${id}.example`, { days: 1460 }),
  }));
}
