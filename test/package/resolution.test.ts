/*
 * `./*.js` is one export pattern for all elements, with two asterisks in its target. Every resolver that hosts use must
 * find the module of an element and its types.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import enhancedResolve from 'enhanced-resolve';
import { build as buildWithEsbuild } from 'esbuild';
import { build as buildWithVite, type Rolldown } from 'vite';
import { openHost } from './host.js';

const marker = 'member-list';
const page = `import 'org-elements/member-list.js';`;

describe('the export pattern of elements', () => {
  let host: string;
  let close: () => void;
  before(() => {
    ({ folder: host, close } = openHost());
    mkdirSync(join(host, 'src'));
    writeFileSync(join(host, 'src/page.js'), page);
    writeFileSync(
      join(host, 'src/page.ts'),
      `import 'org-elements/member-list.js';
       import 'org-elements/permission-gate.js';
       const list: HTMLElementTagNameMap['member-list'] = document.createElement('member-list');
       list.addEventListener('member-removed', ({ detail }) => detail.members.map(({ name }) => name));
       // @ts-expect-error There is no such element.
       import 'org-elements/no-such-element.js';
       export { list };`,
    );
  });
  after(() => close());

  it('is resolved by Node', () => {
    const output = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', `console.log(import.meta.resolve('org-elements/member-list.js'))`],
      { cwd: host, encoding: 'utf8' },
    );
    assert.match(output, /\/dist\/elements\/member-list\/member-list\.define\.js$/m);
  });

  it('is resolved by webpack', async () => {
    const resolveLikeWebpack = enhancedResolve.create({ conditionNames: ['browser', 'import', 'module', 'default'] });
    const path = await new Promise<string | false | undefined>((done, fail) =>
      resolveLikeWebpack(host, 'org-elements/member-list.js', (error, found) => (error ? fail(error) : done(found))),
    );
    assert.match(String(path), /\/dist\/elements\/member-list\/member-list\.define\.js$/);
  });

  it('is resolved by esbuild', async () => {
    const { outputFiles } = await buildWithEsbuild({
      entryPoints: [join(host, 'src/page.js')],
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
    });
    assert.ok(outputFiles[0]!.text.includes(marker));
  });

  it('is resolved by Vite', async () => {
    const { output } = (await buildWithVite({
      root: host,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, rolldownOptions: { input: join(host, 'src/page.js') } },
    })) as Rolldown.RolldownOutput;
    assert.ok(output.some((chunk) => chunk.type === 'chunk' && chunk.code.includes(marker)));
  });

  for (const [module, moduleResolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ] as const)
    it(`has types for TypeScript with moduleResolution ${moduleResolution}`, () => {
      const { stdout } = spawnSync(
        process.execPath,
        [
          resolve('node_modules/typescript/bin/tsc'),
          ...['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--lib', 'es2023,dom,dom.iterable'],
          ...['--module', module, '--moduleResolution', moduleResolution, '--ignoreConfig', '--preserveSymlinks'],
          'src/page.ts',
        ],
        { cwd: host, encoding: 'utf8' },
      );
      assert.equal(stdout, '');
    });
});
