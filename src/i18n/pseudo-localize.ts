/*
 * A pseudo-locale for developers: readable English that is longer, accented and in brackets. Text without brackets is not
 * localized; text that is cut off would be cut off in German. It is never loaded automatically: `registerLocale('en-XA', pseudoLocalize(en))`, then `lang="en-XA"`.
 */
import type { Message, Section, Strings } from './strings.js';

const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const accented = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýž';

/** Returns the strings longer by about a third, accented and in brackets. Placeholders stay. */
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

/** Doubling vowels, about a third of all letters, makes words longer, and long words break layouts. */
function stretch(piece: string): string {
  if (piece.length > 1) return piece;
  const letter = accented[plain.indexOf(piece)]!;
  return /[aeiou]/i.test(piece) ? letter + letter.toLowerCase() : letter;
}
