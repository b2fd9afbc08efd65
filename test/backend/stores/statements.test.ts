/*
 * How often a request asks the database: each question is a trip there and back, and on PGlite most of the time.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createSqlStore } from '../../../src/backend/stores/sql/store.js';
import { createBenchBackend } from '../../bench/installation.js';
import { fillFrom, openSource } from '../../bench/seed/fill.js';
import { overheard } from './plans.js';

const source = { ...(await openSource({ folder: undefined })), maintain: undefined };
const heard: string[] = [];
const store = await createSqlStore(overheard(source, ({ text }) => void heard.push(text.trim())), () => undefined);
await fillFrom(source, { members: 200, organizations: 20 }, () => undefined);
const backend = createBenchBackend(store);
after(async () => {
  await backend.close();
  await store.close();
});

async function statementsOf(method: string, path: string, body?: object): Promise<string[]> {
  heard.length = 0;
  const response = await backend(new Request(`http://localhost/v1${path}`, {
    method, ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }));
  assert.ok(response.ok, await response.text());
  return [...heard];
}

const reads: [what: string, path: string, most: number][] = [
  // Where one of them administers, whether there are others too.
  ['a page of members', '/organizations/org_1/members?limit=50', 3],
  ['members who are searched', '/organizations/org_1/members?q=nobody%20at%20all', 2],
  ['a member', '/organizations/org_1/members/user_17', 2],
  ['my organizations', '/me/organizations', 3],
  ['invitations', '/organizations/org_1/invitations', 2],
  ['audit events', '/organizations/org_1/audit-events', 2],
];

for (const [what, path, most] of reads) {
  test(`whoever reads ${what} asks the database ${most} times, and begins no transaction`, async () => {
    const statements = await statementsOf('GET', path);
    assert.ok(statements.length <= most, statements.join('\n'));
    assert.ok(statements.every((text) => !/^(begin|commit)$/.test(text)), statements.join('\n'));
  });
}

test('a change is one transaction, from before the lock to the event in the audit log', async () => {
  const statements = await statementsOf('PUT', '/organizations/org_1/members/user_17/roles', { roleIds: ['auditor', 'manager'] });
  const begun = statements.indexOf('begin');
  assert.match(statements[begun + 1]!, /for update\b/);
  assert.equal(statements.at(-1), 'commit');
  assert.deepEqual(statements.filter((text) => /^(begin|commit)$/.test(text)).length, 2);
  assert.deepEqual(statements.slice(0, begun).filter((text) => !text.startsWith('select')), []);
  assert.ok(statements.length <= 9, statements.join('\n'));
});

test('a transaction whose work throws after it has only read leaves nothing open', async () => {
  await assert.rejects(store.transaction(async (tx) => {
    await tx.user('user_1');
    throw new Error('enough');
  }), { message: 'enough' });
  heard.length = 0;
  await store.transaction((tx) => tx.deleteMembership('org_1', 'user_18'));
  assert.deepEqual([heard[0], heard.at(-1)], ['begin', 'commit']);
});
