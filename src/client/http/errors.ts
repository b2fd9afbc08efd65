import type { FieldError, ProblemCode } from '../../contract/index.js';

/** Codes of errors that the client detects itself, without problem details from the backend. */
export type ClientErrorCode = 'network' | 'timeout' | 'aborted' | 'invalid_response' | 'unexpected_response';

export type OrgErrorCode = ProblemCode | ClientErrorCode;

interface OrgErrorFields {
  code: OrgErrorCode;
  /** HTTP status, or 0 without a response. */
  status: number;
  /** For developers and logs. Texts for users depend on `code`. */
  message?: string;
  errors?: FieldError[];
  requestId?: string;
  retryAfter?: number;
  acrValues?: string[];
  maxAge?: number;
  actionUrl?: string;
  cause?: unknown;
}

const brand = 'org-elements:error';

/** The class of every `OrgError`. Create one with `createOrgError`. */
export class OrgFailure extends Error {
  readonly [brand] = true;
  declare readonly code: OrgErrorCode;
  /** HTTP status, or 0 without a response. */
  declare readonly status: number;
  /** Errors of single fields; `pointer` is a JSON Pointer (RFC 6901). Empty for other errors. */
  declare readonly errors: FieldError[];
  /** Identifies the request in the backend's log. */
  declare readonly requestId?: string;
  /** Seconds until a retry makes sense, from `Retry-After`. */
  declare readonly retryAfter?: number;

  constructor({ message, cause, errors = [], ...fields }: OrgErrorFields) {
    super(message ?? fields.code, cause === undefined ? undefined : { cause });
    Object.assign(this, { name: 'OrgError', errors }, fields);
  }
}

type Coded<Code extends OrgErrorCode, More = unknown> = OrgFailure & { readonly code: Code } & More;

/**
 * The error of every rejected call. `code` identifies the case: `step_up_required` has the parameters of RFC 9470,
 * `action_required` the URL where the user can complete the action.
 */
export type OrgError =
  | Coded<'step_up_required', { readonly acrValues?: string[]; readonly maxAge?: number }>
  | Coded<'action_required', { readonly actionUrl?: string }>
  | Coded<Exclude<OrgErrorCode, 'step_up_required' | 'action_required'>>;

/** Creates an `OrgError`, for hosts that implement their own client or adapter. */
export function createOrgError(fields: OrgErrorFields): OrgError {
  return new OrgFailure(fields) as OrgError;
}

/** True for an `OrgError`, also of another copy of this library. With `code`, only for that code. */
export function isOrgError<Code extends OrgErrorCode = OrgErrorCode>(
  error: unknown,
  code?: Code,
): error is Extract<OrgError, { code: Code }> {
  return (
    typeof error === 'object' &&
    error !== null &&
    brand in error &&
    (code === undefined || (error as OrgError).code === code)
  );
}

/**
 * True where an adapter or an identity provider refuses a token (OAuth 2.0 and OpenID Connect error codes). Every other
 * failure of a token request is a lost connection, not a sign-out.
 */
export function isRefused(cause: unknown): boolean {
  const { error, code, message, status } = (cause ?? {}) as {
    error?: unknown;
    code?: unknown;
    message?: unknown;
    status?: unknown;
  };
  // Codes of servers that are down, slow or busy. Every other OAuth code needs action by the user or the host.
  if (typeof error === 'string' && /^[a-z]+(_[a-z]+)*$/.test(error))
    return !/^timeout$|^(server|request|network)_error$|^temporarily_unavailable$|too_many|rate_limit/.test(error);
  return (
    status === 401 ||
    /^(login|consent|interaction|account_selection)_required$|^(invalid_grant|missing_refresh_token|access_denied)$/i.test(
      String(error ?? code ?? message).trim(),
    )
  );
}

const causeOf = (error: unknown) => ({
  status: 0,
  message: String((error as Error | undefined)?.message ?? error),
  cause: error,
});

/** The error of a request without a response. */
export function lostConnection(error: unknown): OrgError {
  if (isOrgError(error)) return error;
  const { name, error: reason } = (error ?? {}) as { name?: string; error?: string };
  return createOrgError({
    code: name === 'AbortError' ? 'aborted' : name === 'TimeoutError' || reason === 'timeout' ? 'timeout' : 'network',
    ...causeOf(error),
  });
}

/** Converts any thrown value to an `OrgError`. A `TypeError` that does not come from `fetch` means an unexpected response. */
export function toOrgError(error: unknown): OrgError {
  const lost = lostConnection(error);
  if (
    !(error instanceof TypeError) ||
    /fetch|network|load failed|connection|terminated|socket|ECONN/i.test(lost.message)
  )
    return lost;
  console.error(error);
  return createOrgError({ code: 'unexpected_response', ...causeOf(error) });
}
