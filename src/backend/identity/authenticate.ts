/*
 * Who is asking. A host gives `authenticate`, which reads a request and answers an identity; `jwtAuthenticator`
 * is the one for bearer tokens. Whether that person may do anything is decided elsewhere, from the live membership.
 */
import type { CryptoKey, JSONWebKeySet, JWTPayload, JWTVerifyGetKey, KeyObject } from 'jose';
import { problem } from '../http/problem.js';

/** Who is asking, as their token or session says. */
export interface Identity {
  /** Stable id of the person, over all organizations. */
  userId: string;
  /** Where the token is bound to one organization, and so serves that one alone. */
  organizationId?: string;
  /** What the token allows; narrows what the membership gives, never widens it. */
  permissions?: string[];
  email?: string;
  emailVerified?: boolean;
  name?: string;
  picture?: string;
  /** When the person last proved who they are, in seconds since 1970. */
  authenticatedAt?: number;
  /** How they proved it (OpenID Connect `acr`). */
  acr?: string;
  /** When they last proved it with more than one factor, in seconds since 1970; for step-up, where there is no `acr`. */
  multifactorAt?: number;
  /** Which of the person's sessions it is, as `SessionRecord.id` names it. */
  sessionId?: string;
  /** When this proof ends, in seconds since 1970. */
  expiresAt?: number;
  /** The application that the token was made for. */
  clientId?: string;
  /** `cookie`: every unsafe request must carry `X-Requested-With: org-elements`. */
  via: 'token' | 'cookie';
}

/** `null`: nobody is signed in. */
export type Authenticate = (request: Request) => Promise<Identity | null>;

/** Thrown by `authenticate`: there is a proof, and it is not good. 401 `invalid_token` (RFC 6750, section 3.1). */
export class InvalidTokenError extends Error {
  override name = 'InvalidTokenError';
}

/** Names of the claims that carry what the handler wants to know. A claim of a wrong type makes the token invalid. */
export interface ClaimNames {
  organization?: string;
  permissions?: string;
  email?: string;
  emailVerified?: string;
  name?: string;
  picture?: string;
  acr?: string;
  authenticatedAt?: string;
  session?: string;
  /**
   * Seconds since 1970, as a number. Auth0 puts neither `acr` nor `auth_time` into access tokens, and lets nobody put
   * them there: a post-login Action sets a claim in a namespace of your own, such as `https://example.com/mfa_at`.
   */
  multifactorAt?: string;
}

export interface JwtAuthenticatorOptions {
  /** Must equal `iss` in every character, a slash at the end included. */
  issuer: string;
  /** One of these must be in `aud`. */
  audience: string | string[];
  /** Where the issuer publishes its keys. Default: `.well-known/jwks.json` below the issuer. */
  jwksUri?: string;
  /** The keys themselves, instead of `jwksUri`. */
  keys?: JSONWebKeySet | CryptoKey | KeyObject;
  /** Seconds that clocks may differ. Default 5. */
  clockTolerance?: number;
  /** Defaults: `org_id`, `permissions`, `email`, `email_verified`, `name`, `picture`, `acr`, `auth_time`, `sid`; none for `multifactorAt`. */
  claims?: ClaimNames;
  /** Fetches the keys. Default: the global one. */
  fetch?: typeof fetch;
}

// An allow-list, so neither `none` nor a shared secret can ever pass (RFC 8725, section 3.1).
const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];

/**
 * Checks bearer tokens that are JWTs: signature (RS256, ES256, EdDSA), issuer, audience, lifetime. Needs `jose`.
 *
 * ```ts
 * const authenticate = jwtAuthenticator({ issuer: 'https://example.eu.auth0.com/', audience: 'https://api.example.com' });
 * ```
 *
 * A request without a bearer token answers `null`. A token that is not good throws `InvalidTokenError`; keys that
 * cannot be fetched answer 502 `upstream_error`. Keys are cached and fetched again when an unknown one is met.
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

type Names = Required<Omit<ClaimNames, 'multifactorAt'>> & Pick<ClaimNames, 'multifactorAt'>;

async function loadKeys({ issuer, jwksUri, keys, fetch: fetchKeys }: JwtAuthenticatorOptions) {
  const { createLocalJWKSet, createRemoteJWKSet, customFetch } = await import('jose');
  if (keys) return 'keys' in keys ? createLocalJWKSet(keys) : keys;
  const uri = new URL(jwksUri ?? `${issuer.replace(/\/$/, '')}/.well-known/jwks.json`);
  return createRemoteJWKSet(uri, fetchKeys ? { [customFetch]: fetchKeys } : {});
}

/** Told apart from a key set that is missing, late or broken: that is not the caller's fault. */
function isTokenFault(code: string): boolean {
  return (
    /^ERR_(JW[TSE]|JOSE_(ALG|NOT_SUPPORTED)|JWKS_NO_MATCHING_KEY|JWKS_MULTIPLE_MATCHING_KEYS)/.test(code) &&
    !['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'].includes(code)
  );
}

/** Throws for a claim of a wrong type: a claim that is dropped instead could make a token worth more. A null is no claim. */
function toIdentity(payload: JWTPayload, names: Names): Identity {
  const read = <T>(claim: string, type: string, isRight: (value: unknown) => boolean): T | undefined => {
    const value = payload[claim];
    if (value === undefined || value === null) return undefined;
    if (!isRight(value)) throw new InvalidTokenError(`"${claim}" is not ${type}`);
    return value as T;
  };
  const text = (claim: string) => read<string>(claim, 'a string', (value) => typeof value === 'string') || undefined;
  const time = (claim: string) => read<number>(claim, 'a number', Number.isFinite);
  const userId = text('sub');
  if (!userId) throw new InvalidTokenError('"sub" is not a string');
  // Absent, both widen what the token allows, so neither may be empty by mistake.
  for (const claim of [names.organization, names.permissions]) {
    if (payload[claim] === null || payload[claim] === '') throw new InvalidTokenError(`"${claim}" is empty`);
  }
  return {
    userId,
    organizationId: text(names.organization),
    permissions: read<string[]>(
      names.permissions,
      'a list of strings',
      (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
    ),
    email: text(names.email),
    emailVerified: read<boolean>(names.emailVerified, 'true or false', (value) => typeof value === 'boolean'),
    name: text(names.name),
    picture: text(names.picture),
    authenticatedAt: time(names.authenticatedAt),
    acr: text(names.acr),
    multifactorAt: names.multifactorAt === undefined ? undefined : time(names.multifactorAt),
    sessionId: text(names.session),
    expiresAt: payload.exp,
    clientId: text('client_id') ?? text('azp'),
    via: 'token',
  };
}
