import { letters } from "../../search.js";
import { sql } from "kysely";
// src/backend/stores/sql/migration-4.ts
/** What words begin with, for searches of which there is no trigram: one or two letters, and signs such as 芳. */
async function wordStarts(database) {
	for (const statement of statements) await sql.raw(statement).execute(database);
}
var statements = [
	`create function org_elements.word_starts(text) returns text[] language plpgsql immutable strict parallel safe as $$
    begin
      return array(
        select distinct left(piece[1], size) from regexp_matches($1, '[${letters}]+|[^${letters} ]', 'g') as piece, generate_series(1, 2) as size
      );
    end
  $$`,
	`alter table org_elements.memberships add column search_starts text[] collate "C" generated always as (org_elements.word_starts(search_text)) stored`,
	`create index memberships_starts on org_elements.memberships using gin (search_starts) with (fastupdate = off)`
];
export { wordStarts };

//# sourceMappingURL=migration-4.js.map