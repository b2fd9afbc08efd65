/*
 * The site: pages, the org API, the dashboard's own API, the cookie session and the mailbox, on one origin.
 */
import { Hono } from 'hono';
import type { Api } from '../api.js';
import type { Crm } from '../data/crm.js';
import { dashboardOf } from '../data/dashboard.js';
import type { Mailbox } from '../mail/mailbox.js';
import { mailRoutes } from '../mail/routes.js';
import { contentPolicy, secureHeaders } from './headers.js';
import { pageOf, type PageSource } from './pages.js';

/** The dependencies of the site. */
export interface SiteOptions {
  api: Api;
  mailbox: Mailbox;
  crm: Crm;
  /** Routes of the cookie session, and the terms. */
  routes: Hono[];
  pages: PageSource;
  providerUrl: string;
  /** Login settings of the pages. */
  auth: {
    domain: string;
    clientId: string;
    audience: string;
    knowsInvitations: boolean;
    trial?: { password: string; accounts: { name: string; email: string; note: string }[] };
  };
  dev: boolean;
}

/** Creates the site. */
export function createSite({ api, mailbox, crm, routes, pages, providerUrl, auth, dev }: SiteOptions): Hono {
  const app = new Hono();
  app.all('/org-api/*', (context) => api.backend(context.req.raw));
  const { scim } = api;
  if (scim) app.all('/scim/v2/*', (context) => scim(context.req.raw));
  for (const one of routes) app.route('/', one);
  app.route('/mailbox', mailRoutes(mailbox));
  app.get('/config.json', (context) => context.json(auth, 200, { 'cache-control': 'no-store' }));
  app.get('/api/dashboard', (context) => dashboard(context.req.raw, api));
  app.get('/crm/contacts', async (context) =>
    context.json({ items: await crm.list() }, 200, { 'cache-control': 'no-store' }),
  );

  app.get('*', async ({ req: { path } }) => {
    const page = pageOf(path);
    const file = await pages.read(page ?? path.slice(1), path);
    if (!file)
      return new Response('There is no such page.', {
        status: 404,
        headers: secureHeaders({ 'content-type': 'text/plain; charset=utf-8' }),
      });
    return new Response(file.body, {
      headers: secureHeaders({
        'content-type': file.type,
        'content-security-policy': contentPolicy({ providerUrl, dev, frames: path === '/mailbox' ? `'self'` : '' }),
        'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      }),
    });
  });
  return app;
}

const answer = (status: number, body: unknown) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

/** The application's own API with the same roles: the org API does not know `dashboard:read`. */
async function dashboard(request: Request, api: Api): Promise<Response> {
  const identity = await api.authenticate(request).catch(() => null);
  if (!identity) return answer(401, { code: 'unauthenticated' });
  const { organizationId } = identity;
  if (!organizationId) return answer(403, { code: 'permission_denied' });
  const organization = await api
    .clientFor(identity)
    .organizations.get(organizationId)
    .catch(() => undefined);
  if (!organization?.viewer.permissions.includes('dashboard:read')) return answer(403, { code: 'permission_denied' });
  return answer(200, dashboardOf(organizationId));
}
