import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'oidc-provider';
import type { Database } from '../data/database.js';
import { getOrCreateSetting } from '../data/tables.js';

/** The keys of an OpenID provider. */
export interface ProviderKeys {
  /** For tokens. The public key is in `/.well-known/jwks.json`. */
  signing: JWK;
  /** For cookies and forms. */
  secret: string;
}

/** The keys, created at the first start and stored: tokens and sessions survive a restart. */
export function loadKeys(database: Database, name = 'provider-keys'): Promise<ProviderKeys> {
  return getOrCreateSetting(database, name, async () => {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const signing = {
      ...(await exportJWK(privateKey)),
      use: 'sig',
      alg: 'RS256',
      kid: randomBytes(8).toString('hex'),
    } as JWK;
    return { signing, secret: randomBytes(32).toString('base64url') };
  });
}

/** Encrypts the secrets of second factors. */
export function loadFactorKey(database: Database): Promise<string> {
  return getOrCreateSetting(database, 'factor-key', async () => randomBytes(32).toString('base64url'));
}
