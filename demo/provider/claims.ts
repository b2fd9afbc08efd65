/*
 * Claims of tokens. At Auth0 this is a post-login Action:
 *
 *   exports.onExecutePostLogin = async (event, api) => {
 *     api.accessToken.setCustomClaim(`${namespace}email`, event.user.email);
 *     api.accessToken.setCustomClaim(`${namespace}email_verified`, event.user.email_verified);
 *     const factor = event.authentication?.methods.find(({ name }) => name === 'mfa');
 *     if (factor) api.accessToken.setCustomClaim(`${namespace}mfa_at`, Math.floor(Date.parse(factor.timestamp) / 1000));
 *     ...
 *   };
 *
 * `org_id`, `org_name` and `permissions` are added by Auth0 itself, when "Organizations" and "Add Permissions in the
 * Access Token" are on; `acr`, `amr` and `auth_time` only to ID tokens, hence the claims of our own for the API.
 */
import type { Account } from '../data/accounts.js';
import { claimNamespace } from '../settings.js';

/** Input for all tokens. */
export interface TokenEvent {
  user: Account;
  /** The organization that the login was for, with the names of the roles that the person has in it. */
  organization?: { id: string; name: string; displayName: string; roles: string[] };
}

/** Additional input for access tokens. */
export interface AccessTokenEvent extends TokenEvent {
  /** Current permissions of the user in the organization. */
  permissions: string[];
  client: { id: string };
  /** The connection of the account. */
  connection: { id: string };
  /** Times of the login and of the second factor, in seconds since 1970. */
  authentication: { at?: number; multifactorAt?: number };
  /** Where they are signed in. */
  session?: { id: string };
}

/** Additional input for ID tokens. */
export interface IdTokenEvent extends TokenEvent {
  /** Display names of all organizations that the person belongs to. */
  memberOf: string[];
}

const bound = ({ organization }: TokenEvent) =>
  organization ? { org_id: organization.id, org_name: organization.name } : {};

/** Claims of the access token: all that the API has to know. */
export function accessTokenClaims(event: AccessTokenEvent): Record<string, unknown> {
  const { user, organization, permissions, client, connection, authentication, session } = event;
  return {
    ...bound(event),
    ...(organization && { permissions }),
    [`${claimNamespace}email`]: user.email,
    [`${claimNamespace}email_verified`]: user.emailVerified,
    [`${claimNamespace}name`]: user.name,
    ...(user.picture && { [`${claimNamespace}picture`]: user.picture }),
    [`${claimNamespace}client_id`]: client.id,
    [`${claimNamespace}connection_id`]: connection.id,
    ...(authentication.at && { [`${claimNamespace}auth_time`]: authentication.at }),
    ...(session && { [`${claimNamespace}session_id`]: session.id }),
    ...(authentication.multifactorAt && { [`${claimNamespace}mfa_at`]: authentication.multifactorAt }),
  };
}

/** Claims of the ID token, for display. */
export function idTokenClaims(event: IdTokenEvent): Record<string, unknown> {
  const { user, organization, memberOf } = event;
  return {
    ...bound(event),
    ...(organization && {
      [`${claimNamespace}org_display_name`]: organization.displayName,
      [`${claimNamespace}org_roles`]: organization.roles,
    }),
    [`${claimNamespace}member_of_orgs`]: memberOf,
    name: user.name,
    email: user.email,
    email_verified: user.emailVerified,
    ...(user.picture && { picture: user.picture }),
  };
}
