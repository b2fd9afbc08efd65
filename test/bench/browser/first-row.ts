import { ratio, table } from '../table.js';
import { byTurns, first, promisedRatio, type Bench } from './bench.js';

const sizes = [50, 1_000, 10_000, 100_000];

export async function firstRow(bench: Bench): Promise<string> {
  const turns = sizes.flatMap((members) => [[`plain ${members}`, first('plain list', { members })], [`ours ${members}`, first('member-list', { members })]] as const);
  const figures = await byTurns(bench, Object.fromEntries(turns));
  const rows = sizes.map((members) => {
    const [plain, ours] = [figures[`plain ${members}`]!.ms, figures[`ours ${members}`]!.ms];
    return [members.toLocaleString('en'), plain, ours, ratio(ours, plain), members === 10_000 ? promisedRatio(ours, plain, 1.5) : ''];
  });
  const [thousand, many] = [figures['ours 1000']!.ms, figures['ours 100000']!.ms];
  return `## The first row of members

Milliseconds from the import of the module until the first row was painted.

${table(['members', 'plain DOM by hand', 'member-list', 'ratio', 'promised'], rows)}

100,000 members against 1,000: ${ratio(many, thousand)} (${promisedRatio(many, thousand, 1.1)}).`;
}
