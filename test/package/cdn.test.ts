/*
 * The files in `dist/cdn/`, on pages without a bundler: from another origin, under a strict content security policy.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../browsers.js';
import { tags } from '../../scripts/registry.js';
import { openHost } from './host.js';

describe('the files for a CDN', () => {
  let browser: Browser;
  let close: () => void;
  let folder: string;
  let integrity: Record<string, string>;
  const servers: Server[] = [];
  /** Origin of the files, and of the page. */
  let cdn: string;
  let site: string;
  /** Files that were requested from the CDN, with their gzipped bytes. */
  const requested = new Map<string, number>();
  /** The page, and its `Content-Security-Policy`. */
  let html = '';
  let policy = '';

  const listen = async (answer: (path: string, response: ServerResponse) => void) => {
    const server = createServer((request, response) => answer(new URL(request.url!, 'http://x').pathname, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const serveFile = (path: string, response: ServerResponse, headers: Record<string, string> = {}) => {
    let body: Buffer;
    try {
      body = gzipSync(readFileSync(join(folder, path)), { level: 9 });
    } catch {
      return void response.writeHead(404).end();
    }
    requested.set(path.slice(1), body.length);
    response.writeHead(200, { 'content-type': 'text/javascript', 'content-encoding': 'gzip', ...headers }).end(body);
  };

  before(async () => {
    const host = openHost();
    ({ close } = host);
    folder = join(realpathSync(host.folder), 'package/dist/cdn');
    ({ integrity } = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')));
    cdn = await listen((path, response) => serveFile(path, response, { 'access-control-allow-origin': '*' }));
    site = await listen((path, response) => {
      if (path.startsWith('/org-api/')) {
        const headers = { 'content-type': 'application/problem+json' };
        return void response.writeHead(401, headers).end('{"code":"unauthenticated"}');
      }
      if (path.endsWith('.js')) return serveFile(path, response);
      const headers = { 'content-type': 'text/html', ...(policy && { 'content-security-policy': policy }) };
      response.writeHead(200, headers).end(`<!doctype html><html lang="en"><meta charset="utf-8">${html}`);
    });
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
  });
  after(async () => {
    await browser?.close();
    servers.forEach((server) => server.close());
    close?.();
  });
  beforeEach(() => requested.clear());

  const script = (url: string, attributes = '') => `<script type="module" ${attributes} src="${url}"></script>`;
  const provided = (content: string) => `<org-provider api-base="/org-api">${content}</org-provider>`;

  /** Opens a page, calls `work`, and returns the messages of its console. */
  async function open(content: string, work: (page: Page) => Promise<unknown>, csp = ''): Promise<string[]> {
    [html, policy] = [content, csp];
    const page = await browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => {
      // The backend of these pages answers 401.
      if (/error|warning/.test(message.type()) && !/401/.test(message.text())) messages.push(message.text());
    });
    page.on('pageerror', (error) => messages.push(String(error)));
    await page.goto(site);
    await work(page);
    await page.close();
    return messages;
  }
  const isDefined = (page: Page, ...names: string[]) =>
    page.waitForFunction((wanted) => wanted.every((name) => customElements.get(name)), names);
  const idle = (page: Page) => page.waitForLoadState('networkidle');
  const definedTags = (page: Page) =>
    page.evaluate((names) => names.filter((name) => customElements.get(name)), tags).then((names) => names.sort());

  it('have one entry with every element, of at most 121,300 gzipped bytes; the other files follow on demand', async () => {
    const messages = await open(script(`${cdn}/org-elements.js`), async (page) => {
      await isDefined(page, ...tags);
      await idle(page);
    });
    assert.deepEqual(messages, []);
    assert.deepEqual([...requested.keys()], ['org-elements.js']);
    assert.ok(requested.get('org-elements.js')! <= 121_300, `${requested.get('org-elements.js')} bytes`);
  });

  it('are loaded from the folder of the entry: the sign-in message of an element', async () => {
    const messages = await open(provided('<member-list></member-list>') + script(`${cdn}/org-elements.js`), (page) =>
      page.waitForFunction(() => /[Ss]ign in/.test(document.querySelector('member-list')!.shadowRoot!.textContent!)),
    );
    assert.deepEqual(messages, []);
    assert.ok(requested.size > 1, [...requested.keys()].join());
  });

  it('have the hashes of integrity.json, and the browser accepts the one of the entry', async () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    assert.deepEqual(Object.keys(integrity).sort(), files.map((file) => `./${file}`).sort());
    for (const [file, hash] of Object.entries(integrity)) {
      const digest = createHash('sha384')
        .update(readFileSync(join(folder, file)))
        .digest('base64');
      assert.equal(hash, `sha384-${digest}`, file);
    }
    const withHash = (hash: string) => script(`${cdn}/org-elements.js`, `crossorigin integrity="${hash}"`);
    assert.deepEqual(
      await open(withHash(integrity['./org-elements.js']!), (page) => isDefined(page, 'member-list')),
      [],
    );
    const refused = await open(withHash(integrity['./auto.js']!), async (page) => {
      await idle(page);
      assert.deepEqual(await definedTags(page), []);
    });
    assert.match(refused.join(), /integrity/);
  });

  it('are checked one by one on a page with an import map', async () => {
    const map = (hashes: Record<string, string>) => {
      const urls = Object.entries(hashes).map(([file, hash]) => [new URL(file, `${cdn}/`).href, hash]);
      return `<script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(urls) })}</script>`;
    };
    const content = `<permission-gate permission="members:read"></permission-gate>${script(`${cdn}/auto.js`)}`;
    assert.deepEqual(await open(map(integrity) + content, (page) => isDefined(page, 'permission-gate')), []);
    const core = Object.keys(integrity).find((file) => file.startsWith('./auto/core'))!;
    const wrong = { ...integrity, [core]: integrity['./auto.js']! };
    const refused = await open(map(wrong) + content, async (page) => {
      await idle(page);
      assert.deepEqual(await definedTags(page), []);
    });
    assert.match(refused.join(), /integrity/);
  });

  describe('auto.js', () => {
    it('loads the elements that are on the page and no others', async () => {
      const content = provided('<permission-gate permission="members:read"></permission-gate>');
      const messages = await open(content + script(`${cdn}/auto.js`), async (page) => {
        await isDefined(page, 'org-provider', 'permission-gate');
        await idle(page);
        assert.deepEqual(await definedTags(page), ['org-provider', 'permission-gate']);
      });
      assert.deepEqual(messages, []);
      const bytes = [...requested.values()].reduce((sum, size) => sum + size, 0);
      assert.ok(bytes <= 24_000, `${bytes} bytes: ${[...requested.keys()].join()}`);
    });

    it('loads every tag of the package', async () => {
      const content = tags.map((tag) => `<${tag}></${tag}>`).join('');
      await open(content + script(`${cdn}/auto.js`), (page) => isDefined(page, ...tags));
    });

    it('loads a tag that is added later, also deep inside another node', async () => {
      const messages = await open(script(`${cdn}/auto.js`), async (page) => {
        await idle(page);
        assert.deepEqual(await definedTags(page), []);
        await page.evaluate(() => {
          const section = document.createElement('section');
          section.innerHTML = '<p><org-switcher></org-switcher></p>';
          document.body.append(section);
        });
        await isDefined(page, 'org-switcher');
        await idle(page);
        assert.deepEqual(await definedTags(page), ['org-provider', 'org-switcher']);
      });
      assert.deepEqual(messages, []);
    });

    it('loads the elements of a shadow root only after discover()', async () => {
      await open(`<div id="host"></div>${script(`${cdn}/auto.js`)}`, async (page) => {
        await page.evaluate(() => {
          const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
          root.innerHTML = '<permission-gate permission="members:read"></permission-gate>';
        });
        await idle(page);
        assert.deepEqual(await definedTags(page), []);
        await page.evaluate(async (url) => {
          const { discover } = (await import(url)) as typeof import('../../src/auto.js');
          const { shadowRoot } = document.querySelector('#host')!;
          await discover(shadowRoot!);
          if (!customElements.get('permission-gate')) throw new Error('discover() resolved too early');
          shadowRoot!.append(document.createElement('org-picker'));
        }, `${cdn}/auto.js`);
        await isDefined(page, 'org-picker');
      });
    });

    it('reports an element that cannot be loaded', async () => {
      const content = `<member-list></member-list>${script(`${cdn}/auto.js`)}`;
      const page = async (opened: Page) => {
        await opened.waitForEvent('console', { predicate: (message) => message.text().includes('org-elements: ') });
      };
      const files = readdirSync(join(folder, 'auto')).filter((file) => file.startsWith('member-list.define'));
      assert.ok(files.length);
      [html, policy] = [content, ''];
      const opened = await browser.newPage();
      await opened.route(/member-list\.define/, (route) => route.abort());
      await Promise.all([page(opened), opened.goto(site)]);
      await opened.close();
    });
  });

  for (const entry of ['org-elements.js', 'auto.js']) {
    it(`work under the policy "script-src 'self'": ${entry}`, async () => {
      const content = `${provided('<member-list></member-list>')}${script(`/${entry}`)}`;
      const csp = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'";
      const messages = await open(
        content,
        async (page) => {
          await isDefined(page, 'member-list');
          await page.waitForFunction(() =>
            /[Ss]ign in/.test(document.querySelector('member-list')!.shadowRoot!.textContent!),
          );
        },
        csp,
      );
      assert.deepEqual(
        messages.filter((message) => !/favicon/.test(message)),
        [],
      );
    });
  }
});
