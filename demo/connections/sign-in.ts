/*
 * Signing in at another OpenID provider.
 */
import type { Middleware } from 'koa';
import type Provider from 'oidc-provider';
import type { InteractionResults } from 'oidc-provider';
import { errors } from 'oidc-provider';
import { toEpochSeconds } from '../provider/login-step.js';
import { failurePage } from '../provider/pages.js';
import { endOtherSession } from '../provider/session.js';
import { formToken, isOwnForm, readForm, respond } from '../provider/respond.js';
import type { IdentityProvider } from './connections.js';
import { signInCheck, signInPage } from './sign-in-page.js';

interface SignInOptions {
  connection: IdentityProvider;
  siteUrl: string;
  /** The secret of the form tokens. */
  secret: string;
}

/** Handles `/sign-in/{uid}`. */
export async function signInRoutes(
  provider: Provider,
  { connection, siteUrl, secret }: SignInOptions,
): Promise<Middleware> {
  const check = await signInCheck(connection);

  return async (ctx, next) => {
    const uid = /^\/sign-in\/([\w-]+)$/.exec(ctx.path)?.[1];
    if (!uid) return next();
    const fail = (code: string, status: number) => respond(ctx, failurePage({ siteUrl, code }), status);
    const interaction = await provider.interactionDetails(ctx.req, ctx.res).catch((error: unknown) => {
      if (error instanceof errors.SessionNotFound) return undefined;
      throw error;
    });
    if (interaction?.uid !== uid) return fail('login_expired', 400);
    const finish = async (result: InteractionResults) => {
      await endOtherSession(provider, ctx, interaction, result.login?.accountId);
      // oidc-provider writes the response itself; Koa must not.
      ctx.respond = false;
      await provider.interactionFinished(ctx.req, ctx.res, result);
    };
    const token = formToken(secret, uid);
    const show = (email: string, message?: string, status = 200) =>
      respond(ctx, signInPage({ connection, siteUrl, token, email, message }), status);
    if (ctx.method !== 'POST') return show(String(interaction.params['login_hint'] ?? ''));

    const form = await readForm(ctx);
    if (!isOwnForm(ctx, form, secret, uid)) return fail('form_expired', 403);
    if (form.has('cancel')) return finish({ error: 'access_denied', error_description: 'The user canceled' });
    const checked = await check(ctx, form);
    if (!('user' in checked)) return show(checked.email, checked.message, checked.status);
    const { user } = checked;
    return finish({ login: { accountId: user.id, ts: toEpochSeconds(), amr: ['pwd'] } });
  };
}
