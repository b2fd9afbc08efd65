/*
 * The login with auth0-spa-js. Tokens are in memory; after a reload they are renewed silently.
 */
import { Auth0Client } from '@auth0/auth0-spa-js';
import workerUrl from '@auth0/auth0-spa-js/dist/auth0-spa-js.worker.production.js?url';
import type { Auth0AppState, Auth0Auth } from '../../../src/auth/auth0.js';
import { readBaseUrl } from '../../base-url.js';
import { proofRequest } from '../../proof-request.js';

/** `/config.json`. */
export interface Config {
  domain: string;
  clientId: string;
  audience: string;
  /** Whether the login supports the tickets of invitations. */
  knowsInvitations: boolean;
  /** Demo accounts, only with the demo's own provider. */
  trial?: { password: string; accounts: { name: string; email: string; note: string }[] };
}

/** A login that failed. */
export interface LoginFailure {
  code: string;
  description: string;
}

// Trusted Types block workers from a URL. These are the worker of the SDK that holds the refresh tokens, and the one of
// `<member-import>` that reads files.
const tableWorker = /^\/assets\/table-worker-[\w-]+\.js$/;
const isWorker = (url: string) =>
  url === workerUrl || (url.startsWith(`${location.origin}/`) && tableWorker.test(new URL(url).pathname));
(window as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } }).trustedTypes?.createPolicy(
  'default',
  {
    createScriptURL: (url: string) => (isWorker(url) ? url : null),
  },
);

/** The client, configured as for Auth0. */
export function createLogin({ domain, clientId, audience }: Config): Auth0Client {
  return new Auth0Client({
    domain,
    clientId,
    useRefreshTokens: true,
    useRefreshTokensFallback: true,
    workerUrl,
    authorizationParams: { audience, redirect_uri: `${location.origin}/callback`, scope: 'openid profile email' },
  });
}

/** A client that signs in to a second account, to link it. Its tokens are in memory, and it renews none. */
export function createLinkingLogin({ domain, clientId }: Config): Auth0Client {
  return new Auth0Client({ domain, clientId, cacheLocation: 'memory', authorizationParams: { ...proofRequest } });
}

/** Handles the callback of a login, an invitation of the tenant, or users who come from their identity provider. */
export async function arrive(client: Auth0Client, auth: Auth0Auth): Promise<LoginFailure | undefined> {
  const query = new URLSearchParams(location.search);
  const invitation = query.get('invitation');
  const organization = query.get('organization');
  const connection = query.get('connection');
  if (organization && location.pathname === '/') {
    await client.loginWithRedirect<Auth0AppState>({
      authorizationParams: { organization, ...(invitation && { invitation }), ...(connection && { connection }) },
      appState: { returnTo: '/dashboard' },
    });
    // The page is about to navigate.
    await new Promise(() => {});
  }
  if (location.pathname !== '/callback') {
    await auth.checkSession();
    return undefined;
  }
  try {
    const { appState } = await client.handleRedirectCallback<Auth0AppState>();
    history.replaceState(null, '', goal(appState?.returnTo));
    return undefined;
  } catch (error) {
    history.replaceState(null, '', '/');
    await auth.checkSession();
    const { error: code, error_description: description } = error as { error?: string; error_description?: string };
    return { code: code ?? 'unknown', description: description ?? String(error) };
  }
}

/** The page before the login, unless it shows nothing. */
function goal(text?: string): string {
  const address = readBaseUrl(text, location.origin, '/dashboard');
  return ['/', '/callback'].includes(new URL(address, location.origin).pathname) ? '/dashboard' : address;
}
