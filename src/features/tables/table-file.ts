/*
 * Reads CSV files of any size in two passes over the stream of the file, so that memory does not grow with the file: the first
 * pass detects the format and counts what each column contains, the second one returns the rows. Runs in a worker and in a page.
 */
import { removeFormulaGuard } from '../../data-list/csv.js';
import { addressOf } from './address-of.js';
import { CsvParser, detectSeparator, isFilled } from './csv-parser.js';
import { findHeadingRow } from './headings.js';
import { TableError } from './table-error.js';
import { detectUnicode, legacyEncoding } from './text-encoding.js';

/** How to read a file. */
export interface TableFormat {
  /** A label of the Encoding Standard. */
  encoding: string;
  separator: string;
  /** Number of the row with the headings, from 1; 0 without headings. Rows above it are no data. */
  headingRow: number;
}

export interface TableColumn {
  /** Empty without headings. */
  heading: string;
  /** The first values that are not empty. */
  samples: string[];
  /** Number of rows with a value. */
  filled: number;
  /** Number of rows with exactly one email address. */
  addresses: number;
  /** The different values and their numbers of rows; absent if there are too many. */
  values?: { text: string; count: number }[];
}

export interface TableAnalysis {
  format: TableFormat;
  columns: TableColumn[];
  /** Number of rows with values, without headings. */
  rowCount: number;
}

export interface TableRow {
  /** Its number in the file, from 1. Empty rows count. */
  number: number;
  cells: string[];
}

export interface AnalyzeOptions {
  /** Language of the page, for files without Unicode. */
  language: string;
  /** What the viewer has chosen instead of what is detected. */
  given?: Partial<TableFormat>;
}

/** Bytes from which the format is detected. */
const SAMPLE_BYTES = 65_536;
/** Characters that are parsed between two pauses. */
const SLICE_LENGTH = 65_536;
const MAX_SAMPLES = 3;
const MAX_VALUES = 100;
const MAX_VALUE_LENGTH = 200;

/** Lets the page handle events; a worker does not pause. */
export type Pause = () => Promise<void>;

/** Detects the format and counts what the columns contain. Rejects with a `TableError`. */
export async function analyzeTable(
  file: Blob,
  { language, given = {} }: AnalyzeOptions,
  pause?: Pause,
): Promise<TableAnalysis> {
  const bytes = new Uint8Array(await file.slice(0, SAMPLE_BYTES).arrayBuffer());
  const detected = given.encoding ?? detectUnicode(bytes);
  try {
    return await analyzeAs(file, bytes, { ...given, encoding: detected }, pause);
  } catch (error) {
    // Bytes that are not UTF-8.
    if (!(error instanceof TypeError) || given.encoding || detected !== 'utf-8') throw error;
    return analyzeAs(file, bytes, { ...given, encoding: legacyEncoding(language) }, pause);
  }
}

async function analyzeAs(
  file: Blob,
  bytes: Uint8Array,
  given: Partial<TableFormat> & { encoding: string },
  pause?: Pause,
): Promise<TableAnalysis> {
  const format = detectFormat(new TextDecoder(given.encoding).decode(bytes), given);
  const counter = new ColumnCounter();
  let headings: string[] = [];
  for await (const rows of readAll(file, format, pause))
    for (const { number, cells } of rows) {
      if (number === format.headingRow) headings = cells;
      else if (number > format.headingRow && isFilled(cells)) counter.add(cells);
    }
  if (counter.rowCount === 0) throw new TableError('empty');
  return { format, columns: counter.columns(headings), rowCount: counter.rowCount };
}

function detectFormat(
  sample: string,
  { encoding, ...given }: Partial<TableFormat> & { encoding: string },
): TableFormat {
  const { separator: detected, start } = detectSeparator(sample.replace(/^\uFEFF/, ''));
  const separator = given.separator ?? detected;
  const all = new CsvParser(separator).push(`${sample.replace(/^\uFEFF/, '').slice(start)}\n`);
  const filled = all.flatMap((cells, index) => (isFilled(cells) ? { number: index + 1, cells } : []));
  return { encoding, separator, headingRow: given.headingRow ?? headingRowOf(filled) };
}

function headingRowOf(rows: readonly TableRow[]): number {
  const cells = rows.map((row) => row.cells);
  const withAddress = cells.findIndex((row) => row.some((cell) => addressOf(cell) !== undefined));
  const index = findHeadingRow(cells, withAddress < 0 ? Math.min(cells.length, 1) : withAddress);
  return index === undefined ? 0 : rows[index]!.number;
}

/** Returns the rows below the headings, including empty ones, in parts. */
export async function* readTable(file: Blob, format: TableFormat, pause?: Pause): AsyncGenerator<TableRow[], void> {
  for await (const rows of readAll(file, format, pause)) {
    const below = rows.filter(({ number }) => number > format.headingRow);
    if (below.length) yield below;
  }
}

async function* readAll(file: Blob, format: TableFormat, pause?: Pause): AsyncGenerator<TableRow[], void> {
  const parser = new CsvParser(format.separator);
  let number = 0;
  const numbered = (rows: string[][]): TableRow[] => rows.map((cells) => ({ number: ++number, cells }));
  let isFirst = true;
  for await (const text of readText(file, format.encoding)) {
    if (text.includes('\0')) throw new TableError('unreadable');
    const start = isFirst ? detectSeparator(text).start : 0;
    isFirst = false;
    yield numbered(parser.push(text.slice(start)));
    await pause?.();
  }
  yield numbered(parser.end());
}

/** The text of the file in slices. Rejects with a `TypeError` if its bytes do not have the encoding. */
async function* readText(file: Blob, encoding: string): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const text = done ? decoder.decode() : decoder.decode(value, { stream: true });
      for (let start = 0; start < text.length; start += SLICE_LENGTH) yield text.slice(start, start + SLICE_LENGTH);
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Counts the values of columns in bounded memory. */
class ColumnCounter {
  rowCount = 0;
  readonly #columns: (Omit<TableColumn, 'heading' | 'values'> & { values?: Map<string, number> })[] = [];

  add(cells: readonly string[]): void {
    this.rowCount++;
    cells.forEach((cell, index) => {
      const column = (this.#columns[index] ??= { samples: [], filled: 0, addresses: 0, values: new Map() });
      const text = removeFormulaGuard(cell).trim();
      if (!text) return;
      column.filled++;
      if (column.samples.length < MAX_SAMPLES) column.samples.push(text.slice(0, MAX_VALUE_LENGTH));
      if (addressOf(text)) column.addresses++;
      const { values } = column;
      if (!values) return;
      values.set(text, (values.get(text) ?? 0) + 1);
      if (values.size > MAX_VALUES || text.length > MAX_VALUE_LENGTH) delete column.values;
    });
  }

  columns(headings: readonly string[]): TableColumn[] {
    const width = Math.max(headings.length, this.#columns.length);
    return Array.from({ length: width }, (_, index) => {
      const { samples = [], filled = 0, addresses = 0, values } = this.#columns[index] ?? {};
      const counted = values && [...values].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
      const heading = (headings[index] ?? '').trim();
      return { heading, samples, filled, addresses, ...(counted && { values: counted }) };
    });
  }
}
