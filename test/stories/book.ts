/* The built Storybook, served from a folder under some path, and a browser that turns its pages. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../browsers.js';

/** Where the built Storybook lies. `STORYBOOK_FOLDER` names another one. */
const folder = process.env['STORYBOOK_FOLDER'] ?? 'storybook-static';
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

export interface Entry {
  id: string;
  type: 'story' | 'docs';
  name: string;
  title: string;
  tags: string[];
}

const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { entries: Record<string, Entry> };

/** All stories, in the order of the sidebar. */
export const stories = Object.values(entries).filter(({ type }) => type === 'story');
/** All pages of documentation. */
export const docs = Object.values(entries).filter(({ type }) => type === 'docs');

export interface Book {
  page: Page;
  /** Opens a story, or a page of documentation, and waits until its play function is through and nothing moves. */
  open(entry: Entry, globals?: Record<string, string>): Promise<void>;
  /** What was thrown since the last `open`. */
  errors: string[];
  close(): Promise<void>;
}

/** A browser at the first page. */
export async function openBook(options: Parameters<Awaited<ReturnType<typeof chromium.launch>>['newContext']>[0] = {}): Promise<Book> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url!, 'http://x').pathname)).replace(/^\/designers\/book/, '');
    const file = join(folder, path);
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/designers/book`;
  const browser = await chromium.launch({ executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const context = await browser.newContext({ viewport: { width: 1040, height: 720 }, ...options });
  const page = await context.newPage();
  // What the compiler of these tests calls in functions that are sent to the page.
  await context.addInitScript('globalThis.__name = (value) => value');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return {
    page,
    errors,
    async open({ id, type }, globals = {}) {
      errors.length = 0;
      const set = Object.entries(globals).map(([name, value]) => `${name}:${value}`).join(';');
      await page.goto(`${base}/iframe.html?id=${id}&viewMode=${type}${set && `&globals=${encodeURIComponent(set)}`}`, { waitUntil: 'load' });
      if (type === 'docs') await page.waitForFunction(() => document.querySelector('#storybook-docs .sbdocs-content'), undefined, { timeout: 15_000 });
      else await page.waitForFunction(finished, undefined, { timeout: 15_000 });
      await page.evaluate(settled);
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** The story was drawn, and its play function is through. */
function finished(): boolean {
  const { __STORYBOOK_PREVIEW__: preview } = window as unknown as { __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } } };
  return ['finished', 'completed', 'errored'].includes(preview?.currentRender?.phase ?? '');
}

/** Nothing in the document, shadow trees included, has changed for 200 ms, and fonts are there. */
async function settled(): Promise<void> {
  await document.fonts.ready;
  const size = (root: ParentNode): string => [...root.querySelectorAll('*')].map((one) => one.localName + one.attributes.length + (one.shadowRoot ? size(one.shadowRoot) : '')).join('');
  let seen = '';
  let still = 0;
  for (let round = 0; round < 60 && still < 2; round++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = size(document) + document.body.innerText.length;
    still = now === seen ? still + 1 : 0;
    seen = now;
  }
}
