/*
 * The discovery document of an OpenID provider (OpenID Connect Discovery 1.0, section 4).
 */
import type { ConnectionMetadata } from '../../../contract/index.js';

const withoutSlash = (url: string) => url.replace(/\/$/, '');

export const discoveryUrl = (issuer: string): string => `${withoutSlash(issuer)}/.well-known/openid-configuration`;

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string').slice(0, 100) : [];

/** Returns the settings, or the code of the field error. A slash at the end of the issuer makes no difference. */
export function parseDiscovery(
  json: string,
  issuer: string,
): NonNullable<ConnectionMetadata['oidc']> | 'invalid_metadata' | 'issuer_mismatch' {
  let document: Record<string, unknown> | null;
  try {
    document = JSON.parse(json) as typeof document;
  } catch {
    return 'invalid_metadata';
  }
  if (typeof document !== 'object' || document === null) return 'invalid_metadata';
  const found = document['issuer'];
  if (typeof found !== 'string') return 'invalid_metadata';
  if (withoutSlash(found) !== withoutSlash(issuer)) return 'issuer_mismatch';
  const [authorizationEndpoint, tokenEndpoint, jwksUri] = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'].map(
    (name) => {
      const value = document[name];
      return typeof value === 'string' && value.length <= 2000 && /^https?:/.test(value) && URL.canParse(value)
        ? value
        : undefined;
    },
  );
  if (!authorizationEndpoint || !tokenEndpoint || !jwksUri) return 'invalid_metadata';
  return {
    issuer: found,
    authorizationEndpoint,
    tokenEndpoint,
    jwksUri,
    scopes: textsOf(document['scopes_supported']),
    claims: textsOf(document['claims_supported']),
  };
}
