import { expect } from '@open-wc/testing';
import { entriesOf, readTable } from '../../src/elements/invite-dialog/address-table.js';
import { parseCsv } from '../../src/features/tables/csv-parser.js';
import { toCsv, removeFormulaGuard } from '../../src/data-list/csv.js';

const names = [
  "x;=cmd|'/C calc'!A0",
  '=1+1',
  '+1',
  '-1',
  '@a',
  '\tx',
  '\r=1',
  'x,=1',
  'x\t@a',
  'a\r\n-1',
  '＝1',
  'x; "=1',
  'a"b',
  'harmless',
  'O\u2019Brien',
];

describe('an exported table', () => {
  it('has the separator that spreadsheets in the language of the page expect', () => {
    for (const [lang, separator] of Object.entries({
      en: ',',
      de: ';',
      fr: ';',
      it: ';',
      es: ';',
      nl: ';',
      'pt-BR': ';',
      ja: ',',
      ko: ',',
      'zh-CN': ',',
      he: ',',
      'de-CH': ',',
    })) {
      expect(toCsv([['a', 'b']], lang), lang).to.equal(`\uFEFF"a"${separator}"b"\r\n`);
    }
  });

  for (const lang of ['en', 'ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'ko', 'nl', 'pt-BR', 'zh-CN']) {
    it(`contains no formulas and is parsed back unchanged: ${lang}`, () => {
      const text = toCsv(
        [['Email', 'Name', 'Role'], ...names.map((name, at) => [`p${at}@kestrel.example`, name, '-Role, +Other'])],
        lang,
      );
      for (const separator of [',', ';', '\t', '|']) {
        for (const part of text
          .slice(1)
          .split(/\r\n|\r|\n/)
          .flatMap((line) => line.split(separator)))
          expect(part).not.to.match(/^[\s"]*[=+\-@＝＋－＠]/);
      }
      expect(
        parseCsv(text.slice(1))
          .slice(1)
          .map(([, name]) => removeFormulaGuard(name!)),
      ).to.deep.equal(names);
      const table = readTable(text.slice(1))!;
      const { entries } = entriesOf(table, table.addressColumns[0]!, table.roleColumn, [
        { id: 'r1', name: '-Role' },
        { id: 'r2', name: '+Other' },
      ]);
      expect(entries.map(({ email, roleIds }) => [email, ...(roleIds ?? [])].join())).to.deep.equal(
        names.map((_, at) => `p${at}@kestrel.example,r1,r2`),
      );
    });
  }
});
