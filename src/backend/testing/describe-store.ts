/*
 * The conformance suite of stores, for any test runner.
 */
import type { Store } from '../store/store.js';
import { activity } from './store-tests/activity.js';
import { apiKeys } from './store-tests/api-keys.js';
import { auditAndLogos } from './store-tests/audit-and-logos.js';
import { changes } from './store-tests/changes.js';
import { connections } from './store-tests/connections.js';
import { cursors } from './store-tests/cursors.js';
import { deliveries } from './store-tests/deliveries.js';
import { domains } from './store-tests/domains.js';
import { idempotency } from './store-tests/idempotency.js';
import { imports } from './store-tests/imports.js';
import { invitations } from './store-tests/invitations.js';
import { joinRequests } from './store-tests/join-requests.js';
import { memberLists } from './store-tests/member-lists.js';
import { memberSearch } from './store-tests/member-search.js';
import { memberships } from './store-tests/memberships.js';
import { positions } from './store-tests/positions.js';
import { provisioning } from './store-tests/provisioning.js';
import { webhooks } from './store-tests/webhooks.js';
import { integrations } from './store-tests/integrations.js';
import { roles } from './store-tests/roles.js';
import { securityPolicies } from './store-tests/security-policies.js';
import type { StoreTests } from './store-tests/store-tests.js';
import { transactions } from './store-tests/transactions.js';
import { usersAndOrganizations } from './store-tests/users-and-organizations.js';

/** The two functions of a test runner that the suite calls. */
export interface TestRunner {
  describe(name: string, body: () => void): unknown;
  /** `timeout`: 60,000 milliseconds. Runners without this parameter ignore it. */
  it(name: string, body: () => Promise<void>, timeout: number): unknown;
}

export interface StoreSuiteOptions {
  /** The title of the suite. */
  name: string;
  /** Opens a new, empty store. Called once for each test; the suite closes the store after it. */
  create: () => Store | Promise<Store>;
  /** The runner: the module `node:test`, `vitest`, `mocha` or `@jest/globals`, or an object of your own. */
  test: TestRunner;
}

const TIMEOUT_MS = 60_000;

const suite: Readonly<Record<string, StoreTests>> = {
  'users and organizations': usersAndOrganizations,
  memberships,
  'lists of members': memberLists,
  'searches of members': memberSearch,
  cursors,
  positions,
  roles,
  'security policies': securityPolicies,
  invitations,
  connections,
  domains,
  'join requests': joinRequests,
  provisioning,
  'API keys': apiKeys,
  webhooks,
  integrations,
  imports,
  'audit events and logos': auditAndLogos,
  activity,
  transactions,
  'idempotency keys': idempotency,
  deliveries,
  changes,
};

/**
 * Declares the tests that every store has to pass. Tests of something that a store does not support (`members`, `changes`)
 * pass without checking it. Needs Node.
 *
 * ```ts
 * import * as test from 'node:test';
 * import { describeStore } from 'org-elements/testing.js';
 *
 * describeStore({ name: 'my store', create: () => openMyStore('postgresql://localhost/empty'), test });
 * ```
 */
export function describeStore({ name, create, test }: StoreSuiteOptions): void {
  const run = (body: (store: Store) => Promise<unknown>) => async (): Promise<void> => {
    const store = await create();
    try {
      await body(store);
    } finally {
      await store.close();
    }
  };
  test.describe(name, () => {
    for (const [part, tests] of Object.entries(suite))
      test.describe(part, () => {
        for (const [title, body] of Object.entries(tests)) test.it(title, run(body), TIMEOUT_MS);
      });
  });
}
