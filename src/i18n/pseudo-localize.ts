/*
 * A language nobody speaks, for those who build pages: English that can be read, but is longer, accented and in brackets.
 * What shows without brackets was never translated, what is cut off would be cut off in German. Nothing loads it by
 * itself: `registerLocale('en-XA', pseudo(en))`, then `lang="en-XA"`.
 */
import type { Message, Section, Strings } from './strings.js';

const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const accented = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýž';

/** The same words, longer by about a third, accented and in brackets; placeholders stay. */
export function pseudoLocalize(strings: Strings): Strings {
  return Object.fromEntries(
    Object.entries(strings).map(([name, section]) => [name, disguised(section as Section)]),
  ) as unknown as Strings;
}

function disguised(section: Section): Section {
  return Object.fromEntries(Object.entries(section).map(([key, message]) => [key, disguise(message)]));
}

function disguise(message: Message): Message {
  if (typeof message === 'string') return `⟦${message.replace(/\{\w+\}|[a-z]/gi, stretch)}⟧`;
  return Object.fromEntries(
    Object.entries(message).map(([form, sentence]) => [form, disguise(sentence)]),
  ) as unknown as Message;
}

/** Vowels are about a third of all letters: doubled, they make words longer, and long words are what breaks a layout. */
function stretch(piece: string): string {
  if (piece.length > 1) return piece;
  const letter = accented[plain.indexOf(piece)]!;
  return /[aeiou]/i.test(piece) ? letter + letter.toLowerCase() : letter;
}
