/*
 * Roles of one organization and those of all organizations.
 */
import { sql, type Selectable } from 'kysely';
import type { Instant, RoleRecord, RoleSetRecord } from '../../store/store.js';
import { preparable } from './connection.js';
import type { Database, Tables } from './schema.js';
import { holdsRole, roleKey } from './memberships.js';
import { sortKey, toInstant } from './sql-helpers.js';

type RoleRow = Selectable<Tables['roles']>;

function toRole(row: RoleRow): RoleRecord {
  return {
    id: row.id,
    organizationId: row.organization_id,
    name: row.name,
    description: row.description,
    permissions: row.permissions,
    isAdmin: row.is_admin,
    ...(row.updated_at !== null && { updatedAt: toInstant(row.updated_at) }),
    version: row.version,
  };
}

export async function roles(database: Database, organizationId: string): Promise<RoleRecord[]> {
  const rows = await database
    .selectFrom('roles')
    .selectAll()
    .where((where) => where.or([where('organization_id', '=', organizationId), where('organization_id', 'is', null)]))
    .execute();
  return toRoles(rows);
}

/** By name. */
export function toRoles(rows: RoleRow[]): RoleRecord[] {
  return rows
    .map(toRole)
    .sort((one, other) => compare(sortKey(one.name), sortKey(other.name)) || compare(one.id, other.id));
}

export async function rolesByIds(database: Database, ids: string[]): Promise<RoleRecord[]> {
  if (ids.length === 0) return [];
  const { rows } =
    await sql<RoleRow>`select * from org_elements.roles where id = any(${ids}::text[]) ${preparable}`.execute(database);
  return rows.map(toRole);
}

export async function putRole(database: Database, record: RoleRecord): Promise<void> {
  const row = {
    id: record.id,
    organization_id: record.organizationId,
    name: record.name,
    description: record.description,
    permissions: record.permissions,
    is_admin: record.isAdmin,
    updated_at: record.updatedAt ?? null,
    version: record.version,
  };
  await database
    .insertInto('roles')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function deleteRole(database: Database, id: string): Promise<void> {
  await database.deleteFrom('roles').where('id', '=', id).execute();
}

export async function roleSets(database: Database, organizationId: string, roleId?: string): Promise<RoleSetRecord[]> {
  const withRole = roleId === undefined ? sql`true` : holdsRole(organizationId, [roleId]);
  const { rows } = await sql<{ role_ids: string[]; members: number }>`
    select m.role_ids, count(*)::int as members from org_elements.memberships m
    where m.organization_id = ${organizationId} and ${withRole} group by m.role_ids`.execute(database);
  return rows.map((row) => ({ roleIds: row.role_ids, members: row.members }));
}

/** Replaces the role in two statements, however many members have it. */
export async function replaceRole(
  database: Database,
  organizationId: string,
  roleId: string,
  replacementId: string | null,
  now: Instant,
): Promise<void> {
  const replaced = (column: string, before: string, after: string | null) => {
    const ids = sql.ref(column);
    return sql`case when ${after}::text is null or ${after}::text = any(${ids})
      then array_remove(${ids}, ${before}::text) else array_replace(${ids}, ${before}::text, ${after}::text) end`;
  };
  const key = (id: string) => roleKey(organizationId, id);
  const replacementKey = replacementId === null ? null : key(replacementId);
  await sql`
    update org_elements.memberships m set role_ids = ${replaced('role_ids', roleId, replacementId)},
      role_keys = ${replaced('role_keys', key(roleId), replacementKey)}, version = version + 1
    where m.organization_id = ${organizationId} and ${holdsRole(organizationId, [roleId])}`.execute(database);
  await sql`
    update org_elements.invitations set role_ids = ${replaced('role_ids', roleId, replacementId)},
      updated_at = ${now}::timestamptz, version = version + 1
    where organization_id = ${organizationId} and status in ('pending', 'failed')
      and ${roleId}::text = any(role_ids)`.execute(database);
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
