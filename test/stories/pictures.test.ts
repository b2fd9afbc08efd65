/*
 * What stories look like, held against committed pictures. Where browser and fonts are those that the pictures were
 * made with, every pixel counts but antialiasing. Elsewhere text is rendered differently everywhere, so squares of 16
 * pixels are compared by their lightness: elements that are missing or have moved are still found.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { isInteraction, openShelf, stories, type Book, type Entry } from './storybook.js';
import { coarseDifference, decoded, difference, encoded, reduced } from './picture.js';
import { howToAccept, nameOf, Records } from './snapshots.js';
import { writeReport, type Case } from './report.js';

/**
 * Stories with a picture: those whose correctness only eyes can judge. Colors (dark, a theme, high contrast), layout (narrow,
 * right-to-left, long content, a drawer), images and brand colors, and one error. All other states differ from these in words
 * and controls, which `trees.test.ts`, `reflow.test.ts`, `targets.test.ts` and axe check.
 */
const names = [
  ...['ready', 'dark', 'narrow', 'right-to-left', 'error', 'themed', 'high-contrast', 'long-content', 'drawer'],
  ...['branded', 'no-color', 'ten-to-one-logo', 'transparent-logo', 'white-on-white', 'yellow'],
];
const pictured = stories.filter(
  (one) =>
    one.title.startsWith('Elements/') && names.some((name) => one.id.endsWith(`--${name}`)) && !isInteraction(one),
);

/** Pixels that may differ in a picture, on the same browser with the same fonts. A hairline of 16 px that moved is 32. */
const pixelsAllowed = 12;
/** Of all squares, 0 to 1, that may differ on another browser or with other fonts: these come to at most 0.022, a page that moved by 20 px to 0.06 and more. */
const squaresAllowed = 0.04;

const viewport = { width: 1040, height: 1400 };
const madeWith = new Records('pictures', '.json');
const records = new Records('pictures', '.png');

interface Origin {
  browser: string;
  /** How letters come out in the fonts that stories use. */
  letters: string;
}

describe('screenshots of stories', () => {
  let shelf: Awaited<ReturnType<typeof openShelf>>;
  let here: Origin;
  let isExact: boolean;
  let origin: string;
  const cases: Case[] = [];

  before(async () => {
    shelf = await openShelf({ viewport, reducedMotion: 'reduce' });
    here = await shelf.use(originOf);
    if (madeWith.isAccepted('')) madeWith.write('made-with', `${JSON.stringify(here, null, 2)}\n`);
    const made = JSON.parse(madeWith.read('made-with')!.toString()) as Origin;
    isExact = major(made.browser) === major(here.browser) && made.letters === here.letters;
    origin = `Pictures were made with Chromium ${made.browser}; this is ${here.browser}, ${made.letters === here.letters ? 'with the same fonts' : 'with other fonts'}: compared ${isExact ? 'pixel by pixel' : 'by squares of 16 px'}.`;
  });
  after(() => shelf?.close());

  it('exist for existing stories only', () => {
    const left = records.left(pictured);
    assert.deepEqual(left, [], `Pictures of stories that are gone: npm run accept`);
  });

  describe('are unchanged:', { concurrency: 2 }, () => {
    for (const story of pictured) {
      const name = nameOf(story);
      it(name, () =>
        shelf.use(async (book) => {
          const shot = await photograph(book, story);
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

async function photograph(book: Book, story: Entry): Promise<Buffer> {
  await book.open(story);
  return book.page.screenshot({
    clip: await book.page.evaluate(content, viewport),
    animations: 'disabled',
    caret: 'hide',
  });
}

/** The box around everything that a story shows, what lies over the page included, with some air. */
function content({ width, height }: { width: number; height: number }) {
  const boxes: DOMRect[] = [];
  const collect = (root: ParentNode) => {
    for (const one of root.querySelectorAll('*')) {
      if (!one.checkVisibility({ visibilityProperty: true })) continue;
      boxes.push(one.getBoundingClientRect());
      if (one.shadowRoot) collect(one.shadowRoot);
    }
  };
  // Behind a dialog nothing is of interest.
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

/** The browser, and what letters look like on this machine in each kind of font that a story uses. */
async function originOf(book: Book): Promise<Origin> {
  await book.open(pictured[0]!);
  const letters = createHash('sha256')
    .update(reduced(await sample(book.page)).data)
    .digest('hex')
    .slice(0, 16);
  return { browser: book.browserVersion, letters };
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
  return page.screenshot({ clip: { x: 0, y: 0, width: 480, height: 160 } });
}
