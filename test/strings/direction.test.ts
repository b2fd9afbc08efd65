import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bidiIsolate } from '../../src/i18n/localize.js';
import { localeFor } from '../../scripts/locales.js';

describe('a name in a sentence', () => {
  it('keeps its own direction in a Hebrew or Arabic sentence', async () => {
    for (const lang of ['he', 'ar']) {
      const sentence = String((await localeFor(lang)).invitationList.notDelivered);
      assert.equal(bidiIsolate('ada@example.com', sentence), '\u2068ada@example.com\u2069', lang);
    }
  });

  it('keeps its own direction when a Hebrew name is in an English sentence', () => {
    assert.equal(bidiIsolate('עדה', 'Remove {name}?'), '\u2068עדה\u2069');
  });

  it('is unchanged when sentence and name have the same direction', () => {
    assert.equal(bidiIsolate('Ada', 'Remove {name}?'), 'Ada');
    assert.equal(bidiIsolate('エイダ', '{name} を削除しますか？'), 'エイダ');
  });
});
