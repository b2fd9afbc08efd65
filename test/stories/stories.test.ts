/*
 * Every story of the built Storybook in a real browser: it renders without errors, and axe finds no violations in any theme, light
 * or dark. All rules run once; those about color and size run in each theme.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { findViolations, byColor, bySize } from './a11y-violations.js';
import { openPagePool, stories, type StorybookPage, type Entry } from './storybook.js';

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

  describe('work, and are accessible in every theme:', { concurrency: 2 }, () => {
    for (const story of stories) {
      it(`${story.title}: ${story.name}`, () =>
        pool.use(async (storybook) => {
          await storybook.open(story);
          const { page, errors } = storybook;
          const found = await findViolations(page);
          // A story with a theme of its own keeps it.
          const isThemed = await page.evaluate(
            () => document.querySelector('.stage:not([data-theme="none"])') !== null,
          );
          for (const [theme, css] of isThemed || isShownElsewhere(story) ? [] : Object.entries(sheets)) {
            for (const scheme of ['light', 'dark'] as const) {
              await applyTheme(storybook, css, scheme);
              const rules = [...(scheme === 'light' ? bySize : []), ...(theme === 'compact' ? [] : byColor)];
              if (rules.length)
                found.push(...(await findViolations(page, rules)).map((one) => `${theme}, ${scheme}: ${one}`));
            }
          }
          assert.deepEqual(errors, []);
          assert.deepEqual(found, []);
        }));
    }
  });
});

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
