/* CSV (RFC 4180) with any separator, also in parts. */

/** Parses CSV that arrives in parts. Quoted cells can contain line breaks, and a part can end anywhere. */
export class CsvParser {
  readonly #separator: string;
  #row: string[] = [];
  #cell = '';
  #isQuoted = false;
  /** The last character was a quotation mark in a quoted cell: the end of the quotation, or the first of a pair. */
  #hasQuote = false;
  /** The last character was a carriage return, which may be the first half of a line break. */
  #hasReturn = false;

  constructor(separator: string) {
    this.#separator = separator;
  }

  /** Returns the rows that end in this part, including empty ones. */
  push(text: string): string[][] {
    const rows: string[][] = [];
    for (const character of text) {
      if (this.#isQuoted && !this.#readQuoted(character)) continue;
      const isSecondHalf = this.#hasReturn && character === '\n';
      this.#hasReturn = character === '\r';
      if (isSecondHalf) continue;
      if (character === '"' && !this.#cell.trim()) this.#isQuoted = true;
      else if (character === this.#separator) this.#endCell();
      else if (character === '\n' || character === '\r') rows.push(this.#endRow());
      else this.#cell += character;
    }
    return rows;
  }

  /** Returns the last row if no line break follows it. */
  end(): string[][] {
    return this.#cell || this.#row.length ? [this.#endRow()] : [];
  }

  /** Returns whether the character follows the quotation. */
  #readQuoted(character: string): boolean {
    if (this.#hasQuote) {
      this.#hasQuote = false;
      if (character !== '"') {
        this.#isQuoted = false;
        return true;
      }
      this.#cell += '"';
    } else if (character === '"') this.#hasQuote = true;
    else this.#cell += character;
    return false;
  }

  #endCell(): void {
    this.#row.push(this.#cell);
    this.#cell = '';
  }

  #endRow(): string[] {
    this.#endCell();
    const row = this.#row;
    this.#row = [];
    return row;
  }
}

/** A first line such as `sep=;`, which Excel writes. */
const declaration = /^sep=(.)(?:\r\n|\r|\n)/i;

/** Returns the separator that the text declares or uses, and where the rows begin. */
export function detectSeparator(text: string): { separator: string; start: number } {
  const declared = declaration.exec(text);
  return declared
    ? { separator: declared[1]!, start: declared[0].length }
    : { separator: findSeparator(text), start: 0 };
}

export const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim());

/**
 * Parses CSV separated by comma, semicolon, tab or vertical bar. A first line such as `sep=;` (Excel) sets the separator.
 * Omits empty rows.
 */
export function parseCsv(text: string): string[][] {
  const { separator, start } = detectSeparator(text);
  const parser = new CsvParser(separator);
  return [...parser.push(text.slice(start)), ...parser.end()].filter(isFilled);
}

/** Returns the separator that splits most of the first lines into the same number of cells. */
function findSeparator(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]+/)
    .filter((line) => line.trim())
    .slice(0, 20);
  const score = (separator: string) => {
    const counts = lines.map((line) => line.split(separator).length).filter((count) => count > 1);
    return Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length * 100 + count));
  };
  return [',', ';', '\t', '|']
    .map((separator) => ({ separator, score: score(separator) }))
    .reduce((best, next) => (next.score > best.score ? next : best)).separator;
}
