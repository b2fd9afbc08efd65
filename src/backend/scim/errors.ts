/*
 * Errors in the form of SCIM (RFC 7644, section 3.12).
 */
import type { ProblemCode } from '../../contract/index.js';
import { toProblemError } from '../http/respond.js';

/** What kind of 400 or 409 it is (RFC 7644, table 9). */
export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue';

/** Thrown to refuse a request. */
export class ScimError extends Error {
  override name = 'ScimError';

  constructor(
    readonly status: number,
    detail: string,
    readonly scimType?: ScimType,
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
  }
}

/** 400 with a type. */
export const badRequest = (scimType: ScimType, detail: string): ScimError => new ScimError(400, detail, scimType);

/** 409: another resource has the value. */
export const notUnique = (detail: string): ScimError => new ScimError(409, detail, 'uniqueness');

export const notFound = (): ScimError => new ScimError(404, 'The resource does not exist');

export const unauthorized = (detail: string): ScimError =>
  new ScimError(401, detail, undefined, { 'www-authenticate': 'Bearer' });

const TYPES: Partial<Record<ProblemCode, ScimType>> = {
  malformed_request: 'invalidSyntax',
  validation_failed: 'invalidValue',
  domain_not_verified: 'invalidValue',
  already_member: 'uniqueness',
};

/** Statuses that directories understand otherwise than this API: 422 is none of SCIM. */
const STATUSES: Partial<Record<ProblemCode, number>> = {
  validation_failed: 400,
  domain_not_verified: 400,
  unsupported_media_type: 415,
};

/** The error for anything that is thrown. Details of unexpected errors are not sent. */
export function toScimError(error: unknown): ScimError {
  if (error instanceof ScimError) return error;
  const { code, status, details } = toProblemError(error);
  const detail = details.errors?.[0]?.detail ?? details.detail ?? code;
  return new ScimError(STATUSES[code] ?? status, detail, TYPES[code], { ...details.headers });
}

/** The body of the response. */
export const errorBody = ({ status, message, scimType }: ScimError) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  status: String(status),
  ...(scimType && { scimType }),
  detail: message,
});
