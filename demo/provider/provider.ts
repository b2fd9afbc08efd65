/*
 * The OpenID provider that replaces Auth0 in the demo: with Auth0's paths and parameters, so that the unmodified auth0-spa-js
 * works. Code that is configuration at Auth0 is in `claims.ts`, `organization.ts` and `mfa.ts`.
 */
import { errors, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type Provider from 'oidc-provider';
import type { IdentitySource, Store } from '../../src/backend/index.js';
import type { Api } from '../api.js';
import type { Accounts } from '../data/accounts.js';
import type { Database } from '../data/database.js';
import type { SecondFactor } from '../factor/second-factor.js';
import { claimNamespace, ownClient } from '../settings.js';
import { accountProofs, isAccountProof, ProviderWithProofs } from './account-proof.js';
import { createAdapter } from './adapter.js';
import { auth0Routes } from './auth0-routes.js';
import { decodeLoginState } from './login-state.js';
import { accessTokenClaims, idTokenClaims } from './claims.js';
import type { ConnectionClient } from './connection-client.js';
import { connectionTestRoutes } from './connection-test.js';
import type { Endpoints } from './endpoints.js';
import type { ReportFailedLogin } from './failed-logins.js';
import { loadKeys } from './keys.js';
import { loginPages } from './login-pages.js';
import { loginRoutes } from './login.js';
import { multifactor } from './mfa.js';
import { failurePage } from './pages.js';
import type { OpenSessions } from './open-sessions.js';
import { membershipsOf, activeMembership } from './users.js';
import { createPolicy } from './policy.js';
import { respond } from './respond.js';
import type { SamlClient } from './saml-client.js';
import { samlRoutes } from './saml-routes.js';
import { connectionOf } from './session-connection.js';

/** The dependencies of the provider. */
export interface ProviderOptions {
  database: Database;
  store: Store;
  accounts: Accounts;
  secondFactor: SecondFactor;
  openSessions: OpenSessions;
  /** The other identity providers, and their clients. */
  endpoints: Endpoints;
  connections: ConnectionClient;
  saml: SamlClient;
  identities: Pick<IdentitySource, 'link'>;
  reportFailedLogin: ReportFailedLogin;
  /** Sends the code that verifies an address. */
  sendCode: (email: string, code: string) => Promise<void>;
  api: Api;
  siteUrl: string;
  /** URL of the provider, without a slash at the end. */
  providerUrl: string;
}

const day = 24 * 60 * 60;

// oidc-provider omits custom claims that are not declared.
const idTokenExtras = ['org_display_name', 'org_roles', 'member_of_orgs'].map((name) => claimNamespace + name);

/** Creates the provider; its `callback()` handles requests. */
export async function createProvider(options: ProviderOptions): Promise<Provider> {
  const { database, store, accounts, openSessions, api, siteUrl, providerUrl } = options;
  const { signing, secret } = await loadKeys(database);

  const configuration: Configuration = {
    adapter: createAdapter(database),
    jwks: { keys: [signing] },
    clients: [
      {
        client_id: ownClient.clientId,
        client_name: 'Fieldnote',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${siteUrl}/callback`, siteUrl],
        post_logout_redirect_uris: [siteUrl, `${siteUrl}/`],
      },
    ],
    routes: {
      authorization: '/authorize',
      token: '/oauth/token',
      jwks: '/.well-known/jwks.json',
      userinfo: '/userinfo',
      revocation: '/oauth/revoke',
      end_session: '/oidc/logout',
    },
    // Auth0's own parameters: oidc-provider drops undeclared ones.
    extraParams: [
      'audience',
      'organization',
      'organization_name',
      'invitation',
      'connection',
      'screen_hint',
      'auth0Client',
      'ext-purpose',
    ],
    scopes: ['openid', 'offline_access'],
    claims: {
      openid: ['sub', 'org_id', 'org_name', 'acr', 'amr', 'auth_time', ...idTokenExtras],
      profile: ['name', 'picture'],
      email: ['email', 'email_verified'],
    },
    acrValues: [multifactor],
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    rotateRefreshToken: true,
    // The session of an account's proof ends before its code is exchanged, and it gets no refresh token.
    issueRefreshToken: (_ctx, client, code) =>
      client.grantTypeAllowed('refresh_token') && 'expiresWithSession' in code && code.expiresWithSession === true,
    expiresWithSession: ({ oidc }, code) => !isAccountProof(oidc.params) && !code.scopes.has('offline_access'),
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 3600,
      Interaction: 3600,
      RefreshToken: 14 * day,
      Session: 14 * day,
      Grant: 14 * day,
    },
    cookies: {
      keys: [secret],
      names: { session: 'provider_session', interaction: 'provider_login', resume: 'provider_resume' },
      long: { httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    clientBasedCORS: (_ctx, origin) => origin === siteUrl,
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      webMessageResponseMode: { enabled: true, ack: 'individual-draft-01' },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== ownClient.audience) throw new errors.InvalidTarget(`Service not found: ${resource}`);
          return {
            scope: '',
            audience: resource,
            accessTokenFormat: 'jwt',
            accessTokenTTL: 600,
            jwt: { sign: { alg: 'RS256' } },
          };
        },
      },
    },
    interactions: { url: (_ctx, { uid }) => `/login/${uid}`, policy: createPolicy(options) },
    loadExistingGrant: grantEverything,
    findAccount: async (_ctx, accountId) => {
      const user = await accounts.find(accountId);
      return (
        user && {
          accountId,
          claims: async (_use, _scope, claims) => {
            const { org_id: id } = decodeLoginState({ id_token: claims });
            const memberships = await membershipsOf(api, user);
            const bound = memberships.find(({ organization }) => organization.id === id);
            return {
              sub: accountId,
              ...idTokenClaims({
                user,
                memberOf: memberships.map(({ organization }) => organization.displayName),
                organization: bound && { ...bound.organization, roles: bound.roles.map(({ name }) => name) },
              }),
            };
          },
        }
      );
    },
    extraTokenClaims: async (ctx, token) => {
      if (token.kind !== 'AccessToken') return undefined;
      const { claims, authTime, sessionUid } = (ctx.oidc.entities.AuthorizationCode ?? ctx.oidc.entities.RefreshToken)!;
      const { org_id: organizationId, mfa_at: multifactorAt } = decodeLoginState(claims);
      const user = await accounts.find(token.accountId);
      const organization = user && organizationId ? await activeMembership(store, user, organizationId) : undefined;
      // Also called when a token is renewed: a removed member gets none.
      if (!user || (organizationId && !organization))
        throw new errors.InvalidGrant('the person does not belong to the organization');
      return accessTokenClaims({
        user,
        organization,
        permissions: organization?.permissions ?? [],
        client: { id: ctx.oidc.client!.clientId },
        connection: { id: await connectionOf(openSessions, sessionUid) },
        authentication: { at: authTime, multifactorAt },
        session: sessionUid ? { id: sessionUid } : undefined,
      });
    },
    renderError: (ctx, { error, error_description: description }, cause) =>
      respond(
        ctx,
        failurePage({ siteUrl, code: cause instanceof errors.SessionNotFound ? 'login_expired' : error, description }),
        ctx.status,
      ),
  };

  const provider = new ProviderWithProofs(`${providerUrl}/`, configuration);
  provider.use(loginPages({ siteUrl, formTargets: [siteUrl] }));
  provider.use(accountProofs(provider));
  provider.use(async (ctx, next) => {
    await next();
    const { session, result } = (ctx as Partial<KoaContextWithOIDC>).oidc ?? {};
    if (!session?.accountId) return;
    const identityId = result?.['identity'] as string | undefined;
    if (identityId) await accounts.recordSignIn(identityId);
    await openSessions.note(session.uid, { ip: ctx.ip, userAgent: ctx.get('user-agent'), identityId });
  });
  provider.use(auth0Routes(provider, siteUrl));
  provider.use(samlRoutes(options));
  provider.use(connectionTestRoutes({ ...options, reports: api.backend.connections }));
  provider.use(loginRoutes(provider, { ...options, secret }));
  return provider;
}

/** The application belongs to the same company, so no consent is needed. */
async function grantEverything({ oidc }: KoaContextWithOIDC) {
  const { clientId } = oidc.client!;
  const known = oidc.session!.grantIdFor(clientId);
  const existing = known ? await oidc.provider.Grant.find(known) : undefined;
  if (existing && existing.accountId === oidc.session!.accountId) return existing;
  const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session!.accountId });
  grant.addOIDCScope('openid profile email offline_access');
  grant.addOIDCClaims(['org_id', 'org_name']);
  grant.addResourceScope(ownClient.audience, '');
  await grant.save();
  return grant;
}
