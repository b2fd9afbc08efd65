/* Every story of the built Storybook in a real browser: none may fail, none may be inaccessible. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openBook, stories, type Book } from './book.js';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

describe('stories', () => {
  let book: Book;

  before(async () => { book = await openBook(); });
  after(() => book?.close());

  it('exist for every element', () => {
    const titles = new Set(stories.map(({ title }) => title));
    for (const tag of readdirSync('src/elements').filter((name) => name !== 'org-provider')) assert.ok(titles.has(`Elements/${tag}`), tag);
  });

  for (const story of stories) {
    it(`${story.title}: ${story.name}`, async () => {
      const { page, errors } = book;
      await book.open(story);
      await page.addScriptTag({ content: axe });
      const found = await page.evaluate(async () => {
        const { axe: run } = window as unknown as { axe: { run(context: Element, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
        const { violations } = await run.run(document.querySelector('#storybook-root')!, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
        return violations.map((one) => `${one.id}: ${one.nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
      });
      assert.deepEqual(errors, []);
      assert.deepEqual(found, []);
    });
  }
});
