import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const { rooms } = (await import(new URL('../../.dependency-cruiser.mjs', import.meta.url).href)) as {
  rooms: Record<string, string[]>;
};

const check = () =>
  spawnSync('node_modules/.bin/depcruise', ['--config', '.dependency-cruiser.mjs', 'src'], { encoding: 'utf8' });

/** Runs the check with one more file in `src/`. */
function checkWith(file: string, text: string): string {
  writeFileSync(file, text);
  try {
    const { status, stdout } = check();
    assert.notEqual(status, 0, `${file} passes`);
    return stdout;
  } finally {
    rmSync(file);
  }
}

describe('the layout of src/', () => {
  it('names every folder', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of folders) assert.ok(rooms[name], `src/${name}/ is missing in .dependency-cruiser.mjs`);
  });

  it('refuses an import of a later room, also of a type', () => {
    const output = checkWith(
      'src/ui/forbidden.ts',
      `import type { OrgContext } from '../core/org-context.js';\nexport type Forbidden = OrgContext;\n`,
    );
    assert.match(output, /ui-imports: src\/ui\/forbidden\.ts/);
  });

  it('refuses an import from the inside of another element', () => {
    const output = checkWith(
      'src/elements/org-picker/forbidden.ts',
      `export { MemberList } from '../member-list/member-list.js';\n`,
    );
    assert.match(output, /elements-are-closed: src\/elements\/org-picker\/forbidden\.ts/);
  });

  it('refuses circular imports of types', () => {
    const file = 'src/styles/forbidden.ts';
    const other = 'src/styles/forbidden-too.ts';
    writeFileSync(other, `import type { A } from './forbidden.js';\nexport type B = A[];\n`);
    try {
      assert.match(
        checkWith(file, `import type { B } from './forbidden-too.js';\nexport type A = B | string;\n`),
        /no-circles/,
      );
    } finally {
      rmSync(other);
    }
  });

  it('is checked by npm run lint', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    assert.match(scripts['lint']!, /\bdepcruise\b/);
    assert.equal(execFileSync('git', ['status', '--porcelain', 'src/ui/forbidden.ts'], { encoding: 'utf8' }), '');
  });
});
