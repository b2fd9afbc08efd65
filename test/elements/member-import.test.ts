import { expect } from '@open-wc/testing';
import type { ImportDetail, MemberImport, MemberImportCreate } from '../../src/index.js';
import type { BackendSettings } from '../../stories/backend.js';
import { barriers } from './accessible.js';
import { mount, until, type Mounted } from './mount.js';

type Driver = Mounted<MemberImport>;

async function open(settings: Partial<BackendSettings> = {}): Promise<Driver> {
  const driver = await mount('member-import', settings);
  await driver.ready();
  return driver;
}

const csv = (text: string, name = 'people.csv') => new File([text], name, { lastModified: 1 });
const people = (count: number, from = 0) =>
  `Name,Email,Role\n${Array.from({ length: count }, (_, index) => `Person ${from + index},person${from + index}@new.example,Member\n`).join('')}`;

async function choose(driver: Driver, file: File): Promise<void> {
  const input = await until(() => driver.root.querySelector<HTMLInputElement>('#import-file'), 'the file field');
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await driver.settled();
}

/** The columns of a file. */
async function columns(driver: Driver, file: File): Promise<void> {
  await choose(driver, file);
  await driver.says(file.name);
  await until(() => driver.findButton('Replace file') ?? driver.root.querySelector('.strong'), 'the file');
  await driver.says(/\d row/);
  await driver.press('Continue');
  await driver.says('Match the columns');
}

/** The result of the check of a file. */
async function review(driver: Driver, file: File): Promise<void> {
  await columns(driver, file);
  await driver.press(/^Check [\d,]+ rows?$/);
  await driver.says('Review the result');
}

const figure = (driver: Driver, label: string) =>
  driver
    .all('dl.figures > div')
    .find((one) => one.querySelector('dt')!.textContent === label)!
    .querySelector('dd')!.textContent;
const puts = (driver: Driver) => driver.backend.requests.filter((line) => line.startsWith('PUT '));
const invitations = async (driver: Driver) =>
  (await driver.backend.client.invitations.list('org_1', { q: 'new.example', limit: 200 })).items.filter(
    ({ status }) => status === 'pending',
  );

describe('<member-import>', () => {
  it('imports a file: columns, check, start, result and undo', async () => {
    const driver = await open();
    expect(await barriers(driver.element)).to.equal('');
    const before = driver.event<MemberImportCreate>('before-import-create');
    const started = driver.event<ImportDetail>('import-started');
    await columns(driver, csv('Name,Email,Role\nAnn,ann@new.example,Member\nBob,bob@new,\nAnn,ANN@new.example,\n'));
    await driver.says('2 valid');
    await driver.says('1 without a valid address');
    await driver.says('Roles from Role');
    expect(await barriers(driver.element)).to.equal('');
    await driver.press('Check 3 rows');
    const { mode, fileName } = (await before).detail;
    expect([mode, fileName]).to.deep.equal(['invite', 'people.csv']);
    await driver.says('Review the result');
    expect(['Rows', 'Ready', 'Skipped', 'Problems'].map((label) => figure(driver, label))).to.deep.equal([
      '3',
      '1',
      '1',
      '1',
    ]);
    await driver.row('bob@new Bob The email address is missing or incomplete.');
    await driver.press('Skipped 1');
    await driver.row('Same address as row 2.');
    expect(await barriers(driver.element)).to.equal('');
    expect(await invitations(driver)).to.have.lengthOf(0);
    await driver.press('Invite 1 person');
    expect((await started).detail.import.counts.ready).to.equal(1);
    await driver.says('1 person invited.');
    expect((await invitations(driver)).map(({ email }) => email)).to.deep.equal(['ann@new.example']);
    expect(await barriers(driver.element)).to.equal('');
    await driver.press('Undo import');
    await driver.says('1 invitation will be revoked');
    (await driver.dialog()).querySelector<HTMLElement>('.dialog-foot .primary')!.click();
    await driver.says('Undone rows: 1.');
    expect(await invitations(driver)).to.have.lengthOf(0);
    await driver.press('Import another file');
    await driver.says('Previous imports');
    await driver.says('Drop a file here');
  });

  it('uploads long files in parts, and shows that a column is not what it seems', async () => {
    const driver = await open();
    await review(driver, csv(people(1200)));
    expect(figure(driver, 'Ready')).to.equal('1,200');
    expect(puts(driver)).to.have.lengthOf(3);
    await driver.press('Ready 1,200');
    await driver.says('50 of 1,200 shown');
    await driver.press('Show more');
    await driver.says('100 of 1,200 shown');
  });

  it('requires a column with addresses, and a role for each value', async () => {
    const driver = await open();
    await columns(driver, csv('Name,Email,Role\nAnn,ann@new.example,Warehouse\nBob,bob@new.example,Member\n'));
    await driver.says('Values without a role: 1');
    await driver.choose('Import Email as', 'Don’t import');
    await driver.press('Check 2 rows');
    await driver.says('Choose the column with the email addresses.');
    await driver.choose('Import Email as', 'Email');
    await driver.press('Check 2 rows');
    await until(() => driver.root.querySelector('#roles-error'), 'the missing role');
    expect(driver.root.activeElement?.getAttribute('aria-label')).to.equal('Role for Warehouse');
    await driver.choose('Role for Warehouse', 'Member');
    await driver.press('Check 2 rows');
    await driver.says('Review the result');
    expect(figure(driver, 'Ready')).to.equal('2');
  });

  it('goes back to the columns of the file, and imports nothing twice', async () => {
    const driver = await open();
    await review(driver, csv(people(2)));
    await driver.press('Back');
    await driver.says('Match the columns');
    expect((await driver.backend.client.imports.list('org_1')).items).to.have.lengthOf(0);
    await driver.choose('Import Name as', 'Don’t import');
    await driver.press('Check 2 rows');
    await driver.says('Review the result');
    expect((await driver.backend.client.imports.list('org_1')).items).to.have.lengthOf(1);
  });

  it('refuses files that are no tables, and ones that are too long', async () => {
    const driver = await open({ backend: { imports: { rowsMax: 3 } } });
    await driver.says('Up to 3 rows.');
    await choose(driver, new File([new Uint8Array([80, 75, 3, 4, 0, 0, 0, 1])], 'book.xlsx'));
    await driver.says('This file isn’t a text file.');
    await choose(driver, csv('\n\n'));
    await driver.says('This file has no rows.');
    await choose(driver, csv(people(4)));
    await driver.says('This file has too many rows. An import can have 3.');
    await driver.press('Continue');
    expect(driver.root.activeElement?.id).to.equal('import-file');
    await choose(driver, csv(people(3)));
    await driver.says('3 rows');
  });

  it('continues an upload whose connection was lost', async () => {
    const driver = await open();
    await columns(driver, csv(people(1200)));
    driver.backend.settings.failing = 'PUT ';
    driver.backend.settings.failure = 'error';
    await driver.press('Check 1,200 rows');
    await driver.says('The upload stopped.');
    driver.backend.settings.failure = 'none';
    await driver.press('Continue upload');
    await driver.says('Review the result');
    expect(figure(driver, 'Ready')).to.equal('1,200');
  });

  it('continues an upload after the page was reloaded, with the same file only', async () => {
    const driver = await open();
    await columns(driver, csv(people(1200)));
    let count = 0;
    driver.backend.settings.failing = 'PUT ';
    const { push } = driver.backend.requests;
    driver.backend.requests.push = (line) => {
      if (line.startsWith('PUT ') && ++count === 2) driver.backend.settings.failure = 'error';
      return push.call(driver.backend.requests, line);
    };
    await driver.press('Check 1,200 rows');
    await driver.says('The upload stopped.');
    driver.backend.settings.failure = 'none';
    const again = document.createElement('member-import');
    driver.element.replaceWith(again);
    const other = Object.assign(Object.create(driver) as Driver, { element: again });
    await other.says('Finish uploading people.csv');
    await other.says('500 of 1,200 rows');
    await choose(other, csv(people(3)));
    await other.says('This is a different file. Choose people.csv.');
    const sent = puts(driver).length;
    await choose(other, csv(people(1200)));
    await other.says('Review the result');
    expect(puts(driver).length - sent).to.equal(2);
    expect(figure(other, 'Ready')).to.equal('1,200');
  });

  it('waits while the backend limits requests', async () => {
    const driver = await open();
    await columns(driver, csv(people(2)));
    driver.backend.settings.failing = 'PUT ';
    driver.backend.settings.answer = undefined;
    driver.backend.settings.failure = 'limited';
    await driver.press('Check 2 rows');
    await driver.says('The server limits requests.');
    expect(driver.text()).not.to.include('The upload stopped.');
  });

  it('pauses, resumes and stops', async () => {
    const driver = await open({ imports: 'running' });
    await driver.says('Inviting people');
    await driver.says('2,934 of 4,622');
    expect(await barriers(driver.element)).to.equal('');
    await driver.press('Pause');
    await driver.says('Paused');
    await driver.press('Stop');
    await driver.says('People who have been imported stay.');
    (await driver.dialog()).querySelector<HTMLElement>('.dialog-foot .primary')!.click();
    await driver.says('The import was stopped before the end.');
  });

  it('says why an import has failed', async () => {
    const driver = await open({ imports: 'failed' });
    await driver.says('The import stopped.');
    await driver.says('You don’t have permission to do this.');
    await driver.button('Resume');
    await driver.row('sam@kestrel.example');
  });

  it('shows what other pages do', async () => {
    const driver = await open({ imports: 'running' });
    await driver.says('Inviting');
    await driver.backend.as('user_1').imports.pause('org_1', 'imp_1');
    await driver.says('Paused');
  });

  it('lists previous imports, and shows their results', async () => {
    const driver = await open({ imports: 'finished' });
    await driver.says('people-2026-11.csv');
    await driver.press('View people-2026-10.csv');
    await driver.says('4,617 people invited.');
    expect(driver.findButton('Undo import')).to.equal(undefined);
    await driver.press('Import another file');
    await driver.press('View people-2026-11.csv');
    await driver.button('Undo import');
  });

  it('asks before rows are discarded', async () => {
    const driver = await open({ imports: 'checked' });
    await driver.says('Review the result');
    await driver.press('Discard import');
    await driver.says('The uploaded rows are deleted.');
    (await driver.dialog()).querySelector<HTMLElement>('.dialog-foot .primary')!.click();
    await driver.says('Drop a file here');
    expect(driver.text()).not.to.include('people-2026-11.csv');
  });

  it('imports nothing that the host prevents', async () => {
    const driver = await open();
    driver.element.addEventListener('before-import-create', (event) => event.preventDefault());
    await columns(driver, csv(people(1)));
    await driver.press('Check 1 row');
    await driver.settled();
    expect(driver.backend.requests.filter((line) => /POST .*imports/.test(line))).to.deep.equal([]);
    await driver.says('Match the columns');
  });

  it('offers the modes of the backend, and says which permission one needs', async () => {
    const driver = await open({
      backend: {
        imports: { createUser: async () => null },
        authenticate: async () => ({ userId: 'user_1', permissions: ['members:add', 'roles:read'], via: 'cookie' }),
      },
    });
    const modes = driver.all('input[name=mode]') as HTMLInputElement[];
    expect(modes.map(({ id, checked, disabled }) => [id, checked, disabled])).to.deep.equal([
      ['mode-invite', false, true],
      ['mode-add', true, false],
      ['mode-create', false, false],
    ]);
    await driver.says('You need the “Send invitations” permission.');
  });
});
