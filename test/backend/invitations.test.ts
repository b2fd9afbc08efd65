import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryStore, type Store } from '../../src/backend/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { codeOf, createTestBackend, ticketIn } from './fixtures.js';

const invitations = '/organizations/org_1/invitations';
const grace = { userId: 'grace', email: 'Grace@Example.net', emailVerified: true, name: 'Grace' };

async function invite(fixture = createTestBackend(), body: object = {}) {
  const reply = await fixture.api('user_1', invitations, {
    method: 'POST',
    body: { email: 'grace@example.net', roleIds: ['member'], ...body },
  });
  return {
    ...fixture,
    reply,
    id: reply.body.id as string,
    ticket: reply.body.acceptUrl ? ticketIn(reply.body.acceptUrl) : '',
  };
}

test('an invited user sees the offer, accepts and becomes a member', async () => {
  const { api, ticket, mails, reply, audit } = await invite(undefined, { message: 'Welcome!', locale: 'de' });
  assert.deepEqual(
    [reply.status, reply.body.status, mails[0]!.message, mails[0]!.locale],
    [201, 'pending', 'Welcome!', 'de'],
  );
  const offer = (await api(null, `/invitations/${ticket}`)).body;
  assert.deepEqual(
    [offer.email, offer.viewerMatches, offer.organization.name, offer.roles[0].id, offer.message],
    ['grace@example.net', null, 'acme-logistics', 'member', 'Welcome!'],
  );
  assert.equal((await api(grace, `/invitations/${ticket}`)).body.viewerMatches, true);
  const accepted = await api(grace, `/invitations/${ticket}/accept`, { method: 'POST' });
  assert.deepEqual(
    [accepted.status, accepted.body.organization.id, accepted.body.roles[0].id],
    [200, 'org_1', 'member'],
  );
  assert.deepEqual((await api('grace', '/organizations/org_1')).body.viewer.roles, [{ id: 'member', name: 'Member' }]);
  assert.equal((await api('user_1', `${invitations}/${reply.body.id}`)).body.status, 'accepted');
  assert.deepEqual(
    (await audit()).slice(0, 3).map((event) => event.type),
    ['login', 'invitation.accept', 'invitation.create'],
  );
});

test('only the ticket of the email proves the mailbox; both can be accepted', async () => {
  for (const change of [undefined, 'resend'] as const) {
    const { api, mails, reply, id } = await invite();
    const { body } = change ? await api('user_1', `${invitations}/${id}/resend`, { method: 'POST' }) : reply;
    const [copied, mailed] = [ticketIn(body.acceptUrl), ticketIn(mails.at(-1)!.acceptUrl)];
    assert.notEqual(copied, mailed);
    for (const who of [null, grace, 'user_1']) {
      assert.equal((await api(who, `/invitations/${copied}`)).body.emailProven, false);
      assert.equal((await api(who, `/invitations/${mailed}`)).body.emailProven, true);
    }
    assert.equal((await api(grace, `/invitations/${change ? copied : mailed}/accept`, { method: 'POST' })).status, 200);
    assert.equal(codeOf(await api(grace, `/invitations/${change ? mailed : copied}`)), 'invitation_used');
  }
});

test('the ticket of the email is in no response, log entry, audit event or record', async () => {
  const log: unknown[] = [];
  const fixture = createTestBackend({ log: (entry) => void log.push(entry) });
  const { id, reply } = await invite(fixture);
  const path = `${invitations}/${id}`;
  const key = { 'idempotency-key': 'resend' };
  const batch = { invitations: [{ email: 'b@example.net', roleIds: [] }] };
  const seen: unknown[] = [reply.text];
  const api = async (...parameters: Parameters<typeof fixture.api>) =>
    seen.push((await fixture.api(...parameters)).text);
  await api('user_1', path);
  await api('user_1', invitations);
  await api('user_1', `${path}/resend`, { method: 'POST', headers: key });
  await api('user_1', `${path}/resend`, { method: 'POST', headers: key });
  await api('user_1', path, { method: 'PATCH', body: { ttlSeconds: 3600 } });
  await api('user_1', '/organizations/org_1/batch/invitations', { method: 'POST', body: batch });
  await api('user_1', '/organizations/org_1/audit-events');
  await api(grace, '/me/invitations');
  seen.push(log, await fixture.audit(), await fixture.store.transaction((tx) => tx.invitation('org_1', id)));
  assert.equal(fixture.mails.length, 3);
  for (const { acceptUrl } of fixture.mails) assert.ok(!JSON.stringify(seen).includes(ticketIn(acceptUrl)));
});

test('a ticket without an email of its own proves nothing', async () => {
  const unsent = [{ sendEmail: false }, {}];
  for (const [at, body] of unsent.entries()) {
    const { api, id, ticket } = await invite(createTestBackend(at === 1 ? { sendInvitation: undefined } : {}), body);
    assert.equal((await api(null, `/invitations/${ticket}`)).body.emailProven, false);
    const resent = await api('user_1', `${invitations}/${id}/resend`, { method: 'POST', body: { sendEmail: false } });
    assert.equal((await api(null, `/invitations/${ticketIn(resent.body.acceptUrl)}`)).body.emailProven, false);
  }
});

test('a concurrent resend makes the old link invalid', async () => {
  for (const action of ['accept', 'decline']) {
    const store = createMemoryStore(createSampleData());
    let isRacing = false;
    // The lookup by ticket runs before the lock; another process commits a resend in between.
    const racing: Store = {
      ...store,
      transaction: (work) =>
        store.transaction((tx) =>
          work({
            ...tx,
            async invitationByTicketHash(hash) {
              const found = await tx.invitationByTicketHash(hash);
              if (found && isRacing)
                await tx.putInvitation({
                  ...found,
                  ticketHash: 'new',
                  mailHash: 'new too',
                  version: found.version + 1,
                });
              return found;
            },
          }),
        ),
    };
    const fixture = createTestBackend({ store: racing });
    const { api, mails, ticket } = await invite(fixture);
    isRacing = true;
    for (const old of [ticket, ticketIn(mails[0]!.acceptUrl)]) {
      assert.equal((await api(grace, `/invitations/${old}/${action}`, { method: 'POST' })).status, 404);
    }
  }
});

test('the wrong account leaves the ticket valid', async () => {
  const { api, ticket } = await invite();
  const wrong = { userId: 'eve', email: 'eve@example.net', emailVerified: true };
  assert.equal((await api(wrong, `/invitations/${ticket}`)).body.viewerMatches, false);
  for (const who of [wrong, { ...grace, emailVerified: false }, { userId: 'nomail' }]) {
    const reply = await api(who, `/invitations/${ticket}/accept`, { method: 'POST' });
    assert.deepEqual([reply.status, codeOf(reply)], [409, 'account_mismatch']);
    assert.equal(codeOf(await api(who, `/invitations/${ticket}/decline`, { method: 'POST' })), 'account_mismatch');
  }
  assert.equal((await api(grace, `/invitations/${ticket}/accept`, { method: 'POST' })).status, 200);
});

test('a ticket works once', async () => {
  const { api, ticket } = await invite();
  await api(grace, `/invitations/${ticket}/accept`, { method: 'POST' });
  for (const path of ['', '/accept', '/decline']) {
    const reply = await api(grace, `/invitations/${ticket}${path}`, { method: path ? 'POST' : 'GET' });
    assert.deepEqual([reply.status, codeOf(reply)], [410, 'invitation_used']);
  }
});

test('two concurrent acceptances create one member', async () => {
  const { api, ticket } = await invite();
  const replies = await Promise.all(
    [1, 2, 3].map(() => api(grace, `/invitations/${ticket}/accept`, { method: 'POST' })),
  );
  assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 410, 410]);
});

test('distinguishes expired, revoked, declined and forged tickets', async () => {
  const expired = await invite(undefined, { ttlSeconds: 60 });
  expired.advance(61);
  assert.equal(
    codeOf(await expired.api(grace, `/invitations/${expired.ticket}/accept`, { method: 'POST' })),
    'invitation_expired',
  );
  assert.equal((await expired.api('user_1', `${invitations}/${expired.id}`)).body.status, 'expired');

  const revoked = await invite();
  assert.equal((await revoked.api('user_1', `${invitations}/${revoked.id}`, { method: 'DELETE' })).status, 204);
  assert.equal((await revoked.api('user_1', `${invitations}/${revoked.id}`, { method: 'DELETE' })).status, 204);
  assert.equal(codeOf(await revoked.api(null, `/invitations/${revoked.ticket}`)), 'invitation_revoked');

  const declined = await invite();
  assert.equal((await declined.api(grace, `/invitations/${declined.ticket}/decline`, { method: 'POST' })).status, 204);
  assert.equal(
    codeOf(await declined.api(grace, `/invitations/${declined.ticket}/accept`, { method: 'POST' })),
    'invitation_used',
  );

  for (const forged of ['x', 'A'.repeat(43), declined.ticket.slice(0, -1), `${declined.ticket}x`]) {
    assert.equal(
      (await declined.api(grace, `/invitations/${encodeURIComponent(forged)}/accept`, { method: 'POST' })).status,
      404,
    );
  }
});

test('the store contains no ticket', async () => {
  const { store, ticket, id } = await invite();
  const kept = await store.transaction((tx) => tx.invitation('org_1', id));
  assert.ok(!JSON.stringify(kept).includes(ticket));
});

test('a resend creates a new link and makes the old one invalid', async () => {
  const { api, id, ticket, mails, advance } = await invite();
  advance(3600);
  const resent = await api('user_1', `${invitations}/${id}/resend`, { method: 'POST' });
  assert.deepEqual([resent.status, resent.body.expiresAt, mails.length], [200, '2026-11-09T10:00:00.000Z', 2]);
  assert.equal((await api(null, `/invitations/${ticket}`)).status, 404);
  assert.equal((await api(null, `/invitations/${ticketIn(resent.body.acceptUrl)}`)).status, 200);
  advance(60);
  const copied = await api('user_1', `${invitations}/${id}/resend`, { method: 'POST', body: { sendEmail: false } });
  // A link that is only copied keeps the expiry.
  assert.equal((copied.body as { expiresAt: string }).expiresAt, (resent.body as { expiresAt: string }).expiresAt);
  assert.equal(mails.length, 2);
  assert.equal((await api(null, `/invitations/${ticketIn(copied.body.acceptUrl)}`)).status, 200);
  assert.equal(
    (await api('user_1', `${invitations}/${id}/resend`, { method: 'POST', body: { sendEmail: 'no' } })).status,
    422,
  );
});

test('an expired invitation is renewed by a resend or a new expiry', async () => {
  const { api, id, advance } = await invite(undefined, { ttlSeconds: 60 });
  advance(61);
  assert.equal(
    (await api('user_1', `${invitations}/${id}`, { method: 'PATCH', body: { ttlSeconds: 3600 } })).body.status,
    'pending',
  );
  advance(3601);
  assert.equal((await api('user_1', `${invitations}/${id}/resend`, { method: 'POST' })).body.status, 'pending');
});

test('refuses to invite members and invited users again', async () => {
  const { api, advance } = await invite();
  const again = () => api('user_1', invitations, { method: 'POST', body: { email: 'GRACE@example.net', roleIds: [] } });
  assert.deepEqual([(await again()).status, codeOf(await again())], [409, 'already_invited']);
  assert.equal(
    codeOf(
      await api('user_1', invitations, { method: 'POST', body: { email: 'ADA.okafor@example.com', roleIds: [] } }),
    ),
    'already_member',
  );
  advance(604_801);
  assert.equal((await again()).status, 201);
});

test('refuses to renew an invitation if there is a newer one', async () => {
  const { api, advance, id } = await invite();
  advance(604_801);
  await api('user_1', invitations, { method: 'POST', body: { email: 'grace@example.net', roleIds: [] } });
  assert.equal(codeOf(await api('user_1', `${invitations}/${id}/resend`, { method: 'POST' })), 'already_invited');
  assert.equal(
    codeOf(await api('user_1', `${invitations}/${id}`, { method: 'PATCH', body: { ttlSeconds: 600 } })),
    'already_invited',
  );
});

test('refuses invitations with roles that the inviter cannot grant', async () => {
  const { api } = createTestBackend();
  assert.equal(
    codeOf(await api('user_3', invitations, { method: 'POST', body: { email: 'a@example.net', roleIds: ['admin'] } })),
    'role_not_assignable',
  );
  const { body } = await api('user_3', invitations, {
    method: 'POST',
    body: { email: 'a@example.net', roleIds: ['member'] },
  });
  assert.equal(
    codeOf(await api('user_3', `${invitations}/${body.id}`, { method: 'PATCH', body: { roleIds: ['owner'] } })),
    'role_not_assignable',
  );
  await api('user_1', `${invitations}/${body.id}`, { method: 'PATCH', body: { roleIds: ['owner'] } });
  assert.equal(
    codeOf(await api('user_3', `${invitations}/${body.id}/resend`, { method: 'POST' })),
    'role_not_assignable',
  );
});

test('an invitation whose email fails is stored as failed and can be resent', async () => {
  let broken = true;
  const fixture = createTestBackend({
    sendInvitation: async () => {
      if (broken) throw new Error('mailbox full');
    },
  });
  const { api, reply, id, audit } = await invite(fixture);
  assert.deepEqual([reply.status, reply.body.status, fixture.errors.length], [201, 'failed', 1]);
  assert.equal((await api('user_1', `${invitations}/${id}`)).body.status, 'failed');
  assert.deepEqual([(await audit())[0]!.type, (await audit())[0]!.outcome], ['invitation.send', 'failed']);
  broken = false;
  assert.equal((await api('user_1', `${invitations}/${id}/resend`, { method: 'POST' })).body.status, 'pending');
});

test('sends no email with sendEmail: false', async () => {
  const { mails, reply } = await invite(undefined, { sendEmail: false });
  assert.ok(reply.body.acceptUrl);
  assert.equal(mails.length, 0);
});

test('a batch invites the valid items and sends one email each', async () => {
  const { api, mails } = createTestBackend();
  const emails = ['a@example.net', 'ada.okafor@example.com', 'b@example.net', 'A@example.net'];
  const { body, status } = await api('user_1', '/organizations/org_1/batch/invitations', {
    method: 'POST',
    body: { invitations: emails.map((email) => ({ email, roleIds: ['member'] })) },
  });
  assert.equal(status, 200);
  assert.deepEqual(
    body.items.map((item: any) => item.problem?.code ?? item.invitation.email),
    ['a@example.net', 'already_member', 'b@example.net', 'already_invited'],
  );
  assert.deepEqual(mails.map((mail) => mail.invitation.email).sort(), ['a@example.net', 'b@example.net']);
});

test('a user finds invitations to their verified address and responds without the link', async () => {
  const { api, id } = await invite();
  assert.deepEqual((await api({ ...grace, emailVerified: false }, '/me/invitations')).body.items, []);
  const [mine] = (await api(grace, '/me/invitations')).body.items;
  assert.deepEqual([mine.id, mine.organization.id, mine.invitedBy.name], [id, 'org_1', 'Ada Okafor']);
  assert.equal((await api('user_7', `/me/invitations/${id}/accept`, { method: 'POST' })).status, 404);
  assert.equal((await api(grace, `/me/invitations/${id}/accept`, { method: 'POST' })).status, 200);
  assert.deepEqual((await api(grace, '/me/invitations')).body.items, []);
});

test('enforces the limits of the policy', async () => {
  const fixture = createTestBackend({
    policy: { ownerRoleIds: ['owner'], invitationTtlMaxSeconds: 3600, invitationBatchMax: 1, rolesPerMember: 1 },
  });
  const post = (path: string, body: unknown) => fixture.api('user_1', path, { method: 'POST', body });
  const email = 'x@example.net';
  assert.equal((await post(invitations, { email, roleIds: [], ttlSeconds: 3601 })).body.errors[0].code, 'too_large');
  assert.equal((await post(invitations, { email, roleIds: ['member', 'auditor'] })).body.errors[0].code, 'too_many');
  const two = await post('/organizations/org_1/batch/invitations', {
    invitations: [
      { email, roleIds: [] },
      { email, roleIds: [] },
    ],
  });
  assert.equal(two.body.errors[0].code, 'too_many');
});

test('the audit log shows only the input of the inviter for users who decline or are refused', async () => {
  const fixture = createTestBackend({
    policy: { ownerRoleIds: ['owner'], addMember: 'ask' },
    clientAddress: () => '203.0.113.9',
  });
  const { api, mails, audit } = fixture;
  const wanda = { userId: 'wanda', email: 'wanda@example.net', emailVerified: true, name: 'Wanda Secret' };
  await api(wanda, '/me');
  assert.equal(
    (await api('user_1', '/organizations/org_1/members', { method: 'POST', body: { userId: 'wanda', roleIds: [] } }))
      .status,
    202,
  );
  const { body } = await api(wanda, '/me/invitations');
  assert.equal((await api(wanda, `/me/invitations/${body.items[0].id}/decline`, { method: 'POST' })).status, 204);
  await api('user_1', '/organizations/org_1/invitations', {
    method: 'POST',
    body: { email: 'other@example.net', roleIds: [] },
  });
  const ticket = ticketIn(mails.at(-1)!.acceptUrl);
  assert.equal((await api(wanda, `/invitations/${ticket}/accept`, { method: 'POST' })).status, 409);
  const events = (await audit()).filter(({ type }) => type === 'invitation.decline' || type === 'invitation.accept');
  assert.deepEqual(events.map(({ outcome, ip, userAgent }) => [outcome, ip, userAgent]).sort(), [
    ['denied', null, null],
    ['success', null, null],
  ]);
  assert.doesNotMatch(JSON.stringify(await audit()), /Wanda|wanda@/);
});
