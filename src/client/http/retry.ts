/*
 * What to do about a request that failed: what kind of failure it is, whether something can be done about it, and when
 * another try makes sense. Fetched only when it is needed, and given what it works with: a module that it shared with the
 * wire would be a file of its own in every page.
 */
import type { FieldError, ProblemCode } from '../../contract/index.js';
import type { createOrgError, OrgError, lostConnection } from './errors.js';
import type { ApiResponse, ChallengeHandler, ErrorResponse, ApiRequest } from './transport.js';

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

interface RecoveryOptions {
  createOrgError: typeof createOrgError;
  lostConnection: typeof lostConnection;
  request: ApiRequest;
  /** Reads what the change is about, with its tag. */
  read: () => Promise<ApiResponse<unknown>>;
  organization: string | undefined;
  cancelled: AbortSignal;
  challengeHandler: ChallengeHandler | undefined;
  /** Another token can be had. */
  renews: boolean;
}

/** Longest `Retry-After` that is waited for silently, in seconds. */
const longestWait = 10;
const readDelays = [250, 1000];

/** The tries of one request. */
export class RetryPolicy {
  /** The next try wants a new token. */
  refresh = false;
  readonly #options: RecoveryOptions;
  #tries = 0;
  /** Whether the outcome of an earlier try is unknown. */
  #wasLost = false;
  #challenged = false;

  constructor(options: RecoveryOptions) {
    this.#options = options;
  }

  /**
   * Resolves when the request may be sent again, to an answer where the change has been made already. Rejects with the
   * `OrgError` where another try makes no sense.
   */
  async settle(cause: unknown): Promise<ApiResponse<unknown> | undefined> {
    const { request, renews, challengeHandler, cancelled, createOrgError, lostConnection } = this.#options;
    const { method = 'GET' } = request;
    if (cancelled.aborted) throw this.#aborted();
    const error = isRefusal(cause) ? createOrgError(parseProblem(cause)) : lostConnection(cause);
    this.#tries++;
    const half = isRefusal(cause) && cause.response.ok && cause.isJson;
    // An earlier try of this removal got through, only its answer was lost.
    if (method === 'DELETE' && this.#wasLost && error.code === 'not_found') return nothing;
    this.#wasLost ||= half || isLost(error);
    if (error.code === 'invalid_token' && renews && !this.refresh) {
      this.refresh = true;
      return undefined;
    }
    if (
      challengeHandler &&
      !this.#challenged &&
      (error.code === 'step_up_required' || error.code === 'action_required')
    ) {
      await this.#askFirst(challengeHandler, error);
      return undefined;
    }
    const wait = retryDelay(error, method === 'GET', this.#tries, half);
    if (wait === undefined) {
      // The change may have been made: by a try whose answer was lost, or by one that the browser repeated by itself.
      const mayBeMade =
        method !== 'GET' && method !== 'POST' && (error.code === 'etag_mismatch' || half || isLost(error));
      const found = mayBeMade && (await this.#findMade());
      if (found) return found;
      throw error;
    }
    await pause(wait, cancelled).catch(() => {
      throw this.#aborted();
    });
    return undefined;
  }

  /** Reads again, also for the tag that another try needs: the answer, if everything is as the change wanted it. */
  async #findMade(): Promise<ApiResponse<unknown> | undefined> {
    const { request, read } = this.#options;
    try {
      const found = await read();
      return isAsWanted(request, found.body) ? found : undefined;
    } catch (cause) {
      // Of what cannot be read by itself, a missing page says nothing.
      const isGone = isRefusal(cause) && cause.response.status === 404 && cause.isJson;
      return isGone &&
        request.method === 'DELETE' &&
        /^\/organizations\/[^/]+(\/(members|invitations)\/[^/]+)?$/.test(request.path)
        ? nothing
        : undefined;
    }
  }

  async #askFirst(challengeHandler: ChallengeHandler, error: Parameters<ChallengeHandler>[0]['error']): Promise<void> {
    const { request, organization, cancelled } = this.#options;
    // Asked once: the same answer after it is an error, never a loop.
    this.#challenged = true;
    await challengeHandler({ error, organization, read: (request.method ?? 'GET') === 'GET' }, cancelled).catch(() => {
      throw cancelled.aborted ? this.#aborted() : error;
    });
  }

  #aborted(): OrgError {
    const { createOrgError, cancelled } = this.#options;
    return createOrgError({ code: 'aborted', status: 0, cause: cancelled.reason });
  }
}

/** Milliseconds until the next try, `undefined` when there is none: reads twice more, a change once more under the same key. */
function retryDelay(error: OrgError, read: boolean, tries: number, half: boolean): number | undefined {
  if (tries > (read ? readDelays.length : 1)) return undefined;
  if (error.status === 429 || error.status === 503) {
    if (error.retryAfter !== undefined) return error.retryAfter <= longestWait ? error.retryAfter * 1000 : undefined;
    if (error.status === 429) return undefined;
  }
  return isLost(error) || (half && !read) || (read && error.status === 503)
    ? readDelays[tries - 1]! * (0.75 + Math.random() / 2)
    : undefined;
}

/** Whether it is unknown if the server acted on the request. */
const isLost = ({ code, status }: OrgError) =>
  ['network', 'timeout', 'upstream_timeout'].includes(code) || status === 502 || status === 504;

const nothing: ApiResponse<unknown> = { body: undefined, headers: new Headers() };

/** Whether what a change wanted is what is there now. */
function isAsWanted({ method, path, query, body }: ApiRequest, found: unknown): boolean {
  const there = Object(found) as Record<string, unknown>;
  if (path.endsWith('/branding/logo'))
    return (
      method === 'DELETE' &&
      there[(query as { variant?: string }).variant === 'dark' ? 'logoDarkUrl' : 'logoUrl'] === null
    );
  return (
    method !== 'DELETE' &&
    Object.entries(Object(body) as object).every(([name, wanted]) =>
      name === 'roleIds'
        ? isSame(
            [...(wanted as string[])].sort(),
            ((there['roles'] as { id: string }[] | undefined) ?? []).map(({ id }) => id).sort(),
          )
        : isSame(wanted, there[name]),
    )
  );
}

/** Compares as a merge patch does: members that are not named do not matter. */
function isSame(wanted: unknown, found: unknown): boolean {
  if (Array.isArray(wanted) || Object(wanted) !== wanted)
    return JSON.stringify(wanted ?? null) === JSON.stringify(found ?? null);
  return Object.entries(wanted as object).every(([name, value]) =>
    isSame(value, (Object(found) as Record<string, unknown>)[name]),
  );
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

const isRefusal = (cause: unknown): cause is ErrorResponse => cause instanceof Object && 'response' in cause;

function parseProblem({ response, body, isJson }: ErrorResponse): Parameters<typeof createOrgError>[0] {
  const { status, headers, ok } = response;
  const { code, detail, errors, requestId, acrValues, maxAge, actionUrl } = (
    !ok && typeof body === 'object' && body ? body : {}
  ) as ProblemDocument;
  const unread = isJson
    ? 'The answer is not JSON, or only half of it came'
    : `Expected JSON, got ${headers.get('content-type') ?? 'no content type'}`;
  const after = headers.get('retry-after');
  const seconds = after === null ? NaN : /^\d+$/.test(after) ? Number(after) : (Date.parse(after) - Date.now()) / 1000;
  return {
    code: ok ? 'invalid_response' : typeof code === 'string' ? code : codeOfStatus(status, isJson),
    status,
    message: ok ? unread : typeof detail === 'string' ? detail : `HTTP ${status}`,
    errors: Array.isArray(errors) ? errors : [],
    requestId: requestId ?? headers.get('x-request-id') ?? undefined,
    retryAfter: seconds >= 0 ? Math.ceil(seconds) : undefined,
    acrValues,
    maxAge,
    actionUrl,
  };
}

/** For backends and proxies that refuse without a problem document. */
function codeOfStatus(status: number, isJson: boolean): OrgError['code'] {
  // A page that says "not found" is no word of the API: its address is wrong.
  if (status === 404 && !isJson) return 'invalid_response';
  const codes: Record<number, OrgError['code']> = {
    401: 'unauthenticated',
    403: 'permission_denied',
    404: 'not_found',
    412: 'etag_mismatch',
    413: 'too_large',
    415: 'unsupported_media_type',
    428: 'precondition_required',
    429: 'rate_limited',
    502: 'upstream_error',
    503: 'unavailable',
    504: 'upstream_timeout',
  };
  return codes[status] ?? (status >= 500 ? 'internal_error' : 'malformed_request');
}
