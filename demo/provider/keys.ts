import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'oidc-provider';
import type { Database } from '../data/database.js';
import { keepOnce } from '../data/tables.js';

/** What the provider signs with. */
export interface ProviderKeys {
  /** For tokens; the public half stands in `/.well-known/jwks.json`. */
  signing: JWK;
  /** For cookies and forms. */
  secret: string;
}

/** The keys, made at the first start and kept: tokens and sessions stay good over a restart. */
export function loadKeys(database: Database): Promise<ProviderKeys> {
  return keepOnce(database, 'provider-keys', async () => {
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

/** What the secrets of second factors are encrypted with. */
export function loadFactorKey(database: Database): Promise<string> {
  return keepOnce(database, 'factor-key', async () => randomBytes(32).toString('base64url'));
}
