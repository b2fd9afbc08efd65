import type { AuthAdapter } from './adapter.js';
import { safeHref } from '../client/http/safe-href.js';
import { clearAllTabData } from './tab-storage.js';

export interface CookieAuthOptions {
  /** URL of the host's sign-in page. Receives `return_to` and, where known, `organization` and `invitation` as query parameters. */
  loginUrl?: string;
  /** URL of the host's step-up page. Receives `return_to`, `acr_values`, `max_age` and `organization`. */
  stepUpUrl?: string;
  /** URL that signs out. Receives `return_to`. */
  logoutUrl?: string;
  /** Changes the organization of the session on the server. */
  switchOrganization?: (organization: string) => Promise<void>;
}

/**
 * The host's session cookie. The browser sends it and the backend reads it, so options are only needed for sign-in,
 * step-up, sign-out and switches.
 */
export function cookieAuth({
  loginUrl,
  stepUpUrl,
  logoutUrl,
  switchOrganization,
}: CookieAuthOptions = {}): AuthAdapter {
  const go = async (target: string, parameters: Record<string, string | undefined>) => {
    const href = safeHref(target);
    if (!href) throw new TypeError(`Not the address of a page: ${target}`);
    const url = new URL(href);
    for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
    location.assign(url);
    // The page is navigating away.
    await new Promise(() => {});
  };
  return {
    ...(switchOrganization && { switchOrganization }),
    ...(loginUrl && {
      signIn: ({ organization, invitation, loginHint, switchAccount, returnTo = location.href } = {}) =>
        go(loginUrl, {
          organization,
          invitation,
          login_hint: loginHint,
          prompt: switchAccount ? 'login' : undefined,
          return_to: returnTo,
        }),
    }),
    ...(stepUpUrl && {
      stepUp: ({ acrValues, maxAge, organization }) =>
        go(stepUpUrl, {
          acr_values: acrValues.join(' ') || undefined,
          max_age: maxAge?.toString(),
          organization,
          return_to: location.href,
        }),
    }),
    ...(logoutUrl && {
      signOut: () => {
        clearAllTabData();
        return go(logoutUrl, { return_to: location.href });
      },
    }),
  };
}
