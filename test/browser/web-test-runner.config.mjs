/*
 * Element tests in real browsers. `BROWSERS` names the browsers (chromium, firefox, webkit; by default all that are installed),
 * `FILES` the test files: by default all of them in Chromium alone, and otherwise the ones that `engine-tests.mjs` lists. One
 * page at a time: a page in the background is throttled until axe and key presses time out.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { engineTests } from './engine-tests.mjs';
import { chromium, firefox, freePort, webkit } from './launchers.mjs';

const { ensureBrowsers } = await import('../browsers.ts');
const found = ensureBrowsers();
const wanted = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',');
const browsers = [];
if (wanted.includes('chromium')) browsers.push(chromium(found.chromium));
if (wanted.includes('firefox') && found.firefox) browsers.push(firefox(found.firefox));
if (wanted.includes('webkit') && found.webkit) browsers.push(await webkit(found.webkit));

const engineFiles = Object.keys(engineTests).map((name) => `test/elements/${name}.test.ts`);
const missing = engineFiles.filter((file) => !existsSync(new URL(`../../${file}`, import.meta.url)));
if (missing.length) throw new Error(`engine-tests.mjs lists files that do not exist: ${missing.join(', ')}`);

/**
 * Counts for the last line of the whole run, what failed, in a line each, for the lines before it, and the files whose page ended
 * without results: its browser crashed, or the file cannot be loaded.
 */
const counts = { passed: 0, failed: 0, skipped: 0, failures: [], unfinished: [] };
const countReporter = {
  reportTestFileResults({ sessionsForTestFile }) {
    for (const session of sessionsForTestFile) {
      const fail = (name, error) => {
        counts.failed++;
        counts.failures.push(
          `${session.testFile.split('/').pop()}, ${session.browser.name}: ${name}: ${error?.message ?? 'no reason given'}`,
        );
      };
      const walk = (suite, path) => {
        for (const test of suite?.tests ?? []) {
          if (test.skipped) counts.skipped++;
          else if (test.passed) counts.passed++;
          else fail([...path, test.name].join(' > '), test.error);
        }
        for (const inner of suite?.suites ?? []) walk(inner, [...path, inner.name]);
      };
      walk(session.testResults, []);
      if (session.errors?.length && !session.testResults) {
        fail('the page', session.errors[0]);
        counts.unfinished.push(relative(process.cwd(), session.testFile));
      }
    }
    if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts));
  },
};

/** The server kit inside the page checks addresses with a CommonJS module, which browsers do not load. */
const commonJsPlugin = {
  name: 'ipaddr.js',
  transform: ({ path, body }) =>
    path.endsWith('/ipaddr.js/lib/ipaddr.js')
      ? `const module = { exports: {} };\n${body}\nexport default module.exports;`
      : undefined,
};

export default {
  files: process.env.FILES ?? (wanted.join() === 'chromium' ? 'test/elements/**/*.test.ts' : engineFiles),
  rootDir: new URL('../..', import.meta.url).pathname,
  hostname: '127.0.0.1',
  port: await freePort(),
  nodeResolve: true,
  concurrency: 1,
  browsers,
  plugins: [
    commonJsPlugin,
    esbuildPlugin({ ts: true, tsconfig: new URL('../../tsconfig.json', import.meta.url).pathname, target: 'es2022' }),
  ],
  // The sources are tested as they are, with the development build of Lit: what it says of itself is no news.
  filterBrowserLogs: ({ args }) => !args.some((text) => /Lit is in dev mode|change-in-update/.test(String(text))),
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter],
  // A busy machine draws a frame in a tenth of a second: only what hangs may end by the clock.
  testsFinishTimeout: 240_000,
  testFramework: { config: { timeout: 60_000, ui: 'bdd' } },
  testRunnerHtml: (testFramework) =>
    `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width, initial-scale=1"><title>Test</title></head><body><script type="module" src="${testFramework}"></script></body></html>`,
};
