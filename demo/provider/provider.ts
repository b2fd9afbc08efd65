/*
 * The OpenID provider that stands in for Auth0: on Auth0's paths, with Auth0's parameters, so that the unmodified
 * auth0-spa-js talks to it. What one configures at Auth0 is in `claims.ts`, `organization.ts` and `mfa.ts`.
 */
import Provider, { errors, interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Store } from '../../src/backend/index.js';
import type { Api } from '../api.js';
import type { Accounts } from '../data/accounts.js';
import type { Database } from '../data/database.js';
import { ownClient } from '../settings.js';
import { createAdapter } from './adapter.js';
import { auth0Routes } from './auth0-routes.js';
import { accessTokenClaims, idTokenClaims } from './claims.js';
import { loadKeys } from './keys.js';
import { loginRoutes } from './login.js';
import { multifactorPrompt } from './mfa.js';
import { decideOrganization } from './organization.js';
import { failurePage } from './pages.js';
import { membershipsOf, noteLogin, permissionsIn } from './people.js';
import { respond } from './respond.js';

/** What the provider needs of its surroundings. */
export interface ProviderOptions {
  database: Database;
  store: Store;
  accounts: Accounts;
  api: Api;
  siteUrl: string;
  /** Own address, without a slash at the end. */
  providerUrl: string;
}

const day = 24 * 60 * 60;

interface OrganizationClaims {
  id_token?: { org_id?: { value: string }; org_name?: { value: string } };
}

const organizationIn = (claims: OrganizationClaims['id_token']) =>
  (claims?.org_id && claims.org_name ? { id: claims.org_id.value, name: claims.org_name.value } : undefined);

/** Makes the provider; its `callback()` answers requests. */
export async function createProvider(options: ProviderOptions): Promise<Provider> {
  const { database, store, accounts, api, siteUrl, providerUrl } = options;
  const { signing, secret } = await loadKeys(database);

  const configuration: Configuration = {
    adapter: createAdapter(database),
    jwks: { keys: [signing] },
    clients: [{
      client_id: ownClient.clientId,
      client_name: 'Fieldnote',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [`${siteUrl}/callback`, siteUrl],
      post_logout_redirect_uris: [siteUrl, `${siteUrl}/`],
    }],
    routes: {
      authorization: '/authorize', token: '/oauth/token', jwks: '/.well-known/jwks.json', userinfo: '/userinfo',
      revocation: '/oauth/revoke', end_session: '/oidc/logout',
    },
    // Auth0's own parameters; without their names here a request would lose them.
    extraParams: ['audience', 'organization', 'organization_name', 'invitation', 'connection', 'screen_hint', 'auth0Client'],
    scopes: ['openid', 'offline_access'],
    claims: {
      openid: ['sub', 'org_id', 'org_name'],
      profile: ['name', 'picture'],
      email: ['email', 'email_verified'],
    },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    ttl: {
      AccessToken: 600, AuthorizationCode: 60, IdToken: 3600, Interaction: 3600,
      RefreshToken: 14 * day, Session: 14 * day, Grant: 14 * day,
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
          return { scope: '', audience: resource, accessTokenFormat: 'jwt', accessTokenTTL: 600, jwt: { sign: { alg: 'RS256' } } };
        },
      },
    },
    interactions: { url: (_ctx, { uid }) => `/login/${uid}`, policy: createPolicy(options) },
    loadExistingGrant: grantEverything,
    findAccount: async (_ctx, id) => {
      const user = await accounts.find(id);
      return user && {
        accountId: id,
        claims: (_use, _scope, claims) =>
          ({ sub: id, ...idTokenClaims({ user, organization: organizationIn(claims as OrganizationClaims['id_token']) }) }),
      };
    },
    extraTokenClaims: async (ctx, token) => {
      if (token.kind !== 'AccessToken') return undefined;
      const source = ctx.oidc.entities.AuthorizationCode ?? ctx.oidc.entities.RefreshToken;
      const organization = organizationIn((source?.claims as OrganizationClaims | undefined)?.id_token);
      const user = await accounts.find(token.accountId);
      const permissions = user && organization ? await permissionsIn(api, user, organization.id) : [];
      // Also asked when a token is renewed: whoever has been removed gets none.
      if (!user || !permissions) throw new errors.InvalidGrant('the person does not belong to the organization');
      if (organization && ctx.oidc.entities.AuthorizationCode) await noteLogin(store, user, organization.id);
      return accessTokenClaims({ user, organization, permissions });
    },
    renderError: (ctx, { error, error_description: description }) =>
      respond(ctx, failurePage({ siteUrl, code: error, description }), ctx.status),
  };

  const provider = new Provider(`${providerUrl}/`, configuration);
  provider.use(auth0Routes(provider, siteUrl));
  provider.use(loginRoutes(provider, { ...options, secret }));
  return provider;
}

/** Password, invitation, second factor, organization: in this order. The first that is not answered shows its page. */
function createPolicy({ accounts, api }: ProviderOptions): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  policy.add(new interactionPolicy.Prompt(
    { name: 'invitation', requestable: false },
    new interactionPolicy.Check('invitation_unanswered', 'An invitation has to be answered', ({ oidc }) =>
      Boolean(oidc.params!['invitation']) && !oidc.result?.['invitation']),
  ));
  policy.add(multifactorPrompt());
  policy.add(new interactionPolicy.Prompt(
    { name: 'organization', requestable: false },
    new interactionPolicy.Check('organization_unknown', 'An organization has to be chosen', async ({ oidc }) => {
      const account = await accounts.find(oidc.session!.accountId!);
      if (!account) throw new errors.AccessDenied('the account does not exist any more');
      const asked = (oidc.result?.['organization'] ?? oidc.params!['organization']) as string | undefined;
      const decision = decideOrganization(asked, await membershipsOf(api, account));
      if (decision.kind === 'denied') throw new errors.AccessDenied('user is not part of the organization');
      if (decision.kind === 'choose') return true;
      // From here it goes into the code and from there into tokens and refresh tokens.
      const { org_id: _id, org_name: _name, ...others } = (oidc.claims as OrganizationClaims).id_token ?? {};
      oidc.claims.id_token = decision.kind === 'organization'
        ? { ...others, org_id: { value: decision.organization.id }, org_name: { value: decision.organization.name } }
        : others;
      return false;
    }),
  ));
  return policy;
}

/** The application is the organization's own: nobody is asked whether it may know their name. */
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
