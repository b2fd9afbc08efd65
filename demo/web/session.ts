/*
 * A session of the site's own, for the page that works with a cookie and without any identity provider. It is what a
 * host with a login of its own has already.
 */
import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Authenticate } from '../../src/backend/index.js';
import { alert, credentials, type Card } from '../card.js';
import type { Accounts } from '../data/accounts.js';
import { sessionCookie, sessionLifetime, type Sessions } from '../data/sessions.js';
import type { SecondFactor } from '../factor/second-factor.js';
import { html } from '../html.js';
import { ownAddress } from '../own-address.js';
import { AttemptLimit } from '../provider/limits.js';
import { identityOf } from '../provider/people.js';
import { waitFor } from '../provider/step.js';
import { ownFormsOnly } from './forms.js';
import type { ShowCard } from './shell.js';

/** What the session needs of its surroundings. */
export interface SessionOptions {
  sessions: Sessions;
  accounts: Accounts;
  secondFactor: SecondFactor;
  siteUrl: string;
  showCard: ShowCard;
  addressOf(request: Request): string;
}

const seconds = (time: Date | undefined) => time && Math.floor(time.getTime() / 1000);

/** Who the cookie belongs to. */
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

/** `GET /cookies/login` shows the form, `POST /session` takes it, `POST /session/end` logs out. */
export function sessionRoutes({
  sessions,
  accounts,
  secondFactor,
  siteUrl,
  showCard,
  addressOf,
}: SessionOptions): Hono {
  const app = new Hono();
  const limit = new AttemptLimit();
  // One password for many addresses is as good a guess.
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
    if (!account) return again('Incorrect email address or password.', 401);
    limit.clear(key);
    addressLimit.forgive(address);
    if (!account.emailVerified)
      return again('Confirm your email address first. Open your invitation and enter the code from the email.', 403);
    await secondFactor.note(account);
    setCookie(context, sessionCookie, await sessions.start(account), {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      maxAge: sessionLifetime,
    });
    return context.redirect(ownAddress(returnTo, siteUrl, '/cookies'), 303);
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
