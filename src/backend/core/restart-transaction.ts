/*
 * A transaction may find that something has to happen outside of it first: a hook to ask, a person to fetch. It then
 * throws a `Detour`, keeps nothing, and begins anew once that has been done.
 */
import type { Store, StoreTransaction } from '../store/store.js';

/** Nothing needs more than a new login and a person to import; whoever asks for more goes round in circles. */
const MAX_RESTARTS = 4;

export class RestartTransaction extends Error {
  override name = 'Detour';

  constructor(readonly before: () => Promise<void>) {
    super('Something has to happen outside of the transaction first');
  }
}

/** Runs the work in a transaction, after as many detours as it wants. */
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
