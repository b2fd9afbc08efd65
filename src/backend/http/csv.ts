/**
 * A cell of a CSV file (RFC 4180), always quoted. Cells never start with a character that a spreadsheet reads as a formula, not even after
 * another separator or a line break (OWASP, "CSV Injection").
 */
export function csvCell(text: string): string {
  const start = /^[\t\r]/.test(text) ? "'" : '';
  const harmless = start + text.replace(/(^|[,;|\t\r\n])(?=[ "]{0,9}[=+\-@＝＋－＠])/g, "$1'");
  return `"${harmless.replaceAll('"', '""')}"`;
}
