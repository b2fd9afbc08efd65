/*
 * Tests of connections: `/connections/{connection}/test/{test}` signs in at the identity provider as a login does, reports
 * each step to the server kit, and signs no one in.
 */
import type { Context, Middleware } from 'koa';
import type { ConnectionProvider } from '../../src/backend/index.js';
import { head } from '../card-page.js';
import { html, type Html } from '../html.js';
import { startOidcTest, finishOidcTest } from './connection-test-oidc.js';
import { finishSamlTest, startSamlTest } from './connection-test-saml.js';
import type { ConnectionClient } from './connection-client.js';
import type { TestResult } from './connection-faults.js';
import type { Endpoint, Endpoints } from './endpoints.js';
import { layout } from './pages.js';
import { respond } from './respond.js';
import type { SamlClient } from './saml-client.js';

interface ConnectionTestOptions {
  connections: ConnectionClient;
  saml: SamlClient;
  endpoints: Endpoints;
  reports: Pick<ConnectionProvider, 'recordTest'>;
  siteUrl: string;
}

const cookieName = 'provider_connection_test';
const COOKIE_MS = 15 * 60 * 1000;

/** Handles `/connections`, and responses of tests to `/login/callback`. */
export function connectionTestRoutes(options: ConnectionTestOptions): Middleware {
  const { connections, endpoints, reports, saml, siteUrl } = options;

  return async (ctx, next) => {
    if (ctx.method !== 'GET') return next();
    if (ctx.path === '/connections/close.js') {
      ctx.type = 'js';
      ctx.body = 'window.close();';
      return;
    }
    if (forwardTestResponse(ctx)) return;
    const [, path, connectionId, testId, action] =
      /^(\/connections\/([\w-]+)\/test\/([\w-]+))(\/callback)?$/.exec(ctx.path) ?? [];
    const endpoint = connectionId ? await endpoints.find(connectionId) : undefined;
    if (!path || !testId || !endpoint?.hasOwnUsers) return next();
    const report = async (result: TestResult) => {
      end(ctx, await reports.recordTest({ connectionId: endpoint.id, testId, ...result }));
    };
    if (action) await finish(ctx, path, endpoint, report);
    else await start(ctx, { path, testId, endpoint, report });
  };

  type Report = (result: TestResult) => Promise<void>;

  async function start(
    ctx: Context,
    { path, testId, endpoint, report }: { path: string; testId: string; endpoint: Endpoint; report: Report },
  ) {
    const started =
      endpoint.strategy === 'saml'
        ? await startSamlTest(saml, endpoint, path)
        : await startOidcTest(connections, endpoint, `test.${endpoint.id}.${testId}`);
    if ('steps' in started) return report(started);
    const value = Buffer.from(JSON.stringify(started.pending)).toString('base64url');
    ctx.cookies.set(cookieName, value, { path, httpOnly: true, sameSite: 'lax', signed: true, maxAge: COOKIE_MS });
    ctx.redirect(started.url.href);
  }

  async function finish(ctx: Context, path: string, endpoint: Endpoint, report: Report) {
    const value = ctx.cookies.get(cookieName, { signed: true });
    // The response to a test that another browser began.
    if (!value) return end(ctx, false);
    ctx.cookies.set(cookieName, null, { path, signed: true });
    const pending: unknown = JSON.parse(Buffer.from(value, 'base64url').toString());
    await report(
      endpoint.strategy === 'saml'
        ? await finishSamlTest(saml, endpoint, String(ctx.query['response'] ?? ''), pending)
        : await finishOidcTest(connections, endpoint, ctx.querystring, pending),
    );
  }

  function end(ctx: Context, isRecorded: boolean): void {
    respond(ctx, endPage(siteUrl, isRecorded), isRecorded ? 200 : 410);
    // The page closes its window.
    const policy = String(ctx.response.get('content-security-policy'));
    ctx.set('content-security-policy', policy.replace('script-src;', "script-src 'self';"));
  }
}

/** Continues the test that a response belongs to. `false`: the response belongs to no test. */
function forwardTestResponse(ctx: Context): boolean {
  if (ctx.path !== '/login/callback') return false;
  const [, connectionId, testId] = /^test\.([\w-]+)\.([\w-]+)\./.exec(String(ctx.query['state'] ?? '')) ?? [];
  if (!connectionId) return false;
  ctx.redirect(`/connections/${connectionId}/test/${testId}/callback?${ctx.querystring}`);
  return true;
}

function endPage(siteUrl: string, isRecorded: boolean): Html {
  const title = isRecorded ? 'You can close this window' : 'This test has ended';
  const text = isRecorded
    ? 'The test is complete. Its result is on the page where you started it.'
    : 'Its result is on the page where you started it. Start a new test there.';
  return layout({
    siteUrl,
    title: `${title} · Fieldnote`,
    body: html`${head({}, title, text)}
      <script src="/connections/close.js"></script>`,
  });
}
