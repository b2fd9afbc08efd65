/*
 * Reads addresses from tables: CSV files, exports of other programs, cells pasted from a spreadsheet. The heading determines the column of addresses. If it is ambiguous, `isCertain` is false and the viewer chooses the column.
 */
import { removeFormulaGuard } from '../../data-list/csv.js';
import { looksMistyped, parseAddresses, type Recipient } from '../../features/invitations/addresses.js';
import { rolesIn } from '../../features/roles/roles-in.js';
import { parseCsv } from '../../features/tables/csv-parser.js';
import {
  ADDRESS_HEADINGS,
  findHeadingRow,
  mentionsEmail,
  normalizeHeading,
  ROLE_HEADINGS,
} from '../../features/tables/headings.js';

export interface AddressTable {
  /** One heading for each column; empty strings if the table has no headings. */
  headings: string[];
  /** The rows below the headings. */
  rows: string[][];
  /** Indexes of the columns that contain addresses, the most likely one first. */
  addressColumns: number[];
  /** Index of the column with role names. */
  roleColumn: number | undefined;
  /** Whether the first of `addressColumns` certainly contains the addresses to invite. */
  isCertain: boolean;
}

export interface TableEntries {
  entries: Recipient[];
  /** Number of rows whose address cell is empty. */
  rowsWithoutAddress: number;
}

const addressesIn = (cell: string) => parseAddresses(cell).filter(({ state }) => state === 'ready');

/** Parses text as a table with one row for each recipient. Returns `undefined` for a list of addresses or prose. */
export function readTable(text: string): AddressTable | undefined {
  const all = parseCsv(text);
  const width = Math.max(0, ...all.map((cells) => cells.length));
  const found = all.map((cells) =>
    cells.map((cell) => (cell.includes('@') || cell.includes('＠') ? addressesIn(cell).length : 0)),
  );
  const firstWithAddress = found.findIndex((counts) => counts.some(Boolean));
  if (firstWithAddress < 0) return undefined;

  const headingRow = findHeadingRow(all, firstWithAddress);
  if (headingRow === undefined) {
    const sameWidth = all.filter((cells) => cells.length === width).length;
    const isList = all.every((cells, index) => cells.every((cell, column) => !cell.trim() || found[index]![column]));
    if (width < 2 || all.length < 2 || isList || sameWidth < all.length * 0.6) return undefined;
  }
  const begin = headingRow === undefined ? 0 : headingRow + 1;
  const headings = Array.from({ length: width }, (_, column) =>
    headingRow === undefined ? '' : (all[headingRow]![column] ?? '').trim(),
  );
  const normalized = headings.map(normalizeHeading);
  const columns = headings.map((_, column) => column);
  const count = (column: number) => found.slice(begin).filter((counts) => counts[column]).length;
  const named = columns.filter((column) => ADDRESS_HEADINGS.has(normalized[column]!));
  const rank = (column: number) => (named.includes(column) ? 1e9 : 0) + count(column);
  const addressColumns = columns.filter(count).sort((a, b) => rank(b) - rank(a));
  const [best] = addressColumns;
  const isOnly = addressColumns.length === 1 && named.length === 0 && !mentionsEmail.test(normalized[best!]!);
  const roleColumn = columns.find((column) => ROLE_HEADINGS.has(normalized[column]!));
  return {
    headings,
    rows: all.slice(begin),
    addressColumns,
    roleColumn,
    isCertain: isOnly || (named.length === 1 && named[0] === best),
  };
}

/**
 * Returns the entries of the chosen columns. Cells without an address become entries with the state `invalid`, so that
 * no input is lost.
 */
export function entriesOf(
  table: AddressTable,
  addressColumn: number,
  roleColumn: number | undefined,
  roles: readonly { id: string; name: string }[],
): TableEntries {
  let rowsWithoutAddress = 0;
  const entries = table.rows.flatMap((cells) => {
    const found = parseAddresses(removeFormulaGuard(cells[addressColumn] ?? ''));
    if (!found.length) rowsWithoutAddress++;
    const assigned = rolesIn((roleColumn === undefined ? undefined : cells[roleColumn]) ?? '', roles);
    return found.map((entry) => ({ ...entry, ...assigned }));
  });
  return { entries, rowsWithoutAddress };
}

/** Returns the entries of text that is not a table. In prose, only words that look like addresses become entries. */
export function entriesOfText(text: string): Recipient[] {
  const entries = parseAddresses(text);
  const isList = entries.filter(({ state }) => state === 'ready').length * 2 >= entries.length;
  return isList
    ? entries
    : entries.filter(({ email }) => (email.includes('@') && !/\s/.test(email)) || looksMistyped(email));
}
