import assert from 'node:assert/strict';
import { DomainTakenError, type DomainRecord, type Store, type StoreTransaction } from '../../store/store.js';
import { at, domain, hour, now, organization } from '../records.js';
import type { StoreTests } from './store-tests.js';

const verified: Partial<DomainRecord> = { status: 'verified', verifiedAt: now };

const withOrganizations = (store: Store, body: (tx: StoreTransaction) => Promise<void>) =>
  store.transaction(async (tx) => {
    for (const id of ['acme', 'beta']) await tx.insertOrganization(organization(id));
    await body(tx);
  });

const idsOf = (records: DomainRecord[]) => records.map(({ id }) => id);
const lease = (tx: StoreTransaction, limit = 10) => tx.leaseDomains({ now, until: at(hour), limit });

/** Email domains of organizations. */
export const domains: StoreTests = {
  'returns the domains of an organization, by domain': (store) =>
    withOrganizations(store, async (tx) => {
      const complete = domain('acme', 'zoo', {
        ...verified,
        domain: 'a.example',
        autoJoin: 'join',
        checkedAt: at(1000),
        lastCheck: { result: 'other_value', values: [{ value: 'v=spf1 "ü"', kind: 'unrelated' }] },
        missingSince: at(2000),
        nextCheckAt: at(3000),
        version: 3,
      });
      const bare = domain('acme', 'bee');
      for (const one of [bare, complete, domain('beta', 'cat')]) await tx.putDomain(one);
      assert.deepEqual(await tx.domains('acme'), [complete, bare]);
      assert.deepEqual(idsOf(await tx.domains('beta')), ['cat']);
      assert.deepEqual(await tx.domains('unknown'), []);
    }),

  'replaces and deletes a domain, in its organization only': (store) =>
    withOrganizations(store, async (tx) => {
      await tx.putDomain(domain('acme', 'one'));
      const changed = domain('acme', 'one', { ...verified, autoJoin: 'join', version: 2 });
      await tx.putDomain(changed);
      assert.deepEqual(await tx.domains('acme'), [changed]);
      await tx.deleteDomain('beta', 'one');
      assert.deepEqual(await tx.domains('acme'), [changed]);
      await tx.deleteDomain('acme', 'one');
      assert.deepEqual(await tx.domains('acme'), []);
      assert.equal(await tx.verifiedDomain('one.example'), undefined);
    }),

  'finds the organization that has verified a domain': (store) =>
    withOrganizations(store, async (tx) => {
      await tx.putDomain(domain('acme', 'one', { domain: 'shared.example' }));
      assert.equal(await tx.verifiedDomain('shared.example'), undefined);
      await tx.putDomain(domain('beta', 'two', { domain: 'shared.example', ...verified }));
      assert.equal((await tx.verifiedDomain('shared.example'))?.id, 'two');
      assert.equal(await tx.verifiedDomain('sub.shared.example'), undefined);
    }),

  'refuses a domain that another organization has verified, and continues': (store) =>
    withOrganizations(store, async (tx) => {
      const mine = domain('acme', 'one', { domain: 'shared.example' });
      await tx.putDomain(mine);
      await tx.putDomain(domain('beta', 'two', { domain: 'shared.example', ...verified }));
      await assert.rejects(tx.putDomain({ ...mine, ...verified }), DomainTakenError);
      assert.deepEqual(await tx.domains('acme'), [mine]);
      await tx.putDomain(domain('beta', 'two', { domain: 'shared.example', status: 'failed' }));
      await tx.putDomain({ ...mine, ...verified });
      assert.equal((await tx.verifiedDomain('shared.example'))?.id, 'one');
    }),

  'lets one of two organizations verify a domain at the same time': async (store) => {
    await withOrganizations(store, async (tx) => {
      for (const id of ['acme', 'beta']) await tx.putDomain(domain(id, id, { domain: 'shared.example' }));
    });
    const tries = await Promise.allSettled(
      ['acme', 'beta'].map((id) =>
        store.transaction(async (tx) => {
          await tx.organization(id, { lock: true });
          await tx.putDomain(domain(id, id, { domain: 'shared.example', ...verified }));
        }),
      ),
    );
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).name] : []));
    assert.deepEqual(refused, ['DomainTakenError']);
  },

  'leases the domains that are due, the earliest first': (store) =>
    withOrganizations(store, async (tx) => {
      const due = { late: at(-1), exact: now, early: at(-hour), later: at(1) };
      for (const [id, nextCheckAt] of Object.entries(due)) await tx.putDomain(domain('acme', id, { nextCheckAt }));
      await tx.putDomain(domain('beta', 'never'));
      const first = await lease(tx, 2);
      assert.deepEqual(
        first.map(({ id, nextCheckAt }) => [id, nextCheckAt]),
        [
          ['early', at(-hour)],
          ['late', at(-1)],
        ],
      );
      assert.deepEqual(idsOf(await lease(tx)), ['exact']);
      assert.deepEqual(idsOf(await lease(tx)), []);
      assert.deepEqual(
        (await tx.domains('acme')).map(({ id, nextCheckAt }) => [id, nextCheckAt]),
        [
          ['early', at(hour)],
          ['exact', at(hour)],
          ['late', at(hour)],
          ['later', at(1)],
        ],
      );
    }),

  'deletes the domains of a deleted organization': (store) =>
    withOrganizations(store, async (tx) => {
      await tx.putDomain(domain('acme', 'one', { ...verified, nextCheckAt: now }));
      await tx.deleteOrganization('acme');
      assert.deepEqual(await tx.domains('acme'), []);
      assert.equal(await tx.verifiedDomain('one.example'), undefined);
      assert.deepEqual(await lease(tx), []);
    }),

  'rolls back changes of domains': async (store) => {
    const kept = domain('acme', 'kept', { ...verified });
    await withOrganizations(store, (tx) => tx.putDomain(kept));
    const change = store.transaction(async (tx) => {
      await tx.putDomain(domain('acme', 'new', { ...verified }));
      await tx.deleteDomain('acme', 'kept');
      throw new Error('stop');
    });
    await assert.rejects(change, /stop/);
    await store.transaction(async (tx) => {
      assert.deepEqual(await tx.domains('acme'), [kept]);
      assert.equal((await tx.verifiedDomain('kept.example'))?.id, 'kept');
      assert.equal(await tx.verifiedDomain('new.example'), undefined);
    });
  },
};
