/*
 * Logins that only prove a second account, for linking. They have a session of their own, which ends with the
 * response: the session of the first account, with its grants, is neither used nor changed.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Middleware } from 'koa';
import Provider, { type KoaContextWithOIDC } from 'oidc-provider';
import { proofRequest } from '../proof-request.js';

const inProof = new AsyncLocalStorage<boolean>();

/** Whether a request with these parameters proves a second account. */
export const isAccountProof = (params: object | undefined): boolean =>
  (params as Partial<typeof proofRequest> | undefined)?.['ext-purpose'] === proofRequest['ext-purpose'];

/** The provider, with two session cookies. */
export class ProviderWithProofs extends Provider {
  override cookieName(type: string): string {
    return type === 'session' && inProof.getStore() ? 'provider_proof_session' : super.cookieName(type);
  }
}

/** Runs before the routes that use the session. */
export function accountProofs(provider: ProviderWithProofs): Middleware {
  return async (ctx, next) => {
    const uid = /^\/(?:authorize|login)\/([\w-]+)/.exec(ctx.path)?.[1];
    const params = uid ? (await provider.Interaction.find(uid))?.params : ctx.path === '/authorize' && ctx.query;
    if (!params || !isAccountProof(params)) return next();
    await inProof.run(true, async () => {
      await next();
      const session = (ctx as Partial<KoaContextWithOIDC>).oidc?.session;
      const goesOn = /\/login\/[\w-]+$/.test(ctx.response.get('location') ?? '');
      if (!session || goesOn) return;
      await session.destroy();
      ctx.cookies.set(provider.cookieName('session'), null, { signed: true, overwrite: true });
    });
  };
}
