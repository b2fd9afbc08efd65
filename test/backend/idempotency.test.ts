import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, createWorld, type World } from './world.js';

const invitations = '/organizations/org_1/invitations';
const body = { email: 'once@example.net', roleIds: ['member'] };
const post = (
  world: Pick<World, 'ask'>,
  key: string | undefined,
  content: unknown = body,
  path = invitations,
  who: any = 'user_1',
) =>
  world.ask(who, path, { method: 'POST', body: content, headers: key === undefined ? {} : { 'idempotency-key': key } });

test('the same request twice results in one change and one response', async () => {
  const world = createWorld();
  const first = await post(world, 'key');
  const second = await post(world, 'key');
  assert.deepEqual(
    [second.status, second.body, second.headers.get('location')],
    [201, first.body, first.headers.get('location')],
  );
  assert.equal(world.mails.length, 1);
});

test('refuses the same key for another request', async () => {
  const world = createWorld();
  await post(world, 'key');
  const reply = await post(world, 'key', { ...body, email: 'other@example.net' });
  assert.deepEqual([reply.status, codeOf(reply), world.mails.length], [422, 'idempotency_reuse', 1]);
});

test('a key belongs to the user who sent it', async () => {
  const world = createWorld();
  await post(world, 'key');
  assert.equal((await post(world, 'key', { ...body, email: 'other@example.net' }, invitations, 'user_2')).status, 201);
});

test('refuses a repeated request while the first is running', async () => {
  let arrived!: () => void;
  let release!: () => void;
  const sending = new Promise<void>((resolve) => (arrived = resolve));
  const held = new Promise<void>((resolve) => (release = resolve));
  const world = createWorld({
    sendInvitation: async () => {
      arrived();
      await held;
    },
  });
  const first = post(world, 'key');
  await sending;
  const second = await post(world, 'key');
  assert.deepEqual([second.status, codeOf(second)], [409, 'idempotency_conflict']);
  release();
  assert.equal((await first).status, 201);
  assert.deepEqual((await post(world, 'key')).body, (await first).body);
});

test('many concurrent repetitions create one invitation', async () => {
  const world = createWorld();
  const replies = await Promise.all(Array.from({ length: 10 }, () => post(world, 'key')));
  assert.ok(replies.every(({ status }) => status === 201 || status === 409));
  assert.equal(world.mails.length, 1);
});

test('a refused request can be repeated with the same key', async () => {
  const world = createWorld();
  assert.equal(
    (await post(world, 'key', { email: 'nobody@example.net', roleIds: [] }, '/organizations/org_1/members')).status,
    404,
  );
  await world.ask({ userId: 'new', email: 'nobody@example.net', emailVerified: true }, '/me');
  assert.equal(
    (await post(world, 'key', { email: 'nobody@example.net', roleIds: [] }, '/organizations/org_1/members')).status,
    201,
  );
});

test('stores a result for a day', async () => {
  const world = createWorld();
  await post(world, 'key');
  world.pass(24 * 3600 - 1);
  assert.equal((await post(world, 'key')).status, 201);
  world.pass(2);
  assert.equal(codeOf(await post(world, 'key')), 'already_invited');
});

test('a former owner does not receive the stored result of their transfer', async () => {
  const world = createWorld();
  const first = await post(world, 'key', { userId: 'user_2', keepRoles: [] }, '/organizations/org_1/transfer');
  const again = await post(world, 'key', { userId: 'user_2', keepRoles: [] }, '/organizations/org_1/transfer');
  assert.deepEqual([first.status, codeOf(again)], [200, 'permission_denied']);
});

test('returns the failed email again for the same key', async () => {
  const world = createWorld({
    sendInvitation: async () => {
      throw new Error('no');
    },
  });
  await post(world, 'key');
  assert.equal((await post(world, 'key')).body.status, 'failed');
});

test('an interrupted batch completes without repetition', async () => {
  const world = createWorld();
  const batch = { invitations: ['a', 'b', 'c'].map((name) => ({ email: `${name}@example.net`, roleIds: [] })) };
  let writes = 0;
  const cut = createWorld({
    store: {
      ...world.store,
      // As if the process had died after the second invitation was kept.
      transaction: (work) =>
        world.store.transaction((tx) =>
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
  const again = await post(world, 'key', batch, '/organizations/org_1/batch/invitations');
  assert.deepEqual(
    again.body.items.map((item: any) => item.status),
    [201, 201, 201],
  );
  assert.deepEqual(again.body, (await post(world, 'key', batch, '/organizations/org_1/batch/invitations')).body);
  const kept = await world.ask('user_1', `${invitations}?q=example.net`);
  assert.equal(kept.body.total, 3);
  const changed = await post(
    world,
    'key',
    { invitations: [{ email: 'd@example.net', roleIds: [] }] },
    '/organizations/org_1/batch/invitations',
  );
  assert.equal(codeOf(changed), 'idempotency_reuse');
});

test('a stored result is readable only with its key', async () => {
  const world = createWorld();
  const kept: string[] = [];
  const spied = createWorld({
    store: {
      ...world.store,
      transaction: (work) =>
        world.store.transaction((tx) =>
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
  const world = createWorld();
  assert.equal((await post(world, 'x'.repeat(256))).status, 400);
});
