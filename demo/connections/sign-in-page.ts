/*
 * The sign-in page of another identity provider, and the check of its form.
 */
import type { Context } from 'koa';
import { brandColors } from '../../src/index.js';
import type { Brand } from '../branding.js';
import { alert, credentials, head } from '../card-page.js';
import { keyOf } from '../data/accounts.js';
import { hashPassword, isPassword } from '../data/passwords.js';
import { demoPassword } from '../data/users.js';
import { html, type Html } from '../html.js';
import { AttemptLimit } from '../provider/limits.js';
import { waitFor } from '../provider/login-step.js';
import { layout } from '../provider/pages.js';
import { pinemail, type ConnectionUser, type IdentityProvider } from './connections.js';

/** The user, or what the page shows instead. */
export type CheckedForm = { user: ConnectionUser } | { email: string; message: string; status: number };

/** Resolves to a function that checks address and password of a form, and limits attempts. */
export async function signInCheck({ users }: IdentityProvider) {
  const limit = new AttemptLimit();
  const passwordHash = await hashPassword(demoPassword);
  return async (ctx: Context, form: URLSearchParams): Promise<CheckedForm> => {
    const email = form.get('email') ?? '';
    const key = `${keyOf(email)} ${ctx.ip}`;
    const minutes = limit.wait(key);
    if (minutes) return { email, message: waitFor(minutes), status: 429 };
    limit.count(key);
    const user = users.find((one) => keyOf(one.email) === keyOf(email));
    const isRight = await isPassword(form.get('password') ?? '', passwordHash);
    if (!user || !isRight) return { email, message: 'Incorrect email address or password.', status: 401 };
    limit.clear(key);
    return { user };
  };
}

/** The content of the page. */
export interface SignInPage {
  connection: IdentityProvider;
  siteUrl: string;
  token: string;
  email: string;
  message?: string;
}

/** The page. */
export function signInPage({ connection, siteUrl, token, email, message }: SignInPage): Html {
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
        ${connection !== pinemail && html`Administrators can break it in its <a href="/settings">settings</a>.`}
      </p>`,
  });
}

/** The colors of its pages. */
export const brandOfConnection = ({ id, name, colors }: IdentityProvider): Brand => ({
  id,
  displayName: name,
  logoUrl: null,
  logoDarkUrl: null,
  light: brandColors(colors, 'light'),
  dark: brandColors(colors, 'dark'),
});
