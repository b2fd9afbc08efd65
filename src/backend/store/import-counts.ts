import type { ImportRowResult } from './records.js';

/** Counts of an import without rows. */
export const emptyImportCounts = (): Record<ImportRowResult, number> => ({
  unchecked: 0,
  ready: 0,
  skipped: 0,
  problem: 0,
  done: 0,
  failed: 0,
  undone: 0,
  kept: 0,
});
