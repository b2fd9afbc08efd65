/* Serves the built Storybook under a path, and opens its pages in a browser. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../browsers.js';
import { install } from './in-page.js';

/** Folder of the built Storybook. Override: `STORYBOOK_FOLDER`. */
const folder = process.env['STORYBOOK_FOLDER'] ?? 'storybook-static';
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The time of every story. */
export const now = new Date('2026-03-12T09:30:00Z');

export interface Entry {
  id: string;
  type: 'story' | 'docs';
  name: string;
  title: string;
  tags: string[];
  importPath: string;
  exportName?: string;
}

const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { entries: Record<string, Entry> };

/** All stories, in the order of the sidebar. */
export const stories = Object.values(entries).filter(({ type }) => type === 'story');
/** All pages of documentation. */
export const docs = Object.values(entries).filter(({ type }) => type === 'docs');

/** Whether a story has a play function with assertions. */
export const isInteraction = ({ importPath, exportName }: Entry) =>
  new RegExp(`export const ${exportName}\\b(?:(?!\\nexport )[^])*?\\b(interaction\\(|play:)`).test(
    readFileSync(importPath, 'utf8'),
  );

/** The tag: `member-list` of `Elements/member-list`. */
export const elementOf = ({ title }: Entry) => title.slice(title.lastIndexOf('/') + 1);
/** The story of an element by its name in the file: `Ready`. */
export function storyOf(element: string, name: string): Entry {
  const found = stories.find(
    (one) =>
      elementOf(one) === element && one.id === `${one.title.toLowerCase().replaceAll('/', '-')}--${name.toLowerCase()}`,
  );
  if (!found) throw new Error(`There is no story ${name} of ${element}`);
  return found;
}
/** Every element with stories. */
export const elements = [...new Set(stories.filter(({ title }) => title.startsWith('Elements/')).map(elementOf))];

export interface StorybookPage {
  page: Page;
  /** Opens a story or a documentation page; waits for its play function, and until the document does not change. */
  open(entry: Entry, globals?: Record<string, string>): Promise<void>;
  /** Waits until the document does not change. */
  settle(): Promise<void>;
  /** Errors that were thrown since the last `open`. */
  errors: string[];
  /** For example `156.0.8078.79`. */
  browserVersion: string;
  close(): Promise<void>;
}

/** Starts a browser. The clock is frozen; text renders the same on every machine with the same fonts and browser. */
export async function openStorybookPage(
  options: Parameters<Awaited<ReturnType<typeof chromium.launch>>['newContext']>[0] = {},
): Promise<StorybookPage> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url!, 'http://x').pathname)).replace(
      /^\/designers\/storybook/,
      '',
    );
    const file = join(folder, path);
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    response.writeHead(200, {
      'cache-control': 'max-age=3600',
      'content-type': types[extname(file)] ?? 'application/octet-stream',
    });
    createReadStream(file).pipe(response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/designers/storybook`;
  const args = [
    '--font-render-hinting=none',
    '--disable-lcd-text',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  const context = await browser.newContext({
    viewport: { width: 1040, height: 720 },
    locale: 'en-US',
    timezoneId: 'UTC',
    ...options,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  // esbuild calls this helper in functions that are sent to the page.
  await context.addInitScript('globalThis.__name = (value) => value');
  await context.addInitScript(install);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  /** Globals and story of the loaded page; `undefined` when the next story needs a new page. */
  let loaded: { set: string; id: string } | undefined;
  return {
    page,
    errors,
    browserVersion: browser.version(),
    async open(entry, globals = {}) {
      const { id, type } = entry;
      errors.length = 0;
      // Turns off the checks of the accessibility addon, which would run in every story.
      const set = Object.entries({ 'a11y.manual': '!true', ...globals })
        .map(([name, value]) => `${name}:${value}`)
        .join(';');
      const address = `${base}/iframe.html?id=${id}&viewMode=${type}&globals=${encodeURIComponent(set)}`;
      const isPlain = type === 'story' && !isInteraction(entry);
      // The same story would be updated instead of starting again.
      const canSwitch = isPlain && page.url().startsWith(base) && loaded?.set === set && loaded.id !== id;
      loaded = undefined;
      if (canSwitch) await page.evaluate(switchTo, { id, address });
      else await page.goto(address, { waitUntil: 'load' });
      if (type === 'docs')
        await page.waitForFunction(() => document.querySelector('#storybook-docs .sbdocs-content'), undefined, {
          timeout: 15_000,
        });
      else await page.waitForFunction(finished, id, { timeout: 15_000 });
      await page.evaluate(settled);
      if (isPlain) loaded = { set, id };
    },
    settle: () => page.evaluate(settled),
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Two browsers for concurrent tests, one for each core of the smallest machine. */
export async function openPagePool(
  options?: Parameters<typeof openStorybookPage>[0],
): Promise<{ use<T>(work: (storybook: StorybookPage) => Promise<T>): Promise<T>; close(): Promise<void> }> {
  const books = await Promise.all([openStorybookPage(options), openStorybookPage(options)]);
  const free = [...books];
  const waiting: ((storybook: StorybookPage) => void)[] = [];
  return {
    async use(work) {
      const storybook = free.pop() ?? (await new Promise<StorybookPage>((resolve) => waiting.push(resolve)));
      try {
        return await work(storybook);
      } finally {
        const next = waiting.shift();
        if (next) next(storybook);
        else free.push(storybook);
      }
    },
    close: async () => void (await Promise.all(books.map((storybook) => storybook.close()))),
  };
}

/** Storybook in the page, as far as it is used here. */
interface StorybookWindow {
  __STORYBOOK_PREVIEW__?: { currentRender?: { id: string; phase?: string } };
  __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, selection: { storyId: string; viewMode: string }): void };
}

/**
 * Replaces the story of a loaded page, which takes a third of the time of a new page. Storage, the address, the scroll position,
 * the focus and style sheets of a test are reset. Runs in the page.
 */
function switchTo({ id, address }: { id: string; address: string }): void {
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', address);
  (document.activeElement as HTMLElement | null)?.blur();
  scrollTo(0, 0);
  window.heard.length = 0;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !window.testSheets.has(sheet));
  (window as unknown as StorybookWindow).__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', {
    storyId: id,
    viewMode: 'story',
  });
}

/** Whether the story is rendered and its play function has ended. Runs in the page. */
function finished(id: string): boolean {
  const { __STORYBOOK_PREVIEW__: preview } = window as unknown as StorybookWindow;
  const { id: shown, phase = '' } = preview?.currentRender ?? {};
  return shown === id && ['finished', 'completed', 'errored'].includes(phase);
}

/** Waits until the fonts are loaded and the document, including shadow trees, has not changed for 200 ms. */
async function settled(): Promise<void> {
  await document.fonts.ready;
  const size = (root: ParentNode): string =>
    [...root.querySelectorAll('*')]
      .map((one) => one.localName + one.attributes.length + (one.shadowRoot ? size(one.shadowRoot) : ''))
      .join('');
  let seen = '';
  let still = 0;
  for (let round = 0; round < 60 && still < 2; round++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = size(document) + document.body.innerText.length;
    still = now === seen ? still + 1 : 0;
    seen = now;
  }
}
