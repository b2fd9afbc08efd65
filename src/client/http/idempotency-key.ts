import type { OrgError } from './errors.js';

/** A random `Idempotency-Key`; also where the page is not a secure context and `randomUUID` is missing. */
export function createIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const unanswered = new Map<string, string>();

/**
 * Sends the POST that `name` names under an `Idempotency-Key` that stays the same until the backend has answered: tried again
 * after a lost answer, it is not made twice.
 */
export async function underKey<T>(name: string, send: (idempotencyKey: string) => Promise<T>): Promise<T> {
  const key = unanswered.get(name) ?? createIdempotencyKey();
  unanswered.set(name, key);
  return send(key).then(
    (answer) => {
      unanswered.delete(name);
      return answer;
    },
    (cause: OrgError) => {
      if (cause.status >= 400) unanswered.delete(name);
      throw cause;
    },
  );
}
