/*
 * `npm run bench` runs all scenarios except `competitors`; `npm run bench -- server load` runs the named ones. Results are printed and
 * written to `results/`. `--quick` runs everything at a small size and writes nothing.
 *
 * --members 1000000 --organizations 100000 --rounds 7
 * --data FOLDER stores the seeded databases for the next run.
 * --against FOLDER: `browser` compares this build with the build in that checkout, and writes nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browser } from './browser/browser.js';
import { hostile } from './hostile/hostile.js';
import { load } from './load/load.js';
import type { Scenario } from './scenario.js';
import { competitors } from './competitors/competitors.js';
import { server } from './server/server.js';

const parts: Scenario[] = [server, load, hostile, browser, competitors];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    members: { type: 'string' },
    organizations: { type: 'string' },
    rounds: { type: 'string' },
    data: { type: 'string' },
    against: { type: 'string' },
  },
});
const unknown = positionals.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}: ${parts.map((part) => part.name).join(', ')}`);
  process.exit(1);
}

const isQuick = values.quick;
const options = {
  isQuick,
  members: Number(values.members ?? (isQuick ? 20_000 : 1_000_000)),
  organizations: Number(values.organizations ?? (isQuick ? 2_000 : 100_000)),
  rounds: Number(values.rounds ?? (isQuick ? 2 : 7)),
  data: values.data,
  against: values.against,
  tell: (line: string) => console.error(line),
};
const results = join(import.meta.dirname, 'results');
for (const part of parts) {
  if (positionals.length > 0 ? !positionals.includes(part.name) : part.onlyByName) continue;
  const text = await part.run(options);
  console.log(`\n${text}\n`);
  if (isQuick || values.against) continue;
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${part.name}.md`), `${text}\n`);
}
