import { createOrgError, isOrgError, isRefused, lostConnection } from './errors.js';
import { createIdempotencyKey } from './idempotency-key.js';
import { misfit } from './response-shapes.js';
import type { RetryPolicy } from './retry.js';
import type {
  ApiRequest,
  ApiResponse,
  ChallengeHandler,
  ErrorResponse,
  OrgClientOptions,
  RequestOptions,
} from './types.js';

/** ETags that are remembered: more rows than a list renders, but not all of a list of 100,000. */
const MAX_ETAGS = 2000;

type Send = <T>(request: ApiRequest, options?: RequestOptions) => Promise<ApiResponse<T>>;

/** Sends requests for all resources and remembers the ETags of their responses. */
export function createTransport({ baseUrl, auth, fetch: givenFetch, timeout = 15_000 }: OrgClientOptions) {
  const etags = new Map<string, string>();
  let challengeHandler: ChallengeHandler | undefined;
  const base = baseUrl.replace(/\/+$/, '');

  const rememberETag = (path: string, etag: string | null | undefined) => {
    if (!etag) return;
    etags.delete(path);
    etags.set(path, etag);
    if (etags.size > MAX_ETAGS) etags.delete(etags.keys().next().value!);
  };

  async function fetchResponse(
    request: ApiRequest,
    headers: Headers,
    signal: AbortSignal,
    refresh?: boolean,
  ): Promise<Response> {
    const { method = 'GET', path, query, body } = request;
    // Without `getToken` nothing is awaited, so the request is sent before the element renders its skeleton.
    const token =
      auth?.getToken &&
      (await auth.getToken({ organization: request.organization, signal, refresh }).catch((cause: unknown) => {
        if (isOrgError(cause) || signal.aborted) throw cause;
        throw isRefused(cause)
          ? createOrgError({ code: 'unauthenticated', status: 401, message: 'The adapter returned no token', cause })
          : lostConnection(cause);
      }));
    if (token) headers.set('authorization', `Bearer ${token}`);
    else if (method !== 'GET') headers.set('x-requested-with', 'org-elements');

    return (givenFetch ?? fetch)(`${base}/v1${path}${search(query)}`, {
      method,
      headers,
      signal,
      // `fetch` would follow a redirected POST with a GET, whose response looks like a success.
      redirect: method === 'GET' ? 'follow' : 'manual',
      credentials: token ? 'omit' : 'include',
      body: hasJson({ headers }) ? JSON.stringify(body) : (body as BodyInit | undefined),
    });
  }

  async function sendOnce<T>(
    request: ApiRequest,
    headers: Headers,
    signal: AbortSignal,
    refresh: boolean,
  ): Promise<ApiResponse<T>> {
    const { method = 'GET', path, etagPath = path, shape } = request;
    const response = await fetchResponse(request, headers, signal, refresh);
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
        `was redirected to ${response.headers.get('location') ?? 'another URL'}: no change was made. Use the final URL as the base URL.`,
      );
    }
    const text = await response.text();
    const isJson = hasJson(response);
    const body = isJson ? parse(text) : undefined;
    if (!response.ok || (text && body === undefined)) throw { response, body, isJson } satisfies ErrorResponse;
    const wrong = shape && misfit(body, shape, method !== 'GET' && method !== 'POST');
    if (wrong !== undefined) throw fail('unexpected_response', `returned a body without a valid "${wrong}"`);
    if (method === 'DELETE') etags.delete(path);
    rememberETag(etagPath, response.headers.get('etag'));
    return { body: body as T, headers: response.headers };
  }

  const send: Send = async <T>(request: ApiRequest, options: RequestOptions = {}): Promise<ApiResponse<T>> => {
    const { method = 'GET', body, path, etagPath = path, contentType, organization, once } = request;
    const headers = new Headers({ accept: 'application/json' });
    if (body !== undefined) headers.set('content-type', contentType ?? 'application/json');
    if (options.language) headers.set('accept-language', options.language);
    if (method === 'POST' && !once) headers.set('idempotency-key', options.idempotencyKey ?? createIdempotencyKey());
    const etag = options.etag ?? etags.get(etagPath);
    if (method !== 'GET' && method !== 'POST' && etag) headers.set('if-match', originalTag(etag));

    const callerSignal = options.signal ?? new AbortController().signal;
    let policy: RetryPolicy | undefined;
    const sendWithTimeout = async <R>(request: ApiRequest, headers: Headers): Promise<ApiResponse<R>> => {
      const timeoutController = new AbortController();
      const timer = setTimeout(
        () => timeoutController.abort(new DOMException('The request timed out', 'TimeoutError')),
        timeout,
      );
      try {
        return await sendOnce<R>(
          request,
          headers,
          AbortSignal.any([callerSignal, timeoutController.signal]),
          policy?.refresh ?? false,
        );
      } finally {
        clearTimeout(timer);
      }
    };
    for (;;) {
      try {
        return await sendWithTimeout<T>(request, headers);
      } catch (cause) {
        if (callerSignal.aborted) throw createOrgError({ code: 'aborted', status: 0, cause: callerSignal.reason });
        // When this chunk cannot be loaded either, the network is down.
        const { RetryPolicy } = await loadRetryPolicy().catch(() => {
          throw lostConnection(cause);
        });
        policy ??= new RetryPolicy({
          request,
          organization,
          callerSignal,
          challengeHandler,
          read: () =>
            sendWithTimeout(
              { path: etagPath, organization, shape: request.shape },
              new Headers({ accept: 'application/json' }),
            ),
          canRefreshToken: Boolean(auth?.getToken),
          createOrgError,
          lostConnection,
        });
        const done = await policy.handleFailure(cause);
        if (done) return done as ApiResponse<T>;
      }
    }
  };

  /** Registers the challenge handler. A later registration replaces an earlier one. */
  const onChallenge = (handler: ChallengeHandler) => void (challengeHandler = handler);

  /** Resolves to the response itself, for streams of the media type `accept`. Without retries and without a timeout. */
  const openStream = (
    request: ApiRequest,
    { signal, refresh, accept = 'text/event-stream' }: { signal: AbortSignal; refresh?: boolean; accept?: string },
  ) => fetchResponse(request, new Headers({ accept }), signal, refresh);

  return { send, rememberETag, openStream, onChallenge };
}

/** Error handling is a separate chunk, which most pages never load. */
export const loadRetryPolicy = () => import('./retry.js');

/**
 * The ETag as the backend sent it. Compressing proxies make it weak (nginx, Cloudflare) or append the coding (`"x-gzip"`
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
