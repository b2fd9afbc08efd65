import type { AuthAdapter } from './adapter.js';
import { safeHref } from '../client/http/safe-href.js';
import { clearAllTabData } from './tab-storage.js';

export interface CookieAuthOptions {
  /** The host's login page; gets `return_to` and, where known, `organization` and `invitation` as query parameters. */
  loginUrl?: string;
  /** Where somebody proves again who they are; gets `return_to`, `acr_values`, `max_age` and `organization`. */
  stepUpUrl?: string;
  /** Where a sign-out goes; gets `return_to`. */
  logoutUrl?: string;
  /** Called to change the organization of the session on the server. */
  switchOrganization?: (organization: string) => Promise<void>;
}

/**
 * The host's own session cookie. Without options nothing has to be known about it: the browser sends it, the backend
 * reads it.
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
    // The page is being left.
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
          acr_values: acrValues.join(' '),
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
