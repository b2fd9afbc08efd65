/*
 * Screenshots of stories, compared with committed pictures. With the same browser and fonts, every pixel is compared except
 * antialiasing. Otherwise text renders differently, so the lightness of squares of 16 pixels is compared, which still detects
 * missing and moved elements.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { isInteraction, openPagePool, stories, type StorybookPage, type Entry } from './storybook.js';
import { coarseDifference, decoded, difference, encoded, reduced } from './picture.js';
import { howToAccept, nameOf, Records } from './snapshots.js';
import { writeReport, type Case } from './report.js';

/**
 * Stories with a picture: colors (dark, a theme, high contrast), layout (narrow, right-to-left, long content, a drawer), images
 * and brand colors, and one error. All other states differ from these in text and controls, which `stories.test.ts`,
 * `reflow.test.ts`, `target-size.test.ts` and axe check.
 */
const names = [
  ...['ready', 'dark', 'narrow', 'right-to-left', 'error', 'themed', 'high-contrast', 'long-content', 'drawer'],
  ...['branded', 'no-color', 'ten-to-one-logo', 'transparent-logo', 'white-on-white', 'yellow'],
];
const pictured = stories.filter(
  (one) =>
    one.title.startsWith('Elements/') && names.some((name) => one.id.endsWith(`--${name}`)) && !isInteraction(one),
);

/** Pixels that may differ with the same browser and fonts. A line of 16 px that moves changes 32. */
const pixelsAllowed = 12;
/** Share of squares that may differ with another browser or other fonts. Measured: at most 0.022; a page that moved by 20 px: at least 0.06. */
const squaresAllowed = 0.04;

const viewport = { width: 1040, height: 1400 };
const madeWith = new Records('pictures', '.json');
const records = new Records('pictures', '.png');

interface Origin {
  browser: string;
  /** Hash of text rendered in the fonts of the stories. */
  letters: string;
}

describe('screenshots of stories', () => {
  let pool: Awaited<ReturnType<typeof openPagePool>>;
  let here: Origin;
  let isExact: boolean;
  let origin: string;
  const cases: Case[] = [];

  before(async () => {
    pool = await openPagePool({ viewport, reducedMotion: 'reduce' });
    here = await pool.use(originOf);
    if (madeWith.isAccepted('')) madeWith.write('made-with', `${JSON.stringify(here, null, 2)}\n`);
    const made = JSON.parse(madeWith.read('made-with')!.toString()) as Origin;
    isExact = major(made.browser) === major(here.browser) && made.letters === here.letters;
    origin = `Pictures were made with Chromium ${made.browser}; this is ${here.browser}, ${made.letters === here.letters ? 'with the same fonts' : 'with other fonts'}: compared ${isExact ? 'pixel by pixel' : 'by squares of 16 px'}.`;
  });
  after(() => pool?.close());

  it('exist for existing stories only', () => {
    const left = records.left(pictured);
    assert.deepEqual(left, [], `Pictures of stories that are gone: npm run accept`);
  });

  describe('are unchanged:', { concurrency: 2 }, () => {
    for (const story of pictured) {
      const name = nameOf(story);
      it(name, () =>
        pool.use(async (storybook) => {
          const shot = await photograph(storybook, story);
          const actual = reduced(shot);
          if (records.isAccepted(name)) return records.write(name, encoded(actual));
          const known = records.read(name);
          if (!known) assert.fail(`${name} has no picture yet; ${howToAccept(name)}`);
          const expected = decoded(known);
          const found = difference(expected, actual);
          if (!found) return;
          const squares = coarseDifference(expected, actual);
          if (isExact ? found.pixels <= pixelsAllowed : squares <= squaresAllowed) return;
          const what = isExact
            ? `${found.pixels} pixels differ, ${(found.share * 100).toFixed(2)} %.`
            : `${(squares * 100).toFixed(1)} % of the squares are lighter or darker.`;
          cases.push({ story: name, what, expected: known, actual: encoded(actual), shown: found.shown });
          assert.fail(`${what} ${origin} See ${writeReport(cases, origin)}; if it is meant, ${howToAccept(name)}`);
        }),
      );
    }
  });
});

const major = (version: string) => version.split('.')[0];

async function photograph(storybook: StorybookPage, story: Entry): Promise<Buffer> {
  await storybook.open(story);
  return storybook.page.screenshot({
    clip: await storybook.page.evaluate(content, viewport),
    animations: 'disabled',
    caret: 'hide',
  });
}

/** The bounding box of a story including overlays, with a margin. */
function content({ width, height }: { width: number; height: number }) {
  const boxes: DOMRect[] = [];
  const collect = (root: ParentNode) => {
    for (const one of root.querySelectorAll('*')) {
      if (!one.checkVisibility({ visibilityProperty: true })) continue;
      boxes.push(one.getBoundingClientRect());
      if (one.shadowRoot) collect(one.shadowRoot);
    }
  };
  // Content behind a dialog is left out.
  const [dialog] = window.shown('dialog:modal');
  if (dialog) boxes.push(dialog.getBoundingClientRect());
  else collect(document.querySelector('#storybook-root')!);
  const shown = boxes.filter((box) => box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0);
  const [left, top] = [Math.min(...shown.map((box) => box.left)), Math.min(...shown.map((box) => box.top))].map(
    (value) => Math.max(0, Math.floor(value) - 8),
  ) as [number, number];
  const [right, bottom] = [
    Math.min(width, Math.ceil(Math.max(...shown.map((box) => box.right))) + 8),
    Math.min(height, Math.ceil(Math.max(...shown.map((box) => box.bottom))) + 8),
  ];
  return shown.length
    ? { x: left, y: top, width: right - left, height: bottom - top }
    : { x: 0, y: 0, width: 64, height: 64 };
}

/** The browser, and a hash of text in each font that stories use. */
async function originOf(storybook: StorybookPage): Promise<Origin> {
  await storybook.open(pictured[0]!);
  const letters = createHash('sha256')
    .update(reduced(await sample(storybook.page)).data)
    .digest('hex')
    .slice(0, 16);
  return { browser: storybook.browserVersion, letters };
}

async function sample(page: Page): Promise<Buffer> {
  await page.evaluate(() => {
    const text = 'Hamburgefonstiv Ōtani Łucja 0123456789 — “…”';
    const fonts = ['inherit', 'ui-monospace, monospace', "Georgia, 'Times New Roman', serif", 'system-ui'];
    document.body.innerHTML = fonts
      .map(
        (font) =>
          `<p style="font: 600 14px/20px x; font-family: ${font}; margin: 0">${text}</p><p style="font: 13px/20px x; font-family: ${font}; margin: 0">${text}</p>`,
      )
      .join('');
  });
  const shot = await page.screenshot({ clip: { x: 0, y: 0, width: 480, height: 160 } });
  // The story is gone.
  await page.goto('about:blank');
  return shot;
}
