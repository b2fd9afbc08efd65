/*
 * The route of an operation: everything that is special about it. The stages of the pipeline read these fields and know
 * no operation by name.
 */
import type { OperationId, PermissionName } from '../../contract/index.js';
import type { HookName } from '../hooks/hooks.js';
import type { ProblemError } from '../http/problem.js';
import type { StoreTransaction } from '../store/store.js';
import type { Access } from './grants.js';
import type { IdempotencyKey } from './idempotency.js';
import type { CountedUse } from './limits.js';
import type { OperationResult, RequestContext, UserContext, UserOperation } from './request-context.js';

/** An operation on an organization, for its members. Changes run with the organization locked. */
export type OrganizationOperation = (
  context: UserContext,
  tx: StoreTransaction,
  access: Access,
) => Promise<OperationResult>;

/** The body of a request. */
interface BodyOptions {
  /**
   * `json`: required JSON. `optional`: JSON or no body. `image`: bytes that are not JSON. Default: `json` if the contract
   * has a schema for the operation, else nothing is read.
   */
  body?: 'json' | 'optional' | 'image';
  /** Maximum size in bytes. Default 262,144 (256 KiB). */
  maxBodyBytes?: number;
  /**
   * Finds out why an image is refused. Called before the transaction, because it can take long; the operation throws the
   * problem, so that only callers with the permission learn it.
   */
  inspectImage?: (bytes: Uint8Array, mediaType: string) => ProblemError | undefined;
}

interface LimitOptions {
  /** What is counted before the request, for its user or client address. Default: nothing. */
  limits?: (context: RequestContext) => CountedUse[];
  /**
   * What is counted for the organization after the request. Without `result`: what the request would be counted as if all
   * of it succeeds, which refuses it before it runs. Default: nothing.
   */
  organizationLimits?: (context: RequestContext, result?: OperationResult) => CountedUse[];
}

interface RouteOptions extends BodyOptions, LimitOptions {
  /** Changes nothing although it is no GET: the organization is not locked. */
  isReadOnly?: boolean;
  /** Only a user can send it, not an API key. Operations outside of an organization need no mark. */
  needsUser?: boolean;
  /** Members who do not meet the security policy of the organization can send it too. */
  ignoresSecurityPolicy?: boolean;
  /** The type of the change in the audit log. */
  auditType?: string;
  /** Replaces the permission of the contract. */
  permission?: PermissionName;
  /** The hook that runs before the operation. Its input comes from `hooks` of the feature that defines the hook. */
  hook?: HookName;
}

/** One item of a batch: a request of its own. */
export interface BatchItem {
  operation: OperationId;
  params: Record<string, string>;
  body?: unknown;
}

/** Finds an operation that replaces this one after the caller is authorized; `undefined`: none does. */
export type Replacement = (
  context: RequestContext,
) =>
  | undefined
  | ((
      context: UserContext,
      tx: StoreTransaction,
      access: Access,
    ) => Promise<{ context: RequestContext; route: Route } | undefined>);

export type Route =
  | ({
      scope: 'anyone';
      run: (context: RequestContext, tx: StoreTransaction) => Promise<OperationResult>;
    } & RouteOptions)
  | ({ scope: 'user'; run: UserOperation } & RouteOptions)
  | ({ scope: 'organization'; run: OrganizationOperation; replacement?: Replacement } & RouteOptions)
  | BatchRoute;

/** Runs other operations, each with its own permission, hook and audit event. Created by `batchRoute`. */
export type BatchRoute = {
  scope: 'batch';
  toItems: (context: RequestContext) => BatchItem[];
  run: (call: Call & { route: BatchRoute }, routes: Routes) => Promise<OperationResult>;
} & RouteOptions;

/** Routes by operation of the contract. */
export type Routes = { readonly [Operation in OperationId]?: Route };

/** A request, and how it is handled. */
export interface Call {
  context: RequestContext;
  route: Route;
  key: IdempotencyKey | undefined;
}
