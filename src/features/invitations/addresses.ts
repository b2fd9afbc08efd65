import { isAddress, toAscii } from '../../contract/email.js';

/** An entry of the list of recipients. */
export interface Recipient {
  /**
   * The address as entered, cleaned. An internationalized domain is kept as entered; `toAscii` returns the form to
   * send.
   */
  email: string;
  /** Roles of this entry, if roles are set individually. */
  roleIds?: string[];
  /** Role names from a file that match no role. */
  unknownRoles?: string[];
  state: 'ready' | 'invalid' | 'member' | 'invited' | 'waiting' | 'sending' | 'sent' | 'failed';
  /** Name of the member that has this address. */
  name?: string;
  /** Id of the open invitation for this address. */
  invitationId?: string;
  /** Problem code, for `failed`. */
  code?: string;
}

/**
 * Returns the key that identifies an address. Only A to Z are converted to lower case, so that no two different
 * addresses get the same key.
 */
export const addressKey = (email: string) => toAscii(email).replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Soft hyphens, zero-width characters, direction marks and isolates, byte order marks. */
const invisible = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/**
 * Removes invisible characters that copying adds, and replaces separators and symbols of other scripts and widths with
 * ASCII.
 */
function cleanText(text: string): string {
  return (
    text
      .replace(invisible, '')
      .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
      .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
      .replace(/[“”„‟«»]/g, '"')
      .replace(/[‘’‚‛]/g, "'")
      .replace(/[、،؛]/g, ',')
      .replace(/[。｡]/g, '.')
      // Markdown: [text](mailto:address).
      .replace(/\[[^[\]\n]*\]\(mailto:([^()\s]*)\)/gi, '<$1>')
  );
}

/** An item of a list, between two separators. */
interface Piece {
  /** The trimmed text of the item. */
  text: string;
  addresses: string[];
  /** `Name <address>`: the address is in angle brackets after a name. */
  isNamed: boolean;
  /** The separator after the item. */
  end: string;
}

/**
 * Matches a quoted string, an address in angle brackets or a comment as one token, because separators inside them do
 * not split items (RFC 5322, section 3.4).
 */
const token = /"[^"]*"|<[^<>]*>|\([^()]*\)|[,;\t]|[^"<(,;\t]+|["<(]/g;

/** Longer words are not parsed as addresses (RFC 5321 allows 254 characters). */
const MAX_WORD_LENGTH = 1000;

const withAt = (text: string) => text.split(/\s+/).filter((word) => /@|^mailto:\S*%40/i.test(word));

function readPiece(tokens: string[], end: string): Piece {
  const bracketed: string[] = [];
  const plain: string[] = [];
  const secondary: string[] = [];
  for (const part of tokens) {
    const inner = part.slice(1, -1);
    // Slack copies an address as <mailto:address|address>.
    if (part.length > 1 && part[0] === '<') bracketed.push(...withAt(inner.split('|')[0]!));
    else if (part.length > 1 && (part[0] === '"' || part[0] === '(')) secondary.push(...withAt(inner));
    else plain.push(...withAt(part));
  }
  const text = tokens.join('').trim();
  const written = plain.map(cleanAddress);
  const addresses = (bracketed.length ? bracketed : plain.length ? plain : secondary).map(cleanAddress).filter(Boolean);
  // An address outside the brackets makes the item ambiguous: the viewer chooses one.
  const isAmbiguous = bracketed.length > 0 && written.some((address) => !addresses.includes(address));
  return { text, addresses: isAmbiguous ? [] : addresses, isNamed: bracketed.length > 0 && text[0] !== '<', end };
}

function cleanAddress(text: string): string {
  if (text.length > MAX_WORD_LENGTH) return text;
  let address = text.replace(/^["'([<]+|["')\]>.,:!?]+$/g, '');
  if (/^mailto:/i.test(address)) {
    address = address.slice(7).split('?')[0]!;
    try {
      address = decodeURIComponent(address);
    } catch {
      // A stray percent sign is part of the address.
    }
  }
  const ascii = toAscii(address);
  // Replaces full-width and similar letters with ASCII; a domain that needs Punycode is kept as entered.
  return ascii.includes('xn--') ? address : ascii;
}

const isName = (text: string) => /^[\p{L}\p{M}'. -]+$/u.test(text) && !looksMistyped(text);

/**
 * Whether the text is one word with a dot between letters, such as `richard.roe.example.com`: probably a mistyped
 * address.
 */
export const looksMistyped = (text: string) => !/\s/.test(text.trim()) && /[\p{L}\p{N}]\.\p{L}/u.test(text);

function readLine(line: string): string[] {
  const pieces: Piece[] = [];
  let tokens: string[] = [];
  for (const [part] of line.matchAll(token)) {
    if (/^[,;\t]$/.test(part)) {
      pieces.push(readPiece(tokens, part));
      tokens = [];
    } else tokens.push(part);
  }
  pieces.push(readPiece(tokens, ''));
  // Cells of a table next to an address contain names and other data.
  const isRow = pieces.some(({ end }) => end === '\t') && pieces.some(({ addresses }) => addresses.length);
  return pieces.flatMap(({ text, addresses, end }, index) => {
    if (addresses.length) return addresses;
    // In `Doe, Jane <jane@example.com>` this is the first part of a name.
    if (end === ',' && pieces[index + 1]!.isNamed && isName(text)) return [];
    return isRow && !looksMistyped(text) && !text.includes('@') ? [] : text;
  });
}

/**
 * Parses the addresses of pasted or typed text: a list separated by commas, semicolons, white space or tabs, with or
 * without names (`"Lovelace, Ada" <ada@example.com>`). Text that is not an address becomes an entry with the state
 * `invalid`.
 */
export function parseAddresses(text: string): Recipient[] {
  return cleanText(text)
    .split(/[\n\r]+/)
    .flatMap(readLine)
    .filter(Boolean)
    .map((email) => ({
      email: email.slice(0, 300),
      state: isAddress(email) ? ('ready' as const) : ('invalid' as const),
    }));
}

/** Merges entries into the list. Duplicate addresses become one entry with the roles that were added last. */
export function mergeRecipients(
  entries: readonly Recipient[],
  added: readonly Recipient[],
): { entries: Recipient[]; duplicates: number } {
  const all = new Map(entries.map((entry) => [addressKey(entry.email), entry]));
  let duplicates = 0;
  for (const entry of added) {
    const key = addressKey(entry.email);
    const known = all.get(key);
    if (known) duplicates++;
    all.set(key, known ? { ...known, ...(entry.roleIds && { roleIds: entry.roleIds }) } : entry);
  }
  return { entries: [...all.values()], duplicates };
}
