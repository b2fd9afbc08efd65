/*
 * A session of the site's own, for the page that works with a cookie and without any identity provider. It is what a
 * host with a login of its own has already.
 */
import { createHash, randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Authenticate } from '../../src/backend/index.js';
import type { Accounts } from '../data/accounts.js';
import type { Database } from '../data/database.js';
import { AttemptLimit } from '../provider/limits.js';
import { identityOf } from '../provider/people.js';

const cookie = 'fieldnote_session';
const lifetime = 8 * 60 * 60;
const hash = (token: string) => createHash('sha256').update(token).digest('base64url');

const readCookie = (request: Request) =>
  new RegExp(`(?:^|;\\s*)${cookie}=([\\w-]+)`).exec(request.headers.get('cookie') ?? '')?.[1];

/** Who the cookie belongs to. */
export function cookieSession(database: Database, accounts: Accounts): Authenticate {
  return async (request) => {
    const token = readCookie(request);
    if (!token) return null;
    const [row] = await database.query<{ account_id: string }>(
      'select account_id from demo_sessions where token_hash = $1 and expires_at > now()', [hash(token)],
    );
    const account = row && (await accounts.find(row.account_id));
    return account ? { ...identityOf(account), via: 'cookie' } : null;
  };
}

/** `POST /session` logs in with a form, `POST /session/end` logs out. */
export function sessionRoutes({ database, accounts, siteUrl, addressOf }: {
  database: Database; accounts: Accounts; siteUrl: string; addressOf: (request: Request) => string;
}): Hono {
  const app = new Hono();
  const limit = new AttemptLimit();

  // A form of another site could log people in as somebody else.
  app.use(async (context, next) => {
    if (context.req.header('origin') !== siteUrl) return context.text('The form was not sent from this site.', 403);
    return next();
  });

  app.post('/', async (context) => {
    const form = await context.req.parseBody();
    const [email, password] = [String(form['email'] ?? ''), String(form['password'] ?? '')];
    const key = `${email.trim().toLowerCase()} ${addressOf(context.req.raw)}`;
    if (limit.wait(key)) return context.redirect('/cookies/login?failed=wait', 303);
    limit.count(key);
    const account = await accounts.check(email, password);
    if (!account) return context.redirect('/cookies/login?failed=password', 303);
    limit.clear(key);
    const token = randomBytes(32).toString('base64url');
    await database.query(`insert into demo_sessions (token_hash, account_id, expires_at) values ($1, $2, now() + $3 * interval '1 second')`, [hash(token), account.id, lifetime]);
    setCookie(context, cookie, token, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: lifetime });
    return context.redirect('/cookies', 303);
  });

  app.post('/end', async (context) => {
    const token = getCookie(context, cookie);
    if (token) await database.query('delete from demo_sessions where token_hash = $1', [hash(token)]);
    deleteCookie(context, cookie, { path: '/' });
    return context.redirect('/cookies/login', 303);
  });

  return app;
}
