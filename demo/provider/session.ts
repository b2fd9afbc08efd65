import type { Context } from 'koa';
import type Provider from 'oidc-provider';

/** The session of this browser at the provider. Its type wants oidc-provider's own context; it reads no more than the cookies. */
export const currentSession = (provider: Provider, ctx: Context) => provider.Session.get(ctx as never);

/** Ends the session of this browser at the provider, with every token that was granted in it. */
export async function endSession(provider: Provider, ctx: Context): Promise<void> {
  const session = await currentSession(provider, ctx);
  for (const { grantId } of Object.values(session.authorizations ?? {})) {
    const grant = grantId && (await provider.Grant.find(grantId));
    if (grant) await grant.destroy();
  }
  if (session.accountId) await session.destroy();
  ctx.cookies.set('provider_session', null, { signed: true });
}
