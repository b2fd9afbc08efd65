/*
 * Turns results into responses: common headers, CORS, problems. The last step of every request.
 */
import type { OperationResult } from '../core/request-context.js';
import { InvalidTokenError } from '../identity/authenticate.js';
import { quickHash } from '../core/crypto.js';
import { isCurrent } from './etag.js';
import { problem, ProblemError, toProblem } from './problem.js';
import type { Settings } from '../core/settings.js';
import {
  DomainTakenError,
  InvalidCursorError,
  SlugTakenError,
  StoreBusyError,
  PositionLimitError,
} from '../store/store.js';

const EXPOSED_HEADERS = 'WWW-Authenticate, ETag, Location, Retry-After, X-Request-Id';
const ALLOWED_HEADERS =
  'Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, X-Requested-With, X-Request-Id';

/** The response for a result. */
export function toResponse(request: Request, answer: OperationResult, requestId: string, settings: Settings): Response {
  const headers = commonHeaders(request, requestId, settings);
  // Responses contain personal data, so they are not stored unless the operation allows it.
  headers.set('cache-control', 'no-store');
  const { status, body, raw } = answer;
  const isJson = raw === undefined && body !== undefined;
  const isRead = isJson && status === 200 && ['GET', 'HEAD'].includes(request.method);
  let json: string | undefined;
  const write = () => (json ??= JSON.stringify(body));
  // The browser can store what it reads, and revalidates it each time.
  if (isRead) headers.set('cache-control', 'private, no-cache');
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers.set(name, value);
  if (isRead && !headers.has('etag')) headers.set('etag', pageETag(body) ?? `"${quickHash(write())}"`);
  const etag = headers.get('etag');
  if (request.method === 'GET' && status === 200 && etag && isCurrent(request, etag))
    return new Response(null, { status: 304, headers });
  if (isJson) headers.set('content-type', status >= 400 ? 'application/problem+json' : 'application/json');
  const content = raw ?? (isJson ? write() : null);
  return new Response(request.method === 'HEAD' ? null : content, { status, headers });
}

/** The ETag of a list is built from the ETags of its items, so that an unchanged list is not sent again. */
function pageETag(body: unknown): string | undefined {
  const { items, ...rest } = Object(body) as { items?: { etag?: string }[] };
  if (!items?.length || !items.every(({ etag }) => etag)) return undefined;
  return `"${quickHash(JSON.stringify([items.map(({ etag }) => etag), rest]))}"`;
}

/** The result for a thrown error. Unexpected errors are reported to the host, and their details are not sent. */
export function toErrorResult(
  error: unknown,
  request: Request,
  requestId: string,
  settings: Settings,
): OperationResult {
  const problemError = toProblemError(error);
  if (problemError.status >= 500) settings.onError(error, { requestId, request });
  const headers: Record<string, string> = { ...problemError.details.headers };
  if (problemError.status === 401) headers['www-authenticate'] ??= authenticateChallenge(problemError);
  return { status: problemError.status, headers, body: toProblem(problemError, requestId) };
}

/** The problem for a thrown error: `internal_error` for unexpected ones. */
export function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof InvalidTokenError) return problem('invalid_token', error.message);
  if (error instanceof SlugTakenError) return problem('slug_taken', 'The name is already in use');
  if (error instanceof DomainTakenError) return problem('domain_taken', 'Another organization has verified the domain');
  if (error instanceof InvalidCursorError) return problem('malformed_request', 'The cursor is not valid for this list');
  if (error instanceof PositionLimitError) return problem('unsupported_query', error.message);
  if (error instanceof StoreBusyError)
    return problem('unavailable', 'The database is too busy; nothing was changed', { headers: { 'retry-after': '5' } });
  return problem('internal_error');
}

/** RFC 6750, section 3: a request without credentials learns only how to authenticate. */
function authenticateChallenge({ code, message }: ProblemError): string {
  if (code !== 'invalid_token') return 'Bearer';
  return `Bearer error="invalid_token", error_description="${message.replace(/[^\x20-\x7e]|["\\]/g, ' ').slice(0, 200)}"`;
}

/** The result for a method that the path does not have. */
export function methodNotAllowed(allow: string[], requestId: string): OperationResult {
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

/** The response to a preflight request. */
export function preflightResponse(request: Request, requestId: string, settings: Settings): Response {
  const headers = commonHeaders(request, requestId, settings);
  headers.set('access-control-allow-methods', 'GET, HEAD, POST, PUT, PATCH, DELETE');
  headers.set('access-control-allow-headers', ALLOWED_HEADERS);
  headers.set('access-control-max-age', '600');
  return new Response(null, { status: 204, headers });
}

function commonHeaders(request: Request, requestId: string, { cors }: Settings): Headers {
  const headers = new Headers({ 'x-request-id': requestId, 'x-content-type-options': 'nosniff' });
  if (!cors) return headers;
  headers.set('vary', 'Origin');
  const origin = request.headers.get('origin');
  if (!origin) return headers;
  if (cors.origins.includes(origin)) {
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-allow-credentials', 'true');
  } else if (cors.origins.includes('*')) {
    headers.set('access-control-allow-origin', '*');
  } else {
    return headers;
  }
  headers.set('access-control-expose-headers', EXPOSED_HEADERS);
  return headers;
}
