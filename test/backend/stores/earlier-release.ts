/** Replaces the bookkeeping by that of releases that numbered the migrations, at a version. */
export const recordedByEarlierRelease = (version: number): string[] => [
  'drop table org_elements.migrations',
  'drop table org_elements.migration_lock',
  'create table org_elements.schema_versions (version int primary key, applied_at timestamptz not null default now())',
  `insert into org_elements.schema_versions (version) select generate_series(1, ${version})`,
];
