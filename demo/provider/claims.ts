/*
 * What the tokens say about a person. At Auth0 this is a post-login Action:
 *
 *   exports.onExecutePostLogin = async (event, api) => {
 *     api.accessToken.setCustomClaim(`${namespace}email`, event.user.email);
 *     ...
 *   };
 *
 * `org_id`, `org_name` and `permissions` are added by Auth0 itself, when "Organizations" and "Add Permissions in the
 * Access Token" are on.
 */
import type { Account } from '../data/accounts.js';
import { claimNamespace } from '../settings.js';

/** What is known when tokens are made. */
export interface TokenEvent {
  user: Account;
  /** The organization that the login was for. */
  organization?: { id: string; name: string };
  /** What the person's roles in that organization allow, as of now. */
  permissions: string[];
}

const bound = ({ organization }: TokenEvent) => (organization ? { org_id: organization.id, org_name: organization.name } : {});

/** Claims of the access token: all that the API has to know. */
export function accessTokenClaims(event: TokenEvent): Record<string, unknown> {
  const { user, organization, permissions } = event;
  return {
    ...bound(event),
    ...(organization && { permissions }),
    [`${claimNamespace}email`]: user.email,
    [`${claimNamespace}email_verified`]: true,
    [`${claimNamespace}name`]: user.name,
    ...(user.picture && { [`${claimNamespace}picture`]: user.picture }),
  };
}

/** Claims of the ID token: what the page shows. */
export function idTokenClaims(event: Omit<TokenEvent, 'permissions'>): Record<string, unknown> {
  const { user } = event;
  return {
    ...bound({ ...event, permissions: [] }),
    name: user.name,
    email: user.email,
    email_verified: true,
    ...(user.picture && { picture: user.picture }),
  };
}
