/*
 * Batches: a request with items, each of which is a request of its own. The caller is authorized once; then the items run
 * one after the other, up to 50 in a transaction. What they do after the commit, such as sending emails, runs up to 10 at a
 * time.
 */
import { isAccessDenied, ProblemError, toProblem } from '../http/problem.js';
import { toProblemError } from '../http/respond.js';
import { addressKey } from '../identity/email-address.js';
import { BatchingTransaction, type Prefetch } from './batching-transaction.js';
import { recordDenial, auditDenials } from './denials.js';
import { hashKey, itemKey, replayResult, saveFinalResult } from './idempotency.js';
import { checkCaller, execute, hasBeforeHook, permissionOf, runAfterCommit, runInTransaction } from './pipeline.js';
import { declinedSince, type OperationResult, type RequestContext } from './request-context.js';
import { runTransaction } from './restart-transaction.js';
import type { BatchRoute, Call, Routes } from './route.js';

/** The organization is locked for the duration of a transaction. */
const TRANSACTION_BATCH_SIZE = 50;
const AFTER_COMMIT_CONCURRENCY = 10;

type BatchCall = Call & { route: BatchRoute };

/** The route of a batch. `toResult` serializes the body of a successful item for the response. */
export function batchRoute({
  toResult,
  ...options
}: Omit<BatchRoute, 'scope' | 'run'> & { toResult: (body: unknown) => object }): BatchRoute {
  return {
    scope: 'batch',
    ...options,
    async run(call, routes) {
      const earlier = await authorizeBatch(call);
      if (earlier) return earlier;
      const finished = await runItems(call, routes);
      const items = finished.map(({ status, body }) => ({
        status,
        ...(status >= 400 ? { problem: body } : body !== undefined && toResult(body)),
      }));
      const answer: OperationResult = { status: 200, body: { items } };
      await saveFinalResult(call, answer);
      return answer;
    },
  };
}

/**
 * Authorizes the caller of a batch. Resolves to the stored result of the whole batch only if the caller has the
 * permission for each item.
 */
function authorizeBatch(call: BatchCall): Promise<OperationResult | undefined> {
  const { context, route } = call;
  return auditDenials(call, () =>
    runTransaction(context.settings.store, async (tx) => {
      const { access } = await checkCaller(tx, call);
      const earlier = await replayResult(tx, call);
      const hasPermission = (permission = '') => permission === '' || access!.permissions.has(permission);
      return route.toItems(context).every(({ operation }) => hasPermission(permissionOf(operation)))
        ? earlier
        : undefined;
    }),
  );
}

async function runItems({ context, route, key }: BatchCall, routes: Routes): Promise<OperationResult[]> {
  const request = withoutPreconditions(context.request);
  const calls = route.toItems(context).map((item, index): Call => ({
    context: { ...context, ...item, body: item.body, request, auditInfo: { organizationId: null } },
    route: routes[item.operation]!,
    key: itemKey(key, index),
  }));
  const committed: OperationResult[] = [];
  for (let at = 0; at < calls.length; at += TRANSACTION_BATCH_SIZE) {
    committed.push(...(await commitItems(context, calls.slice(at, at + TRANSACTION_BATCH_SIZE))));
  }
  const finished: OperationResult[] = [];
  const queue = calls.entries();
  await Promise.all(
    Array.from({ length: AFTER_COMMIT_CONCURRENCY }, async () => {
      for (const [index, call] of queue) {
        finished[index] = await runAfterCommit(call, committed[index]!).catch((error: unknown) =>
          toFailedItem(context, error),
        );
      }
    }),
  );
  return finished;
}

/** Commits items together, or one by one if a hook runs or the shared transaction fails. */
async function commitItems(context: RequestContext, calls: Call[]): Promise<OperationResult[]> {
  let cause: unknown;
  if (!calls.some(hasBeforeHook)) {
    // If the shared transaction fails, each item runs in a transaction of its own, so that only the faulty item fails.
    const results = await commitTogether(calls, await toPrefetch(context, calls)).catch(
      (error: unknown) => void (cause = error),
    );
    if (results)
      return results.map((result) => (result instanceof ProblemError ? toFailedItem(context, result) : result));
  }
  const answers: OperationResult[] = [];
  for (const call of calls) answers.push(await execute(call).catch((error: unknown) => toFailedItem(context, error)));
  // No item failed on its own, so the error of the shared transaction has not been reported yet.
  if (cause !== undefined && !(cause instanceof ProblemError) && answers.every(({ status }) => status < 500))
    reportError(context, cause);
  return answers;
}

/** What the items will read. */
async function toPrefetch(context: RequestContext, calls: Call[]): Promise<Prefetch> {
  const emails = calls
    .flatMap((call) => (call.context.body as { email?: string } | undefined)?.email ?? [])
    .flatMap((email) => addressKey(email) ?? []);
  const names = await Promise.all(calls.flatMap(({ key }) => (key ? hashKey(key) : [])));
  return {
    organizationId: context.params['o']!,
    now: context.now,
    declinedSince: declinedSince(context),
    emails,
    keys: { scope: calls[0]!.key?.scope ?? '', names },
  };
}

/**
 * Runs items in one transaction, one after the other. A refused item does not undo the others. Rejects, and stores
 * nothing, if one of them has to run in a transaction of its own.
 */
function commitTogether(calls: Call[], prefetch: Prefetch): Promise<(OperationResult | ProblemError)[]> {
  return calls[0]!.context.settings.store.transaction(async (given) => {
    const tx = new BatchingTransaction(given, prefetch);
    const results: (OperationResult | ProblemError)[] = [];
    for (const call of calls) {
      const before = tx.writes;
      try {
        results.push(await runInTransaction(tx, call));
      } catch (error) {
        // The item's earlier writes would be committed with the rest.
        if (!(error instanceof ProblemError) || tx.writes !== before) throw error;
        if (isAccessDenied(error)) await recordDenial(tx, call, error);
        results.push(error);
      }
    }
    return results;
  });
}

/** Removes `If-Match`: a precondition of the batch does not apply to its items. */
function withoutPreconditions(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.delete('if-match');
  return new Request(request.url, { method: request.method, headers });
}

function toFailedItem(context: RequestContext, error: unknown): OperationResult {
  const problemError = toProblemError(error);
  if (problemError.status >= 500) reportError(context, error);
  return { status: problemError.status, body: toProblem(problemError, context.requestId) };
}

const reportError = ({ settings, requestId, request }: RequestContext, error: unknown) =>
  settings.onError(error, { requestId, request });
