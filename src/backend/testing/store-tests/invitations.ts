import assert from 'node:assert/strict';
import type { InvitationQuery, InvitationSort } from '../../store/store.js';
import { at, hour, invitation, organization, now, readAll } from '../records.js';
import type { StoreTests } from './store-tests.js';

/** Invitations. */
export const invitations: StoreTests = {
  'returns an invitation as written, by id within its organization and by ticket': (store) =>
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

  'finds the last decline of an address and of a user, in one organization': (store) =>
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
      assert.deepEqual(await found({ emails: ['new@example.com', 'x@example.com'] }, 0), [['new@example.com', at(3)]]);
      assert.deepEqual(await found({ emails: ['new@example.com'] }, 3), []);
      assert.deepEqual(await found({ userIds: ['ann', 'bob'] }, 1), [['ann', at(2)]]);
      assert.deepEqual(await found({ userIds: ['ann'] }, 2), []);
      assert.deepEqual(await found({ emails: [''] }, 0), []);
      assert.deepEqual(await found({}, 0), []);
    }),

  'finds open invitations by address, in one organization and in all': (store) =>
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

  'lists invitations by status, search and any sort, page by page': async (store) => {
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
    for (const sort of ['createdAt', '-createdAt', 'expiresAt', '-expiresAt', 'email', '-email'] as InvitationSort[]) {
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
  },
};
