import assert from 'node:assert/strict';
import type { ActivityMemberRecord } from '../../store/store.js';
import { organization } from '../records.js';
import type { StoreTests } from './store-tests.js';

const everything = { from: '2020-01-01', to: '2030-12-31' };
const none = { activeMembers: 0, logins: 0, failedLogins: 0, newMembers: 0, migratedMembers: 0 };

const member = (userId: string, some: Partial<ActivityMemberRecord> = {}): ActivityMemberRecord => ({
  organizationId: 'acme',
  userId,
  cohort: null,
  lastActiveDay: null,
  lastLoginAt: null,
  ...some,
});

/** Activity by day and by cohort. */
export const activity: StoreTests = {
  'adds to counters of days and cohorts, in one transaction and in several': async (store) => {
    await store.transaction(async (tx) => {
      await tx.insertOrganization(organization('acme'));
      await tx.insertOrganization(organization('other'));
      await tx.addActivity('acme', {
        days: [
          { day: '2026-03-29', activeMembers: 2, logins: 1 },
          { day: '2026-02-28', newMembers: 3 },
          { day: '2026-03-29', activeMembers: 1, failedLogins: 4, migratedMembers: 2 },
        ],
        cohorts: [
          { cohort: '2026-03-02', week: 2, members: 1 },
          { cohort: '2026-03-02', week: 1, members: 2 },
        ],
      });
      await tx.addActivity('other', { days: [{ day: '2026-01-01', logins: 9 }] });
      await tx.addActivity('acme', {});
    });
    await store.transaction(async (tx) => {
      await tx.addActivity('acme', { days: [{ day: '2026-03-29', logins: 5, migratedMembers: 1 }] });
      await tx.addActivity('acme', { cohorts: [{ cohort: '2026-03-02', week: 1, members: 3 }] });
      // Reads include what the transaction has added.
      assert.equal((await tx.activity('acme', everything)).days.at(-1)?.logins, 6);
    });
    await store.transaction(async (tx) => {
      assert.deepEqual(await tx.activity('acme', everything), {
        since: '2026-02-28',
        migratedMembers: 3,
        days: [
          { ...none, day: '2026-02-28', newMembers: 3 },
          { day: '2026-03-29', activeMembers: 3, logins: 6, failedLogins: 4, newMembers: 0, migratedMembers: 3 },
        ],
        cohorts: [
          { cohort: '2026-03-02', week: 1, members: 5 },
          { cohort: '2026-03-02', week: 2, members: 1 },
        ],
      });
    });
  },

  'returns counters of a range of days, and the first day of all': async (store) => {
    const days = ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'];
    await store.transaction(async (tx) => {
      await tx.insertOrganization(organization('acme'));
      await tx.addActivity('acme', {
        days: days.map((day) => ({ day, logins: 1, migratedMembers: 1 })),
        cohorts: days.map((cohort) => ({ cohort, week: 1, members: 1 })),
      });
    });
    await store.transaction(async (tx) => {
      const found = await tx.activity('acme', { from: '2026-12-31', to: '2027-01-01' });
      assert.equal(found.since, '2026-12-30');
      // Of all days, not only of the range.
      assert.equal(found.migratedMembers, 4);
      assert.deepEqual(
        found.days.map(({ day }) => day),
        days.slice(1, 3),
      );
      assert.deepEqual(
        found.cohorts.map(({ cohort }) => cohort),
        days.slice(1, 3),
      );
      assert.deepEqual(await tx.activity('unknown', everything), {
        since: null,
        migratedMembers: 0,
        days: [],
        cohorts: [],
      });
    });
  },

  'stores one row for each user of an organization': async (store) => {
    const full = member('ann', {
      cohort: '2026-02-23',
      lastActiveDay: '2026-03-29',
      lastLoginAt: '2026-03-29T00:30:00.000Z',
    });
    await store.transaction(async (tx) => {
      await tx.insertOrganization(organization('acme'));
      await tx.putActivityMember(member('ann'));
      await tx.putActivityMember(member('bob'));
      await tx.putActivityMember(full);
      assert.deepEqual(await tx.activityMember('acme', 'ann'), full);
    });
    await store.transaction(async (tx) => {
      assert.deepEqual(await tx.activityMember('acme', 'ann'), full);
      assert.deepEqual(await tx.activityMember('acme', 'bob'), member('bob'));
      assert.equal(await tx.activityMember('acme', 'cyd'), undefined);
      assert.equal(await tx.activityMember('other', 'ann'), undefined);
    });
  },

  'discards activity of a transaction that fails': async (store) => {
    await store.transaction(async (tx) => {
      await tx.insertOrganization(organization('acme'));
      await tx.addActivity('acme', { days: [{ day: '2026-03-29', logins: 1 }] });
    });
    await assert.rejects(
      store.transaction(async (tx) => {
        await tx.addActivity('acme', {
          days: [{ day: '2026-03-29', logins: 1 }],
          cohorts: [{ cohort: '2026-03-02', week: 1, members: 1 }],
        });
        await tx.putActivityMember(member('ann'));
        await tx.activity('acme', everything);
        throw new Error('undo');
      }),
      /undo/,
    );
    await store.transaction(async (tx) => {
      assert.deepEqual(await tx.activity('acme', everything), {
        since: '2026-03-29',
        migratedMembers: 0,
        days: [{ ...none, day: '2026-03-29', logins: 1 }],
        cohorts: [],
      });
      assert.equal(await tx.activityMember('acme', 'ann'), undefined);
    });
  },

  'loses no count of transactions at the same time': async (store) => {
    await store.transaction((tx) => tx.insertOrganization(organization('acme')));
    await Promise.all(
      Array.from({ length: 8 }, (_, number) =>
        store.transaction(async (tx) => {
          await tx.organization('acme', { lock: true });
          await tx.addActivity('acme', { days: [{ day: '2026-03-29', logins: 1, activeMembers: number }] });
        }),
      ),
    );
    const { days } = await store.transaction((tx) => tx.activity('acme', everything));
    assert.deepEqual(days, [{ ...none, day: '2026-03-29', logins: 8, activeMembers: 28 }]);
  },

  'deletes activity with its organization': async (store) => {
    await store.transaction(async (tx) => {
      await tx.insertOrganization(organization('acme'));
      await tx.addActivity('acme', { days: [{ day: '2026-03-29', logins: 1 }] });
      await tx.putActivityMember(member('ann'));
    });
    await store.transaction(async (tx) => {
      await tx.addActivity('acme', { days: [{ day: '2026-03-30', logins: 1 }] });
      await tx.deleteOrganization('acme');
    });
    await store.transaction(async (tx) => {
      await tx.insertOrganization(organization('acme'));
      assert.deepEqual(await tx.activity('acme', everything), {
        since: null,
        migratedMembers: 0,
        days: [],
        cohorts: [],
      });
      assert.equal(await tx.activityMember('acme', 'ann'), undefined);
    });
  },
};
