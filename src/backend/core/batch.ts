/*
 * Runs a batch: authorizes the caller once, then runs the items. Changes run one after the other, up to 50 in a
 * transaction. Emails are sent after the commit, up to 10 at a time.
 */
import { addressKey } from '../identity/email-address.js';
import { declinedSince, type OperationResult, type RequestContext } from './request-context.js';
import { itemKey, saveResult, hashKey, type IdempotencyKey } from './idempotency.js';
import {
  authorizeBatch,
  hasBeforeHook,
  execute,
  commitBatch,
  finalize,
  type BatchRequest,
  type Route,
} from './pipeline.js';
import { ProblemError, toProblem } from '../http/problem.js';
import { toProblemError } from '../http/respond.js';
import { routes } from '../features/routes.js';

/** The organization is locked for the duration of a transaction. */
const TRANSACTION_BATCH_SIZE = 50;
const MAIL_CONCURRENCY = 10;

export async function runBatch(
  context: RequestContext,
  route: Route & { scope: 'batch' },
  key: IdempotencyKey | undefined,
): Promise<OperationResult> {
  const earlier = await authorizeBatch(context, route, key);
  if (earlier) return earlier;

  const request = withoutPreconditions(context.request);
  const items = route.toBatchItems(context).map((item, index): BatchRequest => ({
    context: { ...context, ...item, body: item.body, request, auditInfo: { organizationId: null } },
    route: routes[item.operation]!,
    key: itemKey(key, index),
  }));
  const committed: OperationResult[] = [];
  for (let at = 0; at < items.length; at += TRANSACTION_BATCH_SIZE) {
    committed.push(...(await commitItems(context, items.slice(at, at + TRANSACTION_BATCH_SIZE))));
  }
  const finished: OperationResult[] = [];
  const queue = items.entries();
  await Promise.all(
    Array.from({ length: MAIL_CONCURRENCY }, async () => {
      for (const [index, item] of queue) {
        finished[index] = await finalize(item.context, item.route, committed[index]!, item.key).catch(
          (error: unknown) => toFailedItem(context, error),
        );
      }
    }),
  );

  const answer: OperationResult = {
    status: 200,
    body: {
      items: finished.map(({ status, body }) => ({
        status,
        ...(status >= 400 ? { problem: body } : body !== undefined && route.toBatchResult(body)),
      })),
    },
  };
  if (key) await context.settings.store.transaction((tx) => saveResult(tx, key, answer, context.now));
  return answer;
}

async function commitItems(context: RequestContext, items: BatchRequest[]): Promise<OperationResult[]> {
  let cause: unknown;
  if (!items.some(hasBeforeHook)) {
    const emails = items
      .flatMap((item) => (item.context.body as { email?: string } | undefined)?.email ?? [])
      .flatMap((email) => addressKey(email) ?? []);
    const names = await Promise.all(items.flatMap(({ key }) => (key ? hashKey(key) : [])));
    const prefetch = {
      organizationId: context.params['o']!,
      now: context.now,
      declinedSince: declinedSince(context),
      emails,
      keys: { scope: items[0]!.key?.scope ?? '', names },
    };
    // If the shared transaction fails, each item runs in a transaction of its own, so that only the faulty item fails.
    const results = await commitBatch(context.settings.store, items, prefetch).catch(
      (error: unknown) => void (cause = error),
    );
    if (results)
      return results.map((result) => (result instanceof ProblemError ? toFailedItem(context, result) : result));
  }
  const answers: OperationResult[] = [];
  for (const item of items)
    answers.push(
      await execute(item.context, item.route, item.key).catch((error: unknown) => toFailedItem(context, error)),
    );
  // No item failed on its own, so the error of the shared transaction has not been reported yet.
  if (cause !== undefined && !(cause instanceof ProblemError) && answers.every(({ status }) => status < 500))
    logError(context, cause);
  return answers;
}

/** Removes `If-Match`: a precondition of the batch does not apply to its items. */
function withoutPreconditions(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.delete('if-match');
  return new Request(request.url, { method: request.method, headers });
}

function toFailedItem(context: RequestContext, error: unknown): OperationResult {
  const problemError = toProblemError(error);
  if (problemError.status >= 500) logError(context, error);
  return { status: problemError.status, body: toProblem(problemError, context.requestId) };
}

const logError = ({ settings, requestId, request }: RequestContext, error: unknown) =>
  settings.onError(error, { requestId, request });
