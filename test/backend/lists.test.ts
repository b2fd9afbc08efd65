import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Member } from '../../src/contract/index.js';
import { normalizeSearchText } from '../../src/backend/index.js';
import { codeOf, createTestBackend, type TestBackend } from './fixtures.js';

const big = createTestBackend({ sample: { members: 300, organizations: 60, invitations: 40 } });

async function walk(fixture: TestBackend, who: string, path: string, query: Record<string, string | string[]>) {
  const items: any[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const parameters = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
    );
    if (cursor) parameters.set('cursor', cursor);
    const reply: any = await fixture.api(who, `${path}?${parameters}`);
    assert.equal(reply.status, 200, reply.text);
    items.push(...reply.body.items);
    cursor = reply.body.nextCursor;
  }
  return items;
}

/** One or two letters are found at the beginning of words. */
const finds = (word: string, text: string) =>
  /^[a-z]{1,2}$/.test(word) ? new RegExp(`(?<![a-z0-9])${word}`).test(text) : text.includes(word);

const sorts = ['name', '-name', 'joinedAt', '-joinedAt', 'lastLoginAt', '-lastLoginAt'];
const words = ['', 'a', 'an', 'ada', 'GARCIA', 'müller', 'example.com', 'zz', '  ka  ya ', '李'];

test('paging visits every member exactly once, in order, whatever the limit, sort and search', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 250 }),
      fc.constantFrom(...sorts),
      fc.constantFrom(...words),
      fc.subarray(['admin', 'member', 'auditor']),
      async (limit, sort, q, role) => {
        const path = '/organizations/org_1/members';
        const paged = (await walk(big, 'user_1', path, { limit: String(limit), sort, q, role })) as Member[];
        const everybody = (await walk(big, 'user_1', path, { limit: '200' })) as Member[];
        const wanted = everybody.filter(
          (member) =>
            normalizeSearchText(q)
              .split(' ')
              .every((word) => finds(word, normalizeSearchText(`${member.name} ${member.email}`))) &&
            (role.length === 0 || member.roles.some(({ id }) => role.includes(id))),
        );
        assert.deepEqual(paged.map((one) => one.userId).sort(), wanted.map((one) => one.userId).sort());
        const field = sort.replace('-', '') as 'name' | 'joinedAt' | 'lastLoginAt';
        const values = paged.flatMap((one) => (field === 'name' ? normalizeSearchText(one.name) : one[field]) ?? []);
        assert.deepEqual(values, sort.startsWith('-') ? [...values].sort().reverse() : [...values].sort());
        const known = paged.map((one) => one[field] !== undefined);
        assert.deepEqual(known, [...known].sort().reverse(), 'those who never logged in stand last');
      },
    ),
    { numRuns: 80 },
  );
});

test('a page by position equals the same part of the paged list', async () => {
  const path = '/organizations/org_1/members';
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 320 }),
      fc.integer({ min: 1, max: 90 }),
      fc.constantFrom(...sorts),
      async (position, limit, sort) => {
        const everybody = await walk(big, 'user_1', path, { limit: '200', sort });
        const { body } = await big.api('user_1', `${path}?position=${position}&limit=${limit}&sort=${sort}`);
        assert.deepEqual(body.items, everybody.slice(position, position + limit));
        assert.deepEqual([body.position, body.total], [position, 300]);
      },
    ),
    { numRuns: 30 },
  );
});

test('no member is skipped or repeated when members change between pages', async () => {
  const fixture = createTestBackend({ sample: { members: 60 } });
  const path = '/organizations/org_1/members';
  const before = (await walk(fixture, 'user_1', path, { limit: '200' })) as Member[];
  const first = await fixture.api('user_1', `${path}?limit=20`);
  await fixture.api('user_1', `${path}/${before[10]!.userId}`, { method: 'DELETE' });
  await fixture.api('user_1', `${path}/${first.body.items[19].userId}`, { method: 'DELETE' });
  await fixture.api({ userId: 'new', name: '  aaa first', email: 'n@example.net' }, '/me');
  await fixture.api('user_1', path, { method: 'POST', body: { userId: 'new', roleIds: [] } });
  const second = await fixture.api('user_1', `${path}?limit=20&cursor=${first.body.nextCursor}`);
  assert.deepEqual(
    second.body.items.map((one: Member) => one.userId),
    before.slice(20, 40).map((one) => one.userId),
  );
});

test('paging reaches every organization of a user', async () => {
  const mine = await walk(big, 'user_1', '/me/organizations', { limit: '7' });
  assert.equal(new Set(mine.map((one) => one.organization.id)).size, 60);
  const used = mine.flatMap((one) => one.lastUsedAt ?? []);
  assert.deepEqual(used, [...used].sort().reverse());
  const found = await walk(big, 'user_1', '/me/organizations', { q: 'blueBIRD' });
  assert.ok(found.length > 0 && found.every((one) => one.organization.displayName.startsWith('Bluebird')));
});

test('lists pinned organizations first', async () => {
  const { api } = createTestBackend({ sample: { organizations: 9 } });
  await api('user_1', '/me/organizations/org_8', { method: 'PATCH', body: { pinned: true } });
  const [first] = (await api('user_1', '/me/organizations')).body.items;
  assert.deepEqual([first.organization.id, first.pinned], ['org_8', true]);
});

test('pages, sorts and filters invitations by status', async () => {
  for (const sort of ['createdAt', '-createdAt', 'expiresAt', '-expiresAt', 'email', '-email']) {
    const all = await walk(big, 'user_1', '/organizations/org_1/invitations', { limit: '3', sort });
    assert.equal(new Set(all.map(({ id }) => id)).size, 40);
    const values = all.map((one) => one[sort.replace('-', '')]);
    assert.deepEqual(values, sort.startsWith('-') ? [...values].sort().reverse() : [...values].sort());
  }
  const some = await walk(big, 'user_1', '/organizations/org_1/invitations', { status: ['expired', 'declined'] });
  assert.deepEqual(new Set(some.map(({ status }) => status)), new Set(['expired', 'declined']));
});

test('refuses unknown parameters of lists', async () => {
  const members = '/organizations/org_1/members';
  for (const path of [
    `${members}?sort=email`,
    `${members}?status=asleep`,
    `${members}?color=red`,
    `${members}?position=1&cursor=x`,
    `${members}?q=${'x'.repeat(201)}`,
    '/organizations/org_1/invitations?status=lost',
    '/organizations/org_1/invitations?sort=name',
    '/organizations/org_1/audit-events?from=yesterday',
    '/me/organizations?sort=name',
  ]) {
    const reply = await big.api('user_1', path);
    assert.deepEqual([reply.status, codeOf(reply)], [400, 'unsupported_query'], path);
  }
  for (const path of [
    `${members}?limit=0`,
    `${members}?limit=x`,
    `${members}?position=-1`,
    `${members}?cursor=garbage`,
    `${members}?cursor=%F0%9F%98%80`,
  ]) {
    const reply = await big.api('user_1', path);
    assert.deepEqual([reply.status, codeOf(reply)], [400, 'malformed_request'], path);
  }
});

test('refuses a cursor of another sort', async () => {
  const { body } = await big.api('user_1', '/organizations/org_1/members?limit=5');
  const reply = await big.api('user_1', `/organizations/org_1/members?limit=5&sort=-name&cursor=${body.nextCursor}`);
  assert.equal(codeOf(reply), 'malformed_request');
});

test('clamps the limit to the maximum page size', async () => {
  assert.equal((await big.api('user_1', '/organizations/org_1/members?limit=5000')).body.items.length, 200);
});

test('lists 100,000 members quickly', async () => {
  const fixture = createTestBackend({ sample: { members: 100_000 } });
  await fixture.api('user_1', '/organizations/org_1/members');
  await fixture.api('user_1', '/organizations/org_1/members/user_99/roles', {
    method: 'PUT',
    body: { roleIds: ['auditor'] },
  });
  const began = performance.now();
  const reply = await fixture.api('user_1', '/organizations/org_1/members?limit=50');
  // A generous limit: a loaded machine is slow, but sorting the list again for each change is slower.
  assert.ok(performance.now() - began < 100);
  assert.equal(reply.body.total, 100_000);
});

test('refuses times that some databases do not support', async () => {
  const { api, errors } = createTestBackend();
  const read = (from: string) => api('user_1', `/organizations/org_1/audit-events?from=${encodeURIComponent(from)}`);
  for (const from of [
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    '2026-02-29T00:00:00Z',
    '2026-02-31T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T23:60:00Z',
    '2026-01-01',
    '+12026-01-01T00:00:00Z',
    '2026-01-01T00:00:00',
    'x',
  ])
    assert.deepEqual([from, (await read(from)).status], [from, 400]);
  for (const from of [
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2024-02-29T00:00:00.5+02:00',
    '2026-01-01t00:00z',
  ]) {
    assert.deepEqual([from, (await read(from)).status], [from, 200]);
  }
  assert.deepEqual(errors, []);
});

test('a search without matches finds no member, whatever its characters', async () => {
  const { api } = createTestBackend();
  for (const q of ['^', '\0', '\0\0', '´', '¨', '\u0301', '\u200b']) {
    for (const path of ['/organizations/org_1/members', '/organizations/org_1/invitations', '/me/organizations']) {
      assert.deepEqual(
        (await api('user_1', `${path}?q=${encodeURIComponent(q)}`)).body.items,
        [],
        `${path} ${JSON.stringify(q)}`,
      );
    }
  }
});
