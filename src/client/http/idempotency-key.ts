import type { OrgError } from './errors.js';

/** Creates a random `Idempotency-Key`, also in insecure contexts without `randomUUID`. */
export function createIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const unanswered = new Map<string, string>();

/**
 * Whether the backend has decided about the request. After a lost response, a failure of a server or gateway (5xx) and while
 * the first request is still running, the change may have been made.
 */
const isDefinite = ({ status, code }: OrgError) => status >= 400 && status < 500 && code !== 'idempotency_conflict';

/**
 * Sends a POST under an `Idempotency-Key` that stays the same for `name` until the result is known, so a retry after an
 * ambiguous failure does not repeat the change.
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
      if (isDefinite(cause)) unanswered.delete(name);
      throw cause;
    },
  );
}
