/*
 * Receives an authenticated request: reads its body, counts it for the rate limits and reads its idempotency key.
 */
import type { RouteMatch } from '../http/router.js';
import { problem } from '../http/problem.js';
import type { Identity } from '../identity/authenticate.js';
import type { BackendParts } from './backend-parts.js';
import { readIdempotencyKey } from './idempotency.js';
import { readBody } from './request-body.js';
import type { RequestContext } from './request-context.js';
import type { Call } from './route.js';

/** The URL of a request: the part before `/v1`, and the path after it. */
export interface Location {
  url: URL;
  base: string;
  path: string;
}

export async function receive(
  { settings, features, changeStreams, limiter }: BackendParts,
  request: Request,
  requestId: string,
  { operation, params, route, identity, location }: RouteMatch & { identity: Identity | null; location: Location },
): Promise<Call> {
  if (!route) throw problem('feature_disabled', 'This backend does not support the operation');
  const { url, base, path } = location;
  const received: RequestContext = {
    operation,
    params,
    ...(await readBody(request, operation, route)),
    request,
    identity,
    query: url.searchParams,
    settings,
    requestId,
    baseUrl: settings.publicUrl?.replace(/\/+$/, '') ?? url.origin + base,
    now: settings.clock().toISOString(),
    auditInfo: { organizationId: null },
    outbox: { hasPending: false },
    changeStreams,
    features,
  };
  const context = { ...received, retryAfter: await limiter.check(received, route) };
  const key = identity
    ? await readIdempotencyKey(request, identity.userId, path, received.bytes ?? new Uint8Array())
    : undefined;
  return { context, route, key };
}
