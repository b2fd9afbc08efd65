import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { scrypt } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as runner from 'node:test';
import { after, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { Store } from '../../../src/backend/store/store.js';
import { importOptional } from '../../../src/backend/stores/sql/errors.js';
import { lockDirectory } from '../../../src/backend/stores/sql/directory-lock.js';
import { openSqlStore, StoreError } from '../../../src/backend/stores/sql/index.js';
import { planner, sourceOf } from '../../../src/backend/stores/sql/pglite.js';
import { createSqlStore } from '../../../src/backend/stores/sql/store.js';
import { addMembers, auditEvent, user } from '../../../src/backend/testing/records.js';
import { describeStore } from '../../../src/backend/testing/index.js';

const silent = () => undefined;
const scryptAsync = promisify<string, string, number, Buffer>(scrypt);
const client = await PGlite.create({
  extensions: { pg_trgm },
  startParams: [...PGlite.defaultStartParams, ...planner],
});
const { end: closeClient, ...source } = sourceOf(client);
after(closeClient);

/** Creating a database takes seconds; emptying one is fast. */
async function openEmpty(): Promise<Store> {
  const store = await createSqlStore({ ...source, maintain: undefined, end: async () => undefined }, silent);
  const { rows } = await client.query<{ name: string }>(`
    select 'org_elements.' || tablename as name from pg_tables where schemaname = 'org_elements' and tablename not in ('migrations', 'migration_lock')`);
  await client.exec(`truncate ${rows.map((row) => row.name).join()}`);
  return store;
}

describeStore({ name: 'SQL store on PGlite', create: openEmpty, test: runner });

describe('SQL store in a folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'org-elements-pglite-'));
  const folder = join(root, 'deep', 'store');
  after(() => rmSync(root, { recursive: true, force: true }));

  const refuses = (path: string, code: string) =>
    assert.rejects(openSqlStore({ folder: path }), (error: unknown) => {
      assert.ok(error instanceof StoreError, String(error));
      assert.equal(error.code, code, error.message);
      assert.ok(!error.message.includes('\n'));
      return true;
    });

  test('reopens after close, and refuses work once closed', async () => {
    const first = await openSqlStore({ folder });
    await addMembers(first, 'acme', [{ user: user('ann') }]);
    await first.ping();
    await refuses(folder, 'folder_locked');
    const last = first.transaction((tx) => tx.putUser(user('late')));
    await Promise.all([last, first.close(), first.close()]);
    await assert.rejects(
      first.transaction(async () => 1),
      { code: 'closed' },
    );
    assert.deepEqual(readdirSync(folder), ['data']);
    const second = await openSqlStore({ folder });
    assert.equal(second.engine, 'pglite');
    assert.equal((await second.transaction((tx) => tx.member('acme', 'ann')))?.user.name, 'Name of ann');
    assert.ok(await second.transaction((tx) => tx.user('late')));
    await second.close();
  });

  test('keeps committed writes when the process is killed', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'writer.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    const answered = () =>
      output
        .split('\n')
        .slice(0, -1)
        .filter((line) => line !== 'open')
        .map(Number);
    while (!output.includes('open')) await delay(20);
    await refuses(folder, 'folder_locked');
    while (answered().length < 40) await delay(5);
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
    const store = await openSqlStore({ folder });
    const written = answered();
    await store.transaction(async (tx) => {
      const members = (await tx.countMembers('acme')) - 1;
      assert.ok(
        members >= written.length && members <= written.length + 1,
        `${members} kept of ${written.length} answered`,
      );
      for (const number of written) {
        assert.ok(await tx.member('acme', `u${number}`), `u${number}`);
        assert.equal((await tx.auditEvents('acme', { limit: 2, targetId: `u${number}` })).items.length, 1);
      }
      await tx.appendAudit(auditEvent('acme', 'afterwards'));
    });
    await store.close();
  });

  test('takes over from a dead process, also with the same id, and never from an invisible one with a recent file', async () => {
    const path = join(folder, 'lock');
    const lock = await lockDirectory(folder);
    const own = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    await lock.release();
    const zombies = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = (await once(zombies.stdout, 'data')) as [Buffer];
    const zombie = Number(line.toString());
    for (let tries = 0; tries < 100 && !/\) Z /.test(readFileSync(`/proc/${zombie}/stat`, 'utf8')); tries += 1)
      await delay(10);
    const started = readFileSync(`/proc/${zombie}/stat`, 'utf8').split(') ')[1]!.split(' ')[19];
    const gone = { ...own, pid: 2 ** 22 - 1, started: '1' };
    for (const owner of [
      '',
      '{"pid":',
      { ...own, started: '1' },
      gone,
      { ...own, pid: 1, started: '0' },
      { ...own, pid: zombie, started },
    ]) {
      writeFileSync(path, typeof owner === 'string' ? owner : JSON.stringify(owner));
      await (await lockDirectory(folder)).release();
      assert.ok(!existsSync(path));
    }
    zombies.kill('SIGKILL');
    // The same host name and process id, in another PID namespace, on another machine, or from a version without this
    // information.
    for (const owner of [
      { ...own, space: 'elsewhere' },
      { ...gone, space: 'elsewhere' },
      { ...gone, host: 'elsewhere', space: '' },
      { pid: 1, host: hostname(), started: '0' },
    ]) {
      writeFileSync(path, JSON.stringify(owner));
      await refuses(folder, 'folder_locked');
      utimesSync(path, new Date(), new Date(Date.now() - 55_000));
      await refuses(folder, 'folder_locked');
      utimesSync(path, new Date(), new Date(Date.now() - 65_000));
      await (await lockDirectory(folder)).release();
    }
  });

  test('notices that another process has taken over the directory, and leaves its lock', async () => {
    const path = join(folder, 'lock');
    const lock = await lockDirectory(folder, 10);
    await lock.verify();
    const calls: string[] = [];
    const source = sourceOf({ close: async () => void calls.push('close') } as never, lock);
    (await source.connect()).release();
    rmSync(path);
    const isWritten = () => existsSync(path) && readFileSync(path, 'utf8').endsWith('}');
    for (let tries = 0; tries < 500 && !isWritten(); tries += 1) await delay(10);
    (await source.connect()).release();
    const other = JSON.stringify({ id: 'other' });
    writeFileSync(path, other);
    for (let tries = 0; tries < 500 && !lock.isLost(); tries += 1) await delay(10);
    await assert.rejects(source.connect(), { code: 'folder_locked' });
    await assert.rejects(source.connect(), { code: 'folder_locked' });
    await source.end();
    assert.deepEqual([calls, readFileSync(path, 'utf8')], [[], other]);
    rmSync(path);
  });

  test('renews a lock once at a time, so that no late renewal takes a directory again', async () => {
    const path = join(folder, 'lock');
    for (const end of ['lost', 'released']) {
      const lock = await lockDirectory(folder, 1);
      // Files are read and written late while all threads of the pool are busy.
      const busy = Array.from({ length: 200 }, () => scryptAsync('', '', 64));
      await delay(20);
      if (end === 'released') await lock.release();
      else {
        writeFileSync(path, JSON.stringify({ id: 'other' }));
        while (!lock.isLost()) await delay(1);
        rmSync(path);
      }
      await Promise.all(busy);
      await delay(50);
      assert.ok(!existsSync(path), end);
      await lock.release();
    }
  });

  test('refuses a folder with other files, a file, damaged data and another version', async () => {
    const other = join(root, 'photos');
    mkdirSync(other);
    writeFileSync(join(other, 'cat.png'), '');
    await refuses(other, 'folder_unusable');
    assert.deepEqual(readdirSync(other), ['cat.png']);
    await refuses(join(other, 'cat.png'), 'folder_unusable');
    const version = join(folder, 'data', 'PG_VERSION');
    const made = readFileSync(version, 'utf8');
    writeFileSync(version, '12\n');
    await refuses(folder, 'folder_incompatible');
    writeFileSync(version, made);
    const control = join(folder, 'data', 'global', 'pg_control');
    const bytes = readFileSync(control);
    writeFileSync(control, new Uint8Array(bytes.length));
    await refuses(folder, 'folder_corrupt');
    writeFileSync(control, bytes);
    await (await openSqlStore({ folder })).close();
  });

  test('starts again after an interrupted first start', async () => {
    const half = join(root, 'half');
    mkdirSync(join(half, 'data.new'), { recursive: true });
    writeFileSync(join(half, 'data.new', 'PG_VERSION'), '18\n');
    await (await openSqlStore({ folder: half })).close();
    assert.deepEqual(readdirSync(half), ['data']);
  });
});

describe('SQL store', () => {
  test('distinguishes a nested transaction from one that only starts inside', { timeout: 20_000 }, async () => {
    const store = await openEmpty();
    let unawaited: Promise<unknown> | undefined;
    await store.transaction(async () => {
      unawaited = store.transaction((tx) => tx.putUser(user('after')));
    });
    await unawaited;
    assert.ok(await store.transaction((tx) => tx.user('after')));
    await assert.rejects(
      store.transaction(() => store.transaction(async () => 1)),
      { code: 'nested_transaction' },
    );
    assert.equal(await store.transaction(async () => 2), 2);
    await store.close();
  });

  test('rejects if a swallowed error aborted the transaction', async () => {
    const store = await openEmpty();
    await assert.rejects(
      store.transaction(async (tx) => {
        await tx.putUser(user('ann', { createdAt: 'yesterday, about noon' })).catch(silent);
      }),
      { code: 'transaction_aborted' },
    );
    await store.close();
  });

  test('refuses tables of a newer version', async () => {
    await (await openEmpty()).close();
    await client.exec(`insert into org_elements.migrations (name, "timestamp") values ('9999-later', '')`);
    await assert.rejects(openEmpty(), { code: 'newer_schema', message: /at 9999-later, .* supports \d{4}-/ });
    await client.exec(`delete from org_elements.migrations where name = '9999-later'`);
  });

  test('names the command that installs a missing package', async () => {
    const missing: string = '@nobody/has-this';
    await assert.rejects(
      importOptional(missing, () => import(missing)),
      { code: 'missing_package', message: /npm install @nobody\/has-this$/ },
    );
  });

  test('refuses options without a folder or URL', async () => {
    await assert.rejects(openSqlStore({} as never), { code: 'invalid_options' });
    await assert.rejects(openSqlStore({ url: undefined } as never), { code: 'invalid_options' });
  });
});
