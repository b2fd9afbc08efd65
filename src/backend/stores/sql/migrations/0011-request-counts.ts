import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** Request counts, for limits that processes share. */
export async function requestCounts(database: Database): Promise<void> {
  await sql`
    create table org_elements.request_counts (
      key text collate "C" primary key, used int not null, resets_at timestamptz(3) not null
    )`.execute(database);
}
