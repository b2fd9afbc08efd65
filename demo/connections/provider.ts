/*
 * Another identity provider: OpenID Connect with accounts of its own. Its only client is the demo's provider.
 */
import type { Middleware } from 'koa';
import Provider, { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import type { Database } from '../data/database.js';
import { createAdapter } from '../provider/adapter.js';
import { loadKeys } from '../provider/keys.js';
import { loginPages } from '../provider/login-pages.js';
import { failurePage } from '../provider/pages.js';
import { respond } from '../provider/respond.js';
import type { IdentityProvider } from './connections.js';
import { applyFaults, type Fault } from './faults.js';
import { signInRoutes } from './sign-in.js';

export interface ConnectionProviderOptions {
  database: Database;
  connection: IdentityProvider;
  /** URL of this identity provider, without a slash at the end. */
  url: string;
  siteUrl: string;
  client: { id: string; secret: string; redirectUri: string };
  /** Runs before the sign-in page. */
  extra?: Middleware;
}

const hour = 60 * 60;

/** Creates the identity provider; its `callback()` handles requests. `faults`: what is wrong with it. */
export async function createConnectionProvider(
  options: ConnectionProviderOptions,
  faults: ReadonlySet<Fault> = new Set(),
): Promise<Provider> {
  const { database, connection, url, siteUrl, client } = options;
  const { id, users } = connection;
  const { signing, secret } = await loadKeys(database, `${id}-keys`);
  const policy = interactionPolicy.base();
  policy.remove('consent');

  const provider = new Provider(url, {
    adapter: createAdapter(database, `${id}:`),
    jwks: { keys: [signing] },
    clients: [
      {
        client_id: faults.has('client_unknown') ? `${client.id}-old` : client.id,
        client_secret: faults.has('secret_changed') ? `${client.secret}-new` : client.secret,
        client_name: 'Fieldnote',
        redirect_uris: [faults.has('redirect_uri_missing') ? `${client.redirectUri}/old` : client.redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: hour, Session: 24 * hour, Grant: hour },
    cookies: {
      keys: [secret],
      // Cookies do not depend on the port.
      names: { session: `${id}_session`, interaction: `${id}_sign_in`, resume: `${id}_resume` },
      long: { httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/sign-in/${uid}`, policy },
    loadExistingGrant: grantEverything,
    findAccount: (_ctx, accountId) => {
      const user = users.find((one) => one.id === accountId);
      return (
        user && {
          accountId,
          claims: () => ({
            sub: accountId,
            name: user.name,
            ...(!faults.has('email_missing') && {
              email: user.email,
              email_verified: user.emailVerified && !faults.has('email_not_verified'),
            }),
            ...(user.groups && !faults.has('groups_missing') && { groups: user.groups }),
          }),
        }
      );
    },
    renderError: (ctx, { error, error_description: description }) =>
      respond(ctx, failurePage({ siteUrl, code: error, description }), ctx.status),
  });
  provider.use(loginPages({ siteUrl, formTargets: [new URL(client.redirectUri).origin, siteUrl] }));
  if (options.extra) provider.use(options.extra);
  provider.use(await applyFaults({ url, signing, faults }));
  provider.use(await signInRoutes(provider, { ...options, secret }));
  return provider;
}

/** The accounts are for signing in to other applications, so no consent is needed. */
async function grantEverything({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
  grant.addOIDCScope('openid profile email');
  await grant.save();
  return grant;
}
