/*
 * The API client: types, retries, ETags, idempotency keys and coded errors. It uses neither Lit nor the DOM and has no text
 * for people, so it runs in Node and in workers.
 */
export { createOrgClient, type OrgClient } from './create-org-client.js';
export {
  createOrgError,
  isOrgError,
  toOrgError,
  type ClientErrorCode,
  type OrgError,
  type OrgErrorCode,
} from './http/errors.js';
export { createIdempotencyKey } from './http/idempotency-key.js';
export type { Challenge, ChallengeHandler, OrgClientOptions, RequestOptions, TokenSource } from './http/types.js';
export { watchChanges, type WatchOptions } from './live/watch-changes.js';
export type { AuditListQuery, InvitationListQuery, MemberListQuery, PageQuery } from './resources/queries.js';
