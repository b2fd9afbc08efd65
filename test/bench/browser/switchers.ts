import { ratio, table, type Cell } from '../table.js';
import { alike, byTurns, first, promisedRatio, type Bench } from './bench.js';

export async function switchers(bench: Bench): Promise<string> {
  const rows: Cell[][] = [];
  const growth: string[] = [];
  for (const throttle of [1, 4]) {
    const many = { organizations: 40_000 };
    const figures = await byTurns(bench, {
      bare: first('bare switcher', {}, throttle),
      'org-switcher, 50': first('org-switcher', {}, throttle),
      'org-switcher, 40,000': first('org-switcher', many, throttle),
      'org-picker, 50': first('org-picker', {}, throttle),
      'org-picker, 40,000': first('org-picker', many, throttle),
    });
    const { bare, ...ours } = figures;
    for (const [name, { ms }] of Object.entries(ours))
      rows.push([
        `${throttle} x`,
        name,
        bare.ms,
        ms,
        ratio(ms, bare.ms),
        throttle === 4 && name.startsWith('org-switcher') ? promisedRatio(ms, bare.ms, 1.3) : '',
      ]);
    for (const tag of ['org-switcher', 'org-picker'] as const)
      growth.push(`${tag} at ${throttle} x: ${await alike(bench, tag, many, {}, throttle)}`);
  }
  return `## Switcher and picker

Milliseconds from the import until the current organization, or the first one, was painted; on this processor and on one four times slower. The limit is a button of
Lit with a popover that shows the same name.

${table(['slower', 'element, organizations', 'bare Lit', 'element', 'ratio', 'promised'], rows)}

40,000 organizations against 50, which is to cost the same, in three visits a round for each: ${growth.join('; ')}.`;
}
