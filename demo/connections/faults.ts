/*
 * What can be wrong with the identity provider of the customer. Each fault is real: another configuration, or other tokens
 * and documents in its responses. See its page `/settings`.
 */
import { decodeJwt, exportJWK, generateKeyPair, importJWK, SignJWT, type JWTPayload } from 'jose';
import type { Middleware } from 'koa';
import type { JWK, KoaContextWithOIDC } from 'oidc-provider';

/** The faults with their labels. */
export const faultLabels = {
  issuer_wrong: 'Its metadata names another issuer',
  client_unknown: 'The client is not registered',
  secret_changed: 'The client has another secret',
  redirect_uri_missing: 'The redirect URI is not registered',
  key_wrong: 'Tokens are signed with another key',
  audience_wrong: 'Tokens are for another audience',
  clock_behind: 'The clock is one hour behind',
  email_missing: 'Tokens have no email address',
  email_not_verified: 'The email address is not verified',
  groups_missing: 'Tokens have no groups',
} as const;

export type Fault = keyof typeof faultLabels;

/** All of them. */
export const allFaults = Object.keys(faultLabels) as Fault[];

interface FaultOptions {
  url: string;
  signing: JWK;
  faults: ReadonlySet<Fault>;
}

const HOUR_SECONDS = 60 * 60;

/** Changes the metadata and the ID tokens. The other faults are in the configuration. */
export async function applyFaults({ url, signing, faults }: FaultOptions): Promise<Middleware> {
  const { alg, kid } = signing as { alg: string; kid: string };
  const key = faults.has('key_wrong') ? await otherKey() : await importJWK(signing as never, alg);
  const changesTokens = (['key_wrong', 'audience_wrong', 'clock_behind'] as const).some((fault) => faults.has(fault));

  const reissue = (token: string): Promise<string> => {
    const { aud, iat, exp, auth_time: authenticatedAt, ...rest } = decodeJwt<{ auth_time?: number }>(token);
    const late = faults.has('clock_behind') ? HOUR_SECONDS : 0;
    const payload: JWTPayload = {
      ...rest,
      aud: faults.has('audience_wrong') ? 'another-application' : aud,
      iat: iat! - late,
      exp: exp! - late,
      ...(authenticatedAt !== undefined && { auth_time: authenticatedAt - late }),
    };
    return new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(key);
  };

  return async (ctx, next) => {
    await next();
    const route = (ctx as Partial<KoaContextWithOIDC>).oidc?.route;
    const body = ctx.body as Record<string, unknown> | undefined;
    if (route === 'discovery' && faults.has('issuer_wrong')) ctx.body = { ...body, issuer: `${url}/other` };
    if (route === 'token' && changesTokens && typeof body?.['id_token'] === 'string')
      ctx.body = { ...body, id_token: await reissue(body['id_token']) };
  };
}

async function otherKey() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return importJWK(await exportJWK(privateKey), 'RS256');
}
