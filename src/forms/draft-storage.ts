/* Drafts in the session storage of the tab. Storage may be full or blocked; a draft is then lost on reload. */
import type { Draft } from './draft.js';

/** Returns the stored value; `undefined` without one. */
export function readStored(key: string): unknown {
  try {
    const stored = sessionStorage.getItem(key);
    return stored ? JSON.parse(stored) : undefined;
  } catch {
    return undefined;
  }
}

/** Stores a value; `undefined` removes it. Returns whether a value is stored. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
    return value !== undefined;
  } catch {
    return false;
  }
}

/** Removes all values whose keys start with `prefix`. Call it on sign-out. */
export function clearStored(prefix: string): void {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(prefix)) sessionStorage.removeItem(name);
  } catch {
    // Without storage there are no drafts.
  }
}

/** Stores the changes of a draft whose values are JSON, with the values that they are based on. */
export function storeDraft<T extends object>(draft: Draft<T>, key: string): void {
  const { changed, saved, values } = draft;
  const changes = changed.map((field) => [field, saved![field] ?? null, values[field] ?? null]);
  writeStored(key, changes.length ? changes : undefined);
}

/** Restores the changes of a stored draft. Then rebase the draft on `version`, which merges later changes. */
export function restoreDraft<T extends object>(draft: Draft<T>, key: string, version: T): void {
  const stored = readStored(key);
  if (!Array.isArray(stored)) return;
  const base = { ...version } as Record<string, unknown>;
  const values: Record<string, unknown> = {};
  for (const [field, was, mine] of stored as [string, unknown, unknown][]) {
    base[field] = was ?? undefined;
    values[field] = mine ?? undefined;
  }
  draft.saved = base as T;
  draft.values = { ...base, ...values } as Partial<T>;
}
