import type { FieldError, ProblemCode } from '../../contract/index.js';

/** Codes that the client makes itself, when no problem document came back. */
export type ClientErrorCode = 'network' | 'timeout' | 'aborted' | 'invalid_response' | 'unexpected_response';

export type OrgErrorCode = ProblemCode | ClientErrorCode;

interface OrgErrorFields {
  code: OrgErrorCode;
  /** HTTP status, or 0 when no answer came. */
  status: number;
  /** For developers and logs; what people read is looked up by `code`. */
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

/** The class behind every `OrgError`; make one with `createOrgError`. */
export class OrgFailure extends Error {
  readonly [brand] = true;
  declare readonly code: OrgErrorCode;
  /** HTTP status, or 0 when no answer came. */
  declare readonly status: number;
  /** What is wrong with the request, field by field; `pointer` is a JSON Pointer (RFC 6901). Empty when it is not about fields. */
  declare readonly errors: FieldError[];
  /** Names this failure in the backend's log. */
  declare readonly requestId?: string;
  /** Seconds until another try makes sense, from `Retry-After`. */
  declare readonly retryAfter?: number;

  constructor({ message, cause, errors = [], ...fields }: OrgErrorFields) {
    super(message ?? fields.code, cause === undefined ? undefined : { cause });
    Object.assign(this, { name: 'OrgError', errors }, fields);
  }
}

type Coded<Code extends OrgErrorCode, More = unknown> = OrgFailure & { readonly code: Code } & More;

/**
 * Everything that a call of the client can fail with. `code` tells the cases apart:
 * `step_up_required` carries what RFC 9470 asks for, `action_required` where the person has to go first.
 */
export type OrgError =
  | Coded<'step_up_required', { readonly acrValues?: string[]; readonly maxAge?: number }>
  | Coded<'action_required', { readonly actionUrl?: string }>
  | Coded<Exclude<OrgErrorCode, 'step_up_required' | 'action_required'>>;

/** Makes an `OrgError`; for hosts that write a client or an adapter of their own. */
export function createOrgError(fields: OrgErrorFields): OrgError {
  return new OrgFailure(fields) as OrgError;
}

/** True for an `OrgError`, also for one that another copy of this library made. With `code`, only for that one. */
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
  // Codes of servers that are down, slow or busy; every other OAuth code needs the person or the host.
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

/** A request that got no answer. */
export function lostConnection(error: unknown): OrgError {
  if (isOrgError(error)) return error;
  const { name, error: reason } = (error ?? {}) as { name?: string; error?: string };
  return createOrgError({
    code: name === 'AbortError' ? 'aborted' : name === 'TimeoutError' || reason === 'timeout' ? 'timeout' : 'network',
    ...causeOf(error),
  });
}

/** Turns whatever was thrown into an `OrgError`. A `TypeError` that `fetch` did not throw was caused by an unexpected answer. */
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
