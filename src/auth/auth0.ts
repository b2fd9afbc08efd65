/*
 * The adapter for auth0-spa-js (>=2.17 <3), which is only ever handed in: this module names its types and imports none
 * of its code. See https://auth0.com/docs/libraries/auth0-single-page-app-sdk
 */
import type { Auth0Client } from '@auth0/auth0-spa-js';
import { isRefused } from '../client/http/errors.js';
import { StepUpCancelled, type AuthAdapter } from './adapter.js';
import { clearAllTabData, clearTabState, readTabState, writeTabState } from './tab-storage.js';

/** The part of an `Auth0Client` that the adapter uses. */
export type Auth0ClientLike = Pick<
  Auth0Client,
  'checkSession' | 'getIdTokenClaims' | 'getTokenSilently' | 'loginWithPopup' | 'loginWithRedirect' | 'logout'
>;

export interface Auth0AuthOptions {
  /** Audience of the org API. Default: the one the client was made with. */
  audience?: string;
  /** Scopes to ask for. Default: those the client was made with. */
  scope?: string;
  /** Where the identity provider sends people back to. Default: the client's `redirect_uri`. */
  redirectUri?: string;
  /** Where a sign-out ends. Default: the origin of the page. */
  logoutUrl?: string;
  /**
   * Tries a switch in place before it redirects: makes a second client with the same settings, a cache of its own in
   * memory and no refresh tokens. Needs an identity provider whose cookies reach the page (a custom domain). Default:
   * every switch is a redirect; with single sign-on nobody sees a form.
   */
  seamless?: () => Auth0ClientLike;
  /** The identity provider knows the tickets of invitations and takes them up while somebody signs in. Default `false`. */
  sendInvitation?: boolean;
  /** Seconds that a step-up pop-up may stay open. Default 300. */
  popupTimeout?: number;
}

/** What the adapter leaves in `appState` for the page that `handleRedirectCallback` runs in. */
export interface Auth0AppState {
  /** Address to show again after the redirect. */
  returnTo?: string;
}

/**
 * A pop-up in the middle of the page, `null` where it is blocked. The SDK looks each second whether it is closed, which means
 * "cancelled". A page that closes itself once it has answered (response mode `web_message`) can be gone before its answer is
 * here, on a busy machine: only the second look says so.
 */
function openPopup() {
  const [width, height] = [400, 600];
  const popup = window.open(
    '',
    'auth0:authorize:popup',
    `popup,left=${screenX + (innerWidth - width) / 2},top=${screenY + (innerHeight - height) / 2},width=${width},height=${height}`,
  );
  let looks = 0;
  return (
    popup && {
      get location() {
        return popup.location;
      },
      get closed() {
        return popup.closed && looks++ > 0;
      },
      close: () => popup.close(),
    }
  );
}

export interface Auth0Auth extends AuthAdapter {
  /** The client that tokens come from now; another one after a seamless switch. */
  readonly client: Auth0ClientLike;
  /**
   * Call it instead of the client's own `checkSession()`: finds out who is signed in, in the organization that this tab
   * was in. The SDK remembers one organization for all tabs, and the last switch in any of them would win.
   */
  checkSession(): Promise<void>;
}

/**
 * Proof of identity from an `Auth0Client` of the host.
 *
 * ```js
 * const auth = auth0Auth(new Auth0Client({ domain, clientId, authorizationParams: { audience, redirect_uri: location.origin } }));
 * await auth.checkSession();
 * document.querySelector('org-provider').auth = auth;
 * ```
 *
 * The SDK's token cache does not know the organization and a refresh token belongs to one, so a switch drops the local
 * tokens and goes through the identity provider; with single sign-on nobody sees a form.
 */
export function auth0Auth(first: Auth0ClientLike, options: Auth0AuthOptions = {}): Auth0Auth {
  const { audience, scope, redirectUri, logoutUrl, seamless, sendInvitation, popupTimeout = 300 } = options;
  const wanted = { ...(audience && { audience }), ...(scope && { scope }) };
  const listeners = new Set<() => void>();
  let client = first;
  /** Whether it has been found out who is signed in. */
  let checked = false;

  const login = async (parameters: Record<string, string | number | undefined>, returnTo = location.href) => {
    await client.loginWithRedirect<Auth0AppState>({
      authorizationParams: { ...wanted, ...(redirectUri && { redirect_uri: redirectUri }), ...parameters },
      appState: { returnTo },
    });
    // The page is being left.
    await new Promise(() => {});
  };

  /** Who is signed in and for which organization, as the ID token says; remembered for this tab. */
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
      // The SDK hides why it found nobody: where somebody was here before, the next token tells a sign-out from a lost connection.
      checked = Boolean(found) || (!kept && navigator.onLine);
      // Somebody else is here now.
      if (found && kept && found.sub !== kept.sub) clearTabState();
    },

    getToken: async ({ refresh }) => {
      const mine = await current();
      if (!mine && checked) return null;
      // Always named: what the SDK remembers by itself may be another tab's.
      const organization = (mine ?? readTabState())?.organization ?? undefined;
      const token = await client
        .getTokenSilently({
          authorizationParams: { ...wanted, ...(organization && { organization }) },
          ...(refresh && { cacheMode: 'off' as const }),
        })
        .catch((cause: unknown) => {
          if (!isRefused(cause)) throw cause;
          // Nobody is signed in: the request goes without proof, and the backend says whether it needs one.
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
      // A login page that cannot be reached would cost the page and the session that it has.
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
        acr_values: acrValues.join(' '),
        ...(maxAge !== undefined && { max_age: maxAge }),
      };
      // Nothing may be waited for before this: the pop-up needs the click.
      const popup = openPopup();
      if (!popup) return login(parameters);
      const before = client.getIdTokenClaims();
      try {
        // The same audience and scope as ever, or the older, weaker token would come out of the cache again.
        await client.loginWithPopup(
          { authorizationParams: { ...wanted, ...parameters } },
          { popup, timeoutInSeconds: popupTimeout },
        );
      } catch (cause) {
        const { error } = cause as { error?: string };
        throw error === 'cancelled' || error === 'access_denied'
          ? new StepUpCancelled('The person did not go on', { cause })
          : cause;
      }
      if ((await current())?.sub === (await before)?.sub) return;
      for (const listener of listeners) listener();
      throw new StepUpCancelled('Somebody else signed in');
    },

    signIn: ({ organization, invitation, loginHint, switchAccount, returnTo } = {}) => {
      // Whoever is invited does not belong to the organization yet: only a provider that knows the ticket lets them in.
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
