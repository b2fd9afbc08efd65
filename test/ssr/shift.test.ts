/* No visible content shifts while responses arrive, in any order, in a wide window and in a phone window. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../browsers.js';
import { servePages, tags } from './page.js';

/** Layout shifts of the page by their value, as https://wicg.github.io/layout-instability/ counts them. */
const watch = `globalThis.shifts = [];
new PerformanceObserver((list) => { for (const { value, startTime, sources } of list.getEntries()) shifts.push({ value, at: Math.round(startTime), tops: sources.map(({ previousRect, currentRect }) => previousRect.top + ' to ' + currentRect.top) }); }).observe({ type: 'layout-shift', buffered: true });`;

describe('while responses are delayed', { concurrency: 6 }, () => {
  let pages: Awaited<ReturnType<typeof servePages>>;
  let browser: Browser;
  before(async () => {
    pages = await servePages();
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
  });
  after(async () => {
    await browser?.close();
    pages?.close();
  });

  for (const tag of tags)
    for (const width of [1048, 390, 330])
      for (const late of ['rising', 'falling']) {
        it(`nothing in <${tag}> shifts, in a window of ${width} px, delay ${late}`, async () => {
          const page = await browser.newPage({ viewport: { width, height: 900 } });
          await page.addInitScript(watch);
          await page.goto(`${pages.url}/${tag}?plain&organization=org_1&invitation=ticket&late=${late}&width=${width}`);
          // Content below an element moves when a list is longer than its placeholders.
          await page.evaluate(() => document.querySelector('#after')!.remove());
          await page.evaluate(() => import('/elements.js' as string));
          await page.locator(tag).evaluate(async (element) => {
            while (element.matches(':state(loading)')) await new Promise((resolve) => setTimeout(resolve, 30));
          });
          await page.waitForLoadState('networkidle');
          await page.waitForTimeout(300);
          assert.deepEqual(await page.evaluate('shifts'), []);
          await page.close();
        });
      }
});
