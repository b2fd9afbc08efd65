/*
 * The adapter for auth0-spa-js (>=2.17 <3), which is only ever handed in: this module names its types and imports none
 * of its code. See https://auth0.com/docs/libraries/auth0-single-page-app-sdk
 */
import type { Auth0Client } from '@auth0/auth0-spa-js';
import type { AuthAdapter } from './adapter.js';

export interface Auth0AuthOptions {
  /** Audience of the org API. Default: the one the client was made with. */
  audience?: string;
  /** Scopes to ask for. Default: those the client was made with. */
  scope?: string;
  /** Where the identity provider sends people back to. Default: the client's `redirect_uri`. */
  redirectUri?: string;
  /** Where a sign-out ends. Default: the origin of the page. */
  logoutUrl?: string;
}

/** What the adapter leaves in `appState` for the page that `handleRedirectCallback` runs in. */
export interface Auth0AppState {
  /** Address to show again after the redirect. */
  returnTo?: string;
}

/**
 * Proof of identity from an `Auth0Client` of the host.
 *
 * ```js
 * const auth0 = await createAuth0Client({ domain, clientId, authorizationParams: { audience, redirect_uri: location.origin } });
 * document.querySelector('org-provider').auth = auth0Auth(auth0);
 * ```
 *
 * The SDK's token cache does not know the organization and a refresh token belongs to one, so a switch drops the local
 * tokens and goes through the identity provider; with single sign-on nobody sees a form.
 */
export function auth0Auth(
  client: Pick<Auth0Client, 'getTokenSilently' | 'getIdTokenClaims' | 'loginWithRedirect' | 'logout'>,
  { audience, scope, redirectUri, logoutUrl }: Auth0AuthOptions = {},
): AuthAdapter {
  const wanted = { ...(audience && { audience }), ...(scope && { scope }) };
  const login = (parameters: { organization?: string; invitation?: string }, returnTo = location.href) =>
    client.loginWithRedirect<Auth0AppState>({
      authorizationParams: { ...wanted, ...(redirectUri && { redirect_uri: redirectUri }), ...parameters },
      appState: { returnTo },
    });

  return {
    getToken: async ({ refresh }) =>
      (await client.getTokenSilently({ authorizationParams: wanted, ...(refresh && { cacheMode: 'off' as const }) })) ?? null,
    getOrganization: async () => ((await client.getIdTokenClaims())?.['org_id'] as string | undefined) ?? null,
    switchOrganization: async (organization) => {
      await client.logout({ openUrl: false });
      await login({ organization });
    },
    signIn: ({ organization, invitation, returnTo } = {}) =>
      login({ ...(organization && { organization }), ...(invitation && { invitation }) }, returnTo),
    signOut: () => client.logout({ logoutParams: { returnTo: logoutUrl ?? location.origin } }),
  };
}
