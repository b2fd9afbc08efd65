/*
 * Invitation emails that a request has stored but not sent.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { createMemoryStore, type InvitationMail, type Store } from '../../src/backend/index.js';
import { openSqlStore } from '../../src/backend/stores/sql/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { seed } from './seed.js';
import { createTestBackend, ticketIn, type TestBackend } from './fixtures.js';

const invitations = '/organizations/org_1/invitations';
const never = () => new Promise<void>(() => {});

/** Stores an invitation and leaves its email, like a process that ends before it sends the email. */
async function leaveMail(store: Store, email = 'grace@example.net') {
  let stored = () => {};
  const isStored = new Promise<void>((resolve) => (stored = resolve));
  const ended = createTestBackend({
    store,
    sendInvitation: () => {
      stored();
      return never();
    },
  });
  void ended.api('user_1', invitations, { method: 'POST', body: { email, roleIds: ['member'] } });
  await isStored;
  await ended.backend.close();
}

const statusOf = async ({ api }: TestBackend, email: string) => {
  const { body } = await api<{ items: { email: string; status: string }[] }>('user_1', `${invitations}?limit=200`);
  return body.items.find((item) => item.email === email)?.status;
};
const idOf = async ({ api }: TestBackend, email: string) => {
  const { body } = await api<{ items: { email: string; id: string }[] }>('user_1', `${invitations}?limit=200`);
  return body.items.find((item) => item.email === email)!.id;
};

const stores: Record<string, () => Promise<Store>> = {
  memory: async () => createMemoryStore(createSampleData({ members: 25, organizations: 3 })),
  PGlite: async () => {
    const store = await openSqlStore({ folder: undefined });
    await seed(store);
    return store;
  },
};

for (const [name, open] of Object.entries(stores)) {
  test(`${name}: an email that was not sent is sent once, after a minute, with a ticket that works`, async () => {
    const store = await open();
    await leaveMail(store);
    const fixture = createTestBackend({ store });
    fixture.advance(59);
    assert.equal(await fixture.backend.deliver(), 0);
    fixture.advance(1);
    assert.equal(await fixture.backend.deliver(), 1);
    fixture.advance(100_000);
    assert.equal(await fixture.backend.deliver(), 0);
    const [mail, ...others] = fixture.mails;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [mail!.invitation.email, mail!.inviter.userId, mail!.organization.id],
      ['grace@example.net', 'user_1', 'org_1'],
    );
    const offer = await fixture.api(null, `/invitations/${ticketIn(mail!.acceptUrl)}`);
    assert.deepEqual([offer.status, offer.body.emailProven], [200, true]);
    assert.equal(await statusOf(fixture, 'grace@example.net'), 'pending');
    await fixture.backend.close();
    await store.close();
  });

  test(`${name}: an email that the request sends leaves no delivery, whatever its outcome`, async () => {
    const store = await open();
    const fixture = createTestBackend({
      store,
      sendInvitation: async ({ invitation }) => {
        if (invitation.email === 'fails@example.net') throw new Error('refused');
      },
    });
    const emails = ['sent@example.net', 'fails@example.net'];
    const { body } = await fixture.api('user_1', '/organizations/org_1/batch/invitations', {
      method: 'POST',
      body: { invitations: emails.map((email) => ({ email, roleIds: [] })) },
    });
    assert.deepEqual(
      body.items.map((item: { invitation: { status: string } }) => item.invitation.status),
      ['pending', 'failed'],
    );
    fixture.advance(3_600);
    assert.equal(await fixture.backend.deliver(), 0);
    assert.equal(fixture.errors.length, 1);
    await fixture.backend.close();
    await store.close();
  });

  test(`${name}: no email is sent for an invitation that was revoked, declined, accepted, expired or resent`, async () => {
    const store = await open();
    const emails = ['revoked', 'accepted', 'declined', 'resent', 'expired'].map((name) => `${name}@example.net`);
    for (const email of emails) await leaveMail(store, email);
    const fixture = createTestBackend({ store });
    const answer = async (email: string, verb: string) => {
      const { acceptUrl } = (
        await fixture.api<{ acceptUrl: string }>('user_1', `${invitations}/${await idOf(fixture, email)}/resend`, {
          method: 'POST',
          body: { sendEmail: false },
        })
      ).body;
      const user = { userId: email, email, emailVerified: true, name: 'Grace' };
      const { status } = await fixture.api(user, `/invitations/${ticketIn(acceptUrl)}/${verb}`, { method: 'POST' });
      assert.ok(status < 300);
    };
    await fixture.api('user_1', `${invitations}/${await idOf(fixture, emails[0]!)}`, { method: 'DELETE' });
    await answer(emails[1]!, 'accept');
    await answer(emails[2]!, 'decline');
    await fixture.api('user_1', `${invitations}/${await idOf(fixture, emails[3]!)}/resend`, { method: 'POST' });
    assert.deepEqual(
      fixture.mails.splice(0).map(({ invitation }) => invitation.email),
      ['resent@example.net'],
    );
    await fixture.api('user_1', `${invitations}/${await idOf(fixture, emails[4]!)}`, {
      method: 'PATCH',
      body: { ttlSeconds: 60 },
    });
    fixture.advance(61);
    await fixture.backend.deliver();
    assert.deepEqual(fixture.mails, []);
    const left = await store.transaction((tx) =>
      tx.leaseDeliveries({
        hooks: ['mail'],
        unordered: true,
        now: '2030-01-01T00:00:00.000Z',
        until: '2030-01-01T00:01:00.000Z',
        limit: 9,
      }),
    );
    assert.deepEqual(left, []);
    await fixture.backend.close();
    await store.close();
  });

  test(`${name}: an email that fails is sent again with another key, and after 24 attempts the invitation has failed`, async () => {
    const store = await open();
    await leaveMail(store);
    const attempts: InvitationMail[] = [];
    const fixture = createTestBackend({
      store,
      sendInvitation: async (mail) => {
        attempts.push(mail);
        throw new Error('refused');
      },
    });
    for (let time = 0; time < 30; time++) {
      fixture.advance(3_600);
      await fixture.backend.deliver();
      if (time === 0) assert.equal(await statusOf(fixture, 'grace@example.net'), 'pending');
    }
    assert.equal(attempts.length, 24);
    assert.equal(new Set(attempts.map(({ idempotencyKey }) => idempotencyKey)).size, 24);
    assert.equal(new Set(attempts.map(({ acceptUrl }) => acceptUrl)).size, 24);
    assert.equal(await statusOf(fixture, 'grace@example.net'), 'failed');
    const [event] = await fixture.audit();
    assert.deepEqual(
      [event!.type, event!.outcome, event!.actor.id, event!.target.name],
      ['invitation.send', 'failed', 'user_1', 'grace@example.net'],
    );
    await fixture.backend.close();
    await store.close();
  });
}

test('of two workers one sends the email', async () => {
  const store = await stores['PGlite']!();
  await Promise.all(Array.from({ length: 5 }, (_, number) => leaveMail(store, `p${number}@example.net`)));
  const sent: string[] = [];
  const sendInvitation = async ({ invitation }: InvitationMail) => {
    await delay(5);
    sent.push(invitation.email);
  };
  const workers = [createTestBackend({ store, sendInvitation }), createTestBackend({ store, sendInvitation })];
  for (const { advance } of workers) advance(60);
  const counts = await Promise.all(workers.map(({ backend }) => backend.deliver()));
  assert.equal(counts[0]! + counts[1]!, 5);
  assert.equal(new Set(sent).size, 5);
  assert.equal(sent.length, 5);
  for (const { backend } of workers) await backend.close();
  await store.close();
});

test('a request whose email a worker has taken over sends none', async () => {
  const store = await stores['memory']!();
  const fixture = createTestBackend({ store });
  const worker = createTestBackend({ store });
  worker.advance(60);
  let isArmed = false;
  const slow = createTestBackend({
    store: {
      ...store,
      transaction: async (work) => {
        const result = await store.transaction(work);
        if (isArmed) {
          isArmed = false;
          await worker.backend.deliver();
          slow.advance(50);
        }
        return result;
      },
    },
  });
  await slow.backend.close();
  // The first request of the day records the activity of the user in a transaction of its own.
  await slow.api('user_1', invitations);
  isArmed = true;
  const { status } = await slow.api('user_1', invitations, {
    method: 'POST',
    body: { email: 'grace@example.net', roleIds: [] },
  });
  assert.deepEqual([status, slow.mails.length, worker.mails.length], [201, 0, 1]);
  const offer = await fixture.api(null, `/invitations/${ticketIn(worker.mails[0]!.acceptUrl)}`);
  assert.equal(offer.body.emailProven, true);
  for (const { backend } of [fixture, worker, slow]) await backend.close();
});

test('failing emails delay no hooks, and failing hooks delay no emails', async () => {
  const store = await stores['memory']!();
  await leaveMail(store, 'fails@example.net');
  await leaveMail(store, 'later@example.net');
  const delivered: string[] = [];
  const mails: string[] = [];
  const fixture = createTestBackend({
    store,
    hooks: {
      after: {
        'member.remove': () => {
          throw new Error('away');
        },
        'organization.update': ({ name }) => void delivered.push(name),
      },
    },
    sendInvitation: async ({ invitation }) => {
      if (invitation.email === 'fails@example.net') throw new Error('refused');
      mails.push(invitation.email);
    },
  });
  fixture.advance(60);
  await fixture.backend.deliver();
  assert.deepEqual(mails, ['later@example.net']);
  await fixture.api('user_1', '/organizations/org_1', { method: 'PATCH', body: { displayName: 'New' } });
  await fixture.backend.deliver();
  assert.deepEqual(delivered, ['organization.update']);
  await fixture.api('user_1', '/organizations/org_1/members/user_9', { method: 'DELETE' });
  await leaveMail(store, 'last@example.net');
  fixture.advance(120);
  await fixture.backend.deliver();
  assert.deepEqual(mails, ['later@example.net', 'last@example.net']);
  await fixture.backend.close();
});

test('a process that is killed between the commit and the email loses no email', async () => {
  const root = mkdtempSync(join(tmpdir(), 'org-elements-mail-'));
  try {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'killed-in-mail.ts'), join(root, 'store')],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    while (!output.includes('stored')) await delay(20);
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
    const store = await openSqlStore({ folder: join(root, 'store') });
    const fixture = createTestBackend({ store });
    for (const seconds of [60, 3_600]) {
      fixture.advance(seconds);
      await fixture.backend.deliver();
    }
    assert.deepEqual(
      fixture.mails.map(({ invitation }) => invitation.email),
      ['grace@example.net'],
    );
    const offer = await fixture.api(null, `/invitations/${ticketIn(fixture.mails[0]!.acceptUrl)}`);
    assert.equal(offer.body.emailProven, true);
    await fixture.backend.close();
    await store.close();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
