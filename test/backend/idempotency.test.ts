import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, createTestBackend, type TestBackend } from './fixtures.js';

const invitations = '/organizations/org_1/invitations';
const body = { email: 'once@example.net', roleIds: ['member'] };
const post = (
  fixture: Pick<TestBackend, 'api'>,
  key: string | undefined,
  content: unknown = body,
  path = invitations,
  who: any = 'user_1',
) =>
  fixture.api(who, path, {
    method: 'POST',
    body: content,
    headers: key === undefined ? {} : { 'idempotency-key': key },
  });

test('the same request twice results in one change and one response', async () => {
  const fixture = createTestBackend();
  const first = await post(fixture, 'key');
  const second = await post(fixture, 'key');
  assert.deepEqual(
    [second.status, second.body, second.headers.get('location')],
    [201, first.body, first.headers.get('location')],
  );
  assert.equal(fixture.mails.length, 1);
});

test('refuses the same key for another request', async () => {
  const fixture = createTestBackend();
  await post(fixture, 'key');
  const reply = await post(fixture, 'key', { ...body, email: 'other@example.net' });
  assert.deepEqual([reply.status, codeOf(reply), fixture.mails.length], [422, 'idempotency_reuse', 1]);
});

test('a key belongs to the user who sent it', async () => {
  const fixture = createTestBackend();
  await post(fixture, 'key');
  assert.equal(
    (await post(fixture, 'key', { ...body, email: 'other@example.net' }, invitations, 'user_2')).status,
    201,
  );
});

test('refuses a repeated request while the first is running', async () => {
  let arrived!: () => void;
  let release!: () => void;
  const sending = new Promise<void>((resolve) => (arrived = resolve));
  const held = new Promise<void>((resolve) => (release = resolve));
  const fixture = createTestBackend({
    sendInvitation: async () => {
      arrived();
      await held;
    },
  });
  const first = post(fixture, 'key');
  await sending;
  const second = await post(fixture, 'key');
  assert.deepEqual([second.status, codeOf(second)], [409, 'idempotency_conflict']);
  release();
  assert.equal((await first).status, 201);
  assert.deepEqual((await post(fixture, 'key')).body, (await first).body);
});

test('many concurrent repetitions create one invitation', async () => {
  const fixture = createTestBackend();
  const replies = await Promise.all(Array.from({ length: 10 }, () => post(fixture, 'key')));
  assert.ok(replies.every(({ status }) => status === 201 || status === 409));
  assert.equal(fixture.mails.length, 1);
});

test('a refused request can be repeated with the same key', async () => {
  const fixture = createTestBackend();
  assert.equal(
    (await post(fixture, 'key', { email: 'nobody@example.net', roleIds: [] }, '/organizations/org_1/members')).status,
    404,
  );
  await fixture.api({ userId: 'new', email: 'nobody@example.net', emailVerified: true }, '/me');
  assert.equal(
    (await post(fixture, 'key', { email: 'nobody@example.net', roleIds: [] }, '/organizations/org_1/members')).status,
    201,
  );
});

test('stores a result for a day', async () => {
  const fixture = createTestBackend();
  await post(fixture, 'key');
  fixture.advance(24 * 3600 - 1);
  assert.equal((await post(fixture, 'key')).status, 201);
  fixture.advance(2);
  assert.equal(codeOf(await post(fixture, 'key')), 'already_invited');
});

test('a former owner does not receive the stored result of their transfer', async () => {
  const fixture = createTestBackend();
  const first = await post(fixture, 'key', { userId: 'user_2', keepRoles: [] }, '/organizations/org_1/transfer');
  const again = await post(fixture, 'key', { userId: 'user_2', keepRoles: [] }, '/organizations/org_1/transfer');
  assert.deepEqual([first.status, codeOf(again)], [200, 'permission_denied']);
});

test('returns the failed email again for the same key', async () => {
  const fixture = createTestBackend({
    sendInvitation: async () => {
      throw new Error('no');
    },
  });
  await post(fixture, 'key');
  assert.equal((await post(fixture, 'key')).body.status, 'failed');
});

test('an interrupted batch completes without repetition', async () => {
  const fixture = createTestBackend();
  const batch = { invitations: ['a', 'b', 'c'].map((name) => ({ email: `${name}@example.net`, roleIds: [] })) };
  let writes = 0;
  const cut = createTestBackend({
    store: {
      ...fixture.store,
      // Simulates a process that dies after the second invitation was stored.
      transaction: (work) =>
        fixture.store.transaction((tx) =>
          work(
            Object.assign(Object.create(tx) as typeof tx, {
              putInvitation: async (invitation: Parameters<typeof tx.putInvitation>[0]) => {
                writes += 1;
                if (writes > 2) throw new Error('lights out');
                await tx.putInvitation(invitation);
              },
              saveIdempotentResult: async (...parameters: Parameters<typeof tx.saveIdempotentResult>) => {
                if (writes > 2) throw new Error('lights out');
                await tx.saveIdempotentResult(...parameters);
              },
            }),
          ),
        ),
    },
  });
  assert.equal((await post(cut, 'key', batch, '/organizations/org_1/batch/invitations')).status, 500);
  const again = await post(fixture, 'key', batch, '/organizations/org_1/batch/invitations');
  assert.deepEqual(
    again.body.items.map((item: any) => item.status),
    [201, 201, 201],
  );
  assert.deepEqual(again.body, (await post(fixture, 'key', batch, '/organizations/org_1/batch/invitations')).body);
  const kept = await fixture.api('user_1', `${invitations}?q=example.net`);
  assert.equal(kept.body.total, 3);
  const changed = await post(
    fixture,
    'key',
    { invitations: [{ email: 'd@example.net', roleIds: [] }] },
    '/organizations/org_1/batch/invitations',
  );
  assert.equal(codeOf(changed), 'idempotency_reuse');
});

test('a stored result is readable only with its key', async () => {
  const fixture = createTestBackend();
  const kept: string[] = [];
  const spied = createTestBackend({
    store: {
      ...fixture.store,
      transaction: (work) =>
        fixture.store.transaction((tx) =>
          work(
            Object.assign(Object.create(tx) as typeof tx, {
              saveIdempotentResult: async (...parameters: Parameters<typeof tx.saveIdempotentResult>) => {
                kept.push(JSON.stringify(parameters));
                await tx.saveIdempotentResult(...parameters);
              },
            }),
          ),
        ),
    },
  });
  const { body: answer } = await post(spied, 'a-secret-key');
  const ticket = new URL(answer.acceptUrl).searchParams.get('invitation')!;
  assert.ok(kept.length > 0);
  for (const text of kept)
    for (const secret of [ticket, 'a-secret-key', 'once@example.net']) assert.ok(!text.includes(secret));
});

test('refuses an invalid key', async () => {
  const fixture = createTestBackend();
  assert.equal((await post(fixture, 'x'.repeat(256))).status, 400);
});
