import { sql } from 'kysely';
import { WORD_CHARS } from '../../../store/search.js';
import type { Database } from '../schema.js';

/** What words begin with, for searches of which there is no trigram: one or two letters, and signs such as 芳. */
export async function wordPrefixIndex(database: Database): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  // In a language that keeps its plan: as plain SQL it takes half as long again, and large tables are many rows.
  `create function org_elements.word_starts(text) returns text[] language plpgsql immutable strict parallel safe as $$
    begin
      return array(
        select distinct left(piece[1], size) from regexp_matches($1, '[${WORD_CHARS}]+|[^${WORD_CHARS} ]', 'g') as piece, generate_series(1, 2) as size
      );
    end
  $$`,
  `alter table org_elements.memberships add column search_starts text[] collate "C" generated always as (org_elements.word_starts(search_text)) stored`,
  `create index memberships_starts on org_elements.memberships using gin (search_starts) with (fastupdate = off)`,
];
