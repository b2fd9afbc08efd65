import type { Context } from 'koa';
import type Provider from 'oidc-provider';

type Interaction = InstanceType<Provider['Interaction']>;

/**
 * The session of this browser at the provider. The type requires the context of oidc-provider, but only cookies are
 * read.
 */
export const currentSession = (provider: Provider, ctx: Context) => provider.Session.get(ctx as never);

/** Ends the session of this browser at the provider, with all tokens of it. */
export async function endSession(provider: Provider, ctx: Context): Promise<void> {
  const session = await currentSession(provider, ctx);
  for (const { grantId } of Object.values(session.authorizations ?? {})) {
    const grant = grantId && (await provider.Grant.find(grantId));
    if (grant) await grant.destroy();
  }
  if (session.accountId) await session.destroy();
  ctx.cookies.set(provider.cookieName('session'), null, { signed: true });
}

/** Ends the session of this browser before another account logs in: oidc-provider would ask for a logout. */
export async function endOtherSession(
  provider: Provider,
  ctx: Context,
  interaction: Interaction,
  accountId: string | undefined,
): Promise<void> {
  // Not the session at the start of this login: another tab may have logged in since.
  const { accountId: current } = await currentSession(provider, ctx);
  if (!accountId || !current || accountId === current) return;
  await endSession(provider, ctx);
  delete interaction.session;
  await interaction.persist();
}
