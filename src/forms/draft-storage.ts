/* Drafts in the session storage of the tab. */
import { readStored, writeStored } from '../core/storage.js';
import type { Draft } from './draft.js';

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
