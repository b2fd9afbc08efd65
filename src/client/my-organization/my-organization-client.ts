import type { OrgClient } from '../create-org-client.js';
import { createResource } from '../http/resource.js';
import { createTransport } from '../http/transport.js';
import { createAccessTokens, originOf, type AccessTokenRequest } from './access-token.js';
import { createApi, unsupported } from './api.js';
import { createInvitations } from './invitations.js';
import { createMembers } from './members.js';
import { createOrganizations } from './organizations.js';
import { withProblems } from './problems.js';
import { capabilities, myOrganizationScope } from './scopes.js';

export interface MyOrganizationOptions {
  /** Domain of the tenant or its custom domain, the one that users sign in at: `tenant.eu.auth0.com`. */
  domain: string;
  /**
   * Resolves to an access token for this audience with these scopes, and for an organization (`org_id`). Called before every
   * request, so it should cache. `getToken` of `auth0Auth` fits. A rejection with `mfa_required` of auth0-spa-js starts
   * step-up.
   */
  getToken: (request: AccessTokenRequest) => Promise<string | null | undefined>;
  /** Scopes to request, separated by spaces. Default: `myOrganizationScope`. */
  scope?: string;
  /** Milliseconds until a request times out. Default 15,000. */
  timeout?: number;
  /** Replaces the global `fetch`. */
  fetch?: typeof fetch;
}

/**
 * Creates a client for Auth0's My Organization API, which browsers call without a backend.
 *
 * ```js
 * const auth = auth0Auth(auth0, { audience: `https://${domain}/my-org/`, scope: myOrganizationScope });
 * provider.client = myOrganizationClient({ domain, getToken: auth.getToken });
 * ```
 *
 * It has the same methods as the client of `createOrgClient`. Those that the API does not have reject with
 * `feature_disabled`, and the capabilities exclude them, so that no element offers them. Throws a `TypeError` for a domain
 * that is none, and without `getToken`.
 */
export function myOrganizationClient(options: MyOrganizationOptions): OrgClient {
  const { domain, getToken, scope = myOrganizationScope, timeout, fetch: send } = options;
  const origin = originOf(domain);
  if (typeof getToken !== 'function') throw new TypeError('myOrganizationClient: "getToken" has to be a function');
  const tokens = createAccessTokens(getToken, { audience: `${origin}/my-org/`, scope });
  const transport = createTransport({
    baseUrl: `${origin}/my-org`,
    auth: tokens.source,
    timeout,
    fetch: withProblems((input, init) => (send ?? fetch)(input, init)),
  });
  const api = createApi(createResource(transport), tokens.session);
  const none = () => Promise.resolve({ items: [], nextCursor: null });
  return {
    onChallenge: (handler) => {
      transport.onChallenge(handler);
      tokens.onChallenge(handler);
    },
    openChanges: unsupported,
    capabilities: () => Promise.resolve(structuredClone(capabilities)),
    permissions: none,
    ...createOrganizations(api),
    ...createMembers(api),
    invitations: createInvitations(api),
    // Invitations are accepted at Auth0's sign-in page, and the API does not list those that the viewer received.
    myInvitations: { list: none, accept: unsupported, decline: unsupported },
    tickets: { get: unsupported, accept: unsupported, decline: unsupported },
    myIdentities: {
      list: unsupported,
      preview: unsupported,
      link: unsupported,
      unlink: unsupported,
      dismiss: unsupported,
    },
    mySessions: { list: unsupported, revoke: unsupported, revokeAll: unsupported },
    connections: {
      list: unsupported,
      get: unsupported,
      create: unsupported,
      update: unsupported,
      delete: unsupported,
      metadata: unsupported,
      startTest: unsupported,
      test: unsupported,
    },
    provisioningTokens: { list: unsupported, create: unsupported, rotate: unsupported, revoke: unsupported },
    apiKeys: {
      list: unsupported,
      create: unsupported,
      update: unsupported,
      rotate: unsupported,
      revoke: unsupported,
    },
    webhooks: {
      list: unsupported,
      create: unsupported,
      update: unsupported,
      delete: unsupported,
      rotateSecret: unsupported,
      test: unsupported,
      deliveries: unsupported,
      redeliver: unsupported,
    },
    integrations: {
      list: unsupported,
      get: unsupported,
      connect: unsupported,
      complete: unsupported,
      update: unsupported,
      check: unsupported,
      disconnect: unsupported,
    },
    imports: {
      list: unsupported,
      get: unsupported,
      create: unsupported,
      delete: unsupported,
      rows: unsupported,
      putRows: unsupported,
      check: unsupported,
      start: unsupported,
      pause: unsupported,
      resume: unsupported,
      stop: unsupported,
      undo: unsupported,
      report: unsupportedList,
    },
    myJoinRequests: { list: none, create: unsupported, withdraw: unsupported },
    joinRequests: { list: unsupported, approve: unsupported, deny: unsupported, batch: unsupported },
    domains: {
      list: unsupported,
      create: unsupported,
      update: unsupported,
      verify: unsupported,
      delete: unsupported,
    },
    securityPolicy: { get: unsupported, update: unsupported, impact: unsupported },
    activity: { get: unsupported },
    auditEvents: { list: unsupported, all: unsupportedList, export: unsupportedList },
  };
}

async function* unsupportedList(): AsyncGenerator<never, void> {
  await unsupported();
}
