import type { AuthAdapter } from './adapter.js';

export interface CookieAuthOptions {
  /** The host's login page; gets `return_to` and, where known, `organization` and `invitation` as query parameters. */
  loginUrl?: string;
  /** Where a sign-out goes; gets `return_to`. */
  logoutUrl?: string;
  /** Called to change the organization of the session on the server. */
  switchOrganization?: (organization: string) => Promise<void>;
}

/**
 * The host's own session cookie. Without options nothing has to be known about it: the browser sends it, the backend
 * reads it.
 */
export function cookieAuth({ loginUrl, logoutUrl, switchOrganization }: CookieAuthOptions = {}): AuthAdapter {
  const go = async (target: string, parameters: Record<string, string | undefined>) => {
    const url = new URL(target, document.baseURI);
    for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
    location.assign(url);
  };
  return {
    ...(switchOrganization && { switchOrganization }),
    ...(loginUrl && {
      signIn: ({ organization, invitation, returnTo = location.href } = {}) =>
        go(loginUrl, { organization, invitation, return_to: returnTo }),
    }),
    ...(logoutUrl && { signOut: () => go(logoutUrl, { return_to: location.href }) }),
  };
}
