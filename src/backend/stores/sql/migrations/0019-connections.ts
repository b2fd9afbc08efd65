import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** Single sign-on connections of organizations, and the members who last signed in through each. */
export async function connections(database: Database): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table org_elements.connections (
    id text collate "C" primary key,
    organization_id text collate "C" not null references org_elements.organizations on delete cascade,
    name text not null,
    strategy text not null,
    enabled boolean not null,
    settings json not null,
    tests json not null,
    created_at timestamptz(3) not null,
    version int not null
  )`,
  `create index connections_organization on org_elements.connections (organization_id)`,
  `create table org_elements.connection_sign_ins (
    organization_id text collate "C" not null,
    user_id text collate "C" not null,
    connection_id text collate "C" not null references org_elements.connections on delete cascade,
    signed_in_at timestamptz(3) not null,
    primary key (organization_id, user_id),
    foreign key (organization_id, user_id) references org_elements.memberships on delete cascade
  )`,
  `create index connection_sign_ins_connection on org_elements.connection_sign_ins (connection_id)`,
];
