/*
 * What people wait for, in a real browser, beside the limit: the same rows in plain DOM by hand, a bare element of Lit.
 * Each section is a file, and its figures come from the same run, by turns. Pages are those of `site.ts`.
 */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from '../../browsers.js';
import { machine } from '../measure.js';
import type { Part } from '../part.js';
import type { Bench } from './bench.js';
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
  async run(options) {
    if (!existsSync('dist/define.js')) throw new Error('Nothing is built yet: npm run build');
    const site = await openSite();
    const chromiumBrowser = await chromium.launch({ executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    const bench: Bench = { ...options, rounds: options.isQuick ? 1 : options.rounds, browser: chromiumBrowser, site };
    const texts = [`# In the browser, measured\n\n${machine({ Chromium: chromiumBrowser.version() })}. Medians (least–most) of ${bench.rounds} rounds by turns, each in a new visit; ratios are medians of the ratios of the rounds, and hold; absolute times do not.`];
    try {
      for (const [name, section] of Object.entries(sections)) {
        options.tell(`browser: ${name}`);
        texts.push(await section(bench));
      }
    } finally {
      await chromiumBrowser.close();
      site.close();
    }
    return texts.join('\n\n');
  },
};
