import type { OrgError } from './errors.js';

/** Creates a random `Idempotency-Key`, also in insecure contexts without `randomUUID`. */
export function createIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const unanswered = new Map<string, string>();

/**
 * Sends a POST under an `Idempotency-Key` that stays the same for `name` until the backend has responded, so a retry after a
 * lost response does not repeat the change.
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
