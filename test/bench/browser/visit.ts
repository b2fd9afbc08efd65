/* One visit of one page in a new browser context, and its measurements. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { PageName, Site } from './site.js';

export interface Visit {
  page: Page;
  cdp: CDPSession;
  /** Milliseconds from the import of the entry until the awaited element is painted. */
  painted: number;
  /** Milliseconds since the last request started or ended; 0 while one is pending. */
  quiet: () => number;
  leave(): Promise<void>;
}

/**
 * Functions that are installed in pages. `find('member-list >>> tr')` enters shadow roots. `shown(test)` runs the test in each frame
 * and resolves to the time after the first frame that passes: a message that is posted in a frame arrives after its paint.
 */
const helpers = `
globalThis.find = (path) => path.split(' >>> ').reduce((place, selector) => place && (place.shadowRoot ?? place).querySelector(selector), document);
globalThis.findAll = (path) => { const [, host, last] = /^(?:(.*) >>> )?(.*)$/.exec(path); const place = host ? find(host) : document; return place ? [...(place.shadowRoot ?? place).querySelectorAll(last)] : []; };
globalThis.afterPaint = (action) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => action(performance.now()); port2.postMessage(0); };
globalThis.shown = (test) => new Promise((resolve, reject) => {
  const end = performance.now() + 30_000;
  const look = () => {
    if (test()) return afterPaint(resolve);
    if (performance.now() > end) return reject(new Error('never: ' + test));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});
globalThis.countElements = (root = document.body) => [...root.querySelectorAll('*')].reduce((sum, { shadowRoot }) => sum + 1 + (shadowRoot ? countElements(shadowRoot) : 0), 0);
globalThis.shift = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
`;

export async function visit(
  browser: Browser,
  site: Site,
  name: PageName,
  { throttle = 1, width = 1100 } = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(helpers);
  let pending = 0;
  let last = performance.now();
  const count = (by: number) => () => {
    pending += by;
    last = performance.now();
  };
  page.on('request', count(1)).on('requestfinished', count(-1)).on('requestfailed', count(-1));
  const cdp = await context.newCDPSession(page);
  await page.goto(`${site.url}/${encodeURIComponent(name)}`);
  if (throttle > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  const painted =
    name === 'blank'
      ? 0
      : ((await page.evaluate(`(async () => {
    const began = performance.now();
    void ${site.importing(name)};
    return (await shown(() => find(${JSON.stringify(site.painted(name))}))) - began;
  })()`)) as number);
  return { page, cdp, painted, quiet: () => (pending ? 0 : performance.now() - last), leave: () => context.close() };
}

/** Waits until the network is idle and the result is painted. */
export async function settle({ page, quiet }: Visit): Promise<void> {
  while (quiet() < 600) await page.waitForTimeout(50);
  await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }))');
}

/** Bytes on the JavaScript heap after garbage collection. */
export async function heapOf({ cdp }: Visit): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}
