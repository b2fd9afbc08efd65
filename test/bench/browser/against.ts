import { ratioOf } from '../measure.js';
import { ratio, table, type Cell } from '../table.js';
import { byTurns, first, promise, type Bench } from './bench.js';
import type { PageName } from './site.js';

const pages = [
  { page: 'member-list', scale: { members: 10_000 } },
  { page: 'org-switcher', scale: {}, throttle: 4 },
  { page: 'org-picker', scale: {}, throttle: 4 },
  { page: 'invite-dialog', scale: {}, throttle: 4 },
  { page: 'everything', scale: { members: 1_000 } },
] as const;

/** Compares the pages of this build with those of another commit, in one run. */
export async function against(bench: Bench): Promise<string> {
  const rows: Cell[][] = [];
  for (const { page, scale, ...options } of pages) {
    const throttle = 'throttle' in options ? options.throttle : undefined;
    const { before, now } = await byTurns(
      bench,
      {
        before: first(`${page} before` as PageName, scale, throttle),
        now: first(page, scale, throttle),
      },
      3 * bench.rounds,
    );
    rows.push([page, before.ms, now.ms, ratio(now.ms, before.ms), promise(ratioOf(now.ms, before.ms), 1.05, ' x')]);
  }
  return `## This build and another one

Milliseconds from the import until the page shows what it is for; three visits a round for each, by turns.

${table(['page', 'before', 'now', 'ratio', 'promised'], rows)}`;
}
