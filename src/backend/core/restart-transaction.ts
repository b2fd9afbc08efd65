/*
 * A transaction may find that something has to happen outside of it first: a hook to ask, a person to fetch. It then
 * throws a `Detour`, keeps nothing, and begins anew once that has been done.
 */
import type { Store, StoreTransaction } from '../store/store.js';

/** Nothing needs more than a new login and a person to import; whoever asks for more goes round in circles. */
const mostDetours = 4;

export class Detour extends Error {
  override name = 'Detour';

  constructor(readonly take: () => Promise<void>) {
    super('Something has to happen outside of the transaction first');
  }
}

/** Runs the work in a transaction, after as many detours as it wants. */
export async function transact<T>(store: Store, work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
  for (let detours = 0; ; detours++) {
    try {
      return await store.transaction(work);
    } catch (error) {
      if (!(error instanceof Detour) || detours === mostDetours) throw error;
      await error.take();
    }
  }
}
