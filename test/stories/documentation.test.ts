/* Documentation pages of the built Storybook and the Markdown files of the repository: they render, and their links resolve. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findViolations } from './a11y-violations.js';
import { docs, openStorybookPage, stories, type StorybookPage } from './storybook.js';

const pages = docs.filter(({ title }) => title.startsWith('Guide/'));
const ids = new Set([...docs, ...stories].map(({ id, type }) => `${type}/${id}`));

describe('documentation', () => {
  let storybook: StorybookPage;
  before(async () => {
    storybook = await openStorybookPage({ viewport: { width: 1180, height: 900 } });
  });
  after(() => storybook?.close());

  for (const page of pages) {
    it(`${page.title} renders accessibly, with links to existing pages`, async () => {
      const found: string[] = [];
      for (const scheme of ['light', 'dark']) {
        await storybook.open(page, { scheme });
        assert.deepEqual(storybook.errors, []);
        found.push(
          ...(await findViolations(storybook.page, undefined, '.sbdocs-content')).map((one) => `${scheme}: ${one}`),
        );
      }
      assert.deepEqual(found, []);
      const links = await storybook.page
        .locator('.sbdocs-content a[href*="?path=/"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')!.replace(/^.*\?path=\//, '')));
      assert.deepEqual(
        links.filter((link) => !ids.has(link)),
        [],
      );
    });
  }

  for (const file of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']) {
    it(`${file} links to existing files`, () => {
      const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#]+)/g)].map(([, link]) => link!);
      const missing = links.filter((link) => !/^https?:/.test(link) && !existsSync(join(dirname(file), link)));
      assert.deepEqual(missing, []);
    });
  }

  it('has a README of at most 150 lines', () => {
    assert.ok(readFileSync('README.md', 'utf8').split('\n').length <= 151);
  });
});
