/*
 * Answers kept under their Idempotency-Key. The claim is an advisory lock of the transaction: whoever crashes or
 * rolls back has let go of it, and there is no row to clean up.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { IdempotencyClaim, Instant, StoredAnswer } from '../../store.js';
import type { Database } from './schema.js';
import { toInstant } from './values.js';

const lifetime = 24 * 60 * 60 * 1000;

const hashOf = (scope: string, key: string) => createHash('sha256').update(JSON.stringify(['org-elements', scope, key])).digest();

const before = (now: Instant) => new Date(Date.parse(now) - lifetime).toISOString();

export async function claimIdempotencyKey(database: Database, scope: string, key: string, now: Instant): Promise<IdempotencyClaim> {
  const hash = hashOf(scope, key);
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(${hash.readBigInt64BE().toString()}::bigint) as mine
  `.execute(database);
  if (!rows[0]!.mine) return { state: 'running' };
  const row = await database.selectFrom('idempotency_keys').selectAll()
    .where('id', '=', hash.toString('base64url')).where('created_at', '>', sql<Date>`${before(now)}::timestamptz`).executeTakeFirst();
  if (!row) return { state: 'new' };
  return {
    state: 'answered',
    answer: {
      requestHash: row.request_hash, status: row.status, headers: row.headers, body: row.body, createdAt: toInstant(row.created_at),
    },
  };
}

export async function keepAnswer(database: Database, scope: string, key: string, answer: StoredAnswer): Promise<void> {
  const row = {
    id: hashOf(scope, key).toString('base64url'),
    request_hash: answer.requestHash,
    status: answer.status,
    headers: JSON.stringify(answer.headers),
    body: answer.body,
    created_at: answer.createdAt,
  };
  // With each new one a few old ones go: the table never grows past a day's worth, and nobody waits for a big clean-up.
  await database
    .with('outdated', (query) => query.deleteFrom('idempotency_keys').where('id', 'in', sql<string>`(
      select id from org_elements.idempotency_keys where created_at <= ${before(answer.createdAt)}::timestamptz and id <> ${row.id}
      order by created_at limit 20 for update skip locked
    )`))
    .insertInto('idempotency_keys').values(row).onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute();
}
