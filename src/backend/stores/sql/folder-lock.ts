/*
 * One process at a time in a folder: two PGlites over the same files destroy them. Node has no file locks of the
 * operating system, so a file says who is there; it is kept fresh, for whoever cannot see the other's processes.
 */
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf, StoreError } from './errors.js';

interface Owner {
  pid: number;
  host: string;
  /** When the process started, as Linux tells it: pids are given out again, in containers always the same. */
  started: string;
}

const refreshEvery = 10_000;
const staleAfter = 60_000;
const mine = new Set<string>();

/** Takes the folder, or throws `folder_locked`. The result gives it back. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock');
  const text = JSON.stringify({ pid: process.pid, host: hostname(), started: await startOf(process.pid) } satisfies Owner);
  if (mine.has(path)) throw locked(folder, `this process (${process.pid})`);
  mine.add(path);
  try {
    await take(folder, path, text);
  } catch (error) {
    mine.delete(path);
    throw error;
  }
  const timer = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), refreshEvery);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await rm(path, { force: true });
    mine.delete(path);
  };
}

async function take(folder: string, path: string, text: string): Promise<void> {
  try {
    return await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw new StoreError('folder_unusable', `Cannot write to the folder ${folder}: ${(error as Error).message}`, { cause: error });
  }
  const owner = await readOwner(path);
  if (owner && (await isAlive(owner, path))) throw locked(folder, `process ${owner.pid} on ${owner.host}`);
  await writeFile(path, text);
  // Two processes may have found the same dead owner; the later writer has it.
  await delay(200);
  if ((await readFile(path, 'utf8')) !== text) throw locked(folder, 'another process that starts right now');
}

/** `undefined` for half a file, whose writer was killed, or is about to finish: a second look tells. */
async function readOwner(path: string): Promise<Owner | undefined> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    if (attempt > 1) await delay(200);
    try {
      return JSON.parse(await readFile(path, 'utf8')) as Owner;
    } catch {
      // Not there, or not whole.
    }
  }
  return undefined;
}

async function isAlive(owner: Owner, path: string): Promise<boolean> {
  if (owner.host !== hostname()) return Date.now() - (await stat(path)).mtimeMs < staleAfter;
  if (owner.pid === process.pid) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  return owner.started === '' || owner.started === (await startOf(owner.pid));
}

/** Field 22 of /proc/PID/stat; empty where there is no /proc. */
async function startOf(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

const locked = (folder: string, by: string) => new StoreError('folder_locked', `The folder ${folder} is in use by ${by}; only one process can open it`);
