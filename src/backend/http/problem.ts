/*
 * Problem documents (RFC 9457). A rule throws a `ProblemError`; the handler turns it into a response. Also decides
 * which problems are denials and so belong in the audit log.
 */
import { problemStatus, type FieldError, type Problem, type ProblemCode } from '../../contract/index.js';

/** What a problem contains beyond its code. */
export interface ProblemDetails {
  detail?: string;
  errors?: FieldError[];
  headers?: Record<string, string>;
  actionUrl?: string;
  acrValues?: string[];
  maxAge?: number;
  /** True for a denial whose code alone does not say so. */
  denied?: boolean;
}

/** Thrown to refuse a request. Create it with `problem`. */
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

/** Creates an error to throw: `throw problem('last_admin', 'An organization needs an administrator')`. */
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
  'permission_not_grantable',
  'user_required',
  'email_domain_not_allowed',
  'hook_rejected',
  'last_admin',
  'self_action_forbidden',
  'account_mismatch',
]);

/** Whether the problem is a denial of access. Invalid requests and step-up challenges are not. */
export function isAccessDenied(problemError: ProblemError): boolean {
  return ACCESS_DENIED_CODES.has(problemError.code) || problemError.details.denied === true;
}

/** The problem document. */
export function toProblem(problemError: ProblemError, requestId: string): Problem {
  const { detail, errors, actionUrl, acrValues, maxAge } = problemError.details;
  const words = problemError.code.replaceAll('_', ' ');
  return {
    type: `urn:org-elements:problem:${problemError.code}`,
    title: words.charAt(0).toUpperCase() + words.slice(1),
    status: problemError.status,
    code: problemError.code,
    requestId,
    // `instance` is omitted: the path of an invitation contains its ticket.
    ...(detail !== undefined && { detail }),
    ...(errors && { errors }),
    ...(actionUrl !== undefined && { actionUrl }),
    ...(acrValues && { acrValues }),
    ...(maxAge !== undefined && { maxAge }),
  };
}
