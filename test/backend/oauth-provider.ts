/*
 * A real OAuth 2.0 provider (`oidc-provider`) on this machine, and a browser whose user gives access at once.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import Provider from 'oidc-provider';
import type { OAuthClientOptions } from '../../src/backend/index.js';
import { origin } from './fixtures.js';

export const callbackUrl = `${origin}/v1/integrations/callback`;
const client = { id: 'kit', secret: 'secret of the kit at the provider' };

/** Replaces the response of the provider. */
type Override = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface TestProvider {
  issuer: string;
  /** The client of the host, for the catalog. */
  client: OAuthClientOptions;
  /** Paths of requests by the kit. */
  requests: string[];
  /** Replaces the next responses to `/token` or `/token/revocation`, one after the other. */
  overrides: Override[];
  /** Refuse access instead of giving it. */
  isRefusing: boolean;
  /** An administrator of the other product ends all access. */
  revokeAll(): Promise<void>;
  /** Follows an authorization URL as a browser does. Resolves to the redirect to the kit. */
  authorize(authorizationUrl: string): Promise<string>;
  /** Whether an access token is valid. */
  accepts(accessToken: string): Promise<boolean>;
}

function createProvider(issuer: string): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [callbackUrl],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
    scopes: ['contacts'],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, revocation: { enabled: true }, introspection: { enabled: true } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    ttl: { AccessToken: 3600, RefreshToken: 86_400 * 30, Grant: 86_400 * 30, Session: 3600, Interaction: 600 },
    cookies: { keys: ['keys of the provider'] },
    jwks: undefined,
  });
}

async function interact(
  provider: Provider,
  isRefusing: boolean,
  grants: Set<string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (isRefusing) return provider.interactionFinished(request, response, { error: 'access_denied' });
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: 'ann', clientId: params['client_id'] as string });
  grant.addOIDCScope(String(params['scope']));
  const grantId = await grant.save();
  grants.add(grantId);
  return provider.interactionFinished(request, response, { login: { accountId: 'ann' }, consent: { grantId } });
}

/** Starts a provider. */
export async function startProvider(t: TestContext): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const warn = console.warn;
  console.warn = () => {};
  const provider = createProvider(issuer);
  console.warn = warn;
  const grants = new Set<string>();
  const handle = provider.callback();
  const test: TestProvider = {
    issuer,
    client: {
      method: 'oauth',
      authorizationUrl: `${issuer}/auth`,
      tokenUrl: `${issuer}/token`,
      revocationUrl: `${issuer}/token/revocation`,
      clientId: client.id,
      clientSecret: client.secret,
      scopes: ['contacts'],
      issuer,
    },
    requests: [],
    overrides: [],
    isRefusing: false,
    revokeAll: async () => {
      for (const id of grants) {
        await provider.Grant.find(id).then((grant) => grant?.destroy());
        for (const kind of [provider.AccessToken, provider.RefreshToken]) await kind.revokeByGrantId(id);
      }
    },
    authorize: (url) => follow(url),
    accepts: async (token) => {
      const response = await fetch(`${issuer}/token/introspection`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${client.id}:${encodeURIComponent(client.secret)}`)}` },
        body: new URLSearchParams({ token }),
      });
      return ((await response.json()) as { active: boolean }).active;
    },
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url!.split('?')[0]!;
    const isOfKit = path === '/token' || path === '/token/revocation';
    if (isOfKit) test.requests.push(path);
    const override = isOfKit ? test.overrides.shift() : undefined;
    if (override) return void override(request, response);
    if (path.startsWith('/interaction/')) return void interact(provider, test.isRefusing, grants, request, response);
    return void handle(request, response);
  });
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return test;
}

/** Follows redirects with cookies up to the redirect URI. */
async function follow(start: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  for (let step = 0; step < 10; step++) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      cookies.set(name!, value!);
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`${response.status} ${await response.text()}`);
    url = new URL(location, url).href;
    if (url.startsWith(callbackUrl)) return url;
  }
  throw new Error('Too many redirects');
}

/** An error of a token endpoint. */
export const refuse =
  (status: number, error: string): Override =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
