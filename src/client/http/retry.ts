/*
 * Error handling of the transport: parses the failure, decides whether the request is sent again, and when. This is a separate
 * chunk that pages load at the first failure. The transport passes in what both need, because a module that both imported would
 * become a file of its own on every page.
 */
import type { FieldError, ProblemCode } from '../../contract/index.js';
import type { createOrgError, OrgError, lostConnection } from './errors.js';
import { delay } from './delay.js';
import type { ApiRequest, ApiResponse, ChallengeHandler, ErrorResponse } from './types.js';

/** Problem details (RFC 9457) as backends and proxies send them: every member may be missing. */
interface ProblemDocument {
  code?: ProblemCode;
  detail?: string;
  errors?: FieldError[];
  requestId?: string;
  acrValues?: string[];
  maxAge?: number;
  actionUrl?: string;
}

interface RetryOptions {
  createOrgError: typeof createOrgError;
  lostConnection: typeof lostConnection;
  request: ApiRequest;
  /** Reads the resource that the request changes, and remembers its ETag. */
  read: () => Promise<ApiResponse<unknown>>;
  organization: string | undefined;
  callerSignal: AbortSignal;
  challengeHandler: ChallengeHandler | undefined;
  /** The adapter can supply another token. */
  canRefreshToken: boolean;
}

/** Longest `Retry-After`, in seconds, after which a request is retried without telling the user. */
const MAX_RETRY_AFTER = 10;
const RETRY_DELAYS = [250, 1000];

/** Handles the failures of one request. */
export class RetryPolicy {
  /** The next attempt needs a new token. */
  refresh = false;
  readonly #options: RetryOptions;
  #attempts = 0;
  /** The outcome of an earlier attempt is unknown. */
  #wasLost = false;
  #challenged = false;

  constructor(options: RetryOptions) {
    this.#options = options;
  }

  /**
   * Resolves when the request may be sent again, or to a response when the change turns out to have been made. Rejects with
   * the `OrgError` when a retry is pointless.
   */
  async handleFailure(cause: unknown): Promise<ApiResponse<unknown> | undefined> {
    const { request, canRefreshToken, challengeHandler, callerSignal, createOrgError, lostConnection } = this.#options;
    const { method = 'GET' } = request;
    if (callerSignal.aborted) throw this.#aborted();
    const error = isErrorResponse(cause) ? createOrgError(parseProblem(cause)) : lostConnection(cause);
    this.#attempts++;
    const isTruncated = isErrorResponse(cause) && cause.response.ok && cause.isJson;
    // An earlier attempt of this DELETE succeeded; only its response was lost.
    if (method === 'DELETE' && this.#wasLost && error.code === 'not_found') return noContent;
    this.#wasLost ||= isTruncated || isLost(error);
    if (error.code === 'invalid_token' && canRefreshToken && !this.refresh) {
      this.refresh = true;
      return undefined;
    }
    if (
      challengeHandler &&
      !this.#challenged &&
      (error.code === 'step_up_required' || error.code === 'action_required')
    ) {
      await this.#resolveChallenge(challengeHandler, error);
      return undefined;
    }
    const mayBeDone = request.once && (isTruncated || isLost(error));
    const milliseconds = mayBeDone ? undefined : retryDelay(error, method === 'GET', this.#attempts, isTruncated);
    if (milliseconds === undefined) {
      // The change may have been made by an attempt whose response was lost, or by one that the browser repeated itself.
      const mayHaveSucceeded =
        method !== 'GET' && method !== 'POST' && (error.code === 'etag_mismatch' || isTruncated || isLost(error));
      const response = mayHaveSucceeded && (await this.#findResult());
      if (response) return response;
      throw error;
    }
    await delay(milliseconds, callerSignal).catch(() => {
      throw this.#aborted();
    });
    return undefined;
  }

  /** Reads the resource again, also for the ETag of another attempt. Resolves to it when it matches the change. */
  async #findResult(): Promise<ApiResponse<unknown> | undefined> {
    const { request, read } = this.#options;
    try {
      const response = await read();
      return matchesChange(request, response.body) ? response : undefined;
    } catch (cause) {
      // A 404 proves a deletion only for resources that have a GET of their own.
      const isGone = isErrorResponse(cause) && cause.response.status === 404 && cause.isJson;
      return isGone &&
        request.method === 'DELETE' &&
        /^\/organizations\/[^/]+(\/(members|invitations)\/[^/]+)?$/.test(request.path)
        ? noContent
        : undefined;
    }
  }

  async #resolveChallenge(
    challengeHandler: ChallengeHandler,
    error: Parameters<ChallengeHandler>[0]['error'],
  ): Promise<void> {
    const { request, organization, callerSignal } = this.#options;
    // Only once: the same response after it is an error, not a loop.
    this.#challenged = true;
    await challengeHandler({ error, organization, read: (request.method ?? 'GET') === 'GET' }, callerSignal).catch(
      () => {
        throw callerSignal.aborted ? this.#aborted() : error;
      },
    );
  }

  #aborted(): OrgError {
    const { createOrgError, callerSignal } = this.#options;
    return createOrgError({ code: 'aborted', status: 0, cause: callerSignal.reason });
  }
}

/** Milliseconds until the next attempt, or `undefined`. Reads are retried twice, changes once under the same key. */
function retryDelay(error: OrgError, read: boolean, tries: number, isTruncated: boolean): number | undefined {
  if (tries > (read ? RETRY_DELAYS.length : 1)) return undefined;
  if (error.status === 429 || error.status === 503) {
    if (error.retryAfter !== undefined)
      return error.retryAfter <= MAX_RETRY_AFTER ? error.retryAfter * 1000 : undefined;
    if (error.status === 429) return undefined;
  }
  return isLost(error) || (isTruncated && !read) || (read && error.status === 503)
    ? RETRY_DELAYS[tries - 1]! * (0.75 + Math.random() / 2)
    : undefined;
}

/** The server may or may not have acted on the request. */
const isLost = ({ code, status }: OrgError) =>
  ['network', 'timeout', 'upstream_timeout'].includes(code) || status === 502 || status === 504;

const noContent: ApiResponse<unknown> = { body: undefined, headers: new Headers() };

/** Whether the resource now has the values that the change asked for. */
function matchesChange({ method, path, query, body }: ApiRequest, current: unknown): boolean {
  const resource = Object(current) as Record<string, unknown>;
  if (path.endsWith('/branding/logo'))
    return (
      method === 'DELETE' &&
      resource[(query as { variant?: string }).variant === 'dark' ? 'logoDarkUrl' : 'logoUrl'] === null
    );
  return (
    method !== 'DELETE' &&
    Object.entries(Object(body) as object).every(([name, wanted]) =>
      name === 'roleIds'
        ? isSame(
            [...(wanted as string[])].sort(),
            ((resource['roles'] as { id: string }[] | undefined) ?? []).map(({ id }) => id).sort(),
          )
        : isSame(wanted, resource[name]),
    )
  );
}

/** Compares like a JSON merge patch (RFC 7396): members that the patch does not name are ignored. */
function isSame(wanted: unknown, found: unknown): boolean {
  if (Array.isArray(wanted) || Object(wanted) !== wanted)
    return JSON.stringify(wanted ?? null) === JSON.stringify(found ?? null);
  return Object.entries(wanted as object).every(([name, value]) =>
    isSame(value, (Object(found) as Record<string, unknown>)[name]),
  );
}

const isErrorResponse = (cause: unknown): cause is ErrorResponse => cause instanceof Object && 'response' in cause;

function parseProblem({ response, body, isJson }: ErrorResponse): Parameters<typeof createOrgError>[0] {
  const { status, headers, ok } = response;
  const { code, detail, errors, requestId, acrValues, maxAge, actionUrl } = (
    !ok && typeof body === 'object' && body ? body : {}
  ) as ProblemDocument;
  const unread = isJson
    ? 'The response is not valid JSON or is truncated'
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

/** The code for backends and proxies that send no problem details. */
function codeOfStatus(status: number, isJson: boolean): OrgError['code'] {
  // An HTML 404 comes from a web server, not from the API: the base URL is wrong.
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
