import { toOrgError, type OrgError } from '../client/http/errors.js';
import { emit } from '../core/emit.js';
import { allRows } from './all-rows.js';
import { download, toCsv } from './csv.js';
import type { DataListView } from './data-list.types.js';

export interface ListExport<Row> {
  /** Name for `org-error`, for example `members.export`. */
  operation: string;
  /** Name of the file, without its extension. */
  file: () => string;
  columns: () => readonly { label: string; value: (row: Row) => string }[];
}

/** Downloads the rows that match the filters as a CSV file. Resolves to the error if it fails. */
export async function exportRows<Row>(
  list: DataListView<Row>,
  { operation, file, columns }: ListExport<Row>,
  lang: string,
): Promise<OrgError | undefined> {
  const { scope } = list;
  const name = file();
  const fields = columns();
  const lines = [fields.map(({ label }) => label)];
  try {
    for await (const row of allRows(list)) lines.push(fields.map(({ value }) => value(row)));
  } catch (cause) {
    const error = toOrgError(cause);
    emit(list.host, 'org-error', { operation, error });
    return error;
  }
  // The viewer has switched the organization.
  if (scope === list.scope) download(`${name}.csv`, toCsv(lines, lang));
  return undefined;
}
