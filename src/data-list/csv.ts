/** Signs that begin a formula, at the start of a cell or of what a spreadsheet with another separator takes for one. */
const formula = '(?=[ "]{0,9}[=+\\-@＝＋－＠])';
const edge = '(^|[,;|\\t\\r\\n])';

/**
 * RFC 4180, every cell in quotes, with a byte order mark so that spreadsheets read UTF-8. The separator is the one that
 * spreadsheets in this language expect. What a spreadsheet would run as a formula gets an apostrophe.
 */
export function toCsv(rows: readonly (readonly string[])[], lang: string): string {
  const cell = (value: string) => {
    const start = /^[\t\r]/.test(value) ? "'" : '';
    return `"${(start + value.replace(new RegExp(edge + formula, 'g'), "$1'")).replaceAll('"', '""')}"`;
  };
  const separator = new Intl.NumberFormat(lang).format(1.5).includes('.') ? ',' : ';';
  return `\uFEFF${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}

/** The text of a cell without the apostrophes of `csv`. */
export const removeFormulaGuard = (text: string) =>
  text.replace(/^'(?=[\t\r])/, '').replace(new RegExp(`${edge}'${formula}`, 'g'), '$1');

/** Hands the person a file. */
export function download(name: string, text: string, type = 'text/csv'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
