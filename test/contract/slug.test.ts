import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slugOf } from '../../src/contract/slug.js';

describe('slugOf', () => {
  const slugs: Record<string, string> = {
    'Łódź & Sons': 'lodz-sons',
    'Østergaard & Ærø': 'ostergaard-aero',
    'Straße 7': 'strasse-7',
    'Þór Œuvre': 'thor-oeuvre',
    'Yıldız İş': 'yildiz-is',
    'Việt Nam': 'viet-nam',
    'ＡＣＭＥ ①': 'acme-1',
    '株式会社 Test': 'test',
    ' - ': '',
    '': '',
    '🙂': '',
  };
  for (const [name, slug] of Object.entries(slugs)) {
    it(`makes “${slug}” of “${name}”`, () => assert.equal(slugOf(name), slug));
  }

  it('makes something usable, and always the same, of names without Latin letters', () => {
    const names = ['株式会社テスト', '有限会社テスト', 'Ромашка', 'شركة', 'חברה', 'कंपनी', '한국회사', 'Ελλάς'];
    for (const name of names) {
      assert.match(slugOf(name), /^org-[a-z0-9]{3,7}$/, name);
      assert.equal(slugOf(name), slugOf(name));
    }
    assert.equal(new Set(names.map((name) => slugOf(name))).size, names.length);
  });

  it('limits the length and ends with a letter or digit', () => {
    assert.equal(slugOf(`${'a'.repeat(49)} b`), 'a'.repeat(49));
    assert.equal(slugOf('abc def', 4), 'abc');
  });
});
