import assert from 'node:assert/strict';
import type { LogoRecord } from '../../store/store.js';
import { at, auditEvent, invitation, organization, readAll, user } from '../records.js';
import type { StoreTests } from './store-tests.js';

/** Audit events, logos and unusual texts. */
export const auditAndLogos: StoreTests = {
  'lists audit events newest first, filtered, page by page': async (store) => {
    const types = ['member.remove', 'member.add', 'memberx.y', 'invitation.create'];
    const written = Array.from({ length: 20 }, (_, index) =>
      auditEvent('acme', `e${index}`, {
        time: at(Math.floor(index / 3) * 10),
        type: types[index % 4]!,
        outcome: index % 2 ? 'denied' : 'success',
        actor: { id: `actor${index % 2}`, name: 'A', kind: 'support' },
        target: { kind: 'org', id: `target${index % 5}`, name: 'T' },
      }),
    );
    await store.transaction(async (tx) => {
      for (const one of written) await tx.appendAudit(one);
      await tx.appendAudit(auditEvent('other', 'other'));
      await tx.appendAudit(auditEvent(null, 'none'));
    });
    const read = (query: object) =>
      readAll((cursor) => store.transaction((tx) => tx.auditEvents('acme', { limit: 3, cursor, ...query })));
    const all = await read({});
    assert.equal(new Set(all.map((one) => one.id)).size, 20);
    assert.deepEqual(
      all.map((one) => one.time),
      all
        .map((one) => one.time)
        .sort()
        .reverse(),
    );
    assert.deepEqual(
      all.find((one) => one.id === 'e7'),
      written[7],
    );
    assert.equal((await read({ types: ['member.add', 'invitation.create'] })).length, 10);
    assert.equal((await read({ types: ['member.*'] })).length, 10);
    assert.equal((await read({ types: [] })).length, 0);
    assert.equal((await read({ outcomes: ['denied'] })).length, 10);
    assert.equal((await read({ outcomes: ['failed'] })).length, 0);
    assert.equal((await read({ outcomes: ['success', 'denied'] })).length, 20);
    assert.equal((await read({ outcomes: ['denied', 'failed'], types: ['member.remove'] })).length, 0);
    assert.equal((await read({ actorId: 'actor1' })).length, 10);
    assert.equal((await read({ targetId: 'target4', actorId: 'actor1' })).length, 2);
    const between = await read({ from: at(10), to: at(30) });
    assert.deepEqual([...new Set(between.map((one) => one.time))], [at(20), at(10)]);
  },

  'removes old audit events of every organization in batches, oldest first': async (store) => {
    await store.transaction(async (tx) => {
      for (let index = 0; index < 6; index++) {
        await tx.appendAudit(auditEvent('acme', `a${index}`, { time: at(index * 10) }));
        await tx.appendAudit(auditEvent(index % 2 ? 'other' : null, `b${index}`, { time: at(index * 10) }));
      }
    });
    const remove = (before: string, limit: number) => store.transaction((tx) => tx.removeAuditEvents(before, limit));
    const left = async (organizationId: string) =>
      (await store.transaction((tx) => tx.auditEvents(organizationId, { limit: 9 }))).items.map(({ id }) => id);
    assert.equal(await remove(at(0), 9), 0);
    const counts = [await remove(at(40), 3), await remove(at(40), 3), await remove(at(40), 3)];
    assert.deepEqual(counts, [3, 3, 2]);
    assert.deepEqual(await left('acme'), ['a5', 'a4']);
    assert.deepEqual(await left('other'), ['b5']);
    await assert.rejects(
      store.transaction(async (tx) => {
        assert.equal(await tx.removeAuditEvents(at(60), 9), 4);
        throw new Error('canceled');
      }),
      /canceled/,
    );
    assert.deepEqual(await left('acme'), ['a5', 'a4']);
    await store.transaction((tx) => tx.appendAudit(auditEvent('acme', 'a6', { time: at(70) })));
    assert.equal(await remove(at(60), 9), 4);
    assert.deepEqual(await left('acme'), ['a6']);
    assert.equal(await remove(at(80), 9), 1);
  },

  'stores one logo of each variant unchanged': (store) =>
    store.transaction(async (tx) => {
      await tx.insertOrganization(organization('acme'));
      const bytes = Uint8Array.from({ length: 300 }, (_, index) => index);
      const light: LogoRecord = { id: 'l1', organizationId: 'acme', variant: 'light', mediaType: 'image/png', bytes };
      await tx.putLogo(light);
      await tx.putLogo({ ...light, id: 'd1', variant: 'dark' });
      assert.deepEqual(await tx.logo('l1'), light);
      await tx.putLogo({ ...light, id: 'l2' });
      assert.equal(await tx.logo('l1'), undefined);
      assert.deepEqual(await tx.logo('l2'), { ...light, id: 'l2' });
      await tx.deleteLogo('acme', 'light');
      await tx.deleteLogo('acme', 'light');
      assert.equal(await tx.logo('l2'), undefined);
      assert.ok(await tx.logo('d1'));
    }),

  'stores texts that databases do not support without mixing up records': async (store) => {
    const hostile = ['<b>"\'\\', '\u202eevil', '🦊'.repeat(3000), 'a\0b', '\ud800', "'; drop table users; --"];
    await store.transaction(async (tx) => {
      await tx.insertOrganization(
        organization('acme', { metadata: Object.fromEntries(hostile.map((text, index) => [`k${index}`, text])) }),
      );
      for (const [index, text] of hostile.entries()) {
        await tx.putUser(user(`u${index}`, { name: text }));
        await tx.appendAudit(
          auditEvent('acme', `e${index}`, { userAgent: text, target: { kind: text, id: text, name: text } }),
        );
        await tx.putInvitation(invitation('acme', `i${index}`, { message: text }));
      }
    });
    await store.transaction(async (tx) => {
      const readable = (text: string | null | undefined) => text?.replace(/[\0\p{Surrogate}]/gu, '\ufffd');
      for (const [index, text] of hostile.entries()) {
        assert.equal(readable((await tx.user(`u${index}`))?.name), readable(text));
        assert.equal(readable((await tx.invitation('acme', `i${index}`))?.message), readable(text));
        assert.equal((await tx.auditEvents('acme', { limit: 9, targetId: text })).items.length, 1);
      }
      assert.equal((await tx.organization('acme'))?.metadata['k0'], hostile[0]);
      assert.equal(await tx.user('unknown\0'), undefined);
    });
  },
};
