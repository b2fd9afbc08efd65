import { createIdempotencyKey } from './idempotency-key.js';
import { createOrgError, isOrgError, isRefused, lostConnection, type OrgError } from './errors.js';
import type { RetryPolicy } from './retry.js';
import { misfit, type Shape } from './response-shapes.js';

/** What the client needs of an authentication adapter: a bearer token, or nothing for a cookie session. */
export interface TokenSource {
  /**
   * A bearer token for this organization, or `null` for a cookie session. `refresh`: the backend refused the
   * last one, a cached token will not do. A rejection means that the token service was not reached, and the request is
   * tried again, unless its `error`, `code` or message is one of `login_required`, `consent_required`,
   * `interaction_required`, `account_selection_required`, `access_denied`, `invalid_grant` and `missing_refresh_token`
   * or its `status` is 401: then nobody is signed in.
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

export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  organization?: string;
  query?: object;
  body?: unknown;
  contentType?: string;
  /** Path whose remembered `ETag` guards this change, where it is not `path`. */
  guard?: string;
  /** What the answer has to be like, see `shapes.ts`. */
  shape?: Shape;
}

export interface ApiResponse<T> {
  body: T;
  headers: Headers;
}

/** Enough for every row on screen and those around it; a list of 100,000 must not be remembered whole. */
const rememberedTags = 2000;

/** The backend wants something of the person before it goes on: stronger proof, or a step elsewhere. */
export interface Challenge {
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
export type ChallengeHandler = (challenge: Challenge, signal: AbortSignal) => Promise<void>;

export type Send = <T>(request: ApiRequest, options?: RequestOptions) => Promise<ApiResponse<T>>;

/** The wire: one function that every resource uses, and the ETags it has seen. */
export function createTransport({ baseUrl, auth, fetch: givenFetch, timeout = 15_000 }: OrgClientOptions) {
  const etags = new Map<string, string>();
  let challengeHandler: ChallengeHandler | undefined;
  const base = baseUrl.replace(/\/+$/, '');

  const remember = (path: string, etag: string | null | undefined) => {
    if (!etag) return;
    etags.delete(path);
    etags.set(path, etag);
    if (etags.size > rememberedTags) etags.delete(etags.keys().next().value!);
  };

  async function ask(request: ApiRequest, headers: Headers, signal: AbortSignal, refresh?: boolean): Promise<Response> {
    const { method = 'GET', path, query, body } = request;
    // Without a token nothing is waited for: the request leaves before the element that asks draws its skeleton.
    const token =
      auth?.getToken &&
      (await auth.getToken({ organization: request.organization, signal, refresh }).catch((cause: unknown) => {
        if (isOrgError(cause) || signal.aborted) throw cause;
        throw isRefused(cause)
          ? createOrgError({ code: 'unauthenticated', status: 401, message: 'The adapter gave no token', cause })
          : lostConnection(cause);
      }));
    if (token) headers.set('authorization', `Bearer ${token}`);
    else if (method !== 'GET') headers.set('x-requested-with', 'org-elements');

    return (givenFetch ?? fetch)(`${base}/v1${path}${search(query)}`, {
      method,
      headers,
      signal,
      // A redirected POST would be repeated as a GET, whose answer looks like a success.
      redirect: method === 'GET' ? 'follow' : 'manual',
      credentials: token ? 'omit' : 'include',
      body: hasJson({ headers }) ? JSON.stringify(body) : (body as BodyInit | undefined),
    });
  }

  async function attempt<T>(
    request: ApiRequest,
    headers: Headers,
    signal: AbortSignal,
    refresh: boolean,
  ): Promise<ApiResponse<T>> {
    const { method = 'GET', path, guard = path, shape } = request;
    const response = await ask(request, headers, signal, refresh);
    const fail = (code: 'invalid_response' | 'unexpected_response', what: string) => {
      const message = `${method} ${path} ${what}`;
      console.error(`org-elements: ${message}`);
      return createOrgError({ code, status: response.status, message });
    };
    if (
      method !== 'GET' &&
      (response.type === 'opaqueredirect' || response.redirected || (response.status > 300 && response.status < 400))
    ) {
      throw fail(
        'invalid_response',
        `was redirected to ${response.headers.get('location') ?? 'another address'}: nothing was changed. Use the final address as base URL.`,
      );
    }
    const text = await response.text();
    const isJson = hasJson(response);
    const body = isJson ? parse(text) : undefined;
    if (!response.ok || (text && body === undefined)) throw { response, body, isJson } satisfies ErrorResponse;
    const wrong = shape && misfit(body, shape, method !== 'GET' && method !== 'POST');
    if (wrong !== undefined) throw fail('unexpected_response', `was answered without a valid "${wrong}"`);
    if (method === 'DELETE') etags.delete(path);
    // What guards a change is what changed: a logo is part of the branding.
    remember(guard, response.headers.get('etag'));
    return { body: body as T, headers: response.headers };
  }

  const send: Send = async <T>(request: ApiRequest, options: RequestOptions = {}): Promise<ApiResponse<T>> => {
    const { method = 'GET', body, path, guard = path, contentType, organization } = request;
    const headers = new Headers({ accept: 'application/json' });
    if (body !== undefined) headers.set('content-type', contentType ?? 'application/json');
    if (method === 'POST') headers.set('idempotency-key', options.idempotencyKey ?? createIdempotencyKey());
    const etag = options.etag ?? etags.get(guard);
    if (method !== 'GET' && method !== 'POST' && etag) headers.set('if-match', originalTag(etag));

    const cancelled = options.signal ?? new AbortController().signal;
    let recovery: RetryPolicy | undefined;
    const limited = async <R>(wanted: ApiRequest, sent: Headers): Promise<ApiResponse<R>> => {
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(new DOMException('No answer in time', 'TimeoutError')), timeout);
      try {
        return await attempt<R>(wanted, sent, AbortSignal.any([cancelled, limit.signal]), recovery?.refresh ?? false);
      } finally {
        clearTimeout(timer);
      }
    };
    for (;;) {
      try {
        return await limited<T>(request, headers);
      } catch (cause) {
        if (cancelled.aborted) throw createOrgError({ code: 'aborted', status: 0, cause: cancelled.reason });
        // Where not even that can be fetched, there is no network.
        const { RetryPolicy } = await loadRecovery().catch(() => {
          throw lostConnection(cause);
        });
        recovery ??= new RetryPolicy({
          request,
          organization,
          cancelled,
          challengeHandler,
          read: () =>
            limited({ path: guard, organization, shape: request.shape }, new Headers({ accept: 'application/json' })),
          renews: Boolean(auth?.getToken),
          createOrgError,
          lostConnection,
        });
        const done = await recovery.settle(cause);
        if (done) return done as ApiResponse<T>;
      }
    }
  };

  /** Whoever comes last is asked. */
  const onChallenge = (handler: ChallengeHandler) => void (challengeHandler = handler);

  /** The answer itself, for streams: not read, not tried again, without a limit in time. */
  const open = (request: ApiRequest, { signal, refresh }: { signal: AbortSignal; refresh?: boolean }) =>
    ask(request, new Headers({ accept: 'text/event-stream' }), signal, refresh);

  return { send, remember, open, onChallenge };
}

/** What follows from a failure is fetched with the first one, or before: most pages see none. */
export const loadRecovery = () => import('./retry.js');

/** An answer that is not what was asked for. */
export interface ErrorResponse {
  response: Response;
  body: unknown;
  isJson: boolean;
}

/**
 * The tag as the backend wrote it: proxies that compress make it weak (nginx, Cloudflare) or append the coding (`"x-gzip"`
 * Apache and Caddy, `"x--gzip"` Jetty, `"x;gz"` LiteSpeed), and `If-Match` compares strongly.
 */
const originalTag = (tag: string) => tag.replace(/^W\//, '').replace(/(--?|;)(gzip|gz|br|brotli|zstd|deflate)"$/, '"');

const hasJson = ({ headers }: { headers: Headers }) => /json/.test(headers.get('content-type') ?? '');

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function search(query: object | undefined): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}) as [string, unknown][]) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== null && one !== '') parameters.append(name, String(one));
    }
  }
  return parameters.size ? `?${parameters}` : '';
}
