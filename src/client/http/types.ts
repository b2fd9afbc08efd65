import type { OrgError } from './errors.js';
import type { Shape } from './response-shapes.js';

/** The part of an authentication adapter that the client needs: a bearer token, or nothing for a cookie session. */
export interface TokenSource {
  /**
   * Resolves to a bearer token for this organization, or to `null` for a cookie session. With `refresh` the backend has
   * refused the previous token, so a cached one must not be returned. A rejection means that the token service could not be
   * reached, and the request is retried, unless its `error`, `code` or message is one of `login_required`,
   * `consent_required`, `interaction_required`, `account_selection_required`, `access_denied`, `invalid_grant` and
   * `missing_refresh_token`, or its `status` is 401: then the user is signed out.
   */
  getToken?(request: { organization?: string; signal?: AbortSignal; refresh?: boolean }): Promise<string | null>;
}

export interface OrgClientOptions {
  /** URL of the org API, without `/v1`: `/org-api` or `https://api.example.com/org`. */
  baseUrl: string;
  /** Source of bearer tokens. Without it, requests carry the browser's cookies. */
  auth?: TokenSource;
  /** Replaces the global `fetch`, for tests, service workers or an API inside the page. */
  fetch?: typeof fetch;
  /** Milliseconds until a request times out. Default 15,000. */
  timeout?: number;
}

export interface RequestOptions {
  /** Aborts the request, which then fails with `aborted`. */
  signal?: AbortSignal;
  /** Language of texts in the response (`Accept-Language`). Default: the languages of the browser. */
  language?: string;
  /** `If-Match` of a change. Default: the last `ETag` that this client received for the resource. */
  etag?: string;
  /** `Idempotency-Key` of a POST. Default: a new one for each call. Pass the same one when the same form is sent again. */
  idempotencyKey?: string;
}

/** Parameters of one API call. */
export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  organization?: string;
  query?: object;
  body?: unknown;
  contentType?: string;
  /** Path whose last `ETag` is sent in `If-Match`. Default: `path`. */
  etagPath?: string;
  /** The server has no idempotency keys: none is sent, and a POST whose response is lost is not sent again. */
  once?: boolean;
  /** Required members of the response body, see `response-shapes.ts`. */
  shape?: Shape;
}

export interface ApiResponse<T> {
  body: T;
  headers: Headers;
}

/** A response that is not a valid result: a status other than 2xx, or a body that is not the expected JSON. */
export interface ErrorResponse {
  response: Response;
  body: unknown;
  isJson: boolean;
}

/** The backend refuses a request until the user has proven who they are (RFC 9470) or has done something elsewhere. */
export interface Challenge {
  error: Extract<OrgError, { code: 'step_up_required' | 'action_required' }>;
  /** Organization that the request is about. */
  organization?: string;
  /** The request only reads. */
  read: boolean;
}

/**
 * Resolves when the user has met the challenge. The request is then sent once more, under the same `Idempotency-Key`. When
 * the handler rejects, the request fails with the error that the backend sent.
 */
export type ChallengeHandler = (challenge: Challenge, signal: AbortSignal) => Promise<void>;
