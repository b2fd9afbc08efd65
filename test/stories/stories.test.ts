/*
 * Every story of the built Storybook in a real browser: it renders without errors, its accessibility tree is the committed one, and
 * axe finds no violations in any theme, light or dark. All rules run once; those about color and size run in each theme. The clock
 * is frozen, so “2 days ago” does not change. With `ACCEPT` trees are written, and nothing else is checked.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { findViolations, byColor, bySize } from './a11y-violations.js';
import { changedLines } from './changed-lines.js';
import { howToAccept, nameOf, Records } from './snapshots.js';
import { isInteraction, openPagePool, stories, type StorybookPage, type Entry } from './storybook.js';

const sheets = Object.fromEntries(
  readdirSync('src/styles/themes').map((file) => [
    file.replace('.css', ''),
    readFileSync(`src/styles/themes/${file}`, 'utf8'),
  ]),
);
/** Stories that differ from Ready in width, direction, text or number of rows, and have the same colors. */
const sameColors = /--(playground|dark|right-to-left|narrow|compact|long-content|reader|ten-thousand|two-thousand)$/;
/** States that all elements render with the same templates. They are checked in each theme in elements of different shapes. */
const sharedState = /--(no-session|loading|narrow-loading|forbidden|error)$/;
const shapes = /-(member-list|org-switcher|org-picker|org-profile|invite-dialog|branding-editor)--/;
const isShownElsewhere = ({ id }: Entry) => sameColors.test(id) || (sharedState.test(id) && !shapes.test(id));

/** Stories that differ from Ready in appearance only, and Playground. */
const sameTree = /--(playground|dark|high-contrast|narrow|themed|compact|ten-thousand|two-thousand)$/;
/** Whether the tree of a story is committed. A story whose play function is the test has none. */
const hasTree = (story: Entry) =>
  story.title.startsWith('Elements/') && !sameTree.test(story.id) && !isInteraction(story);
const trees = new Records('trees', '.yaml');
const isAccepting = process.env['ACCEPT'] !== undefined;

describe('stories', () => {
  let pool: Awaited<ReturnType<typeof openPagePool>>;

  before(async () => {
    pool = await openPagePool();
  });
  after(() => pool?.close());

  it('exist for every element', () => {
    const titles = new Set(stories.map(({ title }) => title));
    for (const tag of readdirSync('src/elements').filter((name) => name !== 'org-provider'))
      assert.ok(titles.has(`Elements/${tag}`), tag);
  });

  it('have trees that belong to existing stories', () => {
    assert.deepEqual(trees.left(stories.filter(hasTree)), [], 'Trees of stories that are gone: npm run accept');
  });

  describe('work, and are accessible:', { concurrency: 2 }, () => {
    for (const story of stories) {
      if (isAccepting && !(hasTree(story) && trees.isAccepted(nameOf(story)))) continue;
      it(`${story.title}: ${story.name}`, (context) =>
        pool.use(async (storybook) => {
          await storybook.open(story);
          if (hasTree(story)) await context.test('the tree is unchanged', () => checkTree(storybook, nameOf(story)));
          if (!isAccepting) await context.test('axe finds no violations', () => checkAccess(storybook, story));
        }));
    }
  });
});

/** Compares the accessibility tree with the committed one, or writes it. */
async function checkTree({ page }: StorybookPage, name: string): Promise<void> {
  const actual = `${await page.locator('#storybook-root').ariaSnapshot()}\n`;
  if (trees.isAccepted(name)) return trees.write(name, actual);
  const expected = trees.read(name)?.toString();
  if (expected === undefined) assert.fail(`${name} has no tree yet; ${howToAccept(name)}`);
  if (actual !== expected)
    assert.fail(
      `${name} says something else:\n${changedLines(expected, actual)}\nIf it is meant, ${howToAccept(name)}`,
    );
}

async function checkAccess(storybook: StorybookPage, story: Entry): Promise<void> {
  const { page, errors } = storybook;
  const found = await findViolations(page);
  // A story with a theme of its own keeps it.
  const isThemed = await page.evaluate(() => document.querySelector('.stage:not([data-theme="none"])') !== null);
  for (const [theme, css] of isThemed || isShownElsewhere(story) ? [] : Object.entries(sheets)) {
    for (const scheme of ['light', 'dark'] as const) {
      await applyTheme(storybook, css, scheme);
      const rules = [...(scheme === 'light' ? bySize : []), ...(theme === 'compact' ? [] : byColor)];
      if (rules.length) found.push(...(await findViolations(page, rules)).map((one) => `${theme}, ${scheme}: ${one}`));
    }
  }
  assert.deepEqual(errors, []);
  assert.deepEqual(found, []);
}

/** Changes the theme of the page in place, without transitions. */
async function applyTheme({ page }: StorybookPage, css: string, scheme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(
    async ([text, colors]) => {
      const [sheet = new CSSStyleSheet()] = window.testSheets;
      window.testSheets.add(sheet);
      if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
      sheet.replaceSync(`${text} :root { --org-duration: 0s !important; }`);
      for (const one of document.querySelectorAll<HTMLElement>('[data-scheme]')) one.dataset['scheme'] = colors;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    },
    [css, scheme] as const,
  );
}
