import type { TableColumn } from '../../features/tables/table-file.js';
import type { MemberImportStrings } from './member-import.strings.js';

/** The heading of a column, or its number. */
export const columnName = (text: MemberImportStrings, { heading }: TableColumn, index: number): string =>
  heading || text.text('columnNumber', { number: index + 1 });
