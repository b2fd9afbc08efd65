import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** Identifiers and sort keys are `COLLATE "C"`: the same order on every server, in any locale. */
export async function initialTables(database: Database): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table org_elements.users (
    id text collate "C" primary key,
    email text not null,
    email_lower text collate "C" not null,
    email_verified boolean not null,
    name text not null,
    picture text,
    mfa_enrolled boolean,
    created_at timestamptz(3) not null,
    sort_name text collate "C" not null,
    search_text text not null
  )`,
  `create index users_email on org_elements.users (email_lower, created_at, id)`,

  `create table org_elements.organizations (
    id text collate "C" primary key,
    name text collate "C" not null constraint organizations_name unique,
    display_name text not null,
    metadata json not null,
    branding json not null,
    created_at timestamptz(3) not null,
    version int not null,
    branding_version int not null,
    sort_name text collate "C" not null,
    search_text text not null
  )`,
  `create table org_elements.organization_counts (
    organization_id text collate "C" primary key references org_elements.organizations on delete cascade,
    members int not null default 0
  )`,

  `create table org_elements.memberships (
    organization_id text collate "C" not null references org_elements.organizations on delete cascade,
    user_id text collate "C" not null references org_elements.users,
    role_ids text[] not null,
    status text collate "C" not null,
    managed_by text not null,
    joined_at timestamptz(3) not null,
    last_login_at timestamptz(3),
    last_used_at timestamptz(3),
    pinned boolean not null,
    version int not null,
    role_keys text[] collate "C" not null,
    recency bigint not null,
    sort_name text collate "C" not null,
    search_text text not null,
    mfa_enrolled boolean,
    primary key (organization_id, user_id)
  )`,
  `create index memberships_name on org_elements.memberships (organization_id, sort_name, user_id)`,
  `create index memberships_joined on org_elements.memberships (organization_id, joined_at, user_id)`,
  // Members who never signed in are last in both directions, so each direction has its own index.
  `create index memberships_login on org_elements.memberships
    (organization_id, coalesce(last_login_at, 'infinity'::timestamptz), user_id)`,
  `create index memberships_login_down on org_elements.memberships
    (organization_id, coalesce(last_login_at, '-infinity'::timestamptz), user_id)`,
  `create index memberships_blocked on org_elements.memberships (organization_id, sort_name, user_id) where status = 'blocked'`,
  `create index memberships_roles on org_elements.memberships using gin (role_keys) with (fastupdate = off)`,
  `create index memberships_user on org_elements.memberships (user_id, status, recency)`,

  `create function org_elements.count_members() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        insert into org_elements.organization_counts as counts (organization_id, members)
          select organization_id, count(*) from changed group by organization_id order by organization_id
          on conflict (organization_id) do update set members = counts.members + excluded.members;
      else
        update org_elements.organization_counts as counts set members = counts.members - gone.members
          from (select organization_id, count(*) as members from changed group by organization_id) as gone
          where counts.organization_id = gone.organization_id;
      end if;
      return null;
    end
  $$`,
  `create trigger memberships_added after insert on org_elements.memberships
    referencing new table as changed for each statement execute function org_elements.count_members()`,
  `create trigger memberships_removed after delete on org_elements.memberships
    referencing old table as changed for each statement execute function org_elements.count_members()`,

  `create table org_elements.roles (
    id text collate "C" primary key,
    organization_id text collate "C" references org_elements.organizations on delete cascade,
    name text not null,
    description text,
    permissions text[] not null,
    is_admin boolean not null,
    version int not null
  )`,
  `create index roles_organization on org_elements.roles (organization_id)`,

  `create table org_elements.invitations (
    id text collate "C" primary key,
    organization_id text collate "C" not null references org_elements.organizations on delete cascade,
    email text not null,
    email_lower text collate "C" not null,
    role_ids text[] not null,
    status text collate "C" not null,
    invited_by json not null,
    message text,
    locale text,
    ticket_hash text collate "C" not null unique,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    accepted_by text,
    version int not null,
    search_text text collate "C" not null
  )`,
  `create index invitations_created on org_elements.invitations (organization_id, created_at, id)`,
  `create index invitations_expires on org_elements.invitations (organization_id, expires_at, id)`,
  `create index invitations_email on org_elements.invitations (organization_id, search_text, id)`,
  `create index invitations_open on org_elements.invitations (email_lower, created_at, id) where status = 'pending'`,

  `create table org_elements.audit_events (
    sequence bigint generated always as identity unique,
    id text collate "C" primary key,
    organization_id text collate "C",
    time timestamptz(3) not null,
    type text not null,
    actor_id text not null,
    actor json not null,
    target_id text not null,
    target json not null,
    outcome text not null,
    changes json not null,
    ip text,
    user_agent text
  )`,
  `create index audit_events_time on org_elements.audit_events (organization_id, time, sequence)`,
  `create index audit_events_actor on org_elements.audit_events (organization_id, actor_id, time, sequence)`,
  `create index audit_events_target on org_elements.audit_events (organization_id, target_id, time, sequence)`,

  `create table org_elements.logos (
    organization_id text collate "C" not null references org_elements.organizations on delete cascade,
    variant text not null,
    id text collate "C" not null,
    media_type text not null,
    bytes bytea not null,
    primary key (organization_id, variant)
  )`,
  `create index logos_id on org_elements.logos (id)`,

  `create table org_elements.idempotency_keys (
    id text collate "C" primary key,
    request_hash text not null,
    status int not null,
    headers json not null,
    body text not null,
    created_at timestamptz(3) not null
  )`,
  `create index idempotency_keys_created on org_elements.idempotency_keys (created_at)`,
];
