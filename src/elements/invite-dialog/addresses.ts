import { isAddress, toAscii } from '../../contract/email.js';

/** An address in the list of addresses to invite. */
export interface Recipient {
  /** As the viewer gave it, cleaned. An internationalized domain stays as written; `toAscii` gives the form to send. */
  email: string;
  /** Roles of this entry alone, where each row has its own. */
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

/** Two entries with the same key are the same address. Only A to Z are lowered: other letters never become equal. */
export const addressKey = (email: string) => toAscii(email).replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Soft hyphens, zero-width characters, direction marks and isolates, byte order marks. */
const invisible = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Removes what copying adds, and writes separators and signs of other scripts and widths as the ASCII ones. */
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

/** One item of a list, between separators. */
interface Piece {
  /** As written, trimmed. */
  text: string;
  addresses: string[];
  /** `Name <address>`: the address is in angle brackets after a name. */
  isNamed: boolean;
  /** The separator that ends it. */
  end: string;
}

/** Quoted texts, addresses in angle brackets and comments are one token each: separators within them do not count (RFC 5322, section 3.4). */
const token = /"[^"]*"|<[^<>]*>|\([^()]*\)|[,;\t]|[^"<(,;\t]+|["<(]/g;

/** Longer words are no addresses (RFC 5321 allows 254 characters) and are shown as they are. */
const longestWord = 1000;

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
  // A second address outside the brackets: the person decides which one is meant.
  const isAmbiguous = bracketed.length > 0 && written.some((address) => !addresses.includes(address));
  return { text, addresses: isAmbiguous ? [] : addresses, isNamed: bracketed.length > 0 && text[0] !== '<', end };
}

function cleanAddress(text: string): string {
  if (text.length > longestWord) return text;
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
  // Full-width and similar letters become plain ones; a domain that needs punycode is shown as written.
  return ascii.includes('xn--') ? address : ascii;
}

const isName = (text: string) => /^[\p{L}\p{M}'. -]+$/u.test(text) && !looksMistyped(text);

/** One word with a dot between letters, such as `richard.roe.example.com`: probably an address with a mistake. */
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
  // Cells of a table beside an address are names and the like.
  const isRow = pieces.some(({ end }) => end === '\t') && pieces.some(({ addresses }) => addresses.length);
  return pieces.flatMap(({ text, addresses, end }, index) => {
    if (addresses.length) return addresses;
    // `Doe, Jane <jane@example.com>`: the first half of a name.
    if (end === ',' && pieces[index + 1]!.isNamed && isName(text)) return [];
    return isRow && !looksMistyped(text) && !text.includes('@') ? [] : text;
  });
}

/**
 * Addresses in pasted or typed text: a list separated by commas, semicolons, white space or tabs, with or without names
 * (`"Lovelace, Ada" <ada@example.com>`). Text that is no address becomes an entry with the state `invalid`.
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

/** Adds entries. The same address occurs once, with the roles that were added last. */
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
