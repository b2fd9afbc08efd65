/*
 * The semantics of a search, the same in every store. All words must occur, in any order. A word of three letters or
 * more is found anywhere; one or two letters only at the beginning of a word. Characters that are no letters, and those
 * of scripts without spaces, are words by themselves: 芳 finds 王芳.
 */
/**
 * Normalized letters and digits of scripts with spaces between words, as a range for regular expressions, here and in
 * PostgreSQL.
 */
export const WORD_CHARS = String.raw`0-9a-z\u0080-\u0dff`;

const isShort = new RegExp(`^[${WORD_CHARS}]{1,2}$`);
const sign = new RegExp(`[^${WORD_CHARS}]`, 'u');
const pieces = new RegExp(`[${WORD_CHARS}]+|[^${WORD_CHARS}]`, 'gu');

export interface SearchTerm {
  text: string;
  /** Found only at the beginning of words. */
  isStart: boolean;
  /**
   * The value in `word_starts` of the SQL store that a match has: one or two letters, or a character that is no letter.
   */
  starts: string[];
}

/** The last code point of Unicode, which is not a character: for a search that normalizes to nothing. */
const nothing = '\u{10ffff}';

/** The normalized words of a search, without duplicates, the longest first. Empty only if there is no search. */
export function parseSearchTerms(q: string | undefined): SearchTerm[] {
  if (!q?.trim()) return [];
  const words = [...new Set((normalizeSearchText(q) || nothing).split(' '))]
    .filter(Boolean)
    .sort((one, other) => other.length - one.length);
  return words.map((text) => {
    const isStart = isShort.test(text);
    const parts = text.match(pieces) ?? [];
    // A word can begin in the middle of another one; a match after a non-letter cannot.
    const starts = parts
      .filter((part, at) => isStart || at > 0 || sign.test(part))
      .map((part) => (sign.test(part) ? part : part.slice(0, 2)));
    return { text, isStart, starts };
  });
}

/** Returns whether a normalized text matches. */
export function createMatcher(words: SearchTerm[]): (text: string) => boolean {
  const tests = words.map(({ text, isStart }) => {
    if (!isStart) return (searched: string) => searched.includes(text);
    const start = new RegExp(`(?:^|[^${WORD_CHARS}])${text}`, 'u');
    return (searched: string) => start.test(searched);
  });
  return (searched) => tests.every((test) => test(searched));
}

/** Letters without a decomposition, and marks with several variants. */
const FOLDED_CHARACTERS: Record<string, string> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ...Object.fromEntries(Array.from('‘’‚‛ʹʻʼʽ′`', (mark) => [mark, "'"])),
  ...Object.fromEntries(Array.from('“”„‟', (mark) => [mark, '"'])),
  ...Object.fromEntries(Array.from('‐‑‒–—―−', (mark) => [mark, '-'])),
};
const FOLDED_PATTERN = new RegExp(`[${Object.keys(FOLDED_CHARACTERS).join('')}]`, 'g');

/**
 * Lower case, without accents, plain quotation marks, single spaces: names are sorted and searched in this form, in
 * every store.
 */
export function normalizeSearchText(text: string): string {
  return text
    .replaceAll('´', "'")
    .normalize('NFKD')
    .replace(/(?![\^`ʹʻʼʽ])\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(FOLDED_PATTERN, (character) => FOLDED_CHARACTERS[character]!)
    .replace(/\s+/g, ' ')
    .trim();
}
