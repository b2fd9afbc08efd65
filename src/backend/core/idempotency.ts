/*
 * Repeating a POST with the same key has no further effect. The result is stored in the transaction of the change, so a
 * crash cannot separate the two. Refusals are not stored: they changed nothing, and repeating them is harmless.
 *
 * Keys and results are stored in unreadable form: a hash of the key, and the result encrypted with the key. Results
 * contain personal data and the secret links of invitations, which a copy of a database must not reveal.
 */
import type { OperationResult } from './request-context.js';
import { seal, sha256, unseal } from './crypto.js';
import { problem } from '../http/problem.js';
import type { Instant, StoreTransaction } from '../store/store.js';

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

/** Claims the key until the transaction ends. Resolves to the earlier result, or `undefined` for a new request. */
export async function claimKey(
  tx: StoreTransaction,
  key: IdempotencyKey,
  now: Instant,
): Promise<OperationResult | undefined> {
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

export const inProgress = () => problem('idempotency_conflict', 'A request with this Idempotency-Key is in progress');

export async function saveResult(
  tx: StoreTransaction,
  key: IdempotencyKey,
  answer: OperationResult,
  now: Instant,
): Promise<void> {
  await tx.saveIdempotentResult(key.scope, await hashKey(key), {
    requestHash: key.requestHash,
    status: answer.status,
    headers: answer.headers ?? {},
    body: answer.body === undefined ? '' : await seal(JSON.stringify(answer.body), key.key),
    createdAt: now,
  });
}
