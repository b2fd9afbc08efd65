/*
 * The stages of an operation, in this order: user, membership, login, permission, input, step-up, idempotency key,
 * hook, operation, audit. `handler.ts` receives the requests; `features/` has the operations.
 */
import {
  operations,
  requestBodies,
  type Operation,
  type OperationId,
  type PermissionName,
} from '../../contract/index.js';
import { findUnstorable, keepNamed, validateRequest, type RequestSchemaName } from '../../contract/validate.js';
import type { OperationResult, RequestContext, UserContext, UserOperation } from './request-context.js';
import { runTransaction } from './restart-transaction.js';
import { runBeforeHook, type HookEvent, type HookName } from '../hooks/hooks.js';
import { claimKey, saveResult, type IdempotencyKey } from './idempotency.js';
import { upsertUser, findOrCreateUser } from '../identity/users.js';
import { isAccessDenied, rateLimited, problem, ProblemError } from '../http/problem.js';
import { recordChange } from '../features/audit/record-change.js';
import type { Access } from './grants.js';
import { loadMembershipContext, toAccess, requirePermission } from '../identity/membership.js';
import { requireStepUp } from '../identity/step-up.js';
import { createBatchingTransaction, type Prefetch } from './batching-transaction.js';
import type { OrganizationRecord, Store, StoreTransaction } from '../store/store.js';
import { requireLoginRecorded } from '../identity/login-tracking.js';

/** An operation on an organization, for its members. Changes run with the organization locked. */
export type OrganizationOperation = (
  context: UserContext,
  tx: StoreTransaction,
  access: Access,
) => Promise<OperationResult>;

/** The input of a before-hook. It is found with the same checks that the operation makes. */
export interface HookSubject {
  input: object;
  organization?: OrganizationRecord;
}

interface RouteOptions {
  /** The type of the change in the audit log. */
  auditType?: string;
  /** Replaces the permission of the contract. */
  permission?: PermissionName;
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
  | ({
      scope: 'user';
      run: UserOperation;
      hookSubject?: (context: UserContext, tx: StoreTransaction) => Promise<HookSubject>;
    } & RouteOptions)
  | ({
      scope: 'organization';
      run: OrganizationOperation;
      input?: (context: UserContext) => object;
      replacement?: Replacement;
    } & RouteOptions)
  | ({
      scope: 'batch';
      toBatchItems: (context: RequestContext) => BatchItem[];
      toBatchResult: (body: unknown) => object;
    } & RouteOptions);

/** Runs an operation up to the commit. `finalize` runs the result's `afterCommit`. */
export function execute(
  context: RequestContext,
  route: Route,
  key: IdempotencyKey | undefined,
): Promise<OperationResult> {
  return withDenialAudit(context, route, async () => {
    const { store } = context.settings;
    const find = route.scope === 'organization' ? route.replacement?.(context) : undefined;
    const other =
      find &&
      (await runTransaction(store, async (tx) => {
        const { userContext, access } = await authorize(tx, context, route);
        return find(userContext, tx, access!);
      }));
    if (other) return execute(other.context, other.route, key);
    let current = context;
    if (route.hook && context.settings.hooks.before?.[route.hook]) {
      const event = await runTransaction(store, (tx) => prepareHook(tx, context, route, route.hook!, key));
      if ('status' in event) return event;
      const body = await runBeforeHook(context.settings.hooks, event);
      if (body) current = { ...context, body: withoutUnknownFields(context.operation, body) };
    }
    return await runTransaction(store, (tx) => runIdempotent(tx, current, route, key));
  });
}

/** One item of a batch, ready to run. */
export interface BatchRequest {
  context: RequestContext;
  route: Route;
  key: IdempotencyKey | undefined;
}

/** Whether the host has a before-hook for the item. Hooks run outside of transactions. */
export const hasBeforeHook = ({ context, route }: BatchRequest) =>
  route.hook !== undefined && context.settings.hooks.before?.[route.hook] !== undefined;

/**
 * Runs several items in one transaction, one after the other. A refused item does not undo the others. Rejects, and
 * stores nothing, if one of them has to run in a transaction of its own.
 */
export function commitBatch(
  store: Store,
  calls: BatchRequest[],
  prefetch: Prefetch,
): Promise<(OperationResult | ProblemError)[]> {
  return store.transaction(async (given) => {
    const { tx, writes } = createBatchingTransaction(given, prefetch);
    const results: (OperationResult | ProblemError)[] = [];
    for (const { context, route, key } of calls) {
      const before = writes();
      try {
        results.push(await runIdempotent(tx, context, route, key));
      } catch (error) {
        // The item's earlier writes would be committed with the rest.
        if (!(error instanceof ProblemError) || writes() !== before) throw error;
        if (isAccessDenied(error)) await auditDenial(tx, context, route, error);
        results.push(error);
      }
    }
    return results;
  });
}

/**
 * Runs the operation, or returns the stored result of an earlier request with the same key. The caller is authorized
 * either way.
 */
async function runIdempotent(
  tx: StoreTransaction,
  context: RequestContext,
  route: Route,
  key: IdempotencyKey | undefined,
): Promise<OperationResult> {
  const authorized = route.scope === 'anyone' ? undefined : await authorize(tx, context, route);
  const earlier = await replayResult(tx, context, key);
  if (earlier) return earlier;
  const answer = await runOperation(tx, context, route, authorized);
  if (key && !answer.completesAfterCommit) await saveResult(tx, key, answer, context.now);
  return answer;
}

/** Runs `afterCommit`, and stores the result again if it changed. */
export async function finalize(
  context: RequestContext,
  route: Route,
  answer: OperationResult,
  key: IdempotencyKey | undefined,
): Promise<OperationResult> {
  if (!answer.afterCommit) return answer;
  const { afterCommit, completesAfterCommit, body } = answer;
  const final = await withDenialAudit(context, route, afterCommit);
  if (key && (completesAfterCommit || final.body !== body))
    await context.settings.store.transaction((tx) => saveResult(tx, key, final, context.now));
  return final;
}

const replayResult = async (tx: StoreTransaction, context: RequestContext, key: IdempotencyKey | undefined) =>
  key && claimKey(tx, key, context.now);

interface Authorized {
  userContext: UserContext;
  access?: Access;
}

/** Authorizes the caller and validates the input. */
async function authorize(tx: StoreTransaction, context: RequestContext, route: Route): Promise<Authorized> {
  if (!context.identity) throw problem('unauthenticated', 'Sign-in required');
  const { identity } = context;
  const isInside = route.scope === 'organization' || route.scope === 'batch';
  const lock = route.scope === 'organization' && !['GET', 'HEAD'].includes(context.request.method);
  const membershipContext = isInside
    ? await loadMembershipContext(tx, identity, context.params['o']!, { lock })
    : undefined;
  const known = membershipContext ? membershipContext.user : await tx.user(identity.userId);
  const userContext: UserContext = { ...context, identity, user: await upsertUser(tx, identity, context.now, known) };
  let access: Access | undefined;
  if (membershipContext) {
    access = toAccess(userContext, membershipContext);
    context.auditInfo.organizationId = access.organization.id;
    requireLoginRecorded(userContext, access);
    const permission =
      route.permission ?? (operations[context.operation as OperationId] as { permission?: PermissionName }).permission;
    if (permission) requirePermission(access, permission);
    // After authorization: other users must not learn about the organization.
    if (context.retryAfter !== undefined)
      throw rateLimited('Too many invitations in the organization', context.retryAfter);
  }
  requireValidBody(context);
  const { stepUp } = context.settings.policy;
  // After permission and input, so that no one signs in again for nothing, and before the hook, which may have effects.
  // A batch needs one step-up for all its items, before the first one runs.
  if (stepUp) {
    const requested = route.scope === 'batch' ? [context, ...route.toBatchItems(context)] : [context];
    await requireStepUp(tx, identity, stepUp, context.now, requested, access);
  }
  return { userContext, access };
}

async function runOperation(
  tx: StoreTransaction,
  context: RequestContext,
  route: Route,
  authorized: Authorized | undefined,
): Promise<OperationResult> {
  if (route.scope === 'anyone') return route.run(context, tx);
  const { userContext, access } = authorized!;
  if (route.scope === 'user') return route.run(userContext, tx);
  if (route.scope === 'organization') return route.run(userContext, tx, access!);
  throw new TypeError('A batch runs item by item');
}

/**
 * Authorizes the caller of a batch. Resolves to the stored result of the whole batch only if the caller has the
 * permission for each item.
 */
export function authorizeBatch(
  context: RequestContext,
  route: Route & { scope: 'batch' },
  key: IdempotencyKey | undefined,
): Promise<OperationResult | undefined> {
  return withDenialAudit(context, route, () =>
    runTransaction(context.settings.store, async (tx) => {
      const { access } = await authorize(tx, context, route);
      const earlier = await replayResult(tx, context, key);
      const mayHear = ({ operation }: BatchItem) => {
        const { permission }: Operation = operations[operation];
        return permission === undefined || access!.permissions.has(permission);
      };
      return route.toBatchItems(context).every(mayHear) ? earlier : undefined;
    }),
  );
}

/** Resolves to the event for the hook, or to the stored result of an earlier request. */
async function prepareHook(
  tx: StoreTransaction,
  context: RequestContext,
  route: Route,
  name: HookName,
  key: IdempotencyKey | undefined,
): Promise<HookEvent | OperationResult> {
  const { userContext, access } = await authorize(tx, context, route);
  const earlier = await replayResult(tx, context, key);
  if (earlier) return earlier;
  const subject: HookSubject =
    route.scope === 'user' && route.hookSubject
      ? await route.hookSubject(userContext, tx)
      : {
          input: (route.scope === 'organization' && route.input?.(userContext)) || (context.body as object),
          organization: access?.organization,
        };
  const { organization } = subject;
  return {
    name,
    identity: userContext.identity,
    ...(organization && {
      organization: { id: organization.id, name: organization.name, displayName: organization.displayName },
    }),
    input: subject.input as HookEvent['input'],
    request: context.request,
  };
}

const schemaOf = (operation: string) => (requestBodies as Partial<Record<string, RequestSchemaName>>)[operation];

/** Removes fields that the contract does not define, so that they do not reach hooks, the outbox or the store. */
export function withoutUnknownFields(operation: string, body: unknown): unknown {
  const schema = schemaOf(operation);
  return schema ? keepNamed(schema, body) : body;
}

function requireValidBody(context: RequestContext): void {
  const schema = schemaOf(context.operation);
  // The body is optional and absent. Required bodies have been parsed or refused before.
  if (!schema || (context.body === undefined && context.operation === 'resendInvitation')) return;
  const errors = [...validateRequest(schema, context.body), ...findUnstorable(context.body)].slice(0, 100);
  if (errors.length > 0) throw problem('validation_failed', 'The request is invalid', { errors });
}

async function withDenialAudit<T>(context: RequestContext, route: Route, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError && isAccessDenied(error) && auditedOrganization(context, error))
      await context.settings.store.transaction((tx) => auditDenial(tx, context, route, error));
    throw error;
  }
}

/**
 * The organization whose audit log records a denial. Denials of non-members are not recorded for the organization that
 * they guessed. A token that is bound to an organization is recorded there when it is used elsewhere.
 */
function auditedOrganization({ identity, auditInfo }: RequestContext, { code }: ProblemError): string | null {
  return (code === 'org_mismatch' ? identity?.organizationId : auditInfo.organizationId) ?? null;
}

async function auditDenial(
  tx: StoreTransaction,
  context: RequestContext,
  route: Route,
  problemError: ProblemError,
): Promise<void> {
  const identity = context.identity!;
  const organizationId = auditedOrganization(context, problemError);
  if (organizationId === null) return;
  const withoutUnknownFields = (context.params['o'] ?? '').slice(0, 255);
  const user = await findOrCreateUser(tx, identity, context.now);
  await recordChange(tx, context, user, {
    type: context.auditInfo.type ?? route.auditType ?? 'access',
    organizationId,
    target: context.auditInfo.target ?? {
      kind: 'organization',
      id: withoutUnknownFields,
      name: withoutUnknownFields,
    },
    outcome: 'denied',
    actor: context.auditInfo.actor,
    changes: [
      { field: 'operation', from: null, to: context.operation },
      { field: 'reason', from: null, to: problemError.code },
    ],
  });
}
