/*
 * The login, with auth0-spa-js as it is. Tokens live in memory; a reload gets new ones silently from the provider.
 */
import { Auth0Client } from '@auth0/auth0-spa-js';
import workerUrl from '@auth0/auth0-spa-js/dist/auth0-spa-js.worker.production.js?url';
import type { Auth0AppState, Auth0Auth } from '../../../src/auth/auth0.js';
import { ownAddress } from '../../own-address.js';

/** `/config.json`. */
export interface Config {
  domain: string;
  clientId: string;
  audience: string;
  /** Whether the login takes the tickets of our invitations up. */
  knowsInvitations: boolean;
  /** Accounts to try; only where the demo's own provider is used. */
  trial?: { password: string; accounts: { name: string; email: string; note: string }[] };
}

/** A login that came back without success. */
export interface LoginFailure {
  code: string;
  description: string;
}

// Trusted Types refuse to start a worker from an address; this is the one that the SDK keeps its refresh tokens in.
(window as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } }).trustedTypes?.createPolicy(
  'default',
  {
    createScriptURL: (url: string) => (url === workerUrl ? url : null),
  },
);

/** The client, as one sets it up for Auth0. */
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

/** Deals with what the address says: the way back from a login, or an invitation of the tenant's own on its way to one. */
export async function arrive(client: Auth0Client, auth: Auth0Auth): Promise<LoginFailure | undefined> {
  const query = new URLSearchParams(location.search);
  const invitation = query.get('invitation');
  const organization = query.get('organization');
  if (organization && location.pathname === '/') {
    await client.loginWithRedirect<Auth0AppState>({
      authorizationParams: { organization, ...(invitation && { invitation }) },
      appState: { returnTo: '/dashboard' },
    });
    // The page is being left.
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

/** Where the person was before the login; not where nothing is shown. */
function goal(text?: string): string {
  const address = ownAddress(text, location.origin, '/dashboard');
  return ['/', '/callback'].includes(new URL(address, location.origin).pathname) ? '/dashboard' : address;
}
