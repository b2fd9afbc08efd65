/*
 * State of a login that its tokens need. It is stored where oidc-provider keeps requested claims, which it copies to
 * the code, the refresh token, and every token of those.
 */
import type { KoaContextWithOIDC } from 'oidc-provider';

/** The state. */
export interface LoginState {
  org_id: string;
  org_name: string;
  /** When the second factor was given in this session, in seconds since 1970. */
  mfa_at: number;
}

interface Claims {
  id_token?: Record<string, { value?: unknown } | null>;
}

/** Sets a value or removes it, also one that the request contained. */
export function encodeLoginState<Name extends keyof LoginState>(
  { oidc }: KoaContextWithOIDC,
  name: Name,
  value: LoginState[Name] | undefined,
): void {
  const { [name]: _dropped, ...others } = (oidc.claims as Claims).id_token ?? {};
  (oidc.claims as Claims).id_token = value === undefined ? others : { ...others, [name]: { value } };
}

/** The state of a code or refresh token. */
export function decodeLoginState(claims: unknown): Partial<LoginState> {
  const { org_id, org_name, mfa_at } = (claims as Claims | undefined)?.id_token ?? {};
  return Object.fromEntries(
    Object.entries({ org_id, org_name, mfa_at }).flatMap(([name, claim]) =>
      claim?.value === undefined ? [] : [[name, claim.value]],
    ),
  );
}
