/*
 * Migrates full tables of earlier versions.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SqlStore } from '../../../src/backend/stores/sql/index.js';
import { createSqlStore } from '../../../src/backend/stores/sql/store.js';
import { fillFrom, openSource } from '../../bench/seed/fill.js';
import { newestVersion, recordedByEarlierRelease, revertTo } from './earlier-release.js';
import { invitation, membership, organization, user } from '../../../src/backend/testing/records.js';

test('a large organization supports short searches and positions after the upgrade', async () => {
  const opened = await openSource({ folder: undefined });
  const source = { ...opened, maintain: undefined, end: async () => undefined };
  const store = await createSqlStore(source, () => undefined);
  await fillFrom(source, { members: 9_000, organizations: 10 }, () => undefined);
  for (const statement of [
    'drop function org_elements.shift_anchors() cascade',
    'drop function org_elements.split_anchors(text[])',
    'drop table org_elements.member_anchors',
    'drop function org_elements.word_starts(text) cascade',
    'alter table org_elements.invitations drop column mail_hash',
    ...revertTo(8),
    ...recordedByEarlierRelease(3),
  ])
    await store.query(statement);
  await store.close();

  const upgraded = await createSqlStore(opened, () => undefined);
  const read = (query: object) =>
    upgraded.transaction((tx) => tx.members('org_1', { sort: 'joinedAt', limit: 50, ...query }));
  const anchors = await upgraded.query<{ sort: string; anchors: number; members: number }>(
    'select sort, count(*)::int as anchors, sum(members)::int as members from org_elements.member_anchors group by sort order by sort',
  );
  assert.deepEqual(
    anchors,
    ['-lastLoginAt', 'joinedAt', 'lastLoginAt', 'name'].map((sort) => ({ sort, anchors: 5, members: 9_000 })),
  );
  const { items } = await read({ position: 4_500 });
  const before = await upgraded.query<{ count: number }>(
    `select count(*)::int from org_elements.memberships where organization_id = 'org_1' and (joined_at, user_id) < ($1::timestamptz, $2)`,
    [items[0]!.joinedAt, items[0]!.userId],
  );
  assert.equal(before[0]!.count, 4_500);
  const [chain] = await upgraded.verifyAuditEvents('org_1');
  assert.deepEqual([chain!.events, chain!.broken], [4_500, undefined]);
  const found = await read({ q: 'ya ok' });
  assert.ok(found.items.length > 0);
  for (const {
    user: { name },
  } of found.items)
    assert.match(name, /^Ya\S+ Ok|^Ok\S* Ya/);
  await upgraded.close();
});

test('names that were normalized before are found after the upgrade', async () => {
  const opened = await openSource({ folder: undefined });
  const source = { ...opened, maintain: undefined, end: async () => undefined };
  const store = await createSqlStore(source, () => undefined);
  const at = '2026-01-01T00:00:00.000Z';
  await store.transaction(async (tx) => {
    await tx.insertOrganization(organization('acme', { displayName: 'Ærø', name: 'aero' }));
    await tx.putUser(user('1', { name: 'O’Brien' }));
    await tx.putUser(user('2', { name: 'Zoë' }));
    for (const id of ['1', '2']) await tx.putMembership(membership('acme', id));
    await tx.putInvitation(invitation('acme', 'i', { email: 'o’brien@example.com' }));
  });
  for (const statement of [
    "update org_elements.users set search_text = 'o’brien x', sort_name = 'o’brien' where id = '1'",
    "update org_elements.memberships set search_text = 'o’brien x', sort_name = 'o’brien' where user_id = '1'",
    "update org_elements.organizations set search_text = 'ærø aero', sort_name = 'ærø'",
    "update org_elements.invitations set search_text = 'o’brien@example.com'",
    ...revertTo(8),
    ...recordedByEarlierRelease(7),
  ])
    await store.query(statement);
  await store.close();
  const upgraded = await createSqlStore(opened, () => undefined);
  await upgraded.transaction(async (tx) => {
    assert.deepEqual(
      (await tx.members('acme', { q: "o'brien", sort: 'name', limit: 9 })).items.map(({ user: { id } }) => id),
      ['1'],
    );
    assert.equal((await tx.membershipsOfUser('1', { q: 'aero', limit: 9 })).items.length, 1);
    assert.equal((await tx.invitations('acme', { q: "o'brien", sort: 'email', limit: 9, now: at })).items.length, 1);
  });
  await upgraded.close();
});

/** A PGlite in memory whose store can be closed and opened again. */
async function openDatabase() {
  const opened = await openSource({ folder: undefined });
  const source = { ...opened, maintain: undefined, end: async () => undefined };
  return { open: () => createSqlStore(source, () => undefined), end: () => opened.end() };
}

const recordedIn = async (store: SqlStore) => ({
  names: (await store.query<{ name: string }>('select name from org_elements.migrations order by 1')).map(
    ({ name }) => name,
  ),
  versions: (await store.query<{ version: number }>('select version from org_elements.schema_versions order by 1')).map(
    ({ version }) => version,
  ),
});
const upTo = (version: number) => Array.from({ length: version }, (_, at) => at + 1);

test('the versions that earlier releases recorded are taken over without running again', async () => {
  const { open, end } = await openDatabase();
  const store = await open();
  await store.transaction(async (tx) => {
    await tx.insertOrganization(organization('acme'));
    await tx.putUser(user('ann'));
    await tx.putMembership(membership('acme', 'ann'));
    await tx.putInvitation(invitation('acme', 'i'));
  });
  for (const statement of recordedByEarlierRelease(newestVersion)) await store.query(statement);
  await store.close();

  const upgraded = await open();
  const { names, versions } = await recordedIn(upgraded);
  assert.equal(names.length, newestVersion);
  assert.deepEqual([names[0], names.at(-1)], ['0001-initial', '0025-integrations']);
  // An earlier release still reads these.
  assert.deepEqual(versions, upTo(newestVersion));
  await upgraded.transaction(async (tx) => {
    assert.ok(await tx.member('acme', 'ann'));
    assert.equal((await tx.invitation('acme', 'i'))?.mailedAt, invitation('acme', 'i').mailedAt);
  });
  await upgraded.close();
  await (await open()).close();
  await end();
});

test('a migration that fails leaves the tables and the bookkeeping of the earlier release', async () => {
  const { open, end } = await openDatabase();
  const store = await open();
  await store.transaction((tx) => tx.insertOrganization(organization('acme')));
  for (const statement of [
    ...revertTo(11),
    ...recordedByEarlierRelease(11),
    // The twelfth migration succeeds and the next one cannot add its column.
    'alter table org_elements.invitations add column mailed_at int',
  ])
    await store.query(statement);
  await assert.rejects(open(), { code: '42701' });
  const tables = await store.query<{ name: string }>(
    `select relname as name from pg_class where relname in ('migrations', 'migration_lock', 'deliveries_hook')`,
  );
  assert.deepEqual(tables, []);

  await store.query('alter table org_elements.invitations drop column mailed_at');
  await store.close();
  const upgraded = await open();
  const { names, versions } = await recordedIn(upgraded);
  assert.deepEqual([names.length, versions], [newestVersion, upTo(newestVersion)]);
  assert.ok(await upgraded.transaction((tx) => tx.organization('acme')));
  await upgraded.close();
  await end();
});

test('refuses tables of a later release that numbers its migrations', async () => {
  const { open, end } = await openDatabase();
  const store = await open();
  for (const statement of recordedByEarlierRelease(newestVersion + 1)) await store.query(statement);
  await store.close();
  await assert.rejects(open(), { code: 'newer_schema', message: new RegExp(`at version ${newestVersion + 1}, `) });
  await end();
});
