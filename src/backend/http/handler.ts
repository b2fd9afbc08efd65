/*
 * The fetch handler, from `Request` to `Response`. Finds the operation, authenticates the caller and reads the body;
 * the pipeline does the rest.
 */
import { requestBodies } from '../../contract/index.js';
import type { Identity } from '../identity/authenticate.js';
import { runBatch } from '../core/batch.js';
import { MAX_BODY_BYTES, MAX_LARGE_BODY_BYTES, mediaTypeOf, parseJson, readBytes } from './body.js';
import type { ChangeStreams, OperationResult, RequestContext } from '../core/request-context.js';
import { randomText } from '../core/crypto.js';
import { createDelivery, type Delivery } from '../hooks/delivery.js';
import { readIdempotencyKey, inProgress, type IdempotencyKey } from '../core/idempotency.js';
import { createChangeStreams } from '../core/change-streams.js';
import { startRequestLog, type RequestFacts } from './request-log.js';
import { matchRoute, stripBasePath, type RoutedOperation } from './router.js';
import { inspectLogo } from '../features/branding/logos.js';
import { mailQueue } from '../features/invitations/mail.js';
import { enrichIdentity } from '../identity/users.js';
import { execute, finalize, withoutUnknownFields } from '../core/pipeline.js';
import { problem } from './problem.js';
import { createMemoryCounter, createRateLimiter, type RateLimiter } from '../core/rate-limits.js';
import { preflightResponse, toErrorResult, toResponse } from './respond.js';
import { routes } from '../features/routes.js';
import { toSettings, type OrgBackendOptions, type Settings } from '../core/settings.js';

/** Handles requests to the org API. */
export interface OrgBackend {
  (request: Request): Promise<Response>;
  /**
   * Runs what is due in the outbox: `after` hooks and invitation emails that no request could send. Resolves to the number
   * of deliveries that succeeded. This also happens at the start, after changes and every 30 seconds; call it from a
   * scheduled job where nothing runs between requests, and before the process is frozen.
   */
  deliver(): Promise<number>;
  /**
   * Ends all event streams and stops deliveries. Resolves when the running ones have ended. Requests are still handled.
   * Close the store afterward.
   */
  close(): Promise<void>;
}

/**
 * Creates a backend for the org API: one function from `Request` to `Response`. It runs wherever those exist: in Node
 * behind any server, at the edge, in a service worker, in a page.
 *
 * ```ts
 * const backend = createOrgBackend({
 *   store: createMemoryStore(),
 *   authenticate: jwtAuthenticator({ issuer: 'https://example.eu.auth0.com/', audience: 'https://api.example.com' }),
 *   policy: { ownerRoleIds: ['owner'], invitationUrl: ({ ticket }) => `https://app.example.com/join?invitation=${ticket}` },
 *   sendInvitation: ({ invitation, acceptUrl }) => mailer.send(invitation.email, acceptUrl),
 * });
 * app.all('/org-api/*', (context) => backend(context.req.raw)); // Hono, for example
 * ```
 *
 * The function never rejects: errors are problem documents (RFC 9457). `createOrgBackend` throws a `TypeError` for
 * contradictory options. Set `publicUrl` behind a proxy: URLs in responses are based on that of the request otherwise.
 */
export function createOrgBackend(options: OrgBackendOptions): OrgBackend {
  const settings = toSettings(options);
  const running = new Set<string>();
  const delivery = createDelivery(settings, {}, [mailQueue(settings)]);
  const changeStreams = createChangeStreams(settings);
  const limiter = createRateLimiter(settings.store.requests ?? createMemoryCounter());

  const respond = async (request: Request): Promise<Response> => {
    const requestId = readRequestId(request);
    const writeLog = startRequestLog(settings, request, requestId);
    const facts: RequestFacts = {};
    try {
      if (request.method === 'OPTIONS') return preflightResponse(request, requestId, settings);
      const result = await dispatch(request, requestId, { settings, running, delivery, changeStreams, limiter }, facts);
      const response = toResponse(request, result, requestId, settings);
      writeLog(result, facts);
      return response;
    } catch (error) {
      const failure = toErrorResult(error, request, requestId, settings);
      writeLog(failure, facts);
      return toResponse(request, failure, requestId, settings);
    }
  };
  const close = () => {
    changeStreams.close();
    return delivery.close();
  };
  return Object.assign(respond, { deliver: () => delivery.deliver(), close });
}

/** Parts of a backend that outlive a request. */
interface BackendParts {
  settings: Settings;
  running: Set<string>;
  delivery: Delivery;
  changeStreams: ChangeStreams;
  limiter: RateLimiter;
}

async function dispatch(
  request: Request,
  requestId: string,
  { settings, running, delivery, changeStreams, limiter }: BackendParts,
  facts: RequestFacts,
): Promise<OperationResult> {
  const url = new URL(request.url);
  const location = stripBasePath(url.pathname, settings.basePath);
  if (!location) throw problem('not_found', 'The path does not exist');
  const matched = matchRoute(request.method, location.path);
  if ('allow' in matched) return methodNotAllowed(matched.allow, requestId);

  facts.operation = matched.operation;
  const route = routes[matched.operation];
  const identity = await authenticateRequest(request, settings, route?.scope === 'anyone');
  facts.userId = identity?.userId;
  if (!route) throw problem('feature_disabled', 'This backend does not support the operation');
  const body = await readBody(request, matched.operation);
  const received: RequestContext = {
    ...matched,
    ...body,
    request,
    identity,
    query: url.searchParams,
    settings,
    requestId,
    baseUrl: settings.publicUrl?.replace(/\/+$/, '') ?? url.origin + location.base,
    now: settings.clock().toISOString(),
    auditInfo: (facts.about = { organizationId: null }),
    outbox: { hasPending: false },
    changeStreams: changeStreams,
  };
  const context = { ...received, retryAfter: await limiter.check(received) };
  const key = identity
    ? await readIdempotencyKey(request, identity.userId, location.path, body.bytes ?? new Uint8Array())
    : undefined;
  try {
    const result = await runExclusively(running, key, async () =>
      route.scope === 'batch'
        ? runBatch(context, route, key)
        : finalize(context, route, await execute(context, route, key), key),
    );
    await limiter
      .countInvitations(context, result)
      .catch((error: unknown) => settings.onError(error, { requestId, request }));
    return result;
  } finally {
    if (context.outbox.hasPending) delivery.wake();
  }
}

/**
 * Authenticates the request. Throws `unauthenticated` if a sign-in is required, and `csrf_required` for a cookie
 * without the header.
 */
async function authenticateRequest(request: Request, settings: Settings, open: boolean): Promise<Identity | null> {
  const identity = await settings.authenticate(request);
  if (!identity) {
    if (open) return null;
    throw problem('unauthenticated', 'Sign-in required');
  }
  // Other sites can make a browser send its cookies, but not a custom header (OWASP, "Cross-Site Request Forgery").
  const safe = request.method === 'GET' || request.method === 'HEAD';
  if (identity.via === 'cookie' && !safe && request.headers.get('x-requested-with') !== 'org-elements') {
    throw problem('csrf_required', 'With a cookie session the request must carry X-Requested-With: org-elements');
  }
  return enrichIdentity(settings, identity, request);
}

/** Reads what the operation takes: JSON, an image or nothing. */
async function readBody(
  request: Request,
  operation: RoutedOperation,
): Promise<Pick<RequestContext, 'body' | 'bytes' | 'mediaType' | 'imageProblem'>> {
  const isImage = operation === 'putLogo';
  // The body of `resend` is optional in the contract.
  const isOptional = operation === 'resendInvitation';
  if (!isImage && !isOptional && !(operation in requestBodies)) return { body: undefined };
  const bytes = await readBytes(
    request,
    isImage || operation === 'batchInvitations' ? MAX_LARGE_BODY_BYTES : MAX_BODY_BYTES,
  );
  const mediaType = mediaTypeOf(request);
  if (isImage) return { body: undefined, bytes, mediaType, imageProblem: inspectLogo(bytes, mediaType) };
  if (isOptional && bytes.length === 0) return { body: undefined, bytes };
  return { body: withoutUnknownFields(operation, parseJson(bytes, mediaType)), bytes };
}

/** Runs one request for each key at a time. The store coordinates processes. */
async function runExclusively<T>(
  running: Set<string>,
  key: IdempotencyKey | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (!key) return work();
  const name = JSON.stringify([key.scope, key.key]);
  if (running.has(name)) throw inProgress();
  running.add(name);
  try {
    return await work();
  } finally {
    running.delete(name);
  }
}

/** The caller's own request id if it is valid, so that logs of both sides can be correlated. */
function readRequestId(request: Request): string {
  const given = request.headers.get('x-request-id');
  return given && /^[\w.:/-]{8,128}$/.test(given) ? given : randomText(15);
}

function methodNotAllowed(allow: string[], requestId: string): OperationResult {
  return {
    status: 405,
    headers: { allow: allow.join(', ') },
    body: {
      type: 'urn:org-elements:problem:method_not_allowed',
      title: 'Method not allowed',
      status: 405,
      code: 'method_not_allowed',
      requestId,
    },
  };
}
