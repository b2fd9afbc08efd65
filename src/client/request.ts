import { newKey } from './key.js';
import { createOrgError, isOrgError, toOrgError, type OrgError } from './errors.js';
import type { FieldError, ProblemCode } from '../contract/index.js';

/** What the client needs of an authentication adapter: a bearer token, or nothing for a cookie session. */
export interface TokenSource {
  /**
   * A bearer token for this organization, or `null` for a cookie session. `refresh`: the backend refused the
   * last one, a cached token will not do.
   */
  getToken?(request: { organization?: string; signal?: AbortSignal; refresh?: boolean }): Promise<string | null>;
}

export interface OrgClientOptions {
  /** Where the org API stands, without `/v1`: `/org-api`, `https://api.example.com/org`. */
  baseUrl: string;
  /** Proof of identity. Without it the browser's cookies are sent. */
  auth?: TokenSource;
  /** Another `fetch`, for tests, service workers or an API inside the page. Default: the global one. */
  fetch?: typeof fetch;
  /** Milliseconds after which a request gives up. Default 15,000. */
  timeout?: number;
}

export interface RequestOptions {
  /** Ends the request; it then fails with `aborted`. */
  signal?: AbortSignal;
  /** `If-Match` of a change. Default: the `ETag` that this client saw last for the resource. */
  etag?: string;
  /** `Idempotency-Key` of a POST. Default: a new one a call. Pass the same one when the same form is sent again. */
  idempotencyKey?: string;
}

export interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  organization?: string;
  query?: object;
  body?: unknown;
  contentType?: string;
  /** Path whose remembered `ETag` guards this change, where it is not `path`. */
  guard?: string;
}

export interface Answer<T> {
  body: T;
  headers: Headers;
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', abort, { once: true });
  });

/** Longest `Retry-After` that is waited for silently, in seconds. */
const longestWait = 10;
const readDelays = [250, 1000];
/** Enough for every row on screen and those around it; a list of 100,000 must not be remembered whole. */
const rememberedTags = 2000;

/** What a refusal may hold (RFC 9457); nothing in it is certain. */
interface ProblemDocument {
  code?: ProblemCode;
  detail?: string;
  errors?: FieldError[];
  requestId?: string;
  acrValues?: string[];
  maxAge?: number;
  actionUrl?: string;
}

/** The backend wants something of the person before it goes on: stronger proof, or a step elsewhere. */
export interface Interruption {
  error: Extract<OrgError, { code: 'step_up_required' | 'action_required' }>;
  /** Organization that the request is about. */
  organization?: string;
  /** Nothing would have been changed. */
  read: boolean;
}

/**
 * Resolves when what was wanted has been done; the request is then sent once more, under the same `Idempotency-Key`.
 * When it rejects, the request fails with the answer that it got.
 */
export type InterruptionHandler = (interruption: Interruption, signal: AbortSignal) => Promise<void>;

export type Send = <T>(request: Request, options?: RequestOptions) => Promise<Answer<T>>;

/** The wire: one function that every resource uses, and the ETags it has seen. */
export function createWire({ baseUrl, auth, fetch: givenFetch, timeout = 15_000 }: OrgClientOptions) {
  const etags = new Map<string, string>();
  let interrupt: InterruptionHandler | undefined;
  const base = baseUrl.replace(/\/+$/, '');

  const remember = (path: string, etag: string | null | undefined) => {
    if (!etag) return;
    etags.delete(path);
    etags.set(path, etag);
    if (etags.size > rememberedTags) etags.delete(etags.keys().next().value!);
  };

  async function ask(request: Request, headers: Headers, signal: AbortSignal, refresh?: boolean): Promise<Response> {
    const { method = 'GET', path, query, body } = request;
    // Without a token nothing is waited for: the request leaves before the element that asks draws its skeleton.
    const token = auth?.getToken && (await auth.getToken({ organization: request.organization, signal, refresh }).catch((cause: unknown) => {
      if (isOrgError(cause) || signal.aborted) throw cause;
      throw createOrgError({ code: 'unauthenticated', status: 401, message: 'The adapter gave no token', cause });
    }));
    if (token) headers.set('authorization', `Bearer ${token}`);
    else if (method !== 'GET') headers.set('x-requested-with', 'org-elements');

    return (givenFetch ?? fetch)(`${base}/v1${path}${search(query)}`, {
      method,
      headers,
      signal,
      credentials: token ? 'omit' : 'include',
      body: body === undefined || isBinary(body) ? (body as BodyInit | undefined) : JSON.stringify(body),
    });
  }

  async function attempt<T>(request: Request, headers: Headers, signal: AbortSignal, refresh: boolean): Promise<Answer<T>> {
    const { method = 'GET', path } = request;
    const response = await ask(request, headers, signal, refresh);
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok) throw problem(response, type.includes('json') ? parse(text) : undefined);
    if (method === 'DELETE') etags.delete(path);
    // What guards a change is what changed: a logo is part of the branding.
    remember(request.guard ?? path, response.headers.get('etag'));
    if (text && !type.includes('json')) throw invalid(response, `Expected JSON, got ${type || 'no content type'}`);
    const value = text ? parse(text) : undefined;
    if (text && value === undefined) throw invalid(response, 'The answer is not JSON, or only half of it came');
    return { body: value as T, headers: response.headers };
  }

  const send: Send = async <T>(request: Request, options: RequestOptions = {}): Promise<Answer<T>> => {
    const { method = 'GET', body, path, guard = path, contentType } = request;
    const read = method === 'GET';
    const headers = new Headers({ accept: 'application/json' });
    if (body !== undefined) headers.set('content-type', contentType ?? 'application/json');
    if (method === 'POST') headers.set('idempotency-key', options.idempotencyKey ?? newKey());
    const etag = options.etag ?? etags.get(guard);
    if (!read && method !== 'POST' && etag) headers.set('if-match', etag);

    const cancelled = options.signal ?? new AbortController().signal;
    let refreshed = false;
    let interrupted = false;
    for (let tries = 1; ; tries++) {
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(new DOMException('No answer in time', 'TimeoutError')), timeout);
      try {
        return await attempt<T>(request, headers, AbortSignal.any([cancelled, limit.signal]), refreshed);
      } catch (cause) {
        if (cancelled.aborted) throw createOrgError({ code: 'aborted', status: 0, cause: cancelled.reason });
        const error = toOrgError(cause);
        // The first try of this removal got through, only its answer was lost.
        if (method === 'DELETE' && tries > 1 && error.code === 'not_found') return { body: undefined as T, headers: new Headers() };
        if (error.code === 'invalid_token' && auth?.getToken && !refreshed) {
          refreshed = true;
          continue;
        }
        if (interrupt && !interrupted && (error.code === 'step_up_required' || error.code === 'action_required')) {
          clearTimeout(timer);
          // Asked once: the same answer after it is an error, never a loop.
          interrupted = true;
          await interrupt({ error, organization: request.organization, read }, cancelled).catch(() => {
            throw cancelled.aborted ? createOrgError({ code: 'aborted', status: 0, cause: cancelled.reason }) : error;
          });
          continue;
        }
        const wait = retryDelay(error, read, tries);
        if (wait === undefined) throw error;
        await pause(wait, cancelled).catch((reason: unknown) => {
          throw createOrgError({ code: 'aborted', status: 0, cause: reason });
        });
      } finally {
        clearTimeout(timer);
      }
    }
  };

  /** Whoever comes last is asked. */
  const onInterruption = (handler: InterruptionHandler) => void (interrupt = handler);

  /** The answer itself, for streams: not read, not tried again, without a limit in time. */
  const open = (request: Request, { signal, refresh }: { signal: AbortSignal; refresh?: boolean }) => ask(request, new Headers({ accept: 'text/event-stream' }), signal, refresh);

  return { send, remember, open, onInterruption };
}

/** Milliseconds until the next try, `undefined` when there is none: reads twice more, a change once more under the same key. */
function retryDelay(error: OrgError, read: boolean, tries: number): number | undefined {
  if (tries > (read ? readDelays.length : 1)) return undefined;
  if (error.status === 429 || error.status === 503) {
    if (error.retryAfter !== undefined) return error.retryAfter <= longestWait ? error.retryAfter * 1000 : undefined;
    if (error.status === 429) return undefined;
  }
  const lost = ['network', 'timeout', 'upstream_timeout'].includes(error.code) || (read && [502, 503, 504].includes(error.status));
  return lost ? readDelays[tries - 1]! * (0.75 + Math.random() / 2) : undefined;
}

function problem(response: Response, body: unknown): OrgError {
  const { status, headers } = response;
  const { code, detail, errors, requestId, acrValues, maxAge, actionUrl } = (typeof body === 'object' && body ? body : {}) as ProblemDocument;
  const after = headers.get('retry-after');
  const seconds = after === null ? NaN : /^\d+$/.test(after) ? Number(after) : (Date.parse(after) - Date.now()) / 1000;
  return createOrgError({
    code: typeof code === 'string' ? code : codeOfStatus(response),
    status,
    message: typeof detail === 'string' ? detail : `HTTP ${status}`,
    errors: Array.isArray(errors) ? errors : [],
    requestId: requestId ?? headers.get('x-request-id') ?? undefined,
    retryAfter: seconds >= 0 ? Math.ceil(seconds) : undefined,
    acrValues,
    maxAge,
    actionUrl,
  });
}

/** For backends and proxies that refuse without a problem document. */
function codeOfStatus({ status, headers }: Response): OrgError['code'] {
  // A page that says "not found" is no word of the API: its address is wrong.
  if (status === 404 && !headers.get('content-type')?.includes('json')) return 'invalid_response';
  const codes: Record<number, OrgError['code']> = {
    401: 'unauthenticated', 403: 'permission_denied', 404: 'not_found', 412: 'etag_mismatch', 413: 'too_large',
    415: 'unsupported_media_type', 428: 'precondition_required', 429: 'rate_limited', 502: 'upstream_error', 504: 'upstream_timeout',
  };
  return codes[status] ?? (status >= 500 ? 'internal_error' : 'malformed_request');
}

const invalid = (response: Response, message: string) =>
  createOrgError({ code: 'invalid_response', status: response.status, message, requestId: response.headers.get('x-request-id') ?? undefined });

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isBinary = (body: unknown) => body instanceof Blob || body instanceof ArrayBuffer || ArrayBuffer.isView(body);

function search(query: object | undefined): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}) as [string, unknown][]) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (one !== undefined && one !== null && one !== '') parameters.append(name, String(one));
    }
  }
  return parameters.size ? `?${parameters}` : '';
}
