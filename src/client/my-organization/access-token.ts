import type { PermissionName } from '../../contract/index.js';
import { createOrgError, isOrgError, isRefused, lostConnection, type OrgError } from '../http/errors.js';
import { isMfaRequired } from '../http/mfa-required.js';
import type { ChallengeHandler, TokenSource } from '../http/types.js';
import { permissionsOf } from './scopes.js';

/** A request for an access token of the My Organization API. */
export interface AccessTokenRequest {
  audience: string;
  /** Scopes, separated by spaces. */
  scope: string;
  /** Id of the organization that the token must be for, if it is known. */
  organization?: string;
  signal?: AbortSignal;
  /** Auth0 refused the previous token, so a cached one must not be returned. */
  refresh?: boolean;
}

/** The claims of an access token that the client uses. */
export interface Session {
  userId: string;
  organization: string;
  scopes: ReadonlySet<string>;
  permissions: PermissionName[];
}

/** Requests multi-factor authentication at Auth0. */
const MFA_ACR = 'http://schemas.openid.net/pape/policies/2007/06/multi-factor';

/** `http` is accepted for local servers only. */
const ORIGIN = /^(?:http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?)$/i;

/** Returns the origin of a domain, such as `tenant.eu.auth0.com`. Throws a `TypeError` for everything else. */
export function originOf(domain: unknown): string {
  if (typeof domain !== 'string' || !ORIGIN.test(domain))
    throw new TypeError(
      `myOrganizationClient: "domain" has to be the domain of the tenant without a scheme and without a slash, such as "tenant.eu.auth0.com", not ${JSON.stringify(domain)}`,
    );
  return domain.startsWith('http:') ? domain : `https://${domain}`;
}

/** Gets tokens from the host and checks them. Tokens are neither stored nor logged. */
export function createAccessTokens(
  getToken: (request: AccessTokenRequest) => Promise<string | null | undefined>,
  { audience, scope }: Pick<AccessTokenRequest, 'audience' | 'scope'>,
) {
  let challengeHandler: ChallengeHandler | undefined;

  const open = async (request: Omit<AccessTokenRequest, 'audience' | 'scope'>) => {
    let token;
    try {
      token = await getToken({ ...request, audience, scope });
    } catch (cause) {
      throw toTokenError(cause);
    }
    if (!token) throw refuse('getToken resolved to no token: the user is not signed in');
    return { token, session: readSession(token, audience, request.organization) };
  };

  return {
    source: { getToken: async (request) => (await open(request)).token } satisfies TokenSource,
    /** Registers the handler of step-up that a token needs. */
    onChallenge: (handler: ChallengeHandler) => void (challengeHandler = handler),
    /** The claims of the current token. Rejects if it is not for this organization. Tries twice. */
    session: async (organization?: string, signal = new AbortController().signal): Promise<Session> => {
      const attempt = open({ organization, signal }).catch(async (error: OrgError) => {
        if (error.code === 'step_up_required' && challengeHandler)
          await challengeHandler({ error, organization, read: true }, signal).catch(() => Promise.reject(error));
        else if (error.status) throw error;
        return open({ organization, signal });
      });
      return (await attempt).session;
    },
  };
}

/** Converts an error of `getToken`, such as those of auth0-spa-js. */
function toTokenError(cause: unknown): OrgError {
  if (isOrgError(cause)) return cause;
  if (isMfaRequired(cause))
    return createOrgError({
      code: 'step_up_required',
      status: 401,
      acrValues: [MFA_ACR],
      // Without the cause, because the one of auth0-spa-js contains a token.
      message: 'Multi-factor authentication is required for a token',
    });
  return isRefused(cause) ? refuse('getToken was rejected: the user has to sign in', cause) : lostConnection(cause);
}

function readSession(token: string, audience: string, organization: string | undefined): Session {
  const { aud, sub, org_id: id, scope, permissions } = readClaims(token) ?? {};
  if (![aud].flat().includes(audience))
    throw report(refuse(`getToken resolved to a token that is not an access token for the audience ${audience}`));
  if (typeof id !== 'string' || typeof sub !== 'string')
    throw report(
      createOrgError({
        code: 'org_mismatch',
        status: 403,
        message: 'The access token has no organization ("org_id"): sign in with the parameter "organization"',
      }),
    );
  if (organization && organization !== id)
    throw createOrgError({
      code: 'org_mismatch',
      status: 403,
      message: `The access token is for the organization ${id}, not ${organization}`,
    });
  const scopes = new Set(typeof scope === 'string' ? scope.split(' ') : (permissions as string[] | undefined));
  return { userId: sub, organization: id, scopes, permissions: permissionsOf(scopes) };
}

/** The claims of a JWT. Its signature is verified by Auth0, which receives it with every request. */
function readClaims(token: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(atob(token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

const refuse = (message: string, cause?: unknown) =>
  createOrgError({ code: 'unauthenticated', status: 401, message, cause });

/** Logs an error of the configuration, which the user interface cannot explain. */
function report<T extends Error>(error: T): T {
  console.error(`org-elements: ${error.message}`);
  return error;
}
