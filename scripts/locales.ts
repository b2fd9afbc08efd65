/*
 * Compares the locales with English: missing and unknown keys, placeholders, plural forms. English replaces a missing key
 * at run time, so an element can be merged before it is translated.
 *
 * `npm run locales` lists what is missing; `npm run locales -- --complete`, which runs before a release, fails if anything is.
 */
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import english from '../src/english.gen.js';
import { loadLocale, localeOf } from '../src/i18n/locale-registry.js';
import type { Locale, Message, Section, Strings } from '../src/i18n/strings.js';

/** Languages by the names of their files. */
export const languages = readdirSync('src/i18n/locales').map((file) => file.replace(/\.ts$/, ''));

/** The locale of a language, loaded as a page loads it. */
export async function localeFor(lang: string): Promise<Strings> {
  await loadLocale(lang);
  const locale = localeOf(lang);
  if (!locale) throw new Error(`There is no loader for ${lang}`);
  return locale as Strings;
}

export interface Entry {
  /** Section and key: `memberList.title`. */
  name: string;
  message: Message;
}

export const entriesOf = (strings: Locale): Entry[] =>
  Object.entries(strings).flatMap(([section, words]) =>
    Object.entries(words as Section).map(([key, message]) => ({ name: `${section}.${key}`, message })),
  );

export const sentencesOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

export const placeholdersOf = (message: Message): string =>
  [...new Set(sentencesOf(message).flatMap((sentence) => sentence.match(/\{\w*\}/g) ?? []))].sort().join(' ');

/** Keys of English that a locale lacks: `memberList.title`. */
export function missingIn(locale: Locale): string[] {
  const given = new Set(entriesOf(locale).map(({ name }) => name));
  return entriesOf(english)
    .map(({ name }) => name)
    .filter((name) => !given.has(name));
}

/** Faults of the keys that a locale has: unknown, empty, other placeholders than in English, wrong plural forms. */
export function faultsOf(lang: string, locale: Locale): string[] {
  const faults: string[] = [];
  const expected = new Map(entriesOf(english).map(({ name, message }) => [name, message]));
  const given = new Map(entriesOf(locale).map(({ name, message }) => [name, message]));
  const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  for (const [name, message] of given) {
    const original = expected.get(name);
    if (!original) {
      faults.push(`${name} is unknown`);
      continue;
    }
    if (sentencesOf(message).some((sentence) => !sentence.trim())) faults.push(`${name} is empty`);
    if (placeholdersOf(message) !== placeholdersOf(original))
      faults.push(
        `${name} has ${placeholdersOf(message) || 'no placeholders'}, English has ${placeholdersOf(original) || 'none'}`,
      );
    if (typeof message === 'string' && typeof original !== 'string') faults.push(`${name} has no plural forms`);
    if (typeof message !== 'string') faults.push(...faultyForms(name, message, categories));
  }
  return faults;
}

/** A plural form for exactly one number can spell it out (“two members”); all other forms have all placeholders. */
function faultyForms(name: string, message: Exclude<Message, string>, categories: Intl.LDMLPluralRule[]): string[] {
  const faults = categories.filter((form) => !(form in message)).map((form) => `${name} lacks the form ${form}`);
  for (const [form, sentence] of Object.entries(message)) {
    if (!categories.includes(form as Intl.LDMLPluralRule))
      faults.push(`${name} has the form ${form}, which the language does not know`);
    const missing = placeholdersOf(message)
      .split(' ')
      .filter((placeholder) => !sentence.includes(placeholder));
    const spoken = ['zero', 'one', 'two'].includes(form)
      ? missing.filter((placeholder) => placeholder !== '{count}')
      : missing;
    if (spoken.length) faults.push(`${name} lacks ${spoken.join(' ')} in the form ${form}`);
  }
  return faults;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  let incomplete = false;
  for (const lang of languages) {
    const missing = missingIn(await localeFor(lang));
    incomplete ||= missing.length > 0;
    console.log(missing.length ? `${lang}: ${missing.length} missing\n  ${missing.join('\n  ')}` : `${lang}: complete`);
  }
  if (incomplete && process.argv.includes('--complete')) process.exitCode = 1;
}
