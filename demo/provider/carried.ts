/*
 * What a login hands on to its tokens. It travels in the place where oidc-provider keeps requested claims, for that goes
 * into the code, from there into the refresh token, and so into every token that is made of them.
 */
import type { KoaContextWithOIDC } from 'oidc-provider';

/** What is handed on. */
export interface Carried {
  org_id: string;
  org_name: string;
  /** When the second factor was given in this session, in seconds since 1970. */
  mfa_at: number;
}

interface Claims {
  id_token?: Record<string, { value?: unknown } | null>;
}

/** Hands something on, or nothing of that name: also not what somebody asked for under it. */
export function carry<Name extends keyof Carried>(
  { oidc }: KoaContextWithOIDC,
  name: Name,
  value: Carried[Name] | undefined,
): void {
  const { [name]: _dropped, ...others } = (oidc.claims as Claims).id_token ?? {};
  (oidc.claims as Claims).id_token = value === undefined ? others : { ...others, [name]: { value } };
}

/** What has been handed on to a code or a refresh token. */
export function carriedBy(claims: unknown): Partial<Carried> {
  const { org_id, org_name, mfa_at } = (claims as Claims | undefined)?.id_token ?? {};
  return Object.fromEntries(
    Object.entries({ org_id, org_name, mfa_at }).flatMap(([name, claim]) =>
      claim?.value === undefined ? [] : [[name, claim.value]],
    ),
  );
}
