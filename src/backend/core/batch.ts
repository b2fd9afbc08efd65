/*
 * Runs a batch: admits the caller once, then the items. Changes come one after the other, many in one transaction; e-mails
 * at the same time, a few at once.
 */
import { addressKey } from '../identity/email-address.js';
import { declinedSince, type Answer, type Call } from './request-context.js';
import { itemKey, keep, storedName, type IdempotencyKey } from './idempotency.js';
import { admitBatch, asksHostFirst, commit, commitTogether, finish, type BatchCall, type Route } from './pipeline.js';
import { Refusal, toProblem } from '../http/problem.js';
import { toRefusal } from '../http/respond.js';
import { routes } from '../features/routes.js';

/** Others wait for the organization as long as a transaction lasts. */
const togetherInTransaction = 50;
const mailsTogether = 10;

export async function runBatch(
  call: Call,
  route: Route & { scope: 'batch' },
  key: IdempotencyKey | undefined,
): Promise<Answer> {
  const earlier = await admitBatch(call, route, key);
  if (earlier) return earlier;

  const request = withoutCondition(call.request);
  const items = route.split(call).map((item, index): BatchCall => ({
    call: { ...call, ...item, body: item.body, request, about: { organizationId: null } },
    route: routes[item.operation]!,
    key: itemKey(key, index),
  }));
  const committed: Answer[] = [];
  for (let at = 0; at < items.length; at += togetherInTransaction) {
    committed.push(...(await commitItems(call, items.slice(at, at + togetherInTransaction))));
  }
  const finished: Answer[] = [];
  const queue = items.entries();
  await Promise.all(
    Array.from({ length: mailsTogether }, async () => {
      for (const [index, item] of queue) {
        finished[index] = await finish(item.call, item.route, committed[index]!, item.key).catch((error: unknown) =>
          failed(call, error),
        );
      }
    }),
  );

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

async function commitItems(call: Call, items: BatchCall[]): Promise<Answer[]> {
  let cause: unknown;
  if (!items.some(asksHostFirst)) {
    const emails = items
      .flatMap((item) => (item.call.body as { email?: string } | undefined)?.email ?? [])
      .flatMap((email) => addressKey(email) ?? []);
    const names = await Promise.all(items.flatMap(({ key }) => (key ? storedName(key) : [])));
    const expected = {
      organizationId: call.params['o']!,
      now: call.now,
      declinedSince: declinedSince(call),
      emails,
      keys: { scope: items[0]!.key?.scope ?? '', names },
    };
    // What went wrong mostly does so again where each item runs by itself: there it concerns that one alone, and is reported.
    const results = await commitTogether(call.settings.store, items, expected).catch(
      (error: unknown) => void (cause = error),
    );
    if (results) return results.map((result) => (result instanceof Refusal ? failed(call, result) : result));
  }
  const answers: Answer[] = [];
  for (const item of items)
    answers.push(await commit(item.call, item.route, item.key).catch((error: unknown) => failed(call, error)));
  // Nobody else would learn of it.
  if (cause !== undefined && !(cause instanceof Refusal) && answers.every(({ status }) => status < 500))
    report(call, cause);
  return answers;
}

/** A condition on the whole batch says nothing about an item. */
function withoutCondition(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.delete('if-match');
  return new Request(request.url, { method: request.method, headers });
}

function failed(call: Call, error: unknown): Answer {
  const refusal = toRefusal(error);
  if (refusal.status >= 500) report(call, error);
  return { status: refusal.status, body: toProblem(refusal, call.requestId) };
}

const report = ({ settings, requestId, request }: Call, error: unknown) =>
  settings.onError(error, { requestId, request });
