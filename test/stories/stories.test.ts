/* Every story of the built Storybook, opened in a real browser from a folder under some path: none may fail, none may be inaccessible. */
import assert from 'node:assert/strict';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../browsers.js';

const folder = 'storybook-static';
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };
const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { entries: Record<string, { id: string; type: string; name: string; title: string }> };
const stories = Object.values(entries).filter(({ type }) => type === 'story');
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

describe('stories', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let base: string;

  before(async () => {
    server = createServer((request, response) => {
      const path = normalize(decodeURIComponent(new URL(request.url!, 'http://x').pathname)).replace(/^\/designers\/book/, '');
      const file = join(folder, path);
      if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/designers/book`;
    browser = await chromium.launch({ executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    page = await browser.newPage({ viewport: { width: 1040, height: 720 } });
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  it('exist for every element', () => {
    const titles = new Set(stories.map(({ title }) => title));
    for (const tag of ['member-details', 'invitation-accept', 'permission-gate', 'token-inspector', 'org-profile', 'org-picker', 'org-switcher', 'member-list', 'invite-dialog', 'invitation-list', 'branding-preview']) assert.ok(titles.has(`Elements/${tag}`), tag);
  });

  for (const { id, title, name } of stories) {
    it(`${title}: ${name}`, async () => {
      const problems: string[] = [];
      const listen = (error: Error) => problems.push(error.message);
      page.on('pageerror', listen);
      await page.goto(`${base}/iframe.html?id=${id}&viewMode=story`, { waitUntil: 'load' });
      await page.waitForFunction(() => document.body.classList.contains('sb-show-main') && document.querySelector('#storybook-root > *'), undefined, { timeout: 15_000 });
      await page.waitForTimeout(400);
      await page.addScriptTag({ content: axe });
      const found = await page.evaluate(async () => {
        const { axe: run } = window as unknown as { axe: { run(context: Element, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
        const { violations } = await run.run(document.querySelector('#storybook-root')!, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
        return violations.map((one) => `${one.id}: ${one.nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
      });
      page.off('pageerror', listen);
      assert.deepEqual(problems, []);
      assert.deepEqual(found, []);
    });
  }
});
