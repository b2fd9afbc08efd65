/*
 * Tables of earlier releases, made from those of this one.
 */

/** Statements that revert a migration, by its number. A new migration needs a line here. */
const reverts: Readonly<Record<number, string[]>> = {
  9: [
    'drop index org_elements.invitations_unanswered',
    'create index invitations_open on org_elements.invitations (email_lower)',
  ],
  10: ['drop index org_elements.invitations_user', 'alter table org_elements.invitations drop column user_id'],
  11: ['drop table org_elements.request_counts'],
  12: ['drop index org_elements.deliveries_hook'],
  13: ['drop index org_elements.invitations_declined', 'alter table org_elements.invitations drop column mailed_at'],
  14: ['alter table org_elements.roles drop column updated_at'],
  15: ['drop table org_elements.activity_days, org_elements.activity_cohorts, org_elements.activity_members'],
  16: [
    'drop function org_elements.link_audit_events() cascade',
    'drop function org_elements.refuse_audit_changes() cascade',
    'drop function org_elements.remove_audit_events(timestamptz, int)',
    'drop function org_elements.audit_hash(bytea, org_elements.audit_events)',
    'drop table org_elements.audit_links, org_elements.audit_chains',
    'drop index org_elements.audit_events_refused',
  ],
  // The index by name includes the column, so it is dropped with it.
  17: [
    'alter table org_elements.organizations drop column security_policy',
    'alter table org_elements.memberships drop column email_domain',
    'alter table org_elements.users drop column email_domain',
    'create index memberships_name on org_elements.memberships (organization_id, sort_name, user_id)',
  ],
  18: ['drop table org_elements.domains'],
  19: ['drop table org_elements.connection_sign_ins', 'drop table org_elements.connections'],
  20: ['drop table org_elements.join_requests'],
  21: [
    'drop table org_elements.directory_users, org_elements.provisioning_tokens',
    'alter table org_elements.organizations drop column directory',
  ],
  22: ['drop table org_elements.api_keys'],
  23: ['drop table org_elements.member_import_rows, org_elements.member_imports'],
  24: [
    'drop table org_elements.webhook_deliveries, org_elements.webhooks',
    'drop index org_elements.deliveries_given_up',
  ],
  25: ['drop table org_elements.integration_attempts, org_elements.integration_connections'],
  26: [
    'alter table org_elements.users drop column imported_at',
    'alter table org_elements.activity_days drop column migrated_members',
  ],
};

/** Number of the newest migration. */
export const newestVersion = Math.max(...Object.keys(reverts).map(Number));

/** Statements that revert all migrations after a version, the newest first. `version`: 8 or later. */
export const revertTo = (version: number): string[] =>
  Object.entries(reverts)
    .map(([number, statements]) => [Number(number), statements] as const)
    .filter(([number]) => number > version)
    .sort(([one], [other]) => other - one)
    .flatMap(([, statements]) => statements);

/** Replaces the bookkeeping by that of releases that numbered the migrations, at a version. */
export const recordedByEarlierRelease = (version: number): string[] => [
  'drop table org_elements.migrations',
  'drop table org_elements.migration_lock',
  'create table org_elements.schema_versions (version int primary key, applied_at timestamptz not null default now())',
  `insert into org_elements.schema_versions (version) select generate_series(1, ${version})`,
];
