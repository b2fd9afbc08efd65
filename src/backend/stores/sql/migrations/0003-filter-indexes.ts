import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** Indexes for selective filters: without them, lists read every invitation and every event of the organization. */
export async function filterIndexes(database: Database): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create index invitations_status on org_elements.invitations (organization_id, status, created_at, id)`,
  `create index audit_events_type on org_elements.audit_events (organization_id, type, time, sequence)`,
];
