import type { AuthAdapter } from './adapter.js';

/**
 * An adapter for the host's own bearer token. `getToken` is called before every request, so it should cache. `refresh` is
 * true when the backend refused the previous token. `overrides` adds other members of the adapter.
 *
 * ```js
 * provider.auth = tokenAuth(({ organization }) => session.tokenFor(organization));
 * ```
 */
export function tokenAuth(
  getToken: NonNullable<AuthAdapter['getToken']>,
  more: Omit<AuthAdapter, 'getToken'> = {},
): AuthAdapter {
  return { ...more, getToken };
}
