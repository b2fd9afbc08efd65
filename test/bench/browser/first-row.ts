import { ratio, table } from '../table.js';
import { alike, byTurns, first, promisedRatio, type Bench } from './bench.js';

const sizes = [50, 1_000, 10_000, 100_000];

export async function firstRow(bench: Bench): Promise<string> {
  const turns = sizes.flatMap(
    (members) =>
      [
        [`plain ${members}`, first('plain list', { members })],
        [`bare ${members}`, first('bare list', { members })],
        [`ours ${members}`, first('member-list', { members })],
      ] as const,
  );
  const figures = await byTurns(bench, Object.fromEntries(turns));
  const rows = sizes.map((members) => {
    const [plain, bare, ours] = [
      figures[`plain ${members}`]!.ms,
      figures[`bare ${members}`]!.ms,
      figures[`ours ${members}`]!.ms,
    ];
    return [
      members.toLocaleString('en'),
      plain,
      bare,
      ratio(bare, plain),
      ours,
      ratio(ours, plain),
      members === 10_000 ? promisedRatio(ours, plain, 1.5) : '',
    ];
  });
  const growth = await alike(bench, 'member-list', { members: 100_000 }, { members: 1_000 });
  return `## The first row of members

Milliseconds from the import of the module until the first row was painted; ratios are to plain DOM. Bare Lit is the plain list in one element of Lit.

${table(['members', 'plain DOM by hand', 'bare Lit', 'ratio', 'member-list', 'ratio', 'promised'], rows)}

100,000 members against 1,000, in three visits a round for each: ${growth}.`;
}
