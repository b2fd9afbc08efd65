/*
 * One request on its way through the backend, and the answer that an operation gives. Types and the
 * smallest helpers only.
 */
import type { OperationId } from '../../contract/index.js';
import type { Identity } from '../identity/authenticate.js';
import { etagOf } from '../http/etag.js';
import type { Access } from './grants.js';
import type { ProblemError } from '../http/problem.js';
import type { Settings } from './settings.js';
import type { AuditRecord, Instant, StoreTransaction, UserRecord } from '../store/store.js';

/** A request, understood as far as it goes without a store. */
export interface RequestContext {
  readonly operation: OperationId | 'getLogo';
  readonly request: Request;
  /** `null` only for operations that are open to everybody. */
  readonly identity: Identity | null;
  /** From the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Checked against the contract, and amended by hooks. */
  readonly body: unknown;
  /** The body of a request that is no JSON. */
  readonly bytes?: Uint8Array;
  readonly mediaType?: string;
  /** Why an uploaded image cannot be taken. Found before the transaction, thrown in it. */
  readonly imageProblem?: ProblemError;
  readonly settings: Settings;
  readonly requestId: string;
  /** Absolute address of this backend, without `/v1` and without a slash at the end. */
  readonly baseUrl: string;
  readonly now: Instant;
  /** Where adding by id asks first: the only user who can accept the invitation. */
  readonly invitee?: string;
  /** What the audit log says of a denial; filled in as it becomes known. */
  readonly auditInfo: {
    organizationId: string | null;
    target?: AuditRecord['target'];
    type?: string;
    actor?: AuditRecord['actor'];
  };
  /** Whether something may wait in the outbox now. One for all items of a batch. */
  readonly outbox: { hasPending: boolean };
  /** Set where the organization has reached its limit: seconds until the request can succeed. */
  readonly retryAfter?: number;
  /** The streams of this backend. */
  readonly changeStreams: ChangeStreams;
}

/** Invitations that were declined after this time refuse new ones. */
export const declinedSince = ({ now, settings }: Pick<RequestContext, 'now' | 'settings'>): Instant =>
  new Date(Date.parse(now) - settings.policy.reinviteAfterSeconds * 1000).toISOString();

/** What a change is recorded with. A change that a worker makes has no `request`. */
export type ChangeContext = Pick<RequestContext, 'settings' | 'now' | 'requestId'> &
  Partial<Pick<RequestContext, 'request' | 'outbox'>>;

/** What an operation answers. */
export interface OperationResult {
  status: number;
  /** JSON, unless `raw` is given. */
  body?: unknown;
  raw?: BodyInit;
  headers?: Record<string, string>;
  /** What is left to do once the change is kept, such as sending an e-mail; answers what the caller is told. */
  afterCommit?: () => Promise<OperationResult>;
  /** The change itself is made by `afterCommit`: only then is the answer kept for those who ask again. */
  completesAfterCommit?: boolean;
}

/** The event streams of one backend, see `change-streams.ts`. */
export interface ChangeStreams {
  /** Opens an event stream for a user whose access has been checked. */
  open(context: UserContext, access: Access): Promise<ReadableStream<Uint8Array>>;
  /** Ends all streams. */
  close(): void;
}

/** An operation for a person, organization or not. */
export interface UserContext extends RequestContext {
  readonly identity: Identity;
  readonly user: UserRecord;
}

export type UserOperation = (context: UserContext, tx: StoreTransaction) => Promise<OperationResult>;

export const ok = (body: unknown, headers?: Record<string, string>): OperationResult => ({
  status: 200,
  body,
  headers,
});
export const noContent: OperationResult = { status: 204 };

/** 200 with an `ETag`. A representation that carries its own `etag` answers with the same. */
export function okWithETag(version: number, body: object): OperationResult {
  return ok(body, { etag: 'etag' in body ? (body.etag as string) : etagOf(version, body) });
}

/** 201 with `ETag` and `Location`. */
export function created(context: RequestContext, path: string, version: number, body: object): OperationResult {
  return {
    ...okWithETag(version, body),
    status: 201,
    headers: { ...okWithETag(version, body).headers, location: `${context.baseUrl}/v1${path}` },
  };
}
