/*
 * Everything that has to be true, in one run: lint, types, what runs in Node, the built package, the elements in three
 * engines, every story, and the demo from end to end. Two steps run at the same time; the output of a step is printed when
 * it ends. Ends with the counts alone on a line. `npm test -- node package browser stories e2e` runs parts of it.
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
const browsers = ensureBrowsers();
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

type Counted = Outcome & { counted?: Partial<Counts> };

interface Step {
  name: string;
  work: () => Promise<Counted>;
  /** Names of the steps that must end first, where they are part of the run. */
  after?: string[];
}

async function perform({ name, work }: Step): Promise<void> {
  const began = Date.now();
  const { code, output, counted } = await work();
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  counts.passed += counted?.passed ?? (code === 0 ? 1 : 0);
  counts.skipped += counted?.skipped ?? 0;
  // A step that ends with an error code without a failed test counts as one failure.
  const failed = counted?.failed || (code === 0 ? 0 : 1);
  counts.failed += failed;
  if (failed)
    counts.failures.push(
      ...(counted?.failures?.length ? counted.failures : ['ended with an error; its output is above']).map(
        (line) => `${name}: ${line}`,
      ),
    );
  console.log(
    `${failed ? 'FAILED' : 'ok    '} ${name} (${seconds} s${counted ? `, ${counted.passed ?? 0} passed` : ''})`,
  );
  if (failed) console.log(output.split('\n').slice(-400).join('\n'));
}

/** Runs steps in their order, at most two at the same time. */
async function performAll(steps: Step[]): Promise<void> {
  const waiting = [...steps];
  const running = new Map<string, Promise<void>>();
  const isOpen = (name: string) => running.has(name) || waiting.some((one) => one.name === name);
  while (waiting.length || running.size) {
    const next = waiting.findIndex(({ after = [] }) => !after.some(isOpen));
    if (next < 0 || running.size === 2) {
      await Promise.race(running.values());
    } else {
      const [step] = waiting.splice(next, 1) as [Step];
      running.set(
        step.name,
        perform(step).finally(() => running.delete(step.name)),
      );
    }
  }
}

/** Tests that run in Node: `node --test` over some files. */
async function nodeTests(files: string[], env?: Record<string, string>): Promise<Counted> {
  const { code, output } = await run(
    process.execPath,
    ['--import', 'tsx', '--test', '--test-reporter=tap', '--test-concurrency=1', ...files],
    env,
  );
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
}

/**
 * Element tests in one browser. A file whose page ended without results, because the browser crashed, runs once more in a new
 * browser.
 */
async function elementTests(browser: string): Promise<Counted> {
  const first = await testsInBrowser(browser);
  const unfinished = [...new Set(first.counted?.unfinished)];
  if (!first.counted || !unfinished.length) return first;
  console.log(`once more in ${browser}: ${unfinished.join(', ')}`);
  const second = await testsInBrowser(browser, unfinished);
  const { passed = 0, failed = 0, skipped = 0, failures = [] } = second.counted ?? { failed: unfinished.length };
  // Each page without results counts as one failure.
  const others = first.counted.failed - first.counted.unfinished.length;
  return {
    code: others ? first.code : second.code,
    output: first.output + second.output,
    counted: {
      passed: first.counted.passed + passed,
      failed: others + failed,
      skipped: first.counted.skipped + skipped,
      failures: [...first.counted.failures.filter((line) => !line.includes(': the page: ')), ...failures],
    },
  };
}

type BrowserCounts = Counts & { unfinished: string[] };

async function testsInBrowser(browser: string, files?: string[]): Promise<Outcome & { counted?: BrowserCounts }> {
  const file = join(folder, `${browser}.json`);
  rmSync(file, { force: true });
  const outcome = await run(bin('wtr'), ['--config', 'test/browser/web-test-runner.config.mjs'], {
    BROWSERS: browser,
    COUNTS_FILE: file,
    NODE_OPTIONS: '--import tsx',
    ...(files && { FILES: files.length > 1 ? `{${files.join(',')}}` : files[0] }),
  });
  return {
    ...outcome,
    counted: existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as BrowserCounts) : undefined,
  };
}

/** Known vulnerabilities of high or critical severity in any dependency. Skipped where the registry has no audit endpoint. */
async function audit(): Promise<Counted> {
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
}

function parsed(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}

/** Database and sample data of the demo, which its tests copy. Links in its emails lead to the port of this start. */
const demoData = join(folder, 'demo-data');
const prepareDemoData: Step = {
  name: 'data of the demo',
  work: () => run(process.execPath, ['--import', 'tsx', 'test/demo/prepare-data.ts', demoData]),
};

const npmRun = (script: string) => run('npm', ['run', '--silent', script]);
const tests = (...patterns: string[]) => patterns.flatMap(expand);

/** Steps of each part, long ones first. */
const parts: Record<string, Step[]> = {
  browser: [
    { name: 'elements in Chromium', work: () => elementTests('chromium') },
    ...(browsers.webkit ? [{ name: 'elements in WebKit', work: () => elementTests('webkit') }] : []),
    ...(browsers.firefox ? [{ name: 'elements in Firefox', work: () => elementTests('firefox') }] : []),
  ],
  stories: [
    { name: 'storybook', work: () => run(bin('storybook'), ['build', '--disable-telemetry', '--quiet']) },
    { name: 'stories', after: ['storybook'], work: () => nodeTests(tests('test/stories/*.test.ts')) },
  ],
  package: [
    { name: 'build', work: () => npmRun('build:package') },
    { name: 'package', after: ['build'], work: () => nodeTests(tests('test/package/*.test.ts')) },
    { name: 'server rendering, first paint', after: ['build'], work: () => nodeTests(tests('test/ssr/*.test.ts')) },
  ],
  e2e: [{ name: 'demo, end to end', work: () => nodeTests(tests('test/e2e/*.test.ts')) }],
  node: [
    { name: 'server kit', work: () => nodeTests(tests('test/backend/*.test.ts')) },
    {
      name: 'stores: memory, PGlite, PostgreSQL',
      work: () => nodeTests(tests('test/backend/stores/*.test.ts')),
    },
    prepareDemoData,
    {
      name: 'demo',
      after: [prepareDemoData.name],
      work: () => nodeTests(tests('test/demo/*.test.ts'), { DEMO_DATA: demoData }),
    },
    { name: 'contract, client', work: () => nodeTests(tests('test/contract/*.test.ts', 'test/client/*.test.ts')) },
    { name: 'strings', work: () => nodeTests(tests('test/strings/*.test.ts')) },
    { name: 'lint', work: () => npmRun('lint') },
    { name: 'types', work: () => npmRun('types') },
    { name: 'npm audit', work: audit },
  ],
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
// Types, Storybook and the package read custom-elements.json.
await perform({ name: 'manifest', work: () => npmRun('analyze') });
await performAll(
  // Two parts share a step.
  [
    ...new Set(
      Object.entries(parts).flatMap(([name, steps]) => (!wanted.length || wanted.includes(name) ? steps : [])),
    ),
  ],
);
rmSync(folder, { recursive: true, force: true });
// A long log is seldom read from its beginning.
if (counts.failures.length) console.log(`\nWhat failed:\n${counts.failures.map((line) => `- ${line}`).join('\n')}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`);
process.exit(counts.failed ? 1 : 0);
