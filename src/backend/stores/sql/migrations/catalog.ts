import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** Whether the schema `org_elements` has a table or index. */
export async function hasRelation(database: Database, name: string): Promise<boolean> {
  // Not to_regclass, which may use a cache that is older than the lock.
  const { rows } = await sql`
    select 1 from pg_class join pg_namespace on pg_namespace.oid = relnamespace where nspname = 'org_elements' and relname = ${name}
  `.execute(database);
  return rows.length > 0;
}
