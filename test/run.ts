/*
 * Everything that has to be true, in one run: lint, types, what runs in Node, the built package, the elements in three
 * engines, every story, and the demo from end to end. Ends with the counts alone on a line.
 * `npm test -- node package browser stories e2e` runs parts of it.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.js';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, in a line each. */
  failures: string[];
}

const counts: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
const folder = mkdtempSync(join(tmpdir(), 'org-elements-test-'));
const bin = (name: string) => join('node_modules', '.bin', name);

interface Outcome {
  code: number;
  output: string;
}

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function step(name: string, work: () => Promise<Outcome & { counted?: Partial<Counts> }>): Promise<void> {
  const began = Date.now();
  const { code, output, counted } = await work();
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  counts.passed += counted?.passed ?? (code === 0 ? 1 : 0);
  counts.skipped += counted?.skipped ?? 0;
  // A step that broke without a failed test has failed all the same.
  const failed = counted?.failed || (code === 0 ? 0 : 1);
  counts.failed += failed;
  if (failed)
    counts.failures.push(
      ...(counted?.failures?.length ? counted.failures : ['it broke; its output stands above']).map(
        (line) => `${name}: ${line}`,
      ),
    );
  console.log(
    `${failed ? 'FAILED' : 'ok    '} ${name} (${seconds} s${counted ? `, ${counted.passed ?? 0} passed` : ''})`,
  );
  if (failed) console.log(output.split('\n').slice(-400).join('\n'));
}

/** Tests that run in Node: `node --test` over some files. */
const nodeTests = (name: string, files: string[], together = 1) =>
  step(name, async () => {
    const { code, output } = await run(process.execPath, [
      '--import',
      'tsx',
      '--test',
      '--test-reporter=tap',
      `--test-concurrency=${together}`,
      ...files,
    ]);
    const number = (what: string) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
    const failures = output
      .split('\n')
      .filter((line) => !/^\s*(ok |# Subtest|---|\.\.\.|duration_ms|type:)/.test(line))
      .join('\n');
    const failed = [...output.matchAll(/^ *not ok \d+ - (.*)$/gm)].map(([, test]) => test!);
    return {
      code,
      output: failures,
      counted: {
        passed: number('pass'),
        failed: number('fail') + number('cancelled'),
        skipped: number('skipped'),
        failures: failed,
      },
    };
  });

/** Known vulnerabilities of high or critical severity in any dependency. Skipped where the registry has no audit endpoint. */
const audit = () =>
  step('npm audit', async () => {
    const { output } = await run('npm', ['audit', '--json', '--audit-level', 'high', '--loglevel', 'silent']);
    const { vulnerabilities } = parsed(output) as {
      vulnerabilities?: Record<string, { name: string; severity: string; range: string }>;
    };
    if (!vulnerabilities) {
      console.log('skipped npm audit: the registry has no audit endpoint');
      return { code: 0, output, counted: {} };
    }
    const failures = Object.values(vulnerabilities)
      .filter(({ severity }) => severity === 'high' || severity === 'critical')
      .map(({ name, range, severity }) => `${name} ${range}: ${severity}`);
    return {
      code: failures.length ? 1 : 0,
      output,
      counted: { passed: failures.length ? 0 : 1, failed: failures.length, failures },
    };
  });

function parsed(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}

const command = (name: string, program: string, args: string[]) => step(name, () => run(program, args));

const parts: Record<string, () => Promise<void>> = {
  async node() {
    await command('lint', bin('eslint'), ['.']);
    await command('manifest', 'npm', ['run', '--silent', 'analyze']);
    await command('types', bin('tsc'), ['-p', '.']);
    await audit();
    await nodeTests('contract, client', ['test/contract/*.test.ts', 'test/client/*.test.ts'].flatMap(expand));
    await nodeTests('server kit', expand('test/backend/*.test.ts'), 2);
    await nodeTests('stores: memory, PGlite, PostgreSQL', expand('test/backend/stores/*.test.ts'), 2);
    await nodeTests('words', expand('test/strings/*.test.ts'));
    await nodeTests('demo', expand('test/demo/*.test.ts'), 2);
  },
  async package() {
    await command('build', 'npm', ['run', '--silent', 'build']);
    await nodeTests('package', expand('test/package/*.test.ts'));
    await nodeTests('server rendering, first paint', expand('test/ssr/*.test.ts'));
  },
  async browser() {
    await step('elements in the browsers', async () => {
      const file = join(folder, 'counts.json');
      const outcome = await run(bin('wtr'), ['--config', 'test/browser/web-test-runner.config.mjs'], {
        COUNTS_FILE: file,
        NODE_OPTIONS: '--import tsx',
      });
      return { ...outcome, counted: existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Counts) : undefined };
    });
  },
  async stories() {
    await command('storybook', 'npm', ['run', '--silent', 'build-storybook']);
    // They wait for a browser most of the time.
    await nodeTests('stories', expand('test/stories/*.test.ts'), 2);
  },
  async e2e() {
    await nodeTests('demo, end to end', expand('test/e2e/*.test.ts'));
  },
};

function expand(pattern: string): string[] {
  const [place, ending] = [pattern.slice(0, pattern.lastIndexOf('/')), pattern.slice(pattern.lastIndexOf('*') + 1)];
  return existsSync(place) ? listFiles(place).filter((file) => file.endsWith(ending)) : [];
}

function listFiles(place: string): string[] {
  return readdirSync(place).map((name) => join(place, name));
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length) {
  console.error(`There is no part ${unknown.join(', ')}: ${Object.keys(parts).join(', ')}`);
  process.exit(1);
}
ensureBrowsers();
for (const [name, part] of Object.entries(parts)) if (!wanted.length || wanted.includes(name)) await part();
rmSync(folder, { recursive: true, force: true });
// A long log is seldom read from its beginning.
if (counts.failures.length) console.log(`\nWhat failed:\n${counts.failures.map((line) => `- ${line}`).join('\n')}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`);
process.exit(counts.failed ? 1 : 0);
