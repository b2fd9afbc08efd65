/*
 * A cookie session of the site, for the page without an identity provider. A host with its own login has one already.
 */
import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Authenticate } from '../../src/backend/index.js';
import { alert, credentials, type Card } from '../card-page.js';
import type { Accounts } from '../data/accounts.js';
import { sessionCookie, SESSION_LIFETIME_SECONDS, type Sessions } from '../data/sessions.js';
import type { SecondFactor } from '../factor/second-factor.js';
import { html } from '../html.js';
import { readBaseUrl } from '../base-url.js';
import type { ReportFailedLogin } from '../provider/failed-logins.js';
import { AttemptLimit } from '../provider/limits.js';
import { identityOf } from '../provider/users.js';
import { waitFor } from '../provider/login-step.js';
import { ownFormsOnly } from './forms.js';
import type { ShowCard } from './shell.js';

/** The dependencies of the session. */
export interface SessionOptions {
  sessions: Sessions;
  accounts: Accounts;
  secondFactor: SecondFactor;
  reportFailedLogin: ReportFailedLogin;
  siteUrl: string;
  showCard: ShowCard;
  addressOf(request: Request): string;
}

const seconds = (time: Date | undefined) => time && Math.floor(time.getTime() / 1000);

/** Authenticates by cookie. */
export const cookieSession =
  (sessions: Sessions): Authenticate =>
  async (request) => {
    const session = await sessions.find(request);
    if (!session) return null;
    const { id, account, startedAt, multifactorAt } = session;
    return {
      ...identityOf(account),
      via: 'cookie',
      authenticatedAt: seconds(startedAt),
      multifactorAt: seconds(multifactorAt),
      sessionId: id,
    };
  };

/** `GET /cookies/login` shows the form, `POST /session` handles it, `POST /session/end` logs out. */
export function sessionRoutes({
  sessions,
  accounts,
  secondFactor,
  reportFailedLogin,
  siteUrl,
  showCard,
  addressOf,
}: SessionOptions): Hono {
  const app = new Hono();
  const limit = new AttemptLimit();
  // Also limited by client address: trying one password with many accounts is guessing as well.
  const addressLimit = new AttemptLimit(50);

  app.use('/session/*', ownFormsOnly(siteUrl));

  app.get('/cookies/login', ({ req }) =>
    showCard(loginCard({ email: req.query('login_hint') ?? '', returnTo: req.query('return_to') ?? '' })),
  );

  app.post('/session', async (context) => {
    const form = await context.req.parseBody();
    const [email, password, returnTo] = ['email', 'password', 'return_to'].map((name) => String(form[name] ?? '')) as [
      string,
      string,
      string,
    ];
    const again = (message: string, status: number) => showCard(loginCard({ email, returnTo, message }), status);
    const address = addressOf(context.req.raw);
    const key = `${email.trim().toLowerCase()} ${address}`;
    const minutes = limit.wait(key) || addressLimit.wait(address);
    if (minutes) return again(waitFor(minutes), 429);
    limit.count(key);
    addressLimit.count(address);
    const account = await accounts.check(email, password);
    if (!account) {
      reportFailedLogin({ email, userAgent: context.req.header('user-agent'), reason: 'wrong_password' });
      return again('Incorrect email address or password.', 401);
    }
    limit.clear(key);
    addressLimit.reset(address);
    if (account.mustConfirm)
      return again('Confirm your email address first. Open your invitation and enter the code from the email.', 403);
    await secondFactor.note(account);
    setCookie(context, sessionCookie, await sessions.start(account), {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      maxAge: SESSION_LIFETIME_SECONDS,
    });
    return context.redirect(readBaseUrl(returnTo, siteUrl, '/cookies'), 303);
  });

  app.post('/session/end', async (context) => {
    await sessions.end(context.req.raw);
    deleteCookie(context, sessionCookie, { path: '/' });
    return context.redirect('/cookies/login', 303);
  });

  return app;
}

function loginCard({ email, returnTo, message }: { email: string; returnTo: string; message?: string }): Card {
  return {
    title: 'Sign in with a cookie',
    text: 'The site’s own sign-in: a form, a password and a cookie. No identity provider, no tokens.',
    body: html` <form method="post" action="/session">
      ${returnTo && html`<input type="hidden" name="return_to" value="${returnTo}" />`} ${alert(message)}
      ${credentials(email, message)}
      <button class="primary">Sign in</button>
    </form>`,
  };
}
