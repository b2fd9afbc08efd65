/*
 * Results of idempotency keys. A claim is an advisory lock of the transaction: a crash or rollback releases it, and no
 * row has to be cleaned up.
 */
import { createHash } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import type { IdempotencyClaim, Instant, IdempotentResult } from '../../store/store.js';
import type { Database, Tables } from './schema.js';
import { toInstant } from './sql-helpers.js';

const KEY_LIFETIME_MS = 24 * 60 * 60 * 1000;

const hashOf = (scope: string, key: string) =>
  createHash('sha256')
    .update(JSON.stringify(['org-elements', scope, key]))
    .digest();

const idOf = (hash: Buffer) => hash.toString('base64url');

const before = (now: Instant) => new Date(Date.parse(now) - KEY_LIFETIME_MS).toISOString();

export async function claimIdempotencyKeys(
  database: Database,
  scope: string,
  keys: string[],
  now: Instant,
): Promise<Map<string, IdempotencyClaim>> {
  const hashes = keys.map((key) => hashOf(scope, key));
  const locks = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(lock) as mine from unnest(${hashes.map((hash) => hash.readBigInt64BE().toString())}::bigint[]) as lock
  `.execute(database);
  // Read after the locks are taken, since other transactions cannot write them then.
  const answers = await sql<Selectable<Tables['idempotency_keys']>>`
    select * from org_elements.idempotency_keys
    where id = any(${hashes.map(idOf)}::text[]) and created_at > ${before(now)}::timestamptz
  `.execute(database);
  const rows = new Map(answers.rows.map((row) => [row.id, row]));
  return new Map(
    keys.map((key, at): [string, IdempotencyClaim] => {
      const row = rows.get(idOf(hashes[at]!));
      if (!locks.rows[at]!.mine) return [key, { state: 'running' }];
      return [key, row ? { state: 'answered', answer: toResult(row) } : { state: 'new' }];
    }),
  );
}

const toResult = (row: Selectable<Tables['idempotency_keys']>): IdempotentResult => ({
  requestHash: row.request_hash,
  status: row.status,
  headers: row.headers,
  body: row.body,
  createdAt: toInstant(row.created_at),
});

/** A result with its scope and key. */
export interface SavedResult extends IdempotentResult {
  scope: string;
  key: string;
}

export async function saveIdempotentResults(database: Database, answers: SavedResult[]): Promise<void> {
  const ids = answers.map(({ scope, key }) => idOf(hashOf(scope, key)));
  const of = <T>(value: (answer: SavedResult) => T) => answers.map(value);
  // Each insert deletes a few expired rows, so the table holds about a day of results without a large cleanup.
  await sql`
    with outdated as (
      delete from org_elements.idempotency_keys where id in (
        select id from org_elements.idempotency_keys
        where created_at <= ${before(answers.at(-1)!.createdAt)}::timestamptz and id <> all(${ids}::text[])
        order by created_at limit ${20 * answers.length}::int for update skip locked
      )
    )
    insert into org_elements.idempotency_keys (id, request_hash, status, headers, body, created_at)
    select id, request_hash, status, headers::json, body, created_at from unnest(
      ${ids}::text[], ${of(({ requestHash }) => requestHash)}::text[], ${of(({ status }) => status)}::int[],
      ${of(({ headers }) => JSON.stringify(headers))}::text[], ${of(({ body }) => body)}::text[], ${of(({ createdAt }) => createdAt)}::timestamptz[]
    ) as answer (id, request_hash, status, headers, body, created_at)
    on conflict (id) do update set
      request_hash = excluded.request_hash, status = excluded.status, headers = excluded.headers, body = excluded.body,
      created_at = excluded.created_at
  `.execute(database);
}
