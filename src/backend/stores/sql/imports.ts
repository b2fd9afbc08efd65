/*
 * Imports of members, and their rows.
 */
import { sql, type Selectable } from 'kysely';
import { emptyImportCounts } from '../../store/import-counts.js';
import type { ImportRowRecord, ImportRowResult, MemberImportRecord, StoreTransaction } from '../../store/store.js';
import type { Database, Tables } from './schema.js';
import { toInstant, toInstantOrNull } from './sql-helpers.js';

const toImport = (row: Selectable<Tables['member_imports']>): MemberImportRecord => ({
  id: row.id,
  organizationId: row.organization_id,
  mode: row.mode,
  state: row.state,
  fileName: row.file_name,
  roleIds: row.role_ids,
  createdBy: row.created_by,
  actor: row.actor,
  jobId: row.job_id,
  position: row.position,
  counts: row.counts,
  createdAt: toInstant(row.created_at),
  startedAt: toInstantOrNull(row.started_at),
  finishedAt: toInstantOrNull(row.finished_at),
  waitingUntil: toInstantOrNull(row.waiting_until),
  problem: row.problem,
});

const toRow = (row: Selectable<Tables['member_import_rows']>): ImportRowRecord => ({
  importId: row.import_id,
  row: row.number,
  email: row.email,
  key: row.key,
  name: row.name,
  roleIds: row.role_ids,
  result: row.result,
  code: row.code,
  duplicateOf: row.duplicate_of,
  createdId: row.created_id,
  createdAt: toInstantOrNull(row.created_at),
});

export async function memberImports(database: Database, organizationId: string): Promise<MemberImportRecord[]> {
  const rows = await database
    .selectFrom('member_imports')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toImport);
}

export async function memberImport(
  database: Database,
  organizationId: string,
  id: string,
): Promise<MemberImportRecord | undefined> {
  const row = await database
    .selectFrom('member_imports')
    .selectAll()
    .where('id', '=', id)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return row && toImport(row);
}

export async function putMemberImport(database: Database, record: MemberImportRecord): Promise<void> {
  const row = {
    id: record.id,
    organization_id: record.organizationId,
    mode: record.mode,
    state: record.state,
    file_name: record.fileName,
    role_ids: record.roleIds,
    created_by: JSON.stringify(record.createdBy),
    actor: record.actor && JSON.stringify(record.actor),
    job_id: record.jobId,
    position: record.position,
    counts: JSON.stringify(record.counts),
    created_at: record.createdAt,
    started_at: record.startedAt,
    finished_at: record.finishedAt,
    waiting_until: record.waitingUntil,
    problem: record.problem,
  };
  await database
    .insertInto('member_imports')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function deleteMemberImport(database: Database, organizationId: string, id: string): Promise<void> {
  await database
    .deleteFrom('member_imports')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

export async function importRows(
  database: Database,
  importId: string,
  { results, after, limit }: Parameters<StoreTransaction['importRows']>[1],
): Promise<ImportRowRecord[]> {
  if (results?.length === 0) return [];
  let query = database
    .selectFrom('member_import_rows')
    .selectAll()
    .where('import_id', '=', importId)
    .where('number', '>', after);
  if (results) query = query.where('result', 'in', results);
  return (await query.orderBy('number').limit(limit).execute()).map(toRow);
}

export async function firstImportRows(
  database: Database,
  importId: string,
  keys: string[],
): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await database
    .selectFrom('member_import_rows')
    .select(({ fn }) => ['key', fn.min('number').as('number')])
    .where('import_id', '=', importId)
    .where('key', '=', sql<string>`any(${keys}::text[])`)
    .groupBy('key')
    .execute();
  return new Map(rows.map(({ key, number }) => [key!, number]));
}

export async function countImportRows(database: Database, importId: string): Promise<Record<ImportRowResult, number>> {
  const rows = await database
    .selectFrom('member_import_rows')
    .select(({ fn }) => ['result', fn.countAll<string | number>().as('count')])
    .where('import_id', '=', importId)
    .groupBy('result')
    .execute();
  const counts = emptyImportCounts();
  for (const { result, count } of rows) counts[result] = Number(count);
  return counts;
}

/** Sends the rows as one parameter: thousands of parameters take longer to send than the rows to store. */
export async function putImportRows(database: Database, rows: ImportRowRecord[]): Promise<void> {
  if (rows.length === 0) return;
  const given = JSON.stringify(
    rows.map(({ importId, row, key, email, name, roleIds, result, code, duplicateOf, createdId, createdAt }) => ({
      import_id: importId,
      number: row,
      email,
      key,
      name,
      role_ids: roleIds,
      result,
      code,
      duplicate_of: duplicateOf,
      created_id: createdId,
      created_at: createdAt,
    })),
  );
  await sql`
    insert into org_elements.member_import_rows
      (import_id, number, email, key, name, role_ids, result, code, duplicate_of, created_id, created_at)
    select * from json_to_recordset(${given}::json) as given (
      import_id text, number int, email text, key text, name text, role_ids text[], result text, code text,
      duplicate_of int, created_id text, created_at timestamptz)
    on conflict (import_id, number) do update set
      email = excluded.email, key = excluded.key, name = excluded.name, role_ids = excluded.role_ids,
      result = excluded.result, code = excluded.code, duplicate_of = excluded.duplicate_of,
      created_id = excluded.created_id, created_at = excluded.created_at`.execute(database);
}

export async function deleteImportRows(database: Database, importId: string, numbers: number[]): Promise<void> {
  if (numbers.length === 0) return;
  await database
    .deleteFrom('member_import_rows')
    .where('import_id', '=', importId)
    .where('number', 'in', numbers)
    .execute();
}
