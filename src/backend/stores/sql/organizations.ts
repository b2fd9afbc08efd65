/*
 * Organizations. Changes to members and invitations lock the row of their organization.
 */
import { sql, type Selectable } from 'kysely';
import { normalizeSearchText } from '../../store/search.js';
import { SlugTakenError, type OrganizationRecord } from '../../store/store.js';
import { preparable } from './connection.js';
import { codeOf } from './errors.js';
import type { Database, Tables } from './schema.js';
import { sortKey, toInstant } from './sql-helpers.js';

const columns = sql.raw(
  'id, name, display_name, metadata, branding, created_at, version, branding_version, security_policy, directory',
);
const forUpdate = sql.raw('for update');
const nothing = sql.raw('');

type OrganizationRow = Selectable<Tables['organizations']>;

export function toOrganization(row: Omit<OrganizationRow, 'sort_name' | 'search_text'>): OrganizationRecord {
  return {
    id: row.id,
    name: row.name,
    displayName: row.display_name,
    metadata: row.metadata,
    branding: row.branding,
    createdAt: toInstant(row.created_at),
    version: row.version,
    brandingVersion: row.branding_version,
    ...(row.security_policy !== null && { securityPolicy: row.security_policy }),
    ...(row.directory !== null && { directory: row.directory }),
  };
}

function toRow(record: OrganizationRecord) {
  return {
    id: record.id,
    name: record.name,
    display_name: record.displayName,
    metadata: JSON.stringify(record.metadata),
    branding: JSON.stringify(record.branding),
    created_at: record.createdAt,
    version: record.version,
    branding_version: record.brandingVersion,
    security_policy: record.securityPolicy ? JSON.stringify(record.securityPolicy) : null,
    directory: record.directory ? JSON.stringify(record.directory) : null,
    sort_name: sortKey(record.displayName),
    search_text: normalizeSearchText(`${record.displayName} ${record.name}`),
  };
}

export async function organization(
  database: Database,
  id: string,
  lock = false,
): Promise<OrganizationRecord | undefined> {
  const {
    rows: [row],
  } = await sql<OrganizationRow>`
    select ${columns} from org_elements.organizations where id = ${id} ${lock ? forUpdate : nothing} ${preparable}`.execute(
    database,
  );
  return row && toOrganization(row);
}

export async function lockAsMember(database: Database, id: string, userId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from org_elements.organizations where id = ${id} and exists (
      select 1 from org_elements.memberships where organization_id = ${id} and user_id = ${userId} and status = 'active'
    ) for update ${preparable}`.execute(database);
  return rows.length > 0;
}

export async function organizationByName(database: Database, name: string): Promise<OrganizationRecord | undefined> {
  const row = await database.selectFrom('organizations').selectAll().where('name', '=', name).executeTakeFirst();
  return row && toOrganization(row);
}

/** A taken slug must not abort the transaction, in which the denial is still recorded. */
export async function insertOrganization(database: Database, record: OrganizationRecord): Promise<void> {
  const inserted = await database
    .insertInto('organizations')
    .values(toRow(record))
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) throw new SlugTakenError(`The name ${record.name} is already in use`);
}

export async function updateOrganization(database: Database, record: OrganizationRecord): Promise<void> {
  const { id, ...changes } = toRow(record);
  await sql`savepoint update_organization`.execute(database);
  try {
    await database.updateTable('organizations').set(changes).where('id', '=', id).execute();
  } catch (error) {
    await sql`rollback to savepoint update_organization`.execute(database);
    const { constraint } = error as { constraint?: string };
    if (codeOf(error) === '23505' && constraint === 'organizations_name')
      throw new SlugTakenError(`The name ${record.name} is already in use`);
    throw error;
  }
  await sql`release savepoint update_organization`.execute(database);
}

/** Foreign keys delete everything that belongs to it. */
export async function deleteOrganization(database: Database, id: string): Promise<void> {
  await database.deleteFrom('organizations').where('id', '=', id).execute();
}
