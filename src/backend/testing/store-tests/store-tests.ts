import type { Store } from '../../store/store.js';

/** Tests by name. Each receives a new, empty store. */
export type StoreTests = Readonly<Record<string, (store: Store) => Promise<unknown>>>;
