/*
 * What a search means, the same in every store. All words must occur, in any order. A word of three letters or more may
 * stand anywhere; one or two letters stand at the beginning of a word, for anywhere they would be in nearly everything.
 * Signs that are no letters, and those of scripts that are written without spaces, are words by themselves: 芳 finds 王芳.
 */
import { normalizeSearchText } from './store.js';

/** Folded letters and digits of scripts with spaces between words, as a range of a regular expression, here and in PostgreSQL. */
export const WORD_CHARS = String.raw`0-9a-z\u0080-\u0dff`;

const isShort = new RegExp(`^[${WORD_CHARS}]{1,2}$`);
const sign = new RegExp(`[^${WORD_CHARS}]`, 'u');
const pieces = new RegExp(`[${WORD_CHARS}]+|[^${WORD_CHARS}]`, 'gu');

export interface SearchTerm {
  text: string;
  /** Found at beginnings of words only. */
  isStart: boolean;
  /** What the words of a text begin with where this one is found, as `word_starts` of the SQL store lists it: one or two letters, or a sign. */
  starts: string[];
}

/** The last code point of Unicode, which is no character: stands for a search that folds to nothing. */
const nothing = '\u{10ffff}';

/** The words of a search, folded, none of them twice, the longest first. None only where nothing is searched for. */
export function parseSearchTerms(q: string | undefined): SearchTerm[] {
  if (!q?.trim()) return [];
  const words = [...new Set((normalizeSearchText(q) || nothing).split(' '))]
    .filter(Boolean)
    .sort((one, other) => other.length - one.length);
  return words.map((text) => {
    const isStart = isShort.test(text);
    const parts = text.match(pieces) ?? [];
    // A word may begin in the middle of another; what follows one of its signs cannot.
    const starts = parts
      .filter((part, at) => isStart || at > 0 || sign.test(part))
      .map((part) => (sign.test(part) ? part : part.slice(0, 2)));
    return { text, isStart, starts };
  });
}

/** Whether a folded text is found. */
export function createMatcher(words: SearchTerm[]): (text: string) => boolean {
  const tests = words.map(({ text, isStart }) => {
    if (!isStart) return (searched: string) => searched.includes(text);
    const start = new RegExp(`(?:^|[^${WORD_CHARS}])${text}`, 'u');
    return (searched: string) => start.test(searched);
  });
  return (searched) => tests.every((test) => test(searched));
}
