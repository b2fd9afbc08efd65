import { readdirSync } from 'node:fs';
import { loadLocale, localeOf } from '../../src/i18n/locale-registry.js';
import type { Message, Section, Strings } from '../../src/i18n/strings.js';

/** Languages by the names of their files. */
export const languages = readdirSync('src/i18n/locales')
  .map((file) => /^([a-z]{2}(?:-[A-Z]{2})?)\.ts$/.exec(file)?.[1])
  .filter((name): name is string => name !== undefined && name !== 'en');

/** The words of a language, fetched as a page fetches them. */
export async function wordsOf(lang: string): Promise<Strings> {
  await loadLocale(lang);
  const words = localeOf(lang);
  if (!words) throw new Error(`There is no loader for ${lang}`);
  return words;
}

export interface Entry {
  /** Section and key: `memberList.title`. */
  name: string;
  message: Message;
}

export const entriesOf = (strings: Strings): Entry[] =>
  Object.entries(strings).flatMap(([section, words]) =>
    Object.entries(words as Section).map(([key, message]) => ({ name: `${section}.${key}`, message })),
  );

export const sentencesOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

export const placeholdersOf = (message: Message): string =>
  [...new Set(sentencesOf(message).flatMap((sentence) => sentence.match(/\{\w*\}/g) ?? []))].sort().join(' ');

/** What is wrong with the words of a language, measured by English. */
export function faultsOf(lang: string, words: Strings, english: Strings): string[] {
  const faults: string[] = [];
  const expected = new Map(entriesOf(english).map(({ name, message }) => [name, message]));
  const given = new Map(entriesOf(words).map(({ name, message }) => [name, message]));
  const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  for (const name of expected.keys()) if (!given.has(name)) faults.push(`${name} is missing`);
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

/** A form that stands for one number alone may say it in words (“two people”); every other form has all placeholders. */
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
