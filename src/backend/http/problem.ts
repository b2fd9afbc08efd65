/*
 * What the backend refuses with, and how it says so (RFC 9457). A rule throws a `Refusal`; the handler turns it
 * into an answer. Which refusals are denials, and so go into the audit log, is decided here too.
 * No rule of its own and no access to a store.
 */
import { problemStatus, type FieldError, type Problem, type ProblemCode } from '../../contract/index.js';

/** What a refusal may say beyond its code. */
export interface RefusalDetails {
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
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(
    readonly code: ProblemCode,
    readonly more: RefusalDetails = {},
  ) {
    super(more.detail ?? code);
  }

  get status(): number {
    return problemStatus[this.code];
  }
}

/** A refusal to throw: `throw refuse('last_admin', 'Somebody must remain who administers the organization')`. */
export function refuse(code: ProblemCode, detail?: string, more: Omit<RefusalDetails, 'detail'> = {}): Refusal {
  return new Refusal(code, { detail, ...more });
}

/** 429 with `Retry-After`. */
export function rateLimited(detail: string, seconds: number): Refusal {
  return refuse('rate_limited', detail, { headers: { 'retry-after': String(seconds) } });
}

/** 422 for one field. */
export function invalidField(pointer: string, code: FieldError['code'], detail: string): Refusal {
  return refuse('validation_failed', detail, { errors: [{ pointer, code, detail }] });
}

const denials: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'permission_denied',
  'org_mismatch',
  'role_not_assignable',
  'hook_rejected',
  'last_admin',
  'self_action_forbidden',
  'account_mismatch',
]);

/** Whether a refusal is a denial: somebody tried what they may not. Mistakes in a request, and demands for step-up, are none. */
export function isDenial(refusal: Refusal): boolean {
  return denials.has(refusal.code) || refusal.more.denied === true;
}

/** The problem document of a refusal. */
export function toProblem(refusal: Refusal, requestId: string): Problem {
  const { detail, errors, actionUrl, acrValues, maxAge } = refusal.more;
  const words = refusal.code.replaceAll('_', ' ');
  return {
    type: `urn:org-elements:problem:${refusal.code}`,
    title: words.charAt(0).toUpperCase() + words.slice(1),
    status: refusal.status,
    code: refusal.code,
    requestId,
    // `instance` is left out: the path of an invitation holds its ticket.
    ...(detail !== undefined && { detail }),
    ...(errors && { errors }),
    ...(actionUrl !== undefined && { actionUrl }),
    ...(acrValues && { acrValues }),
    ...(maxAge !== undefined && { maxAge }),
  };
}
