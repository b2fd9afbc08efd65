/*
 * A request passes these stages, in this order: route, authenticate, load membership, authorize, validate, step-up,
 * before-hook, operate, audit, commit, after.
 *
 * Everything from `load membership` to `audit` happens in one transaction, so that it applies to the same state. The
 * before-hook is the exception: it runs outside of transactions, and what was checked before it is checked again after it.
 */
import { operations, type Operation, type OperationId, type PermissionName } from '../../contract/index.js';
import { requireOwnPage } from '../http/csrf.js';
import { problem, rateLimited } from '../http/problem.js';
import type { RequestFacts } from '../http/request-log.js';
import { methodNotAllowed } from '../http/respond.js';
import { stripBasePath, type RouteMatch } from '../http/router.js';
import { runBeforeHook, type HookEvent } from '../hooks/hooks.js';
import { authenticateApiKey, loadKeyAccess, requireKeyOperation } from '../identity/api-keys.js';
import type { Identity } from '../identity/authenticate.js';
import { requireLoginRecorded } from '../identity/login-tracking.js';
import { loadMembershipContext, requirePermission, toAccess } from '../identity/membership.js';
import { requireSecurityPolicy } from '../identity/security-policy.js';
import { requireStepUp } from '../identity/step-up.js';
import { enrichIdentity, upsertUser } from '../identity/users.js';
import type { StoreTransaction } from '../store/store.js';
import type { BackendParts } from './backend-parts.js';
import { auditDenials } from './denials.js';
import type { Access } from './grants.js';
import { replayResult, runExclusively, saveResult, saveFinalResult } from './idempotency.js';
import { receive, type Location } from './receive.js';
import { validateBody, withoutUnknownFields } from './request-body.js';
import type { OperationResult, UserContext } from './request-context.js';
import { runTransaction } from './restart-transaction.js';
import type { Call } from './route.js';

/** Runs a request through all stages. Rejects with a `ProblemError` or an unexpected error. */
export async function handleRequest(
  backend: BackendParts,
  request: Request,
  requestId: string,
  facts: RequestFacts,
): Promise<OperationResult> {
  const found = findRoute(backend, request);
  if ('allow' in found) return methodNotAllowed(found.allow, requestId);
  facts.operation = found.operation;
  const identity = await authenticate(backend, request, found);
  facts.userId = identity?.userId;
  const call = await receive(backend, request, requestId, { ...found, identity });
  facts.about = call.context.auditInfo;
  try {
    const result = await runExclusively(backend.running, call.key, async () =>
      call.route.scope === 'batch'
        ? call.route.run({ ...call, route: call.route }, backend.features.routes)
        : runAfterCommit(call, await execute(call)),
    );
    await backend.limiter
      .countResult(call.context, call.route, result)
      .catch((error: unknown) => backend.settings.onError(error, { requestId, request }));
    return result;
  } finally {
    if (call.context.outbox.hasPending) backend.delivery.wake();
  }
}

/** Route: the operation at the path, or the methods that the path allows. Throws `not_found`. */
function findRoute(
  { settings, matchRoute }: BackendParts,
  request: Request,
): (RouteMatch & { location: Location }) | { allow: string[] } {
  const url = new URL(request.url);
  const location = stripBasePath(url.pathname, settings.basePath);
  if (!location) throw problem('not_found', 'The path does not exist');
  return { ...matchRoute(request.method, location.path), location: { ...location, url } };
}

/**
 * Authenticate: who calls. Throws `unauthenticated` if the operation needs a sign-in, `csrf_required`, and `user_required` for
 * an API key that calls an operation of users. With a key, operations that need no sign-in run as without one.
 */
async function authenticate(
  { settings, limiter }: BackendParts,
  request: Request,
  { operation, route }: RouteMatch,
): Promise<Identity | null> {
  const key = await authenticateApiKey(settings, limiter, request);
  if (key) {
    requireKeyOperation(operation, route);
    return route?.scope === 'anyone' ? null : key;
  }
  const identity = await settings.authenticate(request);
  if (!identity) {
    if (route?.scope === 'anyone') return null;
    throw problem('unauthenticated', 'Sign-in required');
  }
  requireOwnPage(request, identity);
  return enrichIdentity(settings, identity, request);
}

/** Runs an operation from `load membership` to `commit`. */
export async function execute(received: Call): Promise<OperationResult> {
  const call = await auditDenials(received, () => replaceOperation(received));
  return auditDenials(call, async () => {
    const prepared = await beforeHook(call);
    return 'status' in prepared ? prepared : commit(prepared);
  });
}

/** The call of another operation if the route has one for this caller. */
async function replaceOperation(call: Call): Promise<Call> {
  const { context, route, key } = call;
  const find = route.scope === 'organization' ? route.replacement?.(context) : undefined;
  if (!find) return call;
  const other = await runTransaction(context.settings.store, async (tx) => {
    const { userContext, access } = await checkCaller(tx, call);
    return find(userContext, tx, access!);
  });
  return other ? { ...other, key } : call;
}

/** The user who calls, and in an organization what they can do there. */
interface Caller {
  userContext: UserContext;
  access?: Access;
}

/** The stages before the hook and the operation. */
export async function checkCaller(tx: StoreTransaction, call: Call): Promise<Caller> {
  const caller = await loadMembership(tx, call);
  authorize(call, caller);
  validateBody(call);
  await stepUp(tx, call, caller);
  return caller;
}

/**
 * Load membership: non-members learn nothing about the organization, and members meet its security policy. For a change,
 * the organization is locked.
 */
async function loadMembership(tx: StoreTransaction, { context, route }: Call): Promise<Caller> {
  const { identity } = context;
  if (!identity) throw problem('unauthenticated', 'Sign-in required');
  const isInside = route.scope === 'organization' || route.scope === 'batch';
  const lock = route.scope === 'organization' && !route.isReadOnly && !['GET', 'HEAD'].includes(context.request.method);
  if (identity.apiKeyId !== undefined) {
    const { user, access } = await loadKeyAccess(tx, { ...context, identity }, context.params['o']!, { lock });
    context.auditInfo.organizationId = access.organization.id;
    return { userContext: { ...context, identity, user }, access };
  }
  const membership = isInside ? await loadMembershipContext(tx, identity, context.params['o']!, { lock }) : undefined;
  const known = membership ? membership.user : await tx.user(identity.userId);
  const userContext: UserContext = { ...context, identity, user: await upsertUser(tx, identity, context.now, known) };
  if (!membership) return { userContext };
  const access = toAccess(userContext, membership);
  context.auditInfo.organizationId = access.organization.id;
  // Before the login is recorded: a sign-in that the policy refuses is none.
  if (!route.ignoresSecurityPolicy) await requireSecurityPolicy(tx, userContext, access.organization);
  return { userContext, access };
}

/** Authorize: the login is recorded, the caller has the permission, and the organization is below its limits. */
function authorize({ context, route }: Call, { userContext, access }: Caller): void {
  if (!access) return;
  requireLoginRecorded(userContext, access);
  const { permission = permissionOf(context.operation) } = route;
  if (permission) requirePermission(access, permission);
  // After authorization: other users must not learn about the organization.
  if (context.retryAfter !== undefined)
    throw rateLimited('Too many invitations in the organization', context.retryAfter);
}

/** The permission that the contract requires. */
export function permissionOf(operation: string): PermissionName | undefined {
  const { permission }: Operation = operations[operation as OperationId];
  return permission as PermissionName | undefined;
}

/**
 * Step-up: after permission and input, so that no one signs in again for nothing, and before the hook, which may have
 * effects. A batch needs one step-up for all its items, before the first one runs.
 */
async function stepUp(tx: StoreTransaction, { context, route }: Call, { access }: Caller): Promise<void> {
  const { stepUp: policy } = context.settings.policy;
  if (!policy && context.identity?.apiKeyId === undefined) return;
  const requested = route.scope === 'batch' ? [context, ...route.toItems(context)] : [context];
  await requireStepUp(tx, context.identity!, policy, context.now, requested, access);
}

/** Whether the host has a before-hook for the operation. */
export const hasBeforeHook = ({ context, route }: Call): boolean =>
  route.hook !== undefined && context.settings.hooks.before?.[route.hook] !== undefined;

/** Before-hook: resolves to the call with the input of the hook, or to the stored result of an earlier request. */
async function beforeHook(call: Call): Promise<Call | OperationResult> {
  if (!hasBeforeHook(call)) return call;
  const { context } = call;
  const event = await runTransaction(context.settings.store, async (tx) => {
    const caller = await checkCaller(tx, call);
    return (await replayResult(tx, call)) ?? toHookEvent(tx, call, caller);
  });
  if ('status' in event) return event;
  const body = await runBeforeHook(context.settings.hooks, event);
  return body ? { ...call, context: { ...context, body: withoutUnknownFields(context.operation, body) } } : call;
}

async function toHookEvent(
  tx: StoreTransaction,
  { context, route }: Call,
  { userContext, access }: Caller,
): Promise<HookEvent> {
  const name = route.hook!;
  const { input, organization = access?.organization } = await context.features.readHookInput(name, userContext, tx);
  const { identity, request } = userContext;
  if (!organization) return { name, identity, input, request };
  const { id, displayName } = organization;
  return { name, identity, organization: { id, name: organization.name, displayName }, input, request };
}

/** Operate: the operation itself. It records its changes in the audit log with `recordChange`. */
async function operate(tx: StoreTransaction, { context, route }: Call, caller: Caller | undefined) {
  if (route.scope === 'anyone') return route.run(context, tx);
  const { userContext, access } = caller!;
  if (route.scope === 'user') return route.run(userContext, tx);
  if (route.scope === 'organization') return route.run(userContext, tx, access!);
  throw new TypeError('A batch runs item by item');
}

/** Commit: all stages in one transaction. An earlier request with the same key returns its result instead. */
const commit = (call: Call): Promise<OperationResult> =>
  runTransaction(call.context.settings.store, (tx) => runInTransaction(tx, call));

export async function runInTransaction(tx: StoreTransaction, call: Call): Promise<OperationResult> {
  const caller = call.route.scope === 'anyone' ? undefined : await checkCaller(tx, call);
  const earlier = await replayResult(tx, call);
  if (earlier) return earlier;
  const result = await operate(tx, call, caller);
  if (!result.completesAfterCommit) await saveResult(tx, call, result);
  return result;
}

/** After: what the operation does after the commit, such as sending an email. */
export async function runAfterCommit(call: Call, result: OperationResult): Promise<OperationResult> {
  if (!result.afterCommit) return result;
  const final = await auditDenials(call, result.afterCommit);
  if (result.completesAfterCommit || final.body !== result.body) await saveFinalResult(call, final);
  return final;
}
