import assert from 'node:assert/strict';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { build, type Rolldown } from 'vite';
import { openHost } from './host.js';
import { budgets, sizeOf } from './size.js';

describe('before it is ready, gzipped,', () => {
  let host: string;
  let close: () => void;
  before(() => {
    ({ folder: host, close } = openHost());
    host = realpathSync(host);
  });
  after(() => close());

  for (const [entry, budget] of Object.entries(budgets)) {
    it(`${entry} costs at most ${budget.bundled} bytes in one file and ${budget.split} bytes in chunks`, async () => {
      const { bundled, split, modules } = await sizeOf([entry!], host);
      const heaviest = modules.slice(0, 12).map(([name, bytes]) => `${name} ${bytes}`);
      const message = `${bundled} and ${split} bytes; the heaviest modules, minified: ${heaviest.join(', ')}`;
      assert.ok(bundled <= budget.bundled && split <= budget.split, message);
    });
  }

  it('the documentation states the size of each element to half a kilobyte', async () => {
    const page = readFileSync('stories/guide/performance.mdx', 'utf8');
    const stated = [...page.matchAll(/^\| `(\w+-\w+)` +\| +([\d.]+) \|/gm)];
    assert.ok(stated.length >= 13, `${stated.length} elements are stated`);
    for (const [, entry, kilobytes] of stated) {
      const { bundled } = await sizeOf([entry!], host);
      assert.ok(
        Math.abs(bundled / 1000 - Number(kilobytes)) <= 0.5,
        `${entry}: ${bundled} bytes; stated: ${kilobytes} kB`,
      );
    }
  });

  it('two elements cost less than their sum: at most two thirds of it', async () => {
    const pairs: [string, string][] = [
      ['org-switcher', 'member-list'],
      ['member-list', 'invitation-list'],
      ['invite-dialog', 'branding-preview'],
    ];
    for (const [one, other] of pairs) {
      const [both, first, second] = await Promise.all(
        [[one, other], [one], [other]].map((names) => sizeOf(names, host)),
      );
      assert.ok(
        both!.bundled < (first!.bundled + second!.bundled) * (2 / 3),
        `${one} ${first!.bundled} and ${other} ${second!.bundled}: ${both!.bundled}`,
      );
    }
  });

  it('an element is at most three files where Vite splits the page: its own, the core and the base styles', async () => {
    for (const entry of Object.keys(budgets).filter((name) => !['define', 'auth0', 'client'].includes(name))) {
      const page = `${host}/${entry}-page.js`;
      writeFileSync(page, `import 'org-elements/${entry}.js';`);
      const { output } = (await build({
        configFile: false,
        root: host,
        publicDir: false,
        logLevel: 'error',
        build: { write: false, rolldownOptions: { input: page } },
      })) as Rolldown.RolldownOutput;
      const chunks = output.filter((file) => file.type === 'chunk');
      const files = new Set(chunks.filter(({ isEntry }) => isEntry));
      for (const { imports } of files)
        for (const chunk of chunks) if (imports.includes(chunk.fileName)) files.add(chunk);
      // The labels of permissions, which roles show at once, are shared with dialogs of other elements.
      assert.ok(
        files.size <= (entry === 'role-list' ? 4 : 3),
        `${entry}: ${[...files].map(({ fileName }) => fileName).join(', ')}`,
      );
    }
  });

  it('everything together costs at most 685,000 bytes, whatever is opened, in all twelve languages', async () => {
    const { split, later } = await sizeOf(['define'], host);
    assert.ok(split + later <= 685_000, `${split + later} bytes`);
  });
});
