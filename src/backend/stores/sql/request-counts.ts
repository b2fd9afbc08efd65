/*
 * Request counts in fixed windows, one row for each key.
 */
import { sql } from 'kysely';
import type { Instant } from '../../store/store.js';
import type { Database } from './schema.js';
import { toInstant } from './sql-helpers.js';

/** Calls between two deletions of expired windows. */
const SWEEP_INTERVAL = 1_000;
let countCalls = 0;

/** Counts all keys in one statement. Rows are locked in the order of their keys, so that requests cannot deadlock. */
export async function countRequests(
  database: Database,
  uses: readonly { key: string; cost: number; windowSeconds?: number }[],
  windowSeconds: number,
  now: Instant,
): Promise<{ used: number; resetsAt: Instant }[]> {
  if ((countCalls += 1) % SWEEP_INTERVAL === 0)
    await sql`delete from org_elements.request_counts where resets_at <= ${now}::timestamptz`.execute(database);
  const resetsAt = (seconds = windowSeconds) => new Date(Date.parse(now) + seconds * 1000).toISOString();
  const sorted = [...uses].sort((one, other) => (one.key < other.key ? -1 : 1));
  const values = sql.join(
    sorted.map(({ key, cost, windowSeconds: own }) => sql`(${key}, ${cost}::int, ${resetsAt(own)}::timestamptz)`),
  );
  const { rows } = await sql<{ key: string; used: number; resets_at: Date | string }>`
    insert into org_elements.request_counts as c (key, used, resets_at) values ${values}
    on conflict (key) do update set
      used = case when c.resets_at <= ${now}::timestamptz then excluded.used else least(c.used + excluded.used, 1000000000) end,
      resets_at = case when c.resets_at <= ${now}::timestamptz then excluded.resets_at else c.resets_at end
    returning key, used, resets_at`.execute(database);
  const found = new Map(rows.map((row) => [row.key, row]));
  return uses.map(({ key }) => ({ used: found.get(key)!.used, resetsAt: toInstant(found.get(key)!.resets_at) }));
}
