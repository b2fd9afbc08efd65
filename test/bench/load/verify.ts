/*
 * Checks after the load: the database contains every confirmed change, and the rules hold.
 */
import assert from 'node:assert/strict';
import pg from 'pg';
import type { Outcome } from './drive.js';
import { contestants, contested } from './mix.js';

/** The two owners of the contested organizations. */
export async function prepareContest(url: string, organizations: number): Promise<void> {
  const places = contested(organizations);
  await ask(url, 'delete from org_elements.memberships where organization_id = any($1::text[])', [places]);
  await ask(
    url,
    `insert into org_elements.memberships select organization, id, '{owner}', 'active', 'manual', created_at, null, created_at, false, 1,
      array[length(organization) || ':' || organization || ':owner'], 0, sort_name, search_text, mfa_enrolled
    from unnest($1::text[]) as organization, org_elements.users where id = any($2::text[])`,
    [places, contestants],
  );
}

export interface State {
  members: number;
  counted: number;
  invitations: number;
  /** Number of audit events by type. */
  events: Record<string, number>;
}

export async function stateOf(url: string): Promise<State> {
  const [row] = await ask<State>(
    url,
    `select
    (select count(*)::int from org_elements.memberships where organization_id = 'org_1') as members,
    (select members from org_elements.organization_counts where organization_id = 'org_1') as counted,
    (select count(*)::int from org_elements.invitations) as invitations,
    (select json_object_agg(type, number) from (select type, count(*) as number from org_elements.audit_events where outcome = 'success' group by type) as types) as events`,
  );
  return row!;
}

/** Throws if a change is missing or duplicated. */
export async function verify(url: string, before: State, outcome: Outcome, organizations: number): Promise<void> {
  const after = await stateOf(url);
  const answered = (name: string) => outcome.answers.get(name) ?? 0;
  const events = (type: string) => (after.events[type] ?? 0) - (before.events[type] ?? 0);
  assert.equal(
    after.members,
    before.members + answered('add 201') - answered('remove 204'),
    'members are lost, or too many',
  );
  assert.equal(after.counted, after.members, 'the number that is kept is not that of the members');
  assert.equal(after.invitations, before.invitations + answered('invite 201'), 'invitations are lost, or too many');
  assert.deepEqual(
    [events('member.add'), events('member.remove'), events('invitation.create')],
    [answered('add 201'), answered('remove 204'), answered('invite 201')],
    'changes without an event, or events without a change',
  );
  const orphans = await ask(
    url,
    `select organization from unnest($1::text[]) as organization where not exists (
    select 1 from org_elements.memberships where organization_id = organization and status = 'active' and role_ids && '{owner,admin}')`,
    [contested(organizations)],
  );
  assert.deepEqual(orphans, [], 'organizations without an administrator');
}

export async function ask<Row>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows as Row[];
  } finally {
    await client.end();
  }
}
