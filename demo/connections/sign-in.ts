/*
 * The sign-in page of another identity provider.
 */
import type { Middleware } from 'koa';
import type Provider from 'oidc-provider';
import type { InteractionResults } from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { Brand } from '../branding.js';
import { alert, credentials, head } from '../card-page.js';
import { keyOf } from '../data/accounts.js';
import { hashPassword, isPassword } from '../data/passwords.js';
import { demoPassword } from '../data/users.js';
import { html, type Html } from '../html.js';
import { brandColors } from '../../src/index.js';
import { AttemptLimit } from '../provider/limits.js';
import { toEpochSeconds, waitFor } from '../provider/login-step.js';
import { failurePage, layout } from '../provider/pages.js';
import { endOtherSession } from '../provider/session.js';
import { formToken, isOwnForm, readForm, respond } from '../provider/respond.js';
import { kestrelProvider, type IdentityProvider } from './connections.js';

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
  const limit = new AttemptLimit();
  const passwordHash = await hashPassword(demoPassword);

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
    const email = form.get('email') ?? '';
    const key = `${keyOf(email)} ${ctx.ip}`;
    const minutes = limit.wait(key);
    if (minutes) return show(email, waitFor(minutes), 429);
    limit.count(key);
    const user = connection.users.find((one) => keyOf(one.email) === keyOf(email));
    const isRight = await isPassword(form.get('password') ?? '', passwordHash);
    if (!user || !isRight) return show(email, 'Incorrect email address or password.', 401);
    limit.clear(key);
    return finish({ login: { accountId: user.id, ts: toEpochSeconds(), amr: ['pwd'] } });
  };
}

interface SignInPage {
  connection: IdentityProvider;
  siteUrl: string;
  token: string;
  email: string;
  message?: string;
}

function signInPage({ connection, siteUrl, token, email, message }: SignInPage): Html {
  const brand = brandOfConnection(connection);
  return layout({
    title: `Sign in · ${connection.name}`,
    brand,
    siteUrl,
    footer: html`${connection.name}`,
    body: html` ${head({ brand }, `Sign in with ${connection.name}`, 'to continue to Fieldnote')}
      <form method="post">
        <input type="hidden" name="token" value="${token}" />
        ${alert(message)} ${credentials(email, message)}
        <button class="primary">Sign in</button>
      </form>
      <form method="post">
        <input type="hidden" name="token" value="${token}" />
        <button class="quiet" name="cancel" value="1">Cancel</button>
      </form>
      <p class="note">
        Part of the demo. The password is <code>${demoPassword}</code> for
        ${connection.users.map(({ email }, index) => html`${index > 0 && ', '}<bdi>${email}</bdi>`)}.
        ${connection === kestrelProvider && html`Administrators can break it in its <a href="/settings">settings</a>.`}
      </p>`,
  });
}

const brandOfConnection = ({ id, name, colors }: IdentityProvider): Brand => ({
  id,
  displayName: name,
  logoUrl: null,
  logoDarkUrl: null,
  light: brandColors(colors, 'light'),
  dark: brandColors(colors, 'dark'),
});
