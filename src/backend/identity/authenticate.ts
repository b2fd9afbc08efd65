/*
 * Authentication. The host's `authenticate` reads a request and returns an identity; `jwtAuthenticator` does so for
 * bearer tokens. Authorization is separate and based on the current membership.
 */
import type { CryptoKey, JSONWebKeySet, JWTPayload, JWTVerifyGetKey, KeyObject } from 'jose';
import { problem } from '../http/problem.js';

/** The caller, as the token or session describes them. */
export interface Identity {
  /** Stable id of the user, over all organizations. */
  userId: string;
  /** Set if the token is bound to one organization. It cannot be used for another one. */
  organizationId?: string;
  /** The permissions of the token. They limit those of the membership and never extend them. */
  permissions?: string[];
  email?: string;
  emailVerified?: boolean;
  name?: string;
  picture?: string;
  /** When the user last authenticated, in seconds since 1970. */
  authenticatedAt?: number;
  /** How the user authenticated (OpenID Connect `acr`). */
  acr?: string;
  /** The methods of the sign-in (RFC 8176), such as `pwd`, `otp` and `mfa`. For security policies. */
  amr?: string[];
  /** When the user last authenticated with several factors, in seconds since 1970. For step-up if there is no `acr`. */
  multifactorAt?: number;
  /** The session of the request, as in `SessionRecord.id`. */
  sessionId?: string;
  /** When the token or session expires, in seconds since 1970. */
  expiresAt?: number;
  /** The application that the token was issued to. */
  clientId?: string;
  /**
   * The connection of the sign-in, as in `Connection.id`; absent for any other sign-in. For security policies that require
   * single sign-on.
   */
  connectionId?: string;
  /**
   * Set by the kit if an API key of the organization sends the request, not a user. `userId` is the same id then. Leave it out
   * in identities of your own.
   */
  apiKeyId?: string;
  /** `cookie`: every unsafe request must carry `X-Requested-With: org-elements`. */
  via: 'token' | 'cookie';
}

/** Resolves to `null` if no user is signed in. */
export type Authenticate = (request: Request) => Promise<Identity | null>;

/** Thrown by `authenticate` for an invalid token: 401 `invalid_token` (RFC 6750, section 3.1). */
export class InvalidTokenError extends Error {
  override name = 'InvalidTokenError';
}

/** Names of the claims that the handler reads. A claim of a wrong type makes the token invalid. */
export interface ClaimNames {
  organization?: string;
  permissions?: string;
  email?: string;
  emailVerified?: string;
  name?: string;
  picture?: string;
  acr?: string;
  amr?: string;
  authenticatedAt?: string;
  session?: string;
  connection?: string;
  /**
   * Seconds since 1970, as a number. Auth0 puts neither `acr` nor `auth_time` into access tokens, and Actions cannot
   * add them: set a claim in a namespace of your own in a post-login Action, such as `https://example.com/mfa_at`.
   */
  multifactorAt?: string;
}

/** Where the keys of an issuer come from. */
export interface KeyOptions {
  /** Must equal `iss` exactly, including a slash at the end. */
  issuer: string;
  /** The URL of the issuer's keys. Default: `.well-known/jwks.json` below the issuer. */
  jwksUri?: string;
  /** The keys themselves, instead of `jwksUri`. */
  keys?: JSONWebKeySet | CryptoKey | KeyObject;
  /** Clock difference in seconds that is tolerated. Default 5. */
  clockTolerance?: number;
  /** Fetches the keys. Default: the global `fetch`. */
  fetch?: typeof fetch;
}

export interface JwtAuthenticatorOptions extends KeyOptions {
  /** One of these must be in `aud`. */
  audience: string | string[];
  /** Defaults: `org_id`, `permissions`, `email`, `email_verified`, `name`, `picture`, `acr`, `amr`, `auth_time`, `sid`; none for `connection` and `multifactorAt`. */
  claims?: ClaimNames;
}

// An allowlist, so that neither `none` nor a shared secret is accepted (RFC 8725, section 3.1).
export const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];

/**
 * Checks bearer tokens that are JWTs: signature (RS256, ES256, EdDSA), issuer, audience, lifetime. Needs `jose`.
 *
 * ```ts
 * const authenticate = jwtAuthenticator({ issuer: 'https://example.eu.auth0.com/', audience: 'https://api.example.com' });
 * ```
 *
 * Resolves to `null` for a request without a bearer token. An invalid token throws `InvalidTokenError`; if the keys
 * cannot be fetched, the response is 502 `upstream_error`. Keys are cached and fetched again for an unknown key id.
 */
export function jwtAuthenticator(options: JwtAuthenticatorOptions): Authenticate {
  const names: Names = {
    organization: 'org_id',
    permissions: 'permissions',
    email: 'email',
    emailVerified: 'email_verified',
    name: 'name',
    picture: 'picture',
    acr: 'acr',
    amr: 'amr',
    authenticatedAt: 'auth_time',
    session: 'sid',
    ...options.claims,
  };
  let keys: Promise<JWTVerifyGetKey | CryptoKey | KeyObject> | undefined;

  return async (request) => {
    const token = /^Bearer +([^\s]+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    if (!token) return null;
    const { jwtVerify } = await import('jose');
    keys ??= loadKeys(options);
    const key = await keys;
    try {
      const { payload } = await jwtVerify(token, key as JWTVerifyGetKey, {
        issuer: options.issuer,
        audience: options.audience,
        algorithms: ALGORITHMS,
        clockTolerance: options.clockTolerance ?? 5,
        requiredClaims: ['sub', 'exp'],
      });
      return toIdentity(payload, names);
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (error instanceof InvalidTokenError) throw error;
      if (typeof code === 'string' && isTokenFault(code)) throw new InvalidTokenError((error as Error).message);
      throw problem('upstream_error', 'The keys of the issuer could not be fetched');
    }
  };
}

type Names = Required<Omit<ClaimNames, 'connection' | 'multifactorAt'>> &
  Pick<ClaimNames, 'connection' | 'multifactorAt'>;

/** Loads the keys of an issuer, or a function that fetches them when they are needed. */
export async function loadKeys({ issuer, jwksUri, keys, fetch: fetchKeys }: KeyOptions) {
  const { createLocalJWKSet, createRemoteJWKSet, customFetch } = await import('jose');
  if (keys) return 'keys' in keys ? createLocalJWKSet(keys) : keys;
  const uri = new URL(jwksUri ?? `${issuer.replace(/\/$/, '')}/.well-known/jwks.json`);
  return createRemoteJWKSet(uri, fetchKeys ? { [customFetch]: fetchKeys } : {});
}

/** Distinguishes an invalid token from keys that are missing, late or broken, which are not the caller's fault. */
export function isTokenFault(code: string): boolean {
  return (
    /^ERR_(JW[TSE]|JOSE_(ALG|NOT_SUPPORTED)|JWKS_NO_MATCHING_KEY|JWKS_MULTIPLE_MATCHING_KEYS)/.test(code) &&
    !['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'].includes(code)
  );
}

/** Throws for a claim of a wrong type: ignoring the claim could give the token more rights. A null is no claim. */
function toIdentity(payload: JWTPayload, names: Names): Identity {
  const read = <T>(claim: string, type: string, isRight: (value: unknown) => boolean): T | undefined => {
    const value = payload[claim];
    if (value === undefined || value === null) return undefined;
    if (!isRight(value)) throw new InvalidTokenError(`"${claim}" is not ${type}`);
    return value as T;
  };
  const texts = (claim: string) =>
    read<string[]>(
      claim,
      'a list of strings',
      (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
    );
  const text = (claim: string) => read<string>(claim, 'a string', (value) => typeof value === 'string') || undefined;
  const time = (claim: string) => read<number>(claim, 'a number', Number.isFinite);
  const userId = text('sub');
  if (!userId) throw new InvalidTokenError('"sub" is not a string');
  // Without these claims the token would have more rights, so an empty value is invalid.
  for (const claim of [names.organization, names.permissions]) {
    if (payload[claim] === null || payload[claim] === '') throw new InvalidTokenError(`"${claim}" is empty`);
  }
  return {
    userId,
    organizationId: text(names.organization),
    permissions: texts(names.permissions),
    email: text(names.email),
    emailVerified: read<boolean>(names.emailVerified, 'true or false', (value) => typeof value === 'boolean'),
    name: text(names.name),
    picture: text(names.picture),
    authenticatedAt: time(names.authenticatedAt),
    acr: text(names.acr),
    amr: texts(names.amr),
    multifactorAt: names.multifactorAt === undefined ? undefined : time(names.multifactorAt),
    sessionId: text(names.session),
    expiresAt: payload.exp,
    clientId: text('client_id') ?? text('azp'),
    connectionId: names.connection === undefined ? undefined : text(names.connection),
    via: 'token',
  };
}
