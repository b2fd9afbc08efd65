/*
 * The context of a request on its way through the backend, and the result of an operation. Types and the smallest
 * helpers only.
 */
import type { Capabilities, OperationId } from '../../contract/index.js';
import type { HookInputs, HookName } from '../hooks/hooks.js';
import type { Identity } from '../identity/authenticate.js';
import { etagOf } from '../http/etag.js';
import type { Access } from './grants.js';
import type { ProblemError } from '../http/problem.js';
import type { Settings } from './settings.js';
import type { AuditRecord, Instant, OrganizationRecord, StoreTransaction, UserRecord } from '../store/store.js';

/** A parsed and authenticated request, before the store is read. */
export interface RequestContext {
  /** The id in the contract, or the name of an additional route. */
  readonly operation: OperationId | (string & {});
  readonly request: Request;
  /** `null` only for operations that need no sign-in. */
  readonly identity: Identity | null;
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Validated against the contract, and changed by hooks. */
  readonly body: unknown;
  /** The body of a request that is not JSON. */
  readonly bytes?: Uint8Array;
  readonly mediaType?: string;
  /** Why an uploaded image is refused. Found before the transaction and thrown in it. */
  readonly imageProblem?: ProblemError;
  readonly settings: Settings;
  readonly requestId: string;
  /** Absolute URL of this backend, without `/v1` and without a slash at the end. */
  readonly baseUrl: string;
  readonly now: Instant;
  /** If adding a user by id creates an invitation: the only user who can accept it. */
  readonly invitee?: string;
  /** What the audit log records for a denial. Filled in step by step. */
  readonly auditInfo: {
    organizationId: string | null;
    target?: AuditRecord['target'];
    type?: string;
    actor?: AuditRecord['actor'];
  };
  /** Whether the request has added deliveries. Shared by all items of a batch. */
  readonly outbox: { hasPending: boolean };
  /** Set if the organization has reached its limit: the seconds until the request can succeed. */
  readonly retryAfter?: number;
  /** The event streams of this backend. */
  readonly changeStreams: ChangeStreams;
  /** The features of this backend. */
  readonly features: FeatureRegistry;
}

/** An invitation that was declined after this time prevents a new one. */
export const declinedSince = ({ now, settings }: Pick<RequestContext, 'now' | 'settings'>): Instant =>
  new Date(Date.parse(now) - settings.policy.reinviteAfterSeconds * 1000).toISOString();

/** What a change is recorded with. A change by a worker has no `request`. */
export type ChangeContext = Pick<RequestContext, 'settings' | 'now' | 'requestId'> &
  Partial<Pick<RequestContext, 'request' | 'outbox'>>;

/** The result of an operation. */
export interface OperationResult {
  status: number;
  /** JSON, unless `raw` is set. */
  body?: unknown;
  raw?: BodyInit;
  headers?: Record<string, string>;
  /** Runs after the commit, for example to send an email. Resolves to the result that the caller receives. */
  afterCommit?: () => Promise<OperationResult>;
  /** `afterCommit` makes the change itself: the result is stored for repeated requests only after it. */
  completesAfterCommit?: boolean;
}

/** The event streams of one backend, see `change-streams.ts`. */
export interface ChangeStreams {
  /** Opens an event stream for a user whose access has been checked. */
  open(context: UserContext, access: Access): Promise<ReadableStream<Uint8Array>>;
  /** Ends all streams. */
  close(): void;
}

/** What a before-hook is about. */
export interface HookSubject<Name extends HookName = HookName> {
  input: HookInputs[Name];
  /** Needed only if the path of the operation has no organization. */
  organization?: OrganizationRecord;
}

/** What the features of a backend provide together, see `feature.ts`. */
export interface FeatureRegistry {
  /** The body of `GET /capabilities`, without the version. */
  capabilities(context: RequestContext): Omit<Capabilities, 'version'>;
  readHookInput(name: HookName, context: UserContext, tx: StoreTransaction): Promise<HookSubject>;
}

/** The context of a request by a user who is known to the store. */
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

/** 200 with an `ETag`: the body's own `etag` if it has one. */
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
