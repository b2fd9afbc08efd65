import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { literalsIn } from './literals.js';
import { readSources, unusedKeys } from './used-keys.js';

const filesIn = (place: string): string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(place, name));
const inPage = (template: string) => literalsIn('page.ts', `const page = html\`${template}\`;`).map(({ text }) => text);

describe('strings', () => {
  const sources = readSources();

  it('are all used', () => {
    assert.deepEqual(unusedKeys(sources), []);
  });

  it('are reported when they are no longer used', () => {
    const plant = (path: string, before: string, after: string) => {
      const text = readFileSync(path, 'utf8');
      assert.ok(text.includes(before), `${path} has no ${before}`);
      return unusedKeys(readSources({ [path]: text.replace(before, after) }, sources.program));
    };
    const usual = unusedKeys(sources);
    const added = (found: string[]) => found.filter((one) => !usual.includes(one));
    assert.deepEqual(added(plant('src/i18n/en/common.ts', "  never: 'Never',", "  never: 'Never',\n  ever: 'Ever',")), [
      'common.ts: ever',
    ]);
    // Another section has the same key, and shows it.
    assert.deepEqual(
      added(plant('src/elements/org-switcher/org-switcher.strings.ts', '  choose: ', "  undo: 'Undo',\n  choose: ")),
      ['org-switcher.strings.ts: undo'],
    );
    assert.deepEqual(
      added(plant('src/i18n/en/errors.ts', '  timeout: ', "  teapot: 'This is a teapot.',\n  timeout: ")),
      ['errors.ts: teapot'],
    );
    assert.deepEqual(
      added(
        plant(
          'src/elements/member-details/member-sections.strings.ts',
          '  areaOrg: ',
          "  areaKitchen: 'Kitchen',\n  areaOrg: ",
        ),
      ),
      ['member-sections.strings.ts: areaKitchen'],
    );
  });
});

describe('templates', () => {
  it('contain no text: all text is in the strings files', () => {
    const found = ['src/elements', 'src/ui']
      .flatMap(filesIn)
      .flatMap((file) =>
        literalsIn(file, readFileSync(file, 'utf8')).map(({ line, text }) => `${file}:${line} ${text}`),
      );
    assert.deepEqual(found, []);
  });

  it('are reported for text in elements', () => {
    assert.deepEqual(inPage('<p>Nothing here</p>'), ['Nothing here']);
    assert.deepEqual(inPage('<p class=${kind}>${count} members</p>'), ['members']);
    assert.deepEqual(inPage('<ul>${rows.map((row) => html`<li>Row</li>`)}</ul>'), ['Row']);
  });

  it('are reported for text in accessible names and titles', () => {
    assert.deepEqual(inPage('<button aria-label="Close">×</button>'), ['Close']);
    assert.deepEqual(inPage('<input placeholder=Search title="Search ${what}">'), ['Search', 'Search']);
    assert.deepEqual(inPage("<img alt='Logo'>"), ['Logo']);
  });

  it('are reported for text in expressions', () => {
    assert.deepEqual(inPage("<p>${open ? 'Close' : nothing}</p>"), ['Close']);
    assert.deepEqual(inPage("<p aria-label=${name || ('Nobody')}></p>"), ['Nobody']);
  });

  it('may contain punctuation, entities, class names and values of strings', () => {
    assert.deepEqual(
      inPage(
        "<p class=\"${open ? 'open' : 'closed'} wide\" dir=ltr role=\"img\" @click=${() => go('away')}>${strings.text('title')} · &nbsp;${a} / ${b}</p>",
      ),
      [],
    );
    assert.deepEqual(
      inPage(
        "<!-- why --><${tag('card')} part='card' data-a=${'wide'}>${strings.text(open ? 'close' : 'open')}</${tag('card')}>",
      ),
      [],
    );
  });
});
