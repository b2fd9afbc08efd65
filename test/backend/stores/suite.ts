/*
 * The conformance suite of stores. Run it for a store of your own.
 */
import { after, before, describe } from 'node:test';
import type { Store } from '../../../src/backend/store/store.js';
import { listTests } from './suite-lists.js';
import { outboxTests } from './suite-outbox.js';
import { peopleTests } from './suite-people.js';
import { positionTests } from './suite-positions.js';
import { recordTests } from './suite-records.js';
import { transactionTests } from './suite-transactions.js';

/** Runs `work` with a new, empty store. */
export type WithStore = (work: (store: Store) => Promise<void>) => () => Promise<void>;

/** `open` opens a new, empty store for each call. */
export function storeSuite(
  name: string,
  open: () => Promise<Store>,
  hooks: { before?: () => Promise<void>; after?: () => Promise<void> } = {},
): void {
  describe(name, () => {
    if (hooks.before) before(hooks.before);
    if (hooks.after) after(hooks.after);
    const withStore: WithStore = (work) => async () => {
      const store = await open();
      try {
        await work(store);
      } finally {
        await store.close();
      }
    };
    peopleTests(withStore);
    listTests(withStore);
    positionTests(withStore);
    recordTests(withStore);
    transactionTests(withStore);
    outboxTests(withStore);
  });
}
