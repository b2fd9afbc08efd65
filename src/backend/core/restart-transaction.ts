/*
 * A transaction throws `RestartTransaction` if something has to happen outside of it first, such as a hook or a user
 * import. It is rolled back and starts again afterward.
 */
import type { Store, StoreTransaction } from '../store/store.js';

/** Upper bound on restarts. A request needs at most two (login hook, user import); more indicates a bug. */
const MAX_RESTARTS = 4;

export class RestartTransaction extends Error {
  override name = 'RestartTransaction';

  constructor(readonly before: () => Promise<void>) {
    super('Something has to happen outside of the transaction first');
  }
}

/** Runs the work in a transaction. Restarts it on `RestartTransaction`. */
export async function runTransaction<T>(store: Store, work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
  for (let restarts = 0; ; restarts++) {
    try {
      return await store.transaction(work);
    } catch (error) {
      if (!(error instanceof RestartTransaction) || restarts === MAX_RESTARTS) throw error;
      await error.before();
    }
  }
}
