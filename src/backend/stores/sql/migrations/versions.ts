/*
 * Earlier releases numbered the migrations and recorded the numbers in a table of their own.
 */
import { sql } from 'kysely';
import type { Database } from '../schema.js';
import { hasRelation } from './catalog.js';

/** The number of migrations that earlier releases ran; 0 for tables of later releases. */
export async function versionOf(database: Database): Promise<number> {
  if (!(await hasRelation(database, 'schema_versions'))) return 0;
  const { rows } = await sql<{
    version: number | null;
  }>`select max(version) as version from org_elements.schema_versions`.execute(database);
  return rows[0]?.version ?? 0;
}

/** Records all migrations in the table of earlier releases, so that those refuse tables that they do not know. */
export async function recordVersions(database: Database, newest: number): Promise<void> {
  if (!(await hasRelation(database, 'schema_versions'))) return;
  await sql`insert into org_elements.schema_versions (version)
    select generate_series((select coalesce(max(version), 0) + 1 from org_elements.schema_versions), ${sql.lit(newest)})`.execute(
    database,
  );
}
