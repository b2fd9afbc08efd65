import assert from 'node:assert/strict';
import type { DeliveryRecord, Store } from '../../store/store.js';
import { at, now, organization } from '../records.js';
import type { StoreTests } from './store-tests.js';

const delivery = (id: string, some: Partial<DeliveryRecord> = {}): DeliveryRecord => ({
  id,
  organizationId: 'acme',
  hook: 'member.remove',
  event: { id, input: { text: 'ü "\\ \u0000' } },
  attempts: 0,
  dueAt: now,
  ...some,
});

const append = (store: Store, ...deliveries: DeliveryRecord[]) =>
  store.transaction(async (tx) => {
    for (const one of deliveries) await tx.appendDelivery(one);
  });
const lease = (
  store: Store,
  time = now,
  { hooks = ['member.remove'], limit = 10, until = 60_000, unordered = false } = {},
) =>
  store.transaction((tx) =>
    tx.leaseDeliveries({ hooks, now: time, until: new Date(Date.parse(time) + until).toISOString(), limit, unordered }),
  );
const idsOf = async (deliveries: Promise<DeliveryRecord[]>) => (await deliveries).map(({ id }) => id).sort();

/** Deliveries of the outbox. */
export const deliveries: StoreTests = {
  'leases due deliveries unchanged': async (store) => {
    await append(
      store,
      delivery('a'),
      delivery('b', { organizationId: 'later', dueAt: at(1) }),
      delivery('c', { organizationId: 'other' }),
    );
    const leased = await lease(store);
    assert.deepEqual(
      leased.find(({ id }) => id === 'a'),
      { ...delivery('a'), attempts: 1, dueAt: at(60_000) },
    );
    assert.deepEqual(leased.map(({ id }) => id).sort(), ['a', 'c']);
    assert.deepEqual(await idsOf(lease(store, at(1))), ['b']);
  },

  'leases a delivery again only after its lease has ended': async (store) => {
    await append(store, delivery('a'));
    assert.equal((await lease(store)).length, 1);
    assert.deepEqual(await lease(store, at(59_999)), []);
    const [again] = await lease(store, at(60_000));
    assert.deepEqual([again!.id, again!.attempts], ['a', 2]);
  },

  'keeps deliveries of an organization in order': async (store) => {
    await append(store, delivery('a'), delivery('b'), delivery('c'), delivery('x', { organizationId: 'other' }));
    assert.deepEqual(await idsOf(lease(store)), ['a', 'x']);
    assert.deepEqual(await lease(store, at(1000)), []);
    await store.transaction((tx) => tx.deleteDelivery('x'));
    await store.transaction((tx) => tx.scheduleDelivery('a', 1, at(120_000)));
    assert.deepEqual(await lease(store, at(119_000)), []);
    await store.transaction((tx) => tx.deleteDelivery('a'));
    assert.deepEqual(await idsOf(lease(store, at(2000))), ['b']);
    await store.transaction((tx) => tx.scheduleDelivery('b', 1, null));
    assert.deepEqual(await idsOf(lease(store, at(3000))), ['c']);
  },

  'leases unordered deliveries independently of each other, the earliest first': async (store) => {
    const mail = (id: string, dueAt: string) => delivery(id, { hook: 'mail', dueAt });
    await append(store, mail('a', at(3000)), delivery('x'), mail('b', at(2000)), mail('c', at(1000)));
    const unordered = { hooks: ['mail'], unordered: true };
    assert.deepEqual(await lease(store, at(999), unordered), []);
    assert.deepEqual(await idsOf(lease(store, at(2000), { ...unordered, limit: 1 })), ['c']);
    assert.deepEqual(await idsOf(lease(store, at(2000), unordered)), ['b']);
    assert.deepEqual(await idsOf(lease(store, at(2000))), ['x']);
    await store.transaction((tx) => tx.scheduleDelivery('c', 1, null));
    assert.deepEqual(await idsOf(lease(store, at(100_000), unordered)), ['a', 'b']);
    await append(store, delivery('y'), mail('d', now));
    assert.deepEqual(
      await store.transaction((tx) =>
        tx.leaseDeliveries({ ...unordered, now: at(100_000), until: at(160_000), limit: 10, except: ['acme'] }),
      ),
      [],
    );
  },

  'finds in a transaction the delivery that it has appended': async (store) => {
    await store.transaction(async (tx) => {
      await tx.appendDelivery(delivery('a'));
      await tx.appendDelivery(delivery('b', { organizationId: 'other', dueAt: null }));
      assert.equal(await tx.scheduleDelivery('b', 0, at(5)), true);
      const leased = await tx.leaseDeliveries({ hooks: ['member.remove'], now, until: at(60_000), limit: 9 });
      assert.deepEqual(
        leased.map(({ id }) => id),
        ['a'],
      );
      await tx.deleteDelivery('a');
    });
    assert.deepEqual(await idsOf(lease(store, at(60_000))), ['b']);
  },

  'skips deliveries for other hooks': async (store) => {
    await append(store, delivery('a', { hook: 'login' }), delivery('b'));
    assert.deepEqual(await idsOf(lease(store)), ['b']);
    assert.deepEqual(await idsOf(lease(store, at(1), { hooks: ['login', 'member.remove'] })), ['a']);
    assert.deepEqual(await lease(store, at(90_000), { hooks: [] }), []);
  },

  'skips excluded organizations, however many of their deliveries are due': async (store) => {
    await append(
      store,
      ...Array.from({ length: 1_100 }, (_, at) => delivery(`slow${at}`)),
      delivery('b', { organizationId: 'other' }),
      delivery('c', { organizationId: 'third' }),
    );
    const take = (except: string[]) =>
      idsOf(
        store.transaction((tx) =>
          tx.leaseDeliveries({ hooks: ['member.remove'], except, now, until: at(60_000), limit: 1 }),
        ),
      );
    assert.deepEqual(await take(['acme', 'third']), ['b']);
    assert.deepEqual(await take(['acme']), ['c']);
    assert.deepEqual(await take(['acme']), []);
    assert.deepEqual(await take([]), ['slow0']);
  },

  'lets only the current attempt reschedule a delivery': async (store) => {
    await append(store, delivery('a'));
    const schedule = (attempts: number, dueAt: string | null) =>
      store.transaction((tx) => tx.scheduleDelivery('a', attempts, dueAt));
    await lease(store);
    await lease(store, at(60_000));
    assert.equal(await schedule(1, now), false);
    assert.equal(await schedule(2, at(90_000)), true);
    assert.deepEqual(await lease(store, at(89_999)), []);
    assert.equal((await lease(store, at(90_000)))[0]!.attempts, 3);
    assert.equal(await schedule(3, null), true);
    assert.deepEqual(await lease(store, at(1e9)), []);
    await store.transaction((tx) => tx.deleteDelivery('a'));
    assert.equal(await schedule(3, now), false);
  },

  'leases each delivery to one of many concurrent workers': async (store) => {
    await append(
      store,
      ...Array.from({ length: 12 }, (_, index) => delivery(`d${index}`, { organizationId: `o${index % 6}` })),
    );
    const all = (await Promise.all(Array.from({ length: 8 }, () => lease(store, now, { limit: 1 }))))
      .flat()
      .map(({ id }) => id);
    assert.equal(new Set(all).size, all.length);
    assert.ok(all.length >= 1 && all.every((id) => Number(id.slice(1)) < 6), all.join());
  },

  'rolls back deliveries with their transaction': async (store) => {
    await append(store, delivery('a'), delivery('b'));
    await assert.rejects(
      store.transaction(async (tx) => {
        await tx.appendDelivery(delivery('lost', { organizationId: 'other' }));
        await tx.leaseDeliveries({ hooks: ['member.remove'], now, until: at(60_000), limit: 9 });
        await tx.deleteDelivery('a');
        throw new Error('no');
      }),
    );
    assert.deepEqual(
      (await lease(store)).map(({ id, attempts }) => [id, attempts]),
      [['a', 1]],
    );
  },

  'keeps deliveries of a deleted organization': async (store) => {
    await store.transaction((tx) => tx.insertOrganization(organization('acme')));
    await append(store, delivery('a'));
    await store.transaction((tx) => tx.deleteOrganization('acme'));
    assert.deepEqual(await idsOf(lease(store)), ['a']);
  },
};
