/*
 * The number of statements of a request: each is a round trip, and on PGlite most of the time.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createSqlStore } from '../../../src/backend/stores/sql/store.js';
import { createBenchBackend } from '../../bench/environment.js';
import { fillFrom, openSource } from '../../bench/seed/fill.js';
import { overheard } from './plans.js';

const source = { ...(await openSource({ folder: undefined })), maintain: undefined };
const received: string[] = [];
const store = await createSqlStore(
  overheard(source, ({ text }) => void received.push(text.trim())),
  () => undefined,
);
await fillFrom(source, { members: 200, organizations: 20 }, () => undefined);
const backend = createBenchBackend(store);
after(async () => {
  await backend.close();
  await store.close();
});

async function statementsOf(
  method: string,
  path: string,
  body?: object,
  headers?: Record<string, string>,
): Promise<string[]> {
  received.length = 0;
  const response = await backend(
    new Request(`http://localhost/v1${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }),
    }),
  );
  assert.ok(response.ok, await response.text());
  return [...received];
}

const reads: [what: string, path: string, most: number][] = [
  // If one of the members is an administrator, a query for others is added.
  ['a page of members', '/organizations/org_1/members?limit=50', 3],
  ['members who are searched', '/organizations/org_1/members?q=nobody%20at%20all', 2],
  // With few and many matches.
  ['members who are searched by one word', '/organizations/org_1/members?q=nobody', 3],
  ['members who are filtered', '/organizations/org_1/members?role=auditor&status=active', 3],
  ['a member', '/organizations/org_1/members/user_17', 2],
  ['my organizations', '/me/organizations', 3],
  ['invitations', '/organizations/org_1/invitations', 2],
  ['audit events', '/organizations/org_1/audit-events', 2],
];

for (const [what, path, most] of reads) {
  test(`reading ${what} takes ${most} statements at most, without a transaction`, async () => {
    const statements = await statementsOf('GET', path);
    assert.ok(statements.length <= most, statements.join('\n'));
    assert.ok(
      statements.every((text) => !/^(begin|commit)$/.test(text)),
      statements.join('\n'),
    );
  });
}

test('a change is one transaction, from before the lock to the event in the audit log', async () => {
  const statements = await statementsOf('PUT', '/organizations/org_1/members/user_17/roles', {
    roleIds: ['auditor', 'manager'],
  });
  assert.equal(statements[0], 'begin');
  assert.match(statements[1]!, /for update\b/);
  assert.equal(statements.at(-1), 'commit');
  assert.deepEqual(statements.filter((text) => /^(begin|commit)$/.test(text)).length, 2);
  assert.ok(statements.length <= 7, statements.join('\n'));
});

const fifty = Array.from({ length: 50 }, (_, number) => number);
const batches: [what: string, path: string, body: (prefix: string) => object, most: number][] = [
  [
    'invites fifty',
    '/organizations/org_1/batch/invitations',
    (prefix) => ({
      invitations: fifty.map((number) => ({ email: `${prefix}.${number}@example.net`, roleIds: ['member'] })),
    }),
    12,
  ],
  [
    'gives fifty other roles',
    '/organizations/org_1/batch/members',
    () => ({
      operations: fifty.map((number) => ({ op: 'setRoles', userId: `user_${30 + number}`, roleIds: ['auditor'] })),
    }),
    108,
  ],
  [
    'removes fifty',
    '/organizations/org_1/batch/members',
    () => ({ operations: fifty.map((number) => ({ op: 'remove', userId: `user_${100 + number}` })) }),
    158,
  ],
];

for (const [what, path, body, most] of batches) {
  test(`a batch that ${what} takes ${most} statements at most, in one transaction`, async () => {
    const statements = await statementsOf('POST', path, body('new'));
    assert.ok(statements.length <= most, `${statements.length}\n${statements.slice(0, 30).join('\n')}`);
    assert.equal(statements.filter((text) => text === 'begin').length, 1);
    assert.equal(statements.filter((text) => /\bfor update\b/.test(text)).length, 1);
    assert.equal(statements.filter((text) => /insert into org_elements\.audit_events/.test(text)).length, 1);
  });
}

test('a batch with an idempotency key takes few more statements', async () => {
  const [, path, body] = batches[0]!;
  const statements = await statementsOf('POST', path, body('keyed'), { 'idempotency-key': 'k' });
  assert.ok(statements.length <= 22, `${statements.length}\n${statements.slice(0, 30).join('\n')}`);
});

test('a row that the database refuses fails alone and leaves no event', async () => {
  await store.query(
    `create function public.break() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`,
  );
  await store.query(
    `create trigger broken before insert on org_elements.invitations for each row when (new.email = 'broken@example.net') execute function public.break()`,
  );
  const response = await backend(
    new Request('http://localhost/v1/organizations/org_1/batch/invitations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        invitations: ['one@example.net', 'broken@example.net', 'two@example.net'].map((email) => ({
          email,
          roleIds: [],
        })),
      }),
    }),
  );
  const { items } = (await response.json()) as { items: { status: number }[] };
  assert.deepEqual(
    items.map(({ status }) => status),
    [201, 500, 201],
  );
  await store.query('drop trigger broken on org_elements.invitations');
  const events = await store.query<{ name: string }>(`select target->>'name' as name from org_elements.audit_events
    where type = 'invitation.create' and target->>'name' in ('one@example.net', 'broken@example.net', 'two@example.net') order by sequence`);
  assert.deepEqual(
    events.map(({ name }) => name),
    ['one@example.net', 'two@example.net'],
  );
});

test('a transaction whose work throws after it has only read leaves nothing open', async () => {
  await assert.rejects(
    store.transaction(async (tx) => {
      await tx.user('user_1');
      throw new Error('enough');
    }),
    { message: 'enough' },
  );
  received.length = 0;
  await store.transaction((tx) => tx.deleteMembership('org_1', 'user_18'));
  assert.deepEqual([received[0], received.at(-1)], ['begin', 'commit']);
});
