/*
 * Runs a batch: admits the caller once, then every item by itself. Changes come one after the other, e-mails at
 * the same time, a few at once.
 */
import type { Answer, Call } from './call.js';
import { itemKey, keep, type IdempotencyKey } from './idempotency.js';
import { admitBatch, commit, finish, type Route } from './pipeline.js';
import { refuse, Refusal, toProblem } from './problem.js';
import { routes } from './routes.js';

const together = 10;

export async function runBatch(call: Call, route: Route & { scope: 'batch' }, key: IdempotencyKey | undefined): Promise<Answer> {
  const earlier = await admitBatch(call, route, key);
  if (earlier) return earlier;

  const items = route.split(call).map((item, index) => ({
    call: { ...call, ...item, body: item.body, request: withoutCondition(call.request), about: { organizationId: null }, isAdmitted: true } as Call,
    route: routes[item.operation]!,
    key: itemKey(key, index),
  }));
  const committed: Answer[] = [];
  for (const item of items) committed.push(await commit(item.call, item.route, item.key).catch((error: unknown) => failed(call, error)));
  const finished: Answer[] = [];
  const queue = items.entries();
  await Promise.all(Array.from({ length: together }, async () => {
    for (const [index, item] of queue) {
      finished[index] = await finish(item.call, item.route, committed[index]!, item.key).catch((error: unknown) => failed(call, error));
    }
  }));

  const answer: Answer = {
    status: 200,
    body: {
      items: finished.map(({ status, body }) => ({
        status,
        ...(status >= 400 ? { problem: body } : body !== undefined && route.join(body)),
      })),
    },
  };
  if (key) await call.settings.store.transaction((tx) => keep(tx, key, answer, call.now));
  return answer;
}

/** A condition on the whole batch says nothing about an item. */
function withoutCondition(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.delete('if-match');
  return new Request(request.url, { method: request.method, headers });
}

function failed(call: Call, error: unknown): Answer {
  const refusal = error instanceof Refusal ? error : refuse('internal_error');
  if (refusal !== error) call.settings.onError(error, { requestId: call.requestId, request: call.request });
  return { status: refusal.status, body: toProblem(refusal, call.requestId) };
}
