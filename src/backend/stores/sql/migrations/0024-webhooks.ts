import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** Webhooks, and the log of their deliveries. */
export async function webhooks(database: Database): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table org_elements.webhooks (
    id text collate "C" primary key,
    organization_id text collate "C" not null references org_elements.organizations on delete cascade,
    name text not null,
    url text not null,
    event_types text[],
    enabled boolean not null,
    disabled_reason text,
    disabled_at timestamptz(3),
    failing_since timestamptz(3),
    last_delivery json,
    secret json not null,
    previous_secret json,
    created_by json not null,
    created_at timestamptz(3) not null,
    version int not null
  )`,
  `create index webhooks_organization on org_elements.webhooks (organization_id)`,
  `create table org_elements.webhook_deliveries (
    id text collate "C" primary key,
    organization_id text collate "C" not null,
    webhook_id text collate "C" not null references org_elements.webhooks on delete cascade,
    event_id text not null,
    event_type text not null,
    state text not null,
    attempts json not null,
    tries int not null,
    leases int not null,
    request_body text not null,
    request_headers json,
    next_attempt_at timestamptz(3),
    created_at timestamptz(3) not null
  )`,
  `create index webhook_deliveries_newest on org_elements.webhook_deliveries (webhook_id, created_at, id)`,
  `create index webhook_deliveries_state on org_elements.webhook_deliveries (webhook_id, state, created_at, id)`,
  `create index webhook_deliveries_pending on org_elements.webhook_deliveries (organization_id, webhook_id) where state = 'pending'`,
  `create index webhook_deliveries_created on org_elements.webhook_deliveries (created_at)`,
  `create index deliveries_given_up on org_elements.deliveries (organization_id, hook) where due_at is null`,
];
