/*
 * One process at a time for a directory: two PGlites on the same files destroy them. Node has no file locks of the
 * operating system, so a file contains the owner. The owner renews the file, since a process id has no meaning in
 * another PID namespace or on another machine.
 */
import { randomUUID } from 'node:crypto';
import { readFile, readlink, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf, StoreError } from './errors.js';

interface Owner {
  id: string;
  pid: number;
  host: string;
  /** The scope of process ids: one boot of one kernel, and one PID namespace. */
  space: string;
  /** When the process started, as Linux reports it: process ids are reused. */
  started: string;
}

const RENEW_INTERVAL_MS = 10_000;
const STALE_AFTER_MS = 60_000;
const heldLocks = new Set<string>();

export interface DirectoryLock {
  /**
   * Rejects with `folder_locked` if another process has taken over the directory, for example while this one was
   * suspended.
   */
  verify(): Promise<void>;
  isLost(): boolean;
  /** Releases the directory, unless another process has it. */
  release(): Promise<void>;
}

/** Locks the directory. Throws `folder_locked`. */
export async function lockDirectory(folder: string, every = RENEW_INTERVAL_MS): Promise<DirectoryLock> {
  const path = join(folder, 'lock');
  const owner: Owner = {
    id: randomUUID(),
    pid: process.pid,
    host: hostname(),
    space: await findSpace(),
    started: (await readProcess(process.pid)).started,
  };
  const text = JSON.stringify(owner);
  if (heldLocks.has(path)) throw lockedError(folder, `this process (${process.pid})`);
  heldLocks.add(path);
  try {
    await take(folder, path, text, owner.space);
  } catch (error) {
    heldLocks.delete(path);
    throw error;
  }
  let isLost = false;
  let renewedAt = Date.now();
  const isMine = async () =>
    (await readFile(path, 'utf8').catch((error: unknown) => (codeOf(error) === 'ENOENT' ? '' : text))) === text;
  const renewOnce = async () => {
    // A missing file means that no other process has taken over the directory.
    if (
      !(await isMine()) &&
      !(await writeFile(path, text, { flag: 'wx' }).then(
        () => true,
        () => false,
      ))
    )
      isLost = true;
    if (isLost) return clearInterval(timer);
    await utimes(path, new Date(), new Date()).catch(() => undefined);
    renewedAt = Date.now();
  };
  let renewal: Promise<void> | undefined;
  // One at a time: a late one would take the directory again after it was lost or released.
  const renew = () => (renewal ??= renewOnce().finally(() => (renewal = undefined)));
  const timer = setInterval(() => void renew(), every);
  timer.unref();
  return {
    async verify() {
      if (!isLost && Date.now() - renewedAt > STALE_AFTER_MS / 2) await renew();
      if (isLost) throw lockedError(folder, 'another process, which took it over while this one was suspended');
    },
    isLost: () => isLost,
    async release() {
      clearInterval(timer);
      await renewal;
      if (!isLost && (await isMine())) await rm(path, { force: true });
      heldLocks.delete(path);
    },
  };
}

async function take(folder: string, path: string, text: string, space: string): Promise<void> {
  try {
    return await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST')
      throw new StoreError('folder_unusable', `Cannot write to the folder ${folder}: ${(error as Error).message}`, {
        cause: error,
      });
  }
  const owner = await readOwner(path);
  if (owner && (await isAlive(owner, path, space))) throw lockedError(folder, `process ${owner.pid} on ${owner.host}`);
  await writeFile(path, text);
  // Two processes may have found the same dead owner. The last writer has the lock.
  await delay(200);
  if ((await readFile(path, 'utf8')) !== text) throw lockedError(folder, 'another process that is starting');
}

/** `undefined` for an incomplete file, whose writer was killed or has not finished. A second read decides. */
async function readOwner(path: string): Promise<Owner | undefined> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    if (attempt > 1) await delay(200);
    try {
      return JSON.parse(await readFile(path, 'utf8')) as Owner;
    } catch {
      // Missing or incomplete.
    }
  }
  return undefined;
}

/** A process in the same scope is looked up by its id; for any other, the age of the file decides. */
async function isAlive(owner: Owner, path: string, space: string): Promise<boolean> {
  if (owner.space !== space) return Date.now() - (await stat(path)).mtimeMs < STALE_AFTER_MS;
  // Another copy of this module in the same process, or an earlier process with the same id.
  if (owner.pid === process.pid && owner.started === '') return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  const { started, state } = await readProcess(owner.pid);
  // A zombie has ended, but its parent has not collected the exit status.
  return state !== 'Z' && state !== 'X' && (owner.started === '' || owner.started === started);
}

/** Without /proc there are no PID namespaces, and the host name identifies the machine. */
async function findSpace(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '');
  return `${hostname()} ${boot.trim()} ${namespace}`;
}

/** Fields 3 and 22 of /proc/PID/stat; empty without /proc. */
async function readProcess(pid: number): Promise<{ state: string; started: string }> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', started: fields[19] ?? '' };
}

const lockedError = (folder: string, by: string) =>
  new StoreError('folder_locked', `The folder ${folder} is in use by ${by}; only one process can open it`);
