import { after } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import type { Demo } from '../../demo/server.js';
import { findChromium } from '../browsers.js';
import { useDemo } from '../demo/driver.js';

/** Runs a demo with fresh data and a browser during the tests of a file or of a suite. `ready` runs before the tests. */
export function useDemoInBrowser(ready: (started: { demo: Demo; browser: Browser }) => Promise<void> | void): void {
  let browser: Browser | undefined;
  // Before the demo stops, so that no page sends it requests.
  after(() => browser?.close());
  const demo = useDemo(async () => {
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    await ready({ demo, browser });
  });
}
