/*
 * Email domains. A unique index ensures that only one organization has a domain verified.
 */
import { sql, type Selectable } from 'kysely';
import { DomainTakenError, type DomainRecord, type Instant } from '../../store/store.js';
import { codeOf } from './errors.js';
import type { Database, Tables } from './schema.js';
import { toInstant, toInstantOrNull } from './sql-helpers.js';

type DomainRow = Selectable<Tables['domains']>;

/** SQLSTATE of a violated unique index. */
const UNIQUE_VIOLATION = '23505';

function toDomain(row: DomainRow): DomainRecord {
  return {
    id: row.id,
    organizationId: row.organization_id,
    domain: row.domain,
    status: row.status,
    host: row.host,
    value: row.value,
    autoJoin: row.auto_join,
    createdAt: toInstant(row.created_at),
    verifiedAt: toInstantOrNull(row.verified_at),
    checkedAt: toInstantOrNull(row.checked_at),
    lastCheck: row.last_check,
    missingSince: toInstantOrNull(row.missing_since),
    nextCheckAt: toInstantOrNull(row.next_check_at),
    version: row.version,
  };
}

export async function domains(database: Database, organizationId: string): Promise<DomainRecord[]> {
  const rows = await database
    .selectFrom('domains')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('domain')
    .orderBy('id')
    .execute();
  return rows.map(toDomain);
}

export async function verifiedDomain(database: Database, domain: string): Promise<DomainRecord | undefined> {
  const row = await database
    .selectFrom('domains')
    .selectAll()
    .where('domain', '=', domain)
    .where('status', '=', 'verified')
    .executeTakeFirst();
  return row && toDomain(row);
}

export async function leaseDomains(
  database: Database,
  { now, until, limit }: { now: Instant; until: Instant; limit: number },
): Promise<DomainRecord[]> {
  const { rows } = await sql<DomainRow>`
    with due as (
      select * from org_elements.domains where next_check_at <= ${now}::timestamptz
      order by next_check_at, id limit ${limit}::int for update skip locked
    ), leased as (
      update org_elements.domains as d set next_check_at = ${until}::timestamptz from due where d.id = due.id
    )
    select * from due order by next_check_at, id`.execute(database);
  return rows.map(toDomain);
}

export async function putDomain(database: Database, record: DomainRecord): Promise<void> {
  const row = {
    id: record.id,
    organization_id: record.organizationId,
    domain: record.domain,
    status: record.status,
    host: record.host,
    value: record.value,
    auto_join: record.autoJoin,
    created_at: record.createdAt,
    verified_at: record.verifiedAt,
    checked_at: record.checkedAt,
    last_check: record.lastCheck && JSON.stringify(record.lastCheck),
    missing_since: record.missingSince,
    next_check_at: record.nextCheckAt,
    version: record.version,
  };
  await sql`savepoint put_domain`.execute(database);
  try {
    await database
      .insertInto('domains')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  } catch (error) {
    await sql`rollback to savepoint put_domain`.execute(database);
    const { constraint } = error as { constraint?: string };
    if (codeOf(error) === UNIQUE_VIOLATION && constraint === 'domains_verified')
      throw new DomainTakenError(`The domain ${record.domain} is verified already`, { cause: error });
    throw error;
  }
  await sql`release savepoint put_domain`.execute(database);
}

export async function deleteDomain(database: Database, organizationId: string, id: string): Promise<void> {
  await database.deleteFrom('domains').where('organization_id', '=', organizationId).where('id', '=', id).execute();
}
