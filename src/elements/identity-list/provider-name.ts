import type { Identity } from '../../contract/index.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { identityList } from './identity-list.strings.js';

/** Names of products, by the names that identity providers use. */
const names: Readonly<Record<string, string>> = {
  apple: 'Apple',
  facebook: 'Facebook',
  github: 'GitHub',
  google: 'Google',
  'google-oauth2': 'Google',
  linkedin: 'LinkedIn',
  microsoft: 'Microsoft',
  okta: 'Okta',
  twitter: 'X',
  waad: 'Microsoft',
  windowslive: 'Microsoft',
};

/** Providers of accounts with a password. `auth0` is the one of Auth0's databases. */
const PASSWORD = new Set(['auth0', 'password']);

export const isPassword = ({ provider }: Pick<Identity, 'provider'>): boolean => PASSWORD.has(provider);

/** The name of an account: that of the product, else the connection, else what the identity provider calls it. */
export function providerName(
  identity: Pick<Identity, 'provider' | 'connection'>,
  strings: LocalizeController<typeof identityList>,
): string {
  const { provider, connection } = identity;
  if (isPassword(identity)) return strings.text('password');
  return (Object.hasOwn(names, provider) && names[provider]) || connection || provider;
}
