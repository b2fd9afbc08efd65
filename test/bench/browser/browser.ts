/*
 * What people wait for, in a real browser, beside the limit: the same rows in plain DOM by hand, a bare element of Lit.
 * Each section is a file, and its figures come from the same run, by turns. Pages are those of `site.ts`.
 */
import { machine } from '../measure.js';
import type { Part } from '../part.js';
import { against } from './against.js';
import { inBrowser } from './bench.js';
import { deeds } from './deeds.js';
import { everything } from './everything.js';
import { firstRow } from './first-row.js';
import { keystroke } from './keystroke.js';
import { scrolling } from './scrolling.js';
import { openSite } from './site.js';
import { switchers } from './switchers.js';

const sections = { firstRow, keystroke, scrolling, switchers, deeds, everything };

export const browser: Part = {
  name: 'browser',
  run: async (options) =>
    inBrowser(
      options,
      await openSite(options.against),
      ({ browser, rounds }) => `# In the browser, measured

${machine({ Chromium: browser.version() })}. Medians (least–most) of ${rounds} rounds by turns, each in a new visit; ratios are medians of the ratios of the rounds, and hold; absolute times do not.`,
      options.against ? { against } : sections,
    ),
};
