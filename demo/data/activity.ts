/*
 * The activity of the 90 days before the first start. Later days are counted by the server kit.
 */
import type { StoreTransaction } from '../../src/backend/index.js';
import { createSampleActivity } from '../../src/backend/testing/sample-activity.js';
import { organizations } from './organizations.js';
import { users } from './users.js';

const DAYS = 90;

/** Adds the counters of all organizations. The same members give the same numbers. */
export async function addEarlierActivity(tx: StoreTransaction, now: Date): Promise<void> {
  const yesterday = new Date(now.getTime() - 86_400_000).toISOString();
  for (const [at, { id }] of organizations.entries()) {
    const members = users.filter(({ memberships }) => memberships.some(({ organizationId }) => organizationId === id));
    await tx.addActivity(
      id,
      createSampleActivity({ members: members.length, days: DAYS, now: yesterday, seed: at + 1 }),
    );
  }
}
