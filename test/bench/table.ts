/*
 * Markdown tables with aligned columns.
 */
import { ratioOf, type Figure } from './measure.js';

export type Cell = string | number | Figure;

/** Formats a table. Numbers are aligned to the right. */
export function table(header: string[], rows: Cell[][]): string {
  const texts = rows.map((row) => row.map(textOf));
  const widths = header.map((title, at) => Math.max(3, title.length, ...texts.map((row) => row[at]!.length)));
  const isText = header.map((_, at) => typeof rows[0]?.[at] === 'string' && !/^[\d.]+( x| %)?$/.test(rows[0][at]));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => (isText[at] ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (isText[at] ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(header), rule, ...texts.map(line)].join('\n');
}

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return number(cell);
  return `${number(cell.median)} (${number(cell.least)}–${number(cell.most)})`;
}

/** Formats a number with three significant digits; integers in full. */
export function number(value: number): string {
  return Number.isInteger(value)
    ? value.toLocaleString('en')
    : value >= 1000
      ? Math.round(value).toLocaleString('en')
      : value >= 100
        ? value.toFixed(0)
        : value >= 10
          ? value.toFixed(1)
          : value.toFixed(2);
}

export const ratio = (one: Figure, other: Figure): string => `${ratioOf(one, other).toFixed(2)} x`;
export const percent = (one: Figure, other: Figure): string => `${Math.round(100 * ratioOf(one, other))} %`;
