/*
 * A stand-in for an Auth0 tenant, for tests and for the page of `npm run start:auth0`: a strict HTTP server with the My
 * Organization API at `/my-org/v1`. Other APIs are further lists of routes. It follows Auth0's documentation and recordings;
 * it does not prove how a tenant behaves.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerCors, checkHeaders, checkQuery, readJson, Refusal, send } from './http.js';
import { routes } from './my-organization.js';
import { Bucket, type RateLimit } from './rate-limit.js';
import { sampleTenant, type Membership, type Tenant } from './tenant.js';
import { createKeys, issueToken, verifyToken, type Keys, type TokenOptions } from './tokens.js';

/** What happens to the next requests that match. */
export interface Fault {
  method?: string;
  /** Suffix of the path. */
  path?: string;
  /** Number of requests. Default 1. */
  times?: number;
  /** `lose-request`: the connection ends before the operation; `lose-response`: after it. */
  action:
    | 'lose-request'
    | 'lose-response'
    | { status: number; body?: unknown; text?: string; headers?: Record<string, string> }
    | { delay: number };
}

export interface Auth0Options {
  tenant?: Tenant;
  /** Origins of applications that may call the API (CORS). */
  origins?: string[];
  port?: number;
  limits?: { read: RateLimit; write: RateLimit };
  /** Milliseconds by which lists of members lag behind changes. */
  lag?: number;
  /** See `PagingOptions`. Default true. */
  alwaysNext?: boolean;
}

/** Of all tenants of this process: creating a key takes longer than a test. */
let sharedKeys: Promise<Keys> | undefined;

export type Auth0 = Awaited<ReturnType<typeof startAuth0>>;

export async function startAuth0(options: Auth0Options = {}) {
  const { tenant = sampleTenant(), origins = [], limits, lag = 0, alwaysNext = true } = options;
  const keys = await (sharedKeys ??= createKeys());
  const buckets = limits && { read: new Bucket(limits.read), write: new Bucket(limits.write) };
  const faults: (Fault & { times: number })[] = [];
  /** Requests in the order of arrival, without their tokens. */
  const requests: { method: string; path: string; body?: unknown }[] = [];
  const past: { at: number; members: Record<string, Membership[]> }[] = [];

  const server = createServer((request, response) => {
    void answer(request, response).catch((cause: unknown) => {
      if (cause instanceof Refusal) return send(response, cause.status, cause.body, cause.more.headers);
      console.error(cause);
      send(response, 500, { type: 'about:blank', status: 500, title: 'Internal Server Error', detail: String(cause) });
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const audience = `${origin}/my-org/`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (answerCors(request, response, origins)) return;
    const { method = 'GET' } = request;
    const { pathname, searchParams: query } = new URL(request.url!, origin);
    if (!pathname.startsWith('/my-org/v1')) return send(response, 404, undefined, { 'content-type': 'text/html' });
    const path = pathname.slice('/my-org/v1'.length);
    const body = await readJson(request);
    requests.push({ method, path, ...(body !== undefined && { body }) });

    const fault = faults.find(
      (one) => one.times > 0 && (one.method ?? method) === method && path.endsWith(one.path ?? ''),
    );
    if (fault) fault.times--;
    const action = fault?.action;
    if (action === 'lose-request') return void request.socket.destroy();
    if (typeof action === 'object' && 'delay' in action)
      await new Promise((resolve) => setTimeout(resolve, action.delay));
    if (typeof action === 'object' && 'status' in action) {
      if (action.text === undefined) return send(response, action.status, action.body, action.headers);
      return void response
        .writeHead(action.status, { 'content-type': 'text/html', ...action.headers })
        .end(action.text);
    }

    checkHeaders(request);
    const claims = await authenticate(request);
    const headers = buckets?.[method === 'GET' ? 'read' : 'write'].take() ?? {};
    const organization = tenant.organizations.find(({ id }) => id === claims['org_id']);
    if (!organization) throw new Refusal(403, 'Forbidden', 'The token is for no organization');
    const matching = routes.filter((route) => route.path.test(path));
    const route = matching.find((one) => one.method === method);
    if (!route) throw new Refusal(matching.length ? 405 : 404, matching.length ? 'Method Not Allowed' : 'Not Found');
    const scopes = new Set(String(claims['scope']).split(' '));
    if (!scopes.has(route.scope))
      throw new Refusal(403, 'Forbidden', `Insufficient scope, expected any of: ${route.scope}`, {
        headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${route.scope}"` },
      });
    if (!query.size) checkQuery(query, []);
    const ids = route.path.exec(path)!.slice(1).map(decodeURIComponent);
    const listed = membersBefore(Date.now() - lag)[organization.id]!;
    const result = route.handle({ tenant, organization, scopes, query, body, ids, paging: { alwaysNext }, listed });
    if (method !== 'GET') past.push({ at: Date.now(), members: structuredClone(tenant.members) });
    if (action === 'lose-response') return void request.socket.destroy();
    send(response, result.status ?? 200, result.body, headers);
  }

  /** Memberships as of this time. */
  function membersBefore(time: number) {
    if (!lag) return tenant.members;
    past.unshift(...(past.length ? [] : [{ at: 0, members: structuredClone(tenant.members) }]));
    return past.filter(({ at }) => at <= time).pop()!.members;
  }

  async function authenticate({ headers }: IncomingMessage) {
    const [scheme, token] = (headers.authorization ?? '').split(' ');
    const refusal = (detail: string) =>
      new Refusal(401, 'Unauthorized', detail, { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } });
    if (scheme !== 'Bearer' || !token) throw refusal('Missing authentication');
    return verifyToken(keys, `${origin}/`, audience, token).catch((cause: Error) => {
      throw refusal(cause.message);
    });
  }

  return {
    /** For `myOrganizationClient`. */
    domain: origin,
    audience,
    tenant,
    requests,
    token: (token: Omit<TokenOptions, 'audience'> & { audience?: string }) =>
      issueToken(keys, `${origin}/`, { audience, ...token }),
    /** Injects a fault into the next requests that match. */
    fail: (fault: Fault) => void faults.push({ ...fault, times: fault.times ?? 1 }),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
