/*
 * Bundlers and browsers run the modules of a page in orders of their own. However the package reaches the page, its
 * elements find the provider around them.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build as bundle } from 'esbuild';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../browsers.js';
import { tags } from '../../scripts/registry.js';
import { openHost } from './host.js';

const consumers = tags.filter((tag) => tag !== 'org-provider');
const modules = tags.map((tag) => `<script type="module" src="${tag}.js"></script>`);
const types: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html' };

/** Files that each kind of page loads, by folder. */
const pages: Record<string, string> = {
  'esbuild, an entry for each element': modules.join(''),
  'esbuild, the provider last': [
    ...modules.filter((tag) => !tag.includes('org-provider')),
    '<script type="module" src="org-provider.js"></script>',
  ].join(''),
  'esbuild, one entry': '<script type="module" src="all.js"></script>',
  Vite: '<script type="module" src="vite/all.js"></script>',
  'the file for a CDN': '<script type="module" src="package/dist/cdn/org-elements.js"></script>',
  'native modules': '<script type="module" src="package/dist/define.js"></script>',
  'two copies, the provider of one and the elements of the other':
    '<script type="module" src="org-provider.js"></script><script type="module" src="vite/all.js"></script>',
  'two copies, the file for a CDN and modules':
    '<script type="module" src="package/dist/cdn/org-elements.js"></script><script type="module" src="all.js"></script>',
  'native modules, the provider after the others': `<script type="module">
    await Promise.all(${JSON.stringify(consumers)}.map((tag) => import('org-elements/' + tag + '.js')));
    setTimeout(() => import('org-elements/org-provider.js'), 2000);
  </script>`,
};

describe('a page', () => {
  let browser: Browser;
  let server: Server;
  let url: string;
  let close: () => void;

  before(async () => {
    const host = openHost();
    ({ close } = host);
    const folder = realpathSync(host.folder);
    const sources = join(folder, 'sources');
    mkdirSync(sources);
    for (const tag of tags) writeFileSync(join(sources, `${tag}.js`), `import 'org-elements/${tag}.js';`);
    writeFileSync(
      join(sources, 'all.js'),
      consumers
        .concat('org-provider')
        .map((tag) => `import 'org-elements/${tag}.js';`)
        .join('\n'),
    );
    await bundle({
      entryPoints: [...tags, 'all'].map((name) => join(sources, `${name}.js`)),
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2022',
      minify: true,
      logLevel: 'error',
      external: ['@auth0/*'],
    });
    await build({
      configFile: false,
      root: folder,
      publicDir: false,
      logLevel: 'error',
      build: {
        outDir: join(folder, 'vite'),
        rolldownOptions: { input: join(sources, 'all.js'), output: { entryFileNames: '[name].js' } },
      },
    });
    const imports = {
      lit: '/node_modules/lit/index.js',
      'lit/': '/node_modules/lit/',
      'lit-html': '/node_modules/lit-html/lit-html.js',
      'lit-html/': '/node_modules/lit-html/',
      'lit-element': '/node_modules/lit-element/index.js',
      'lit-element/': '/node_modules/lit-element/',
      '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
      '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
      '@lit/task': '/node_modules/@lit/task/index.js',
      ...Object.fromEntries(
        tags.map((tag) => [`org-elements/${tag}.js`, `/package/dist/elements/${tag}/${tag}.define.js`]),
      ),
    };
    server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url!, 'http://x');
      // Enough to prove that the provider was found: its backend returns no session.
      if (pathname.startsWith('/org-api/'))
        return void response
          .writeHead(401, { 'content-type': 'application/problem+json' })
          .end('{"code":"unauthenticated"}');
      const page = searchParams.get('page');
      if (page) {
        const elements = consumers.map(
          (tag) =>
            `<org-provider api-base="/org-api"><${tag} permission="members:read" user-id="u" ticket="t" open></${tag}></org-provider>`,
        );
        return void response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(
            `<!doctype html><html lang="en"><script type="importmap">${JSON.stringify({ imports })}</script>${elements.join('')}${pages[page]}`,
          );
      }
      try {
        const file = readFileSync(join(folder, pathname));
        response.writeHead(200, { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' }).end(file);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
  });
  after(async () => {
    await browser?.close();
    server?.close();
    close?.();
  });

  for (const kind of Object.keys(pages)) {
    it(`finds the provider of each element: ${kind}`, async () => {
      const page = await browser.newPage();
      // Everything that any element ever showed.
      await page.addInitScript(() => {
        const shown = ((window as unknown as { shown: Record<string, string> }).shown = {});
        const look = () => {
          for (const element of document.querySelectorAll('org-provider > *'))
            if (/isn’t available/.test(element.shadowRoot?.textContent ?? ''))
              Object.assign(shown, { [element.localName]: element.shadowRoot!.textContent });
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.goto(`${url}/?page=${encodeURIComponent(kind)}`);
      await page.waitForFunction(
        (tag) =>
          [...document.querySelectorAll(tag)].length &&
          [...document.querySelectorAll(tag)].every(
            (element) => element.matches(':defined') && !element.matches(':state(loading)'),
          ),
        consumers.filter((tag) => tag !== 'permission-gate').join(),
      );
      await page.evaluate(() => new Promise(requestAnimationFrame));
      assert.deepEqual(await page.evaluate(() => (window as unknown as { shown: unknown }).shown), {});
      assert.deepEqual(
        await page.evaluate(() => [...document.querySelectorAll(':not(:defined)')].map((element) => element.localName)),
        [],
      );
      await page.close();
    });
  }
});
