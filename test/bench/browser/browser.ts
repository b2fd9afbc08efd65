/*
 * Times in a real browser, compared with limits: the same rows in hand-written plain DOM, or a minimal Lit element. Each section is a
 * file. Candidates are measured alternately in one run, on the pages of `site.ts`.
 */
import { machine } from '../measure.js';
import type { Scenario } from '../scenario.js';
import { against } from './against.js';
import { inBrowser } from './bench.js';
import { actions } from './actions.js';
import { everything } from './everything.js';
import { firstRow } from './first-row.js';
import { keystroke } from './keystroke.js';
import { scrolling } from './scrolling.js';
import { openSite } from './site.js';
import { switchers } from './switchers.js';

const sections = { firstRow, keystroke, scrolling, switchers, actions, everything };

export const browser: Scenario = {
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
