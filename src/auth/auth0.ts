/*
 * The adapter for auth0-spa-js (>=2.17 <3). The host passes the client in; this module imports only its types. See https://auth0.com/docs/libraries/auth0-single-page-app-sdk
 */
import type { Auth0Client } from '@auth0/auth0-spa-js';
import { isRefused } from '../client/http/errors.js';
import { isMfaRequired } from '../client/http/mfa-required.js';
import { StepUpCancelled, type AccountRequest, type AuthAdapter } from './adapter.js';
import { openPopup } from './popup.js';
import { clearAllTabData, clearTabState, readTabState, writeTabState } from './tab-storage.js';

/** The part of an `Auth0Client` that the adapter uses. */
export type Auth0ClientLike = Pick<
  Auth0Client,
  'checkSession' | 'getIdTokenClaims' | 'getTokenSilently' | 'loginWithPopup' | 'loginWithRedirect' | 'logout'
>;

export interface Auth0AuthOptions {
  /** Audience of the org API. Default: the one of the client. */
  audience?: string;
  /** Scopes to request. Default: those of the client. */
  scope?: string;
  /** URL that the identity provider redirects to after sign-in. Default: the client's `redirect_uri`. */
  redirectUri?: string;
  /** URL to show after signing out. Default: the origin of the page. */
  logoutUrl?: string;
  /**
   * Switches organizations without a redirect where possible, with a second client that has the same settings, its own
   * cache in memory and no refresh tokens. The identity provider's cookies must reach the page (custom domain). Default:
   * every switch is a redirect, without a sign-in form thanks to single sign-on.
   */
  seamless?: () => Auth0ClientLike;
  /** The identity provider accepts invitation tickets during sign-in. Default `false`. */
  sendInvitation?: boolean;
  /**
   * Enables `proveAccount`, with a second client that has the same domain and client id, its own cache in memory and no
   * refresh tokens: `() => new Auth0Client({ domain, clientId, cacheLocation: 'memory' })`. Called for each account. Default:
   * accounts cannot be linked.
   */
  linking?: () => Auth0ClientLike;
  /** Seconds that a pop-up may stay open. Default 300. */
  popupTimeout?: number;
}

/** `appState` for the page that calls `handleRedirectCallback`. */
export interface Auth0AppState {
  /** URL to show after the redirect. */
  returnTo?: string;
}

function rethrowCancelled(cause: unknown): never {
  const { error } = cause as { error?: string };
  throw error === 'cancelled' || error === 'access_denied'
    ? new StepUpCancelled('The person did not go on', { cause })
    : cause;
}

export interface Auth0Auth extends AuthAdapter {
  /** The client that issues the current tokens. A silent switch replaces it. */
  readonly client: Auth0ClientLike;
  getToken: NonNullable<AuthAdapter['getToken']>;
  /**
   * Replaces the client's own `checkSession()`: restores the session for the organization of this tab. The SDK remembers one
   * organization for all tabs, so the last switch in any of them would win.
   */
  checkSession(): Promise<void>;
}

/**
 * An adapter for the host's `Auth0Client`.
 *
 * ```js
 * const auth = auth0Auth(new Auth0Client({ domain, clientId, authorizationParams: { audience, redirect_uri: location.origin } }));
 * await auth.checkSession();
 * document.querySelector('org-provider').auth = auth;
 * ```
 *
 * The SDK's token cache has no key for the organization, and a refresh token belongs to one organization. A switch therefore
 * drops the local tokens and goes through the identity provider, without a sign-in form thanks to single sign-on.
 */
export function auth0Auth(first: Auth0ClientLike, options: Auth0AuthOptions = {}): Auth0Auth {
  const { audience, scope, redirectUri, logoutUrl, seamless, linking, sendInvitation, popupTimeout = 300 } = options;
  const wanted = { ...(audience && { audience }), ...(scope && { scope }) };
  const listeners = new Set<() => void>();
  let client = first;
  /** `checkSession()` has completed. */
  let checked = false;

  const login = async (parameters: Record<string, string | number | undefined>, returnTo = location.href) => {
    await client.loginWithRedirect<Auth0AppState>({
      authorizationParams: { ...wanted, ...(redirectUri && { redirect_uri: redirectUri }), ...parameters },
      appState: { returnTo },
    });
    // The page is navigating away.
    await new Promise(() => {});
  };

  /** The user and the organization of the ID token, stored for this tab. */
  const current = async () => {
    const claims = await client.getIdTokenClaims();
    if (!claims) return undefined;
    const mine = { sub: claims.sub, organization: (claims['org_id'] as string | undefined) ?? null };
    writeTabState(mine);
    return mine;
  };

  const trySeamlessly = async (organization: string) => {
    const probe = seamless!();
    await probe.getTokenSilently({ cacheMode: 'off', authorizationParams: { ...wanted, organization } });
    if ((await probe.getIdTokenClaims())?.['org_id'] !== organization)
      throw new Error('The identity provider answered for another organization');
    client = probe;
  };

  return {
    get client() {
      return client;
    },

    checkSession: async () => {
      const kept = readTabState();
      await client.checkSession(
        kept?.organization ? { authorizationParams: { ...wanted, organization: kept.organization } } : undefined,
      );
      const found = await client.getIdTokenClaims();
      // The SDK hides why there is no session. If this tab had one, the next token request tells a sign-out from a lost connection.
      checked = Boolean(found) || (!kept && navigator.onLine);
      // Another user is signed in now.
      if (found && kept && found.sub !== kept.sub) clearTabState();
    },

    getToken: async ({ refresh }) => {
      const mine = await current();
      if (!mine && checked) return null;
      // Always passed, because the organization that the SDK remembers may be the one of another tab.
      const organization = (mine ?? readTabState())?.organization ?? undefined;
      const token = await client
        .getTokenSilently({
          authorizationParams: { ...wanted, ...(organization && { organization }) },
          ...(refresh && { cacheMode: 'off' as const }),
        })
        .catch((cause: unknown) => {
          if (!isRefused(cause) || isMfaRequired(cause)) throw cause;
          // Signed out: the request is sent without a token, and the backend decides whether it needs one.
          if (!mine) clearTabState();
          checked = true;
          return null;
        });
      if (token && organization && (await client.getIdTokenClaims())?.['org_id'] !== organization)
        throw new Error('The renewed token is for another organization');
      return token ?? null;
    },

    getIdToken: async () => (await client.getIdTokenClaims())?.__raw ?? null,

    getOrganization: async () => (await current())?.organization ?? null,

    switchOrganization: async (organization, { returnTo } = {}) => {
      // Redirecting to an unreachable sign-in page would lose the page and its session.
      if (!navigator.onLine) throw new TypeError('The network is offline');
      const went =
        seamless &&
        (await trySeamlessly(organization).then(
          () => true,
          (cause: unknown) => {
            if (cause instanceof TypeError) throw cause;
            return false;
          },
        ));
      clearTabState();
      if (went) return;
      await client.logout({ openUrl: false });
      await login({ organization }, returnTo);
    },

    stepUp: async ({ acrValues, maxAge, organization }) => {
      const parameters = {
        ...(organization && { organization }),
        ...(acrValues.length > 0 && { acr_values: acrValues.join(' ') }),
        ...(maxAge !== undefined && { max_age: maxAge }),
      };
      // No `await` before this: the pop-up needs the user activation of the click.
      const popup = openPopup();
      if (!popup) return login(parameters);
      const before = client.getIdTokenClaims();
      // The same audience and scope as always. Otherwise the cache would return the older, weaker token.
      await client
        .loginWithPopup(
          { authorizationParams: { ...wanted, ...parameters } },
          { popup, timeoutInSeconds: popupTimeout },
        )
        .catch(rethrowCancelled);
      if ((await current())?.sub === (await before)?.sub) return;
      for (const listener of listeners) listener();
      throw new StepUpCancelled('A different user signed in');
    },

    ...(linking && {
      proveAccount: async ({ provider, loginHint }: AccountRequest) => {
        // No `await` before this: the pop-up needs the user activation of the click.
        const popup = openPopup();
        if (!popup) throw new Error('The pop-up was blocked');
        const other = linking();
        // With `max_age` the ID token has `auth_time`.
        const parameters = {
          prompt: 'login' as const,
          max_age: 0,
          ...(provider && { connection: provider }),
          ...(loginHint && { login_hint: loginHint }),
        };
        await other
          .loginWithPopup({ authorizationParams: parameters }, { popup, timeoutInSeconds: popupTimeout })
          .catch(rethrowCancelled);
        const claims = await other.getIdTokenClaims();
        if (!claims) throw new Error('The identity provider sent no ID token');
        return { idToken: claims.__raw, ...(claims.nonce && { nonce: claims.nonce }) };
      },
    }),

    signIn: ({ organization, invitation, loginHint, switchAccount, returnTo } = {}) => {
      // An invited user is not a member yet, so only a provider that accepts the ticket signs them in to the organization.
      const where = invitation ? sendInvitation && { organization, invitation } : { organization };
      return login(
        { ...where, ...(loginHint && { login_hint: loginHint }), ...(switchAccount && { prompt: 'login' }) },
        returnTo,
      );
    },

    signOut: async () => {
      clearAllTabData();
      await client.logout({ logoutParams: { returnTo: logoutUrl ?? location.origin } });
    },

    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
