import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

/** Runs a program of `node_modules/.bin` in a folder. Returns its exit code and everything that it printed. */
function run(folder: string, program: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(resolve('node_modules/.bin', program), args, {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

describe('npm run new', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'new-element-'));
    mkdirSync(join(folder, 'test'));
    for (const path of [
      'src',
      'scripts',
      'stories',
      'test/elements',
      'README.md',
      'package.json',
      'tsconfig.json',
      '.prettierrc.json',
    ])
      if (existsSync(path)) cpSync(path, join(folder, path), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('writes elements that compile and are registered', () => {
    for (const tag of ['thing-list', 'org-banner']) {
      const { status, output } = run(folder, 'tsx', 'scripts/new.ts', tag);
      assert.equal(status, 0, output);
    }
    writeFileSync(
      join(folder, 'tsconfig.new.json'),
      JSON.stringify({
        extends: './tsconfig.json',
        compilerOptions: { noEmit: true },
        include: [
          'src/elements/thing-list',
          'src/elements/org-banner',
          'src/*.ts',
          'test/elements/{thing-list,org-banner}.test.ts',
          'stories/vite.d.ts',
        ],
      }),
    );
    assert.equal(run(folder, 'tsc', '-p', 'tsconfig.new.json').output, '');
    const check = `import { elements } from './src/elements.gen.js'; import english from './src/english.gen.js'; console.log(Object.keys(elements).includes('thing-list'), english.orgBanner.subject);`;
    writeFileSync(join(folder, 'check.ts'), check);
    assert.equal(run(folder, 'tsx', 'check.ts').output, 'true the organization\n');
  });

  it('refuses a tag of one word, and an element that exists', () => {
    assert.match(run(folder, 'tsx', 'scripts/new.ts', 'things').output, /tag of two words/);
    const { status, output } = run(folder, 'tsx', 'scripts/new.ts', 'member-list');
    assert.deepEqual([status, output], [1, 'src/elements/member-list exists already.\n']);
  });
});
