/*
 * Repeating a POST with the same key has no further effect. The result is stored in the transaction of the change, so a
 * crash cannot separate the two. Refusals are not stored: they changed nothing, and repeating them is harmless.
 *
 * Keys and results are stored in unreadable form: a hash of the key, and the result encrypted with the key. Results
 * contain personal data and the secret links of invitations, which a copy of a database must not reveal.
 */
import type { OperationResult, RequestContext } from './request-context.js';
import { seal, sha256, unseal } from './crypto.js';
import { problem } from '../http/problem.js';
import type { StoreTransaction } from '../store/store.js';

const KEY_LIFETIME_MS = 24 * 60 * 60 * 1000;

/** An idempotency key as one caller uses it for one request. */
export interface IdempotencyKey {
  /** The caller's subject. */
  scope: string;
  key: string;
  /** Hash of the request. The same key with another request is an error of the caller. */
  requestHash: string;
}

/** Reads the key and hashes the request; `undefined` without an `Idempotency-Key` header. */
export async function readIdempotencyKey(
  request: Request,
  userId: string,
  path: string,
  body: Uint8Array,
): Promise<IdempotencyKey | undefined> {
  const key = request.headers.get('idempotency-key');
  if (key === null || request.method !== 'POST') return undefined;
  if (key.length === 0 || key.length > 255)
    throw problem('malformed_request', 'Idempotency-Key must have 1 to 255 characters');
  return { scope: userId, key, requestHash: await sha256(`${request.method}\n${path}\n`, body) };
}

/** The key of one item, so that a batch that a crash cut short does nothing twice. */
export function itemKey(whole: IdempotencyKey | undefined, index: number): IdempotencyKey | undefined {
  return whole && { ...whole, key: `${whole.key}#${index}` };
}

/** The hash that the store knows the key by. */
export const hashKey = ({ key }: IdempotencyKey) => sha256(`key ${key}`);

/** A request with its key, if it has one. */
interface KeyedCall {
  context: Pick<RequestContext, 'now' | 'settings'>;
  key: IdempotencyKey | undefined;
}

/** Claims the key until the transaction ends. Resolves to the earlier result, or `undefined` for a new request. */
export async function replayResult(
  tx: StoreTransaction,
  { context: { now }, key }: KeyedCall,
): Promise<OperationResult | undefined> {
  if (!key) return undefined;
  const name = await hashKey(key);
  const found = (await tx.claimIdempotencyKeys(key.scope, [name], now)).get(name)!;
  if (found.state === 'running') throw inProgress();
  if (found.state === 'new' || Date.parse(now) - Date.parse(found.answer.createdAt) >= KEY_LIFETIME_MS)
    return undefined;
  if (found.answer.requestHash !== key.requestHash) {
    throw problem('idempotency_reuse', 'The Idempotency-Key was used for another request');
  }
  const { status, headers, body } = found.answer;
  return { status, headers, body: body === '' ? undefined : JSON.parse(await unseal(body, key.key)) };
}

/** Stores the result for repeated requests. Without a key it does nothing. */
export async function saveResult(
  tx: StoreTransaction,
  { context, key }: KeyedCall,
  answer: OperationResult,
): Promise<void> {
  if (!key) return;
  await tx.saveIdempotentResult(key.scope, await hashKey(key), {
    requestHash: key.requestHash,
    status: answer.status,
    headers: answer.headers ?? {},
    body: answer.body === undefined ? '' : await seal(JSON.stringify(answer.body), key.key),
    createdAt: context.now,
  });
}

/** Stores a result that is known only after the commit. */
export async function saveFinalResult(call: KeyedCall, answer: OperationResult): Promise<void> {
  if (call.key) await call.context.settings.store.transaction((tx) => saveResult(tx, call, answer));
}

/**
 * Runs one request for each key at a time. `running` has the keys of this process; the store coordinates processes.
 */
export async function runExclusively<T>(
  running: Set<string>,
  key: IdempotencyKey | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (!key) return work();
  const name = JSON.stringify([key.scope, key.key]);
  if (running.has(name)) throw inProgress();
  running.add(name);
  try {
    return await work();
  } finally {
    running.delete(name);
  }
}

const inProgress = () => problem('idempotency_conflict', 'A request with this Idempotency-Key is in progress');
