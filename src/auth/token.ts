import type { AuthAdapter } from './adapter.js';

/**
 * A bearer token that the host has already. `getToken` is asked before every request, so it should cache; `refresh` is
 * true when the backend refused the last one. The other members of the adapter can be given as well.
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
