/*
 * Roles of one organization and those of all organizations.
 */
import { sql, type Selectable } from 'kysely';
import type { RoleRecord } from '../../store/store.js';
import { preparable } from './connection.js';
import type { Database, Tables } from './schema.js';
import { sortKey } from './sql-helpers.js';

type RoleRow = Selectable<Tables['roles']>;

function toRole(row: RoleRow): RoleRecord {
  return {
    id: row.id,
    organizationId: row.organization_id,
    name: row.name,
    description: row.description,
    permissions: row.permissions,
    isAdmin: row.is_admin,
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

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
