/*
 * An administrator imports a thousand people from a file. The server is killed in the middle; another one continues, and no
 * one is invited twice. Then the import is undone.
 */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { Demo } from '../../demo/server.js';
import { temporaryFolder } from '../demo/driver.js';
import { complaints, launchChromium, Person } from './users.js';

const COUNT = 1000;
const START_MS = 60_000;

/** A free port. The demo uses the next ones, too. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

describe('an import of members', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let port: number;
  let url: string;
  let child: ChildProcess;
  let browser: Browser;
  let yuki: Person;
  let page: Page;

  /** Starts a process with the demo, and waits until it responds. */
  async function start(): Promise<void> {
    child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts', '--quiet'], {
      env: { ...process.env, PORT: String(port), DEMO_DATA: folder.path },
      stdio: 'inherit',
    });
    const end = performance.now() + START_MS;
    while (!(await fetch(url).catch(() => undefined))?.ok) {
      assert.ok(performance.now() < end && child.exitCode === null, 'the demo starts');
      await delay(100);
    }
  }

  const stop = (signal: NodeJS.Signals) =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill(signal);
    });

  before(async () => {
    folder = await temporaryFolder();
    if (process.env['DEMO_DATA']) await cp(process.env['DEMO_DATA'], folder.path, { recursive: true });
    port = await freePort();
    url = `http://localhost:${port}`;
    await start();
    browser = await launchChromium();
    yuki = await Person.arrive({ url } as Demo, browser);
    page = yuki.page;
  });

  after(async () => {
    await browser?.close();
    await stop('SIGTERM');
    await folder.remove();
  });

  /** The addresses with open invitations from the file. */
  const invited = () =>
    page.evaluate(async () => {
      const provider = document.querySelector('org-provider') as unknown as {
        context: { client: import('../../src/index.js').OrgClient; organizationId: string };
      };
      const { client, organizationId } = provider.context;
      const emails: string[] = [];
      let cursor: string | undefined;
      do {
        const options = { q: 'newcomer', status: ['pending' as const], limit: 200, ...(cursor && { cursor }) };
        const part = await client.invitations.list(organizationId, options);
        emails.push(...part.items.map(({ email }) => email));
        cursor = part.nextCursor ?? undefined;
      } while (cursor);
      return emails;
    });

  it('1. matches the columns of a file, and checks it', async () => {
    await yuki.logIn('yuki.tanaka@kestrel-robotics.example');
    await page.getByRole('link', { name: 'Organization', exact: true }).click();
    await yuki.confirm();
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    const rows = Array.from({ length: COUNT }, (_, index) => `Person;${index};newcomer${index}@partner.example`);
    await page.getByLabel('Choose a file').setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\uFEFFFirst name;Last name;Work email\r\n${rows.join('\r\n')}\r\n`, 'utf16le'),
    });
    await page.getByText('1,000 rows', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('1,000 rows · UTF-16LE · separated by semicolons').waitFor();
    await page.getByRole('button', { name: 'Check 1,000 rows' }).click();
    await page.getByRole('heading', { name: 'Review the result' }).waitFor({ timeout: START_MS });
    assert.equal((await invited()).length, 0);
  });

  it('2. continues when the server was killed, and invites each person once', async () => {
    await page.getByRole('button', { name: 'Invite 1,000 people' }).click();
    await page.getByRole('heading', { name: 'Inviting people' }).waitFor();
    await page.getByText(/^[1-9][\d,]* of 1,000$/).waitFor({ timeout: START_MS });
    await stop('SIGKILL');
    await start();
    await page.reload();
    await page.getByText('1,000 people invited.').waitFor({ timeout: 5 * START_MS });
    const emails = await invited();
    assert.equal(emails.length, COUNT);
    assert.equal(new Set(emails).size, COUNT);
  });

  it('3. is undone', async () => {
    await page.getByRole('button', { name: 'Undo import' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Undo import' }).click();
    await page.getByText('Undone rows: 1,000.').waitFor({ timeout: 5 * START_MS });
    assert.equal((await invited()).length, 0);
    assert.deepEqual(complaints, []);
  });
});
