import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import en from '../../src/english.gen.js';
import { loadLocale, localeOf, registerLocale } from '../../src/i18n/locale-registry.js';
import type { Section, Strings } from '../../src/i18n/strings.js';
import { pseudoLocalize } from '../../src/i18n/pseudo-localize.js';
import {
  entriesOf,
  faultsOf,
  languages,
  localeFor,
  missingIn,
  placeholdersOf,
  sentencesOf,
} from '../../scripts/locales.js';

/** A locale with one section changed. */
const changed = (
  locale: Strings,
  section: keyof Strings,
  change: (own: Record<string, Section[string]>) => void,
): Strings => {
  const own = { ...(locale[section] as Section) };
  change(own);
  return { ...locale, [section]: own };
};

describe('locales', () => {
  it('exist for eleven languages', () => {
    assert.deepEqual([...languages].sort(), ['ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'ko', 'nl', 'pt-BR', 'zh-CN']);
  });

  for (const lang of languages)
    it(`have known keys, placeholders and plural forms in ${lang}`, async () => {
      assert.deepEqual(faultsOf(lang, await localeFor(lang)), []);
    });

  it('may lack a key, which is then English and is listed', async () => {
    const de = await localeFor('de');
    const lacking = changed(de, 'common', (own) => delete own['cancel']);
    assert.deepEqual(faultsOf('de', lacking), []);
    assert.deepEqual(missingIn(lacking), ['common.cancel']);
    assert.deepEqual(missingIn({}).length, entriesOf(en).length);
  });

  for (const lang of ['ar', 'he', 'ja', 'ko', 'zh-CN'])
    it(`are not left in English in ${lang}`, async () => {
      const script = {
        ar: /\p{Script=Arabic}/u,
        he: /\p{Script=Hebrew}/u,
        ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
        ko: /\p{Script=Hangul}/u,
        'zh-CN': /\p{Script=Han}/u,
      }[lang]!;
      const foreign = entriesOf(await localeFor(lang)).filter(({ message }) =>
        sentencesOf(message).some(
          (sentence) => /[a-z]{3}/i.test(sentence.replace(/\{\w+\}/g, '')) && !script.test(sentence),
        ),
      );
      // An example of an address, and a name of a technology.
      assert.deepEqual(
        foreign
          .map(({ message }) => message)
          .filter((message) => !/^(you@example\.com|MFA|Single Sign-On)$/.test(String(message))),
        [],
      );
    });

  it('use typographic quotes and ellipses', async () => {
    for (const lang of languages)
      for (const { name, message } of entriesOf(await localeFor(lang)))
        for (const sentence of sentencesOf(message)) assert.doesNotMatch(sentence, /["']|\.\.\./, `${lang}: ${name}`);
  });

  it('have all six plural forms in Arabic', async () => {
    const words = (await localeFor('ar')).memberList.removedMany as Record<string, string>;
    const rules = new Intl.PluralRules('ar');
    assert.deepEqual(
      [0, 1, 2, 3, 11, 100].map((count) => words[rules.select(count)]!.includes('{count}')),
      [false, false, false, true, true, true],
    );
  });
});

describe('a faulty locale', () => {
  it('is reported for an unknown key', async () => {
    const de = await localeFor('de');
    assert.deepEqual(
      faultsOf(
        'de',
        changed(de, 'common', (own) => (own['bye'] = 'Tschüss')),
      ),
      ['common.bye is unknown'],
    );
  });

  it('is reported for a missing or misspelled placeholder', async () => {
    const de = await localeFor('de');
    assert.deepEqual(
      faultsOf(
        'de',
        changed(de, 'memberList', (own) => (own['select'] = '{nam} auswählen')),
      ),
      ['memberList.select has {nam}, English has {name}'],
    );
  });

  it('is reported for a missing plural form, and for one that the language does not have', async () => {
    const ar = await localeFor('ar');
    const lame = changed(ar, 'inviteDialog', (own) => {
      const { few: _, ...others } = own['days'] as Record<string, string>;
      own['days'] = others as unknown as Section[string];
    });
    assert.deepEqual(faultsOf('ar', lame), ['inviteDialog.days lacks the form few']);
    const de = await localeFor('de');
    assert.deepEqual(
      faultsOf(
        'de',
        changed(
          de,
          'inviteDialog',
          (own) => (own['days'] = { one: '{count} Tag', few: '{count} Tage', other: '{count} Tage' }),
        ),
      ),
      ['inviteDialog.days has the form few, which the language does not know'],
    );
    assert.deepEqual(
      faultsOf(
        'de',
        changed(de, 'inviteDialog', (own) => (own['days'] = '{count} Tage')),
      ),
      ['inviteDialog.days has no plural forms'],
    );
  });

  it('is reported for a plural form without its number, and for an empty string', async () => {
    const de = await localeFor('de');
    assert.deepEqual(
      faultsOf(
        'de',
        changed(de, 'inviteDialog', (own) => (own['days'] = { one: '{count} Tag', other: 'Tage' })),
      ),
      ['inviteDialog.days lacks {count} in the form other'],
    );
    assert.deepEqual(
      faultsOf(
        'de',
        changed(de, 'common', (own) => (own['cancel'] = ' ')),
      ),
      ['common.cancel is empty'],
    );
  });
});

describe('a requested language', () => {
  const nearest: [asked: string, got: string][] = [
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['pt-BR', 'pt-BR'],
    ['zh', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['fr-CA', 'fr'],
    ['es-419', 'es'],
    ['ar-EG', 'ar'],
    ['iw', 'he'],
    ['he-IL', 'he'],
    ['DE-at', 'de'],
  ];
  for (const [asked, got] of nearest)
    it(`${asked} loads ${got}`, async () => {
      await loadLocale(asked);
      assert.equal(localeOf(asked), await localeFor(got));
    });

  for (const asked of ['zh-TW', 'zh-Hant', 'sv', 'en', 'en-GB'])
    it(`${asked} falls back to English`, async () => {
      assert.equal(await loadLocale(asked), false);
      assert.equal(localeOf(asked), undefined);
    });

  it('uses a locale of the host before one of the package', async () => {
    const own = changed(await localeFor('nl'), 'common', (words) => (words['cancel'] = 'Laat maar'));
    registerLocale('nl-BE', own);
    assert.equal(localeOf('nl-BE'), own);
    assert.notEqual(localeOf('nl'), own);
  });
});

describe('the pseudo-locale', () => {
  const words = pseudoLocalize(en);

  it('has all keys of English', () => {
    assert.deepEqual(faultsOf('en-XA', words), []);
  });

  it('marks sentences with brackets and accents', () => {
    for (const { name, message } of entriesOf(words))
      for (const sentence of sentencesOf(message)) {
        assert.match(sentence, /^⟦.*⟧$/, name);
        assert.doesNotMatch(sentence.replace(/\{\w+\}/g, ''), /[a-z]/i, name);
      }
  });

  it('is about a third longer and keeps the placeholders', () => {
    const letters = (strings: Strings) =>
      entriesOf(strings)
        .flatMap(({ message }) => sentencesOf(message))
        .join('')
        .replace(/\{\w+\}/g, '').length;
    const growth = letters(words) / letters(en);
    assert.ok(growth > 1.3 && growth < 1.45, `${growth}`);
    assert.equal(placeholdersOf(words.common.loadFailed), '{what}');
    assert.equal(words.common.tryAgain, '⟦Ţŕý ååĝååîîñ⟧');
  });

  it('is used only when it is requested', async () => {
    assert.equal(await loadLocale('en-XA'), false);
    registerLocale('en-XA', words);
    assert.equal(localeOf('en-XA'), words);
    assert.equal(localeOf('en'), undefined);
    assert.equal(localeOf('en-GB'), undefined);
  });
});
