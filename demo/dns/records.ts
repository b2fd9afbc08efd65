/*
 * The TXT records of the demo's own DNS, which visitors publish themselves.
 */
import type { Database } from '../data/database.js';

export interface TxtRecord {
  /** In lower case. */
  name: string;
  value: string;
}

/** Enough for a trial. */
const MAX_RECORDS = 100;

/** The zone of the demo. */
export class DnsRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** By name. */
  list(): Promise<TxtRecord[]> {
    return this.#database.query<TxtRecord>('select name, value from demo_dns order by name, value');
  }

  find(name: string): Promise<TxtRecord[]> {
    return this.#database.query<TxtRecord>('select name, value from demo_dns where name = $1 order by value', [
      name.toLowerCase(),
    ]);
  }

  /** Resolves to whether it was stored: the zone has a limited size. */
  async publish({ name, value }: TxtRecord): Promise<boolean> {
    const [{ count } = { count: 0 }] = await this.#database.query<{ count: number }>(
      'select count(*)::int as count from demo_dns',
    );
    if (count >= MAX_RECORDS) return false;
    await this.#database.query('insert into demo_dns (name, value) values ($1, $2) on conflict do nothing', [
      name.toLowerCase(),
      value,
    ]);
    return true;
  }

  async remove({ name, value }: TxtRecord): Promise<void> {
    await this.#database.query('delete from demo_dns where name = $1 and value = $2', [name.toLowerCase(), value]);
  }
}
