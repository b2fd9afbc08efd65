/*
 * ID tokens as proof of another account (OpenID Connect Core, section 3.1.3.7). They are verified as access tokens are,
 * with the application as their audience.
 */
import type { CryptoKey, JWTPayload, JWTVerifyGetKey, KeyObject } from 'jose';
import { problem } from '../http/problem.js';
import { ALGORITHMS, InvalidTokenError, isTokenFault, loadKeys, type KeyOptions } from './authenticate.js';

/** The claims of a verified ID token. */
export interface IdTokenClaims {
  /** `sub`. */
  userId: string;
  /** `iat`, in seconds since 1970. */
  issuedAt: number;
  /** `auth_time`: when the user signed in, in seconds since 1970. */
  authenticatedAt: number;
  nonce?: string;
}

/** Throws `InvalidTokenError` for a token that is invalid at this time. */
export type VerifyIdToken = (token: string, now: Date) => Promise<IdTokenClaims>;

export interface IdTokenVerifierOptions extends KeyOptions {
  /** The client id of the application that the tokens are issued for. It must be the only audience. */
  clientId: string;
}

/**
 * Verifies ID tokens: signature (RS256, ES256, EdDSA), issuer, audience, lifetime. Needs `jose`. Tokens without `auth_time`
 * are invalid: request them with `max_age`.
 *
 * ```ts
 * const verifyIdToken = idTokenVerifier({ issuer: 'https://example.eu.auth0.com/', clientId: 'aB3…' });
 * ```
 */
export function idTokenVerifier(options: IdTokenVerifierOptions): VerifyIdToken {
  const { issuer, clientId, clockTolerance = 5 } = options;
  let keys: Promise<JWTVerifyGetKey | CryptoKey | KeyObject> | undefined;
  return async (token, now) => {
    const { jwtVerify } = await import('jose');
    keys ??= loadKeys(options);
    const key = await keys;
    try {
      const { payload } = await jwtVerify(token, key as JWTVerifyGetKey, {
        issuer,
        audience: clientId,
        algorithms: ALGORITHMS,
        clockTolerance,
        currentDate: now,
        requiredClaims: ['sub', 'exp', 'iat', 'auth_time'],
      });
      return toClaims(payload, clientId);
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (error instanceof InvalidTokenError) throw error;
      if (typeof code === 'string' && isTokenFault(code)) throw new InvalidTokenError((error as Error).message);
      throw problem('upstream_error', 'The keys of the issuer could not be fetched');
    }
  };
}

function toClaims(payload: JWTPayload, clientId: string): IdTokenClaims {
  const { sub, aud, iat, nonce, azp, auth_time: authenticatedAt } = payload;
  // A token for several applications could have been obtained by any of them.
  if (Array.isArray(aud) && aud.length !== 1) throw new InvalidTokenError('The token has several audiences');
  if (azp !== undefined && azp !== clientId) throw new InvalidTokenError('"azp" is another application');
  if (typeof sub !== 'string' || sub === '') throw new InvalidTokenError('"sub" is not a string');
  if (typeof authenticatedAt !== 'number') throw new InvalidTokenError('"auth_time" is not a number');
  if (nonce !== undefined && typeof nonce !== 'string') throw new InvalidTokenError('"nonce" is not a string');
  return { userId: sub, issuedAt: iat!, authenticatedAt, nonce };
}
