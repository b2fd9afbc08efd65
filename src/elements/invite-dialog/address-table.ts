/*
 * Reads addresses from tables: CSV files, exports of other programs, cells pasted from a spreadsheet. The heading determines the column of addresses. If it is ambiguous, `isCertain` is false and the viewer chooses the column.
 */
import { removeFormulaGuard } from '../../data-list/csv.js';
import { looksMistyped, parseAddresses, type Recipient } from './addresses.js';

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

/**
 * Known headings of address columns, normalized by `normalize`, in the languages of the library and of common exports.
 */
const addressHeadings = new Set(
  `email|e mail|mail|emails|email address|e mail address|emailaddress|email addresses|work email|work e mail|work email address
  |business email|company email|primary email|primary email address|user email|login email|user principal name|userprincipalname|upn
  |e mail adresse|email adresse|mailadresse|geschäftliche e mail|dienstliche e mail
  |adresse e mail|adresse email|adresse mail|courriel|adresse courriel|adresse de courriel|adresse électronique|e mail professionnel
  |correo|correo electrónico|dirección de correo|dirección de correo electrónico|correo de trabajo
  |endereço de e mail|endereço de email|correio eletrônico|e mail corporativo
  |indirizzo e mail|indirizzo email|indirizzo di posta elettronica|posta elettronica|e mail aziendale
  |e mailadres|emailadres|mailadres|zakelijk e mailadres
  |メール|メールアドレス|eメール|eメールアドレス|電子メール|電子メールアドレス
  |이메일|이메일 주소|메일|메일 주소|전자 메일|전자 메일 주소|전자메일
  |邮箱|邮箱地址|邮件|邮件地址|电子邮件|电子邮件地址|电子邮箱|电邮
  |البريد الإلكتروني|البريد الالكتروني|بريد إلكتروني|عنوان البريد الإلكتروني
  |דואל|דוא"ל|דוא״ל|אימייל|מייל|כתובת דוא"ל|כתובת דוא״ל|כתובת אימייל|דואר אלקטרוני`.split(/\s*\|/),
);

const roleHeadings = new Set(
  `role|roles|user role|organization role|rolle|rollen|rôle|rôles|rol|roles|função|funções|papel|papéis|ruolo|ruoli
  |ロール|役割|역할|角色|الدور|الأدوار|دور|أدوار|תפקיד|תפקידים`.split(/\s*\|/),
);

/**
 * Matches headings that contain a word for email but are not in the list, such as "Recovery Email" or "Manager Email".
 */
const mentionsEmail = /mail|correo|courriel|メール|메일|邮|بريد|דוא|מייל/;

/**
 * Returns a heading in lower case, without text in brackets, with a single space for spaces, hyphens and underscores.
 */
const normalize = (heading: string) =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\[[^[\]]*\]|\([^()]*\)|\*/g, '')
    .replace(/[\s_.-]+/g, ' ')
    .trim();

/**
 * Decodes a text file. Detects UTF-16 by the byte order mark or by null bytes (Excel's "Unicode Text" is UTF-16), then
 * tries UTF-8, then the legacy encoding of the language. Returns `undefined` for binary files.
 */
export function decodeText(bytes: Uint8Array, language: string): string | undefined {
  const decode = (encoding: string, fatal = false) => new TextDecoder(encoding, { fatal }).decode(bytes);
  const [first, second] = bytes;
  const sample = bytes.subarray(0, 1000);
  const zeros = [0, 1].map((offset) => sample.filter((byte, index) => index % 2 === offset && byte === 0).length);
  const isWide = zeros[0]! + zeros[1]! > sample.length / 4;
  let text: string;
  if ((first === 0xff && second === 0xfe) || (isWide && zeros[1]! > zeros[0]!)) text = decode('utf-16le');
  else if ((first === 0xfe && second === 0xff) || isWide) text = decode('utf-16be');
  else {
    try {
      text = decode('utf-8', true);
    } catch {
      text = decode(legacyEncodings[language.slice(0, 2)] ?? 'windows-1252');
    }
  }
  text = text.replace(/^\uFEFF/, '');
  return text.trim() && !text.includes('\0') ? text : undefined;
}

const legacyEncodings: Record<string, string> = {
  ja: 'shift_jis',
  ko: 'euc-kr',
  zh: 'gbk',
  ar: 'windows-1256',
  he: 'windows-1255',
};

/**
 * Parses CSV (RFC 4180) separated by comma, semicolon, tab or vertical bar. A first line such as `sep=;` (Excel) sets
 * the separator. Omits empty rows.
 */
export function parseCsv(text: string): string[][] {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const separator = declared?.[1] ?? findSeparator(body);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < body.length; i++) {
    const character = body[i]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (body[i + 1] === '"') cell += body[++i]!;
      else quoted = false;
    } else if (character === '"' && !cell.trim()) quoted = true;
    else if (character === separator) {
      row.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && body[i + 1] === '\n') i++;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += character;
  }
  if (cell || row.length) rows.push([...row, cell]);
  return rows.filter((cells) => cells.some((value) => value.trim()));
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
  const normalized = headings.map(normalize);
  const columns = headings.map((_, column) => column);
  const count = (column: number) => found.slice(begin).filter((counts) => counts[column]).length;
  const named = columns.filter((column) => addressHeadings.has(normalized[column]!));
  const rank = (column: number) => (named.includes(column) ? 1e9 : 0) + count(column);
  const addressColumns = columns.filter(count).sort((a, b) => rank(b) - rank(a));
  const [best] = addressColumns;
  const isOnly = addressColumns.length === 1 && named.length === 0 && !mentionsEmail.test(normalized[best!]!);
  const roleColumn = columns.find((column) => roleHeadings.has(normalized[column]!));
  return {
    headings,
    rows: all.slice(begin),
    addressColumns,
    roleColumn,
    isCertain: isOnly || (named.length === 1 && named[0] === best),
  };
}

/**
 * Returns the index of the row with known headings before the first address, or of the only row before it if that row
 * cannot be a recipient.
 */
function findHeadingRow(rows: string[][], firstWithAddress: number): number | undefined {
  const before = rows.slice(0, Math.min(firstWithAddress, 20));
  const known = before.findIndex((cells) =>
    cells.some((cell) => addressHeadings.has(normalize(cell)) || roleHeadings.has(normalize(cell))),
  );
  if (known >= 0) return known;
  const [only] = before;
  const isHeading =
    before.length === 1 &&
    only!.filter((cell) => cell.trim()).length > 1 &&
    !only!.some((cell) => looksMistyped(cell) || /\d/.test(cell));
  return isHeading ? 0 : undefined;
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

/** Finds roles by name or id, separated by vertical bar, semicolon or comma. */
function rolesIn(
  cell: string,
  roles: readonly { id: string; name: string }[],
): Pick<Recipient, 'roleIds' | 'unknownRoles'> {
  const find = (name: string) =>
    roles.find((role) => role.id === name || role.name.toLowerCase() === name.toLowerCase());
  const whole = removeFormulaGuard(cell).trim();
  // A role name may contain a comma.
  const names = find(whole)
    ? [whole]
    : whole
        .split(/[|;,]/)
        .map((name) => name.trim())
        .filter(Boolean);
  const roleIds = names.flatMap((name) => find(name)?.id ?? []);
  const unknownRoles = names.filter((name) => !find(name));
  return { ...(roleIds.length && { roleIds }), ...(unknownRoles.length && { unknownRoles }) };
}

/** Returns the entries of text that is not a table. In prose, only words that look like addresses become entries. */
export function entriesOfText(text: string): Recipient[] {
  const entries = parseAddresses(text);
  const isList = entries.filter(({ state }) => state === 'ready').length * 2 >= entries.length;
  return isList
    ? entries
    : entries.filter(({ email }) => (email.includes('@') && !/\s/.test(email)) || looksMistyped(email));
}
