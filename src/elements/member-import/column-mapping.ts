/*
 * What each column of a file is imported as: the guess, and the rows that result from the viewer's choice.
 */
import type { ImportRowsUpload, Role } from '../../contract/index.js';
import { removeFormulaGuard } from '../../data-list/csv.js';
import { rolesIn } from '../../features/roles/roles-in.js';
import { addressOf } from '../../features/tables/address-of.js';
import {
  ADDRESS_HEADINGS,
  FIRST_NAME_HEADINGS,
  LAST_NAME_HEADINGS,
  mentionsEmail,
  NAME_HEADINGS,
  normalizeHeading,
  ROLE_HEADINGS,
} from '../../features/tables/headings.js';
import type { TableColumn } from '../../features/tables/table-file.js';

/** The fields of a member, in the order in which they are offered. */
export const IMPORT_FIELDS = ['email', 'name', 'firstName', 'lastName', 'role'] as const;

/** Empty: the column is not imported. */
export type ImportField = (typeof IMPORT_FIELDS)[number] | '';

export interface ColumnMapping {
  /** The field of each column. Only one column has the same field. */
  fields: ImportField[];
  /** The roles of each value of the role column. An empty list: the viewer has to choose. */
  roles: Record<string, string[]>;
  /** The role of rows without one. */
  defaultRoleId: string;
}

export type UploadRow = ImportRowsUpload['rows'][number];

// Limits of the API.
const MAX_EMAIL_LENGTH = 320;
const MAX_NAME_LENGTH = 200;

/** Guesses the fields by headings and by content. */
export function guessFields(columns: readonly TableColumn[], roles: readonly Role[]): ImportField[] {
  const fields = columns.map((): ImportField => '');
  const headings = columns.map(({ heading }) => normalizeHeading(heading));
  const assign = (field: ImportField, index: number | undefined) => {
    if (index !== undefined && index >= 0 && !fields[index]) fields[index] = field;
  };
  const named = (known: ReadonlySet<string>) =>
    headings.findIndex((heading, index) => known.has(heading) && !fields[index]);
  assign('email', addressColumns(columns)[0]);
  assign('role', named(ROLE_HEADINGS));
  assign('lastName', named(LAST_NAME_HEADINGS));
  // In some languages, the word for a name is also the word for a first name.
  if (fields.includes('lastName')) assign('firstName', firstOf(named(FIRST_NAME_HEADINGS), named(NAME_HEADINGS)));
  else assign('name', firstOf(named(NAME_HEADINGS), named(FIRST_NAME_HEADINGS)));
  if (!fields.includes('role')) assign('role', roleColumn(columns, fields, roles));
  if (!headings.some(Boolean)) assign('name', nameColumn(columns, fields));
  return fields;
}

const firstOf = (index: number, other: number) => (index >= 0 ? index : other);

/** The columns with addresses, the most likely one first. */
function addressColumns(columns: readonly TableColumn[]): number[] {
  const isNamed = ({ heading }: TableColumn) => ADDRESS_HEADINGS.has(normalizeHeading(heading));
  const rank = (index: number) => (isNamed(columns[index]!) ? 1e9 : 0) + columns[index]!.addresses;
  return columns
    .map((_, index) => index)
    .filter((index) => columns[index]!.addresses)
    .sort((a, b) => rank(b) - rank(a));
}

/** Whether the guessed column certainly contains the addresses of the people to import. */
export function isAddressCertain(columns: readonly TableColumn[]): boolean {
  const found = addressColumns(columns);
  const headings = found.map((index) => normalizeHeading(columns[index]!.heading));
  const named = headings.filter((heading) => ADDRESS_HEADINGS.has(heading)).length;
  return found.length === 1 ? named === 1 || !mentionsEmail.test(headings[0]!) : named === 1;
}

/** A column whose values are all names of roles. */
const roleColumn = (columns: readonly TableColumn[], fields: readonly ImportField[], roles: readonly Role[]) =>
  columns.findIndex(
    ({ values }, index) =>
      !fields[index] && values?.length && values.every(({ text }) => !rolesIn(text, roles).unknownRoles),
  );

const nameColumn = (columns: readonly TableColumn[], fields: readonly ImportField[]) =>
  columns.findIndex(
    ({ samples }, index) =>
      !fields[index] &&
      samples.length &&
      samples.every((text) => /^[\p{L}\p{M}'’. -]+ [\p{L}\p{M}'’. -]+$/u.test(text)),
  );

/** The roles of each value that the viewer may grant; none for a value that is not the name of one. */
export function guessRoles(column: TableColumn | undefined, roles: readonly Role[]): Record<string, string[]> {
  const assignable = roles.filter((role) => role.assignable);
  return Object.fromEntries(
    (column?.values ?? []).map(({ text }) => {
      const { roleIds = [], unknownRoles } = rolesIn(text, assignable);
      return [text, unknownRoles ? [] : [...new Set(roleIds)]];
    }),
  );
}

/** Chooses the field of a column; a field that another column has moves here. */
export const withField = (fields: readonly ImportField[], index: number, field: ImportField): ImportField[] =>
  fields.map((other, at) => (at === index ? field : other === field ? '' : other));

/** The row to upload. An empty row has no email address; one with other cells only has an empty one, which is a problem. */
export function toUploadRow(cells: readonly string[], { fields, roles }: ColumnMapping): UploadRow {
  const texts = cells.map((cell) => removeFormulaGuard(cell).trim());
  if (!texts.some(Boolean)) return {};
  const cellOf = (field: ImportField) => texts[fields.indexOf(field)] ?? '';
  const email = cellOf('email');
  const name = cellOf('name') || `${cellOf('firstName')} ${cellOf('lastName')}`.trim();
  const roleIds = roles[cellOf('role')];
  return {
    email: (addressOf(email) ?? email).slice(0, MAX_EMAIL_LENGTH),
    ...(name && { name: name.slice(0, MAX_NAME_LENGTH) }),
    ...(roleIds?.length && { roleIds }),
  };
}
