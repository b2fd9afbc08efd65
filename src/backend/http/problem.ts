/*
 * What the backend refuses with, and how it says so (RFC 9457). A rule throws a `Refusal`; the handler turns it
 * into an answer. Which refusals are denials, and so go into the audit log, is decided here too.
 * No rule of its own and no access to a store.
 */
import { problemStatus, type FieldError, type Problem, type ProblemCode } from '../../contract/index.js';

/** What a refusal may say beyond its code. */
export interface ProblemDetails {
  detail?: string;
  errors?: FieldError[];
  headers?: Record<string, string>;
  actionUrl?: string;
  acrValues?: string[];
  maxAge?: number;
  /** A denial, although its code alone does not say so. */
  denied?: boolean;
}

/** Thrown by anything that refuses a request. Create it with `refuse`. */
export class ProblemError extends Error {
  override name = 'Refusal';

  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(details.detail ?? code);
  }

  get status(): number {
    return problemStatus[this.code];
  }
}

/** A refusal to throw: `throw refuse('last_admin', 'Somebody must remain who administers the organization')`. */
export function problem(code: ProblemCode, detail?: string, more: Omit<ProblemDetails, 'detail'> = {}): ProblemError {
  return new ProblemError(code, { detail, ...more });
}

/** 429 with `Retry-After`. */
export function rateLimited(detail: string, seconds: number): ProblemError {
  return problem('rate_limited', detail, { headers: { 'retry-after': String(seconds) } });
}

/** 422 for one field. */
export function invalidField(pointer: string, code: FieldError['code'], detail: string): ProblemError {
  return problem('validation_failed', detail, { errors: [{ pointer, code, detail }] });
}

const ACCESS_DENIED_CODES: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'permission_denied',
  'org_mismatch',
  'role_not_assignable',
  'hook_rejected',
  'last_admin',
  'self_action_forbidden',
  'account_mismatch',
]);

/** Whether a refusal is a denial: somebody tried what they may not. Mistakes in a request, and demands for step-up, are none. */
export function isAccessDenied(problemError: ProblemError): boolean {
  return ACCESS_DENIED_CODES.has(problemError.code) || problemError.details.denied === true;
}

/** The problem document of a refusal. */
export function toProblem(problemError: ProblemError, requestId: string): Problem {
  const { detail, errors, actionUrl, acrValues, maxAge } = problemError.details;
  const words = problemError.code.replaceAll('_', ' ');
  return {
    type: `urn:org-elements:problem:${problemError.code}`,
    title: words.charAt(0).toUpperCase() + words.slice(1),
    status: problemError.status,
    code: problemError.code,
    requestId,
    // `instance` is left out: the path of an invitation holds its ticket.
    ...(detail !== undefined && { detail }),
    ...(errors && { errors }),
    ...(actionUrl !== undefined && { actionUrl }),
    ...(acrValues && { acrValues }),
    ...(maxAge !== undefined && { maxAge }),
  };
}
