import { expect } from '@open-wc/testing';
import type { Role } from '../../src/contract/index.js';
import {
  guessFields,
  guessRoles,
  isAddressCertain,
  toUploadRow,
  type ColumnMapping,
} from '../../src/elements/member-import/column-mapping.js';
import { CsvParser } from '../../src/features/tables/csv-parser.js';
import { openTable } from '../../src/features/tables/open-table.js';
import type { TableRow } from '../../src/features/tables/table-file.js';

const role = (id: string, name: string): Role => ({
  id,
  name,
  assignable: true,
  isAdmin: false,
  permissions: [],
  custom: false,
});
const roles = [role('member', 'Member'), role('auditor', 'Auditor')];

const fixture = async (name: string) =>
  new File([await (await fetch(new URL(`../fixtures/csv/${name}.csv`, import.meta.url))).arrayBuffer()], `${name}.csv`);

const textFile = (text: string, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1' = 'utf-8', bom = false) => {
  if (encoding === 'utf-8') return new Blob([bom ? '\uFEFF' : '', text]);
  const codes = [...(bom ? '\uFEFF' : ''), ...text].map((letter) => letter.charCodeAt(0));
  const pair = (code: number) => (encoding === 'utf-16le' ? [code & 255, code >> 8] : [code >> 8, code & 255]);
  return new Blob([new Uint8Array(encoding === 'latin1' ? codes : codes.flatMap(pair))]);
};

async function read(file: Blob, language = 'en') {
  const table = await openTable(file);
  try {
    const analysis = await table.analyze({ language });
    const rows: TableRow[] = [];
    for await (const part of table.rows(analysis.format)) rows.push(...part);
    const fields = guessFields(analysis.columns, roles);
    const mapping: ColumnMapping = {
      fields,
      roles: guessRoles(analysis.columns[fields.indexOf('role')], roles),
      defaultRoleId: 'member',
    };
    const uploads = rows.map(({ number, cells }) => ({ number, ...toUploadRow(cells, mapping) }));
    return { ...analysis, fields, uploads, isCertain: isAddressCertain(analysis.columns) };
  } finally {
    table.close();
  }
}

/** Runs the test with a worker, and on the main thread. */
function everywhere(title: string, run: () => Promise<void>): void {
  it(`${title}, in a worker`, async () => {
    const { Worker } = window;
    let started = 0;
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }) => void (started += Number('ready' in data)));
      }
    };
    try {
      await run();
      expect(started).to.be.greaterThan(0);
    } finally {
      window.Worker = Worker;
    }
  });
  it(`${title}, where the page allows no worker`, async () => {
    const { Worker } = window;
    window.Worker = class {
      constructor() {
        throw new DOMException('Refused', 'SecurityError');
      }
    } as unknown as typeof Worker;
    try {
      await run();
    } finally {
      window.Worker = Worker;
    }
  });
}

describe('CSV files to import', () => {
  everywhere('the export of Google Workspace has one column of addresses', async () => {
    const { fields, uploads, isCertain } = await read(await fixture('google-workspace'));
    expect(fields).to.deep.equal(['firstName', 'lastName', 'email', '', '', '', '']);
    expect(isCertain).to.equal(true);
    expect(uploads).to.deep.equal([
      { number: 2, email: 'jane.doe@example.com', name: 'Jane Doe' },
      { number: 3, email: 'richard.roe@example.com', name: 'Richard Roe' },
    ]);
  });

  everywhere('the addresses of managers are not imported', async () => {
    const { fields, uploads } = await read(await fixture('hr-work-email'));
    expect(fields).to.deep.equal(['firstName', 'lastName', 'email', '', 'role']);
    expect(uploads).to.deep.equal([
      { number: 2, email: 'jane.doe@example.com', name: 'Jane Doe', roleIds: ['member'] },
      { number: 3, email: 'richard.roe@example.com', name: 'Richard Roe', roleIds: ['auditor'] },
    ]);
  });

  everywhere('the list that this library exports in German is read', async () => {
    const { format, uploads } = await read(await fixture('deutsch'));
    expect(format).to.deep.equal({ encoding: 'utf-8', separator: ';', headingRow: 1 });
    expect(uploads).to.deep.equal([
      { number: 2, email: 'jane.doe@example.com', name: 'Jane Doe', roleIds: ['auditor'] },
    ]);
  });

  everywhere('a mistyped address in a list without headings stays a row', async () => {
    const { format, uploads, rowCount } = await read(await fixture('headless-typo'));
    expect([format.headingRow, rowCount]).to.deep.equal([0, 3]);
    expect(uploads.map(({ email }) => email)).to.deep.equal([
      'jane.doe@example.com',
      'richard.roe.example.com',
      'maria@example.com',
    ]);
  });

  everywhere('a title above the headings is no row', async () => {
    const { format, uploads } = await read(await fixture('title-row'));
    expect(format.headingRow).to.equal(3);
    expect(uploads).to.deep.equal([
      { number: 4, email: 'jane.doe@example.com', name: 'Jane Doe', roleIds: ['auditor'] },
    ]);
  });

  everywhere('two addresses in a cell stay one row, which the check refuses', async () => {
    const { columns, uploads } = await read(await fixture('two-in-a-cell'));
    expect(columns[1]!.addresses).to.equal(1);
    expect(uploads.map(({ email }) => email)).to.deep.equal([
      'jane.doe@example.com; jane.second@example.com',
      'richard.roe@example.com',
    ]);
  });

  for (const [encoding, bom, label] of [
    ['utf-8', false, 'utf-8'],
    ['utf-8', true, 'utf-8'],
    ['utf-16le', true, 'utf-16le'],
    ['utf-16le', false, 'utf-16le'],
    ['utf-16be', true, 'utf-16be'],
    ['latin1', false, 'windows-1252'],
  ] as const)
    for (const separator of [',', ';', '\t'])
      it(`reads ${label}${bom ? ' with a byte order mark' : ''}, separated by ${JSON.stringify(separator)}`, async () => {
        const text = [
          ['Name', 'Email'],
          ['Zoë Müller', 'zoe@example.com'],
          ['"Two\r\nlines"', 'two@example.com'],
          [],
          ['', ''],
          ['"Quote "" and ; , \t"', 'quote@example.com'],
        ];
        const file = textFile(text.map((cells) => cells.join(separator)).join('\r\n'), encoding, bom);
        const { format, uploads, rowCount } = await read(file);
        expect(format).to.deep.equal({ encoding: label, separator, headingRow: 1 });
        expect(rowCount).to.equal(3);
        expect(uploads).to.deep.equal([
          { number: 2, email: 'zoe@example.com', name: 'Zoë Müller' },
          { number: 3, email: 'two@example.com', name: 'Two\r\nlines' },
          { number: 4 },
          { number: 5 },
          { number: 6, email: 'quote@example.com', name: 'Quote " and ; , \t'.trim() },
        ]);
      });

  it('parses a file the same in parts of any length', () => {
    const text = 'a,"b\r\n""c""",d\r\n\r\n"x"\r"y",z\n"",""';
    const whole = new CsvParser(',');
    const expected = [...whole.push(text), ...whole.end()];
    expect(expected).to.deep.equal([['a', 'b\r\n"c"', 'd'], [''], ['x'], ['y', 'z'], ['', '']]);
    for (let size = 1; size < text.length; size++) {
      const parser = new CsvParser(',');
      const rows: string[][] = [];
      for (let start = 0; start < text.length; start += size)
        rows.push(...parser.push(text.slice(start, start + size)));
      expect([...rows, ...parser.end()], String(size)).to.deep.equal(expected);
    }
  });

  it('reads the language’s own encoding', async () => {
    // "山田" in Shift_JIS.
    const bytes = [0x8e, 0x52, 0x93, 0x63];
    const { format, columns } = await read(new Blob(['name,email\n', new Uint8Array(bytes), ',a@example.com\n']), 'ja');
    expect([format.encoding, columns[0]!.samples]).to.deep.equal(['shift_jis', ['山田']]);
  });

  it('finds the separator that Excel declares, and the formula guard of exports', async () => {
    const { format, uploads } = await read(new Blob(["sep=;\r\nName;Email\r\n'=Sum;sum@example.com\r\n"]));
    expect(format.separator).to.equal(';');
    expect(uploads).to.deep.equal([{ number: 2, email: 'sum@example.com', name: '=Sum' }]);
  });

  it('keeps a row without an address as a problem', async () => {
    const { uploads } = await read(new Blob(['name,email\nJane,\n,\nAnn,ann@example.com\n']));
    expect(uploads).to.deep.equal([
      { number: 2, email: '', name: 'Jane' },
      { number: 3 },
      { number: 4, email: 'ann@example.com', name: 'Ann' },
    ]);
  });

  it('is not certain which column to use if two could be', async () => {
    expect((await read(new Blob(['Recovery Email,Manager Email\na@x.example,b@x.example\n']))).isCertain).to.equal(
      false,
    );
  });

  everywhere('refuses files that are no tables', async () => {
    const failure = (file: Blob) => read(file).catch(({ code }: { code: string }) => code);
    expect(await failure(new Blob([]))).to.equal('empty');
    expect(await failure(new Blob(['\r\n\r\n']))).to.equal('empty');
    expect(await failure(new Blob([new Uint8Array([80, 75, 3, 4, 0, 0, 1, 2, 200, 0])]))).to.equal('unreadable');
  });

  everywhere('reads 100,000 rows in parts', async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `Person ${index},person${index}@example.com,Member\n`);
    const table = await openTable(new Blob(['Name,Email,Role\n', ...lines]));
    try {
      const { format, rowCount, columns } = await table.analyze({ language: 'en' });
      expect([rowCount, columns[1]!.addresses, columns[1]!.values]).to.deep.equal([100_000, 100_000, undefined]);
      expect(columns[2]!.values).to.deep.equal([{ text: 'Member', count: 100_000 }]);
      let [count, largest] = [0, 0];
      for await (const rows of table.rows(format)) {
        count += rows.length;
        largest = Math.max(largest, rows.length);
      }
      expect(count).to.equal(100_000);
      expect(largest).to.be.lessThan(5000);
    } finally {
      table.close();
    }
  });
});
