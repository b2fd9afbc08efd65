/*
 * Migrates full tables of earlier versions.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSqlStore } from '../../../src/backend/stores/sql/store.js';
import { fillFrom, openSource } from '../../bench/seed/fill.js';
import { invitation, membership, organization, user } from '../../../src/backend/testing/records.js';

/** Reverts the migrations from the ninth on. */
const undoFrom9 = [
  'drop index org_elements.invitations_declined',
  'alter table org_elements.invitations drop column mailed_at',
  'drop index org_elements.deliveries_hook',
  'drop table org_elements.request_counts',
  'drop index org_elements.invitations_user',
  'alter table org_elements.invitations drop column user_id',
  'drop index org_elements.invitations_unanswered',
  'create index invitations_open on org_elements.invitations (email_lower)',
];

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
    ...undoFrom9,
    'delete from org_elements.schema_versions where version > 3',
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
    ...undoFrom9,
    'delete from org_elements.schema_versions where version > 7',
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
