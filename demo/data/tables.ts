/*
 * The demo's own tables: accounts, second factors, logins, emails. The statements can run repeatedly, and add what
 * earlier versions lack.
 */
import type { Database } from './database.js';

const statements = [
  `create table if not exists demo_settings (name text primary key, value jsonb not null)`,
  `create table if not exists demo_accounts (
     id text primary key, email text not null, email_key text not null unique, name text not null, picture text,
     password_hash text not null, created_at timestamptz not null default now())`,
  // Accounts that were created by a link of an earlier version may not have a verified mailbox.
  `alter table demo_accounts
     add column if not exists email_verified boolean, add column if not exists code_hash text, add column if not exists code_tries int,
     add column if not exists code_expires_at timestamptz`,
  `update demo_accounts set email_verified = id !~ '^demo[|][0-9a-f]{8}-' where email_verified is null`,
  // Accounts at other identity providers have no password, and their addresses need not be unique.
  `alter table demo_accounts
     add column if not exists provider text not null default 'password', add column if not exists subject text,
     add column if not exists linked_to text references demo_accounts (id), add column if not exists linked_at timestamptz,
     add column if not exists linked_count int not null default 0, add column if not exists last_used_at timestamptz,
     alter column password_hash drop not null, drop constraint if exists demo_accounts_email_key_key`,
  `create unique index if not exists demo_accounts_password on demo_accounts (email_key) where provider = 'password'`,
  `create unique index if not exists demo_accounts_subject on demo_accounts (provider, subject) where provider <> 'password'`,
  `create index if not exists demo_accounts_email on demo_accounts (email_key)`,
  `create index if not exists demo_accounts_linked on demo_accounts (linked_to) where linked_to is not null`,
  `create table if not exists demo_dismissed_duplicates (
     account_id text not null, other_id text not null, primary key (account_id, other_id))`,
  `create table if not exists demo_oidc (
     model text not null, id text not null, payload jsonb not null, grant_id text, uid text,
     expires_at timestamptz, primary key (model, id))`,
  `create index if not exists demo_oidc_grant on demo_oidc (grant_id) where grant_id is not null`,
  `create index if not exists demo_oidc_uid on demo_oidc (uid) where uid is not null`,
  `create table if not exists demo_factors (
     account_id text primary key, secret text not null, last_step bigint not null, recovery_hashes jsonb not null default '[]',
     created_at timestamptz not null default now())`,
  `create table if not exists demo_sessions (
     token_hash text primary key, account_id text not null, expires_at timestamptz not null)`,
  `alter table demo_sessions
     add column if not exists started_at timestamptz not null default now(), add column if not exists multifactor_at timestamptz,
     add column if not exists owes_codes boolean not null default false, add column if not exists identity_id text`,
  `create table if not exists demo_devices (
     session_uid text primary key, ip text not null, user_agent text not null, seen_at timestamptz not null)`,
  `alter table demo_devices add column if not exists identity_id text`,
  `create table if not exists demo_terms (
     account_id text not null, organization_id text not null, accepted_at timestamptz not null default now(),
     primary key (account_id, organization_id))`,
  `create table if not exists demo_crm (
     id text primary key, name text not null, email text not null, organization text not null, via text not null, since timestamptz not null)`,
  `create table if not exists demo_saml_requests (
     id text primary key, connection_id text not null, path text not null, requested_at timestamptz not null default now(),
     must_be_fresh boolean not null, expires_at timestamptz not null, response text, handle_hash text, received_at timestamptz)`,
  `create table if not exists demo_dns (name text not null, value text not null, primary key (name, value))`,
  `create table if not exists demo_mails (
     id text primary key, sent_at timestamptz not null, sender text not null, recipient text not null,
     subject text not null, body_text text not null, body_html text)`,
];

/** Creates missing tables. */
export async function createTables(database: Database): Promise<void> {
  for (const statement of statements) await database.query(statement);
}

/** Gets a stored setting, such as a key, or creates it once. Concurrent starts get the same one. */
export async function getOrCreateSetting<T>(database: Database, name: string, make: () => Promise<T>): Promise<T> {
  const read = async () =>
    (await database.query<{ value: T }>('select value from demo_settings where name = $1', [name]))[0]?.value;
  const known = await read();
  if (known !== undefined) return known;
  await database.query('insert into demo_settings (name, value) values ($1, $2::jsonb) on conflict do nothing', [
    name,
    JSON.stringify(await make()),
  ]);
  return (await read())!;
}

/** Stores a setting, or replaces it. */
export async function storeSetting(database: Database, name: string, value: unknown): Promise<void> {
  await database.query(
    'insert into demo_settings (name, value) values ($1, $2::jsonb) on conflict (name) do update set value = excluded.value',
    [name, JSON.stringify(value)],
  );
}
