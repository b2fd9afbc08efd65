import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InvitationQuery, InvitationSort, LogoRecord } from '../../../src/backend/store/store.js';
import { at, auditEvent, hour, invitation, now, organization, readAll, user } from './records.js';
import type { WithStore } from './suite.js';

/** Invitations, audit events, logos. */
export function recordTests(withStore: WithStore): void {
  test(
    'returns an invitation as written, by id within its organization and by ticket',
    withStore((store) =>
      store.transaction(async (tx) => {
        await tx.insertOrganization(organization('acme'));
        await tx.insertOrganization(organization('other'));
        const one = invitation('acme', 'one', {
          message: 'Hi\n"you" 🦊',
          locale: 'pt-BR',
          invitedBy: { userId: null, name: 'Système' },
          roleIds: ['a', 'b'],
        });
        await tx.putInvitation(one);
        assert.deepEqual(await tx.invitation('acme', 'one'), one);
        assert.equal(await tx.invitation('other', 'one'), undefined);
        assert.deepEqual(await tx.invitationByTicketHash(one.ticketHash), one);
        assert.deepEqual(await tx.invitationByTicketHash(one.mailHash!), one);
        const accepted = {
          ...one,
          status: 'accepted' as const,
          acceptedBy: 'ann',
          ticketHash: 'renewed',
          mailHash: null,
          updatedAt: at(5),
          version: 2,
        };
        await tx.putInvitation(accepted);
        assert.deepEqual(await tx.invitationByTicketHash('renewed', { lock: true }), accepted);
        assert.equal(await tx.invitationByTicketHash(one.ticketHash), undefined);
        assert.equal(await tx.invitationByTicketHash(one.mailHash!), undefined);
      }),
    ),
  );

  test(
    'finds the last decline of an address and of a user, in one organization',
    withStore((store) =>
      store.transaction(async (tx) => {
        await tx.insertOrganization(organization('acme'));
        await tx.insertOrganization(organization('other'));
        const put = (id: string, some: object, organizationId = 'acme') =>
          tx.putInvitation(invitation(organizationId, id, { status: 'declined', ...some }));
        await put('first', { email: 'New@Example.com', updatedAt: at(1) });
        await put('last', { email: 'new@example.com', updatedAt: at(3) });
        await put('open', { email: 'new@example.com', updatedAt: at(4), status: 'pending' });
        await put('elsewhere', { email: 'new@example.com', updatedAt: at(5) }, 'other');
        await put('bound', { email: '', userId: 'ann', updatedAt: at(2) });
        const found = async (invited: { emails?: string[]; userIds?: string[] }, since: number) => [
          ...(await tx.recentDeclines('acme', invited, at(since))),
        ];
        assert.deepEqual(await found({ emails: ['new@example.com', 'x@example.com'] }, 0), [
          ['new@example.com', at(3)],
        ]);
        assert.deepEqual(await found({ emails: ['new@example.com'] }, 3), []);
        assert.deepEqual(await found({ userIds: ['ann', 'bob'] }, 1), [['ann', at(2)]]);
        assert.deepEqual(await found({ userIds: ['ann'] }, 2), []);
        assert.deepEqual(await found({ emails: [''] }, 0), []);
        assert.deepEqual(await found({}, 0), []);
      }),
    ),
  );

  test(
    'finds open invitations by address, in one organization and in all',
    withStore((store) =>
      store.transaction(async (tx) => {
        await tx.insertOrganization(organization('acme'));
        await tx.insertOrganization(organization('other'));
        const email = 'New@Example.com';
        const open = invitation('acme', 'open', { email });
        const later = invitation('other', 'later', { email: 'NEW@example.com', createdAt: at(1) });
        await tx.putInvitation(open);
        await tx.putInvitation(later);
        await tx.putInvitation(invitation('acme', 'past', { email, expiresAt: now }));
        await tx.putInvitation(invitation('acme', 'revoked', { email, status: 'revoked' }));
        const failed = invitation('acme', 'failed', { email, status: 'failed', createdAt: at(2) });
        await tx.putInvitation(failed);
        await tx.putInvitation(invitation('acme', 'failed in the past', { email, status: 'failed', expiresAt: now }));
        await tx.putInvitation(invitation('acme', 'else'));
        assert.deepEqual(
          [...(await tx.openInvitationsByEmail('acme', ['new@example.com', 'x@example.com'], now))],
          [['new@example.com', [open, failed]]],
        );
        assert.equal((await tx.openInvitationsByEmail('acme', ['NEW@EXAMPLE.COM'], at(25 * hour))).size, 0);
        assert.equal((await tx.openInvitationsByEmail('acme', [], now)).size, 0);
        assert.deepEqual(await tx.pendingInvitationsOf({ email: 'nEW@example.com' }, now), [later, open]);
        const bound = invitation('acme', 'bound', { email: '', userId: 'ann', createdAt: at(3) });
        await tx.putInvitation(bound);
        assert.deepEqual(await tx.pendingInvitationsOf({ userId: 'ann' }, now), [bound]);
        assert.deepEqual(await tx.pendingInvitationsOf({ email: 'new@example.com', userId: 'ann' }, now), [
          bound,
          later,
          open,
        ]);
        assert.deepEqual(await tx.pendingInvitationsOf({}, now), []);
        assert.deepEqual(await tx.pendingInvitationsOf({ email: '' }, now), []);
        assert.equal((await tx.openInvitationsByEmail('acme', [''], now)).size, 0);
        const unanswered = async (whom: { email?: string; userId?: string }) =>
          (await tx.openInvitationsOf('acme', whom, now)).map(({ id }) => id).sort();
        assert.deepEqual(await unanswered({ email: 'NEW@example.com', userId: 'ann' }), ['bound', 'failed', 'open']);
        assert.deepEqual(
          [await unanswered({ userId: 'ann' }), await unanswered({ email: '' }), await unanswered({})],
          [['bound'], [], []],
        );
        await tx.putInvitation({ ...bound, status: 'revoked' });
        assert.deepEqual(await tx.pendingInvitationsOf({ userId: 'ann' }, now), []);
        assert.deepEqual(await tx.pendingInvitationsOf({ email: 'new@example.com' }, at(24 * hour)), []);
      }),
    ),
  );

  test(
    'lists invitations by status, search and any sort, page by page',
    withStore(async (store) => {
      const statuses = ['pending', 'accepted', 'declined', 'revoked', 'failed'] as const;
      const written = Array.from({ length: 30 }, (_, index) =>
        invitation('acme', `i${index}`, {
          email: `Pérson${(index * 7) % 10}@Example.com`,
          status: statuses[index % 5]!,
          createdAt: at(index % 4),
          expiresAt: at(index % 2 ? -1 : 1000 + index),
        }),
      );
      await store.transaction(async (tx) => {
        await tx.insertOrganization(organization('acme'));
        for (const one of written) await tx.putInvitation(one);
      });
      const read = (query: Partial<InvitationQuery>) =>
        readAll((cursor) =>
          store.transaction((tx) => tx.invitations('acme', { sort: '-createdAt', now, limit: 4, cursor, ...query })),
        );
      const count = (wanted: (one: (typeof written)[number]) => boolean) => written.filter(wanted).length;
      for (const sort of [
        'createdAt',
        '-createdAt',
        'expiresAt',
        '-expiresAt',
        'email',
        '-email',
      ] as InvitationSort[]) {
        const all = await read({ sort });
        assert.equal(new Set(all.map((one) => one.id)).size, 30);
        const field = sort.replace('-', '') as 'createdAt';
        const keys = all.map((one) => one[field]);
        assert.deepEqual(keys, sort.startsWith('-') ? [...keys].sort().reverse() : [...keys].sort(), sort);
      }
      assert.equal(
        (await read({ statuses: ['pending'] })).length,
        count((one) => one.status === 'pending' && one.expiresAt > now),
      );
      assert.equal(
        (await read({ statuses: ['expired'] })).length,
        count((one) => one.status === 'pending' && one.expiresAt <= now),
      );
      assert.equal(
        (await read({ statuses: ['expired', 'accepted'] })).length,
        count((one) => (one.status === 'pending' && one.expiresAt <= now) || one.status === 'accepted'),
      );
      assert.equal((await read({ q: 'PERSON3 example' })).length, 3);
      assert.equal((await read({ statuses: [] })).length, 0);
      assert.deepEqual(
        await store
          .transaction((tx) => tx.invitations('other', { sort: 'email', now, limit: 4 }))
          .then((page) => page.items),
        [],
      );
    }),
  );

  test(
    'lists audit events newest first, filtered, page by page',
    withStore(async (store) => {
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
      assert.equal((await read({ actorId: 'actor1' })).length, 10);
      assert.equal((await read({ targetId: 'target4', actorId: 'actor1' })).length, 2);
      const between = await read({ from: at(10), to: at(30) });
      assert.deepEqual([...new Set(between.map((one) => one.time))], [at(20), at(10)]);
    }),
  );

  test(
    'stores one logo of each variant unchanged',
    withStore((store) =>
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
    ),
  );

  test(
    'stores texts that databases do not support without mixing up records',
    withStore(async (store) => {
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
        assert.equal(await tx.user('nobody\0'), undefined);
      });
    }),
  );
}
