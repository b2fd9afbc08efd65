import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../browsers.js';
import { draw, servePages, tags } from './page.js';

interface Kept {
  /** The node that the server drew is still in the element. */
  kept: boolean;
  text: string;
  ready: boolean;
}

describe('on a server', () => {
  for (const tag of tags) {
    it(`renders <${tag}> without a browser, without personal data`, async () => {
      const html = await draw(tag);
      assert.match(html, new RegExp(`<${tag}[^>]*><template shadowroot="open" shadowrootmode="open">`));
      assert.doesNotMatch(html, /undefined|\[object/);
    });
  }
});

describe('in the browser', () => {
  let pages: Awaited<ReturnType<typeof servePages>>;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  before(async () => {
    pages = await servePages();
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/404/.test(message.text())) problems.push(message.text());
    });
  });
  after(async () => {
    await browser?.close();
    pages?.close();
  });

  /** Marks what the server drew, brings the modules in, and waits until the element has read what it shows. */
  async function hydrate(tag: string, query = ''): Promise<Kept> {
    problems.length = 0;
    await page.goto(`${pages.url}/${tag}${query}`);
    return page.evaluate(async (name) => {
      const root = document.querySelector(name)!.shadowRoot!;
      const first = [...root.children].find(({ localName }) => localName !== 'style');
      await import('/elements.js' as string);
      const element = document.querySelector(name) as HTMLElement & { updateComplete: Promise<boolean> };
      await element.updateComplete;
      const kept = element.shadowRoot === root && (!first || first.isConnected);
      for (let tries = 0; tries < 100 && element.matches(':state(loading)'); tries++)
        await new Promise((resolve) => setTimeout(resolve, 30));
      return {
        kept,
        ready: !element.matches(':state(loading)'),
        text: [...root.querySelectorAll('*')]
          .filter((node) => !node.children.length && getComputedStyle(node).display !== 'none')
          .map(({ textContent }) => textContent)
          .join(' '),
      };
    }, tag);
  }

  for (const tag of tags) {
    it(`hydrates <${tag}> as the server rendered it, and loads its data`, async () => {
      const { kept, ready } = await hydrate(tag);
      assert.deepEqual(problems, []);
      // With a cookie there is no token to look at: the inspector says so at once.
      assert.ok(kept || tag === 'token-inspector', 'rendered again');
      assert.ok(ready, 'still loading');
    });
  }

  for (const width of [1048, 448]) {
    // Without a token the inspector only says so, in less room.
    for (const tag of tags.filter((name) => name !== 'token-inspector')) {
      it(`keeps the height of <${tag}> from the first paint to the skeleton, ${width} px wide`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${pages.url}/${tag}?plain&silent&invitation=ticket`);
        const place = () => page.locator('#after').evaluate((after) => after.getBoundingClientRect().top);
        const before = await place();
        await page.evaluate(() => import('/elements.js' as string));
        await page.evaluate(
          (name) => (document.querySelector(name) as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete,
          tag,
        );
        const after = await place();
        assert.ok(Math.abs(after - before) <= 6, `what follows moves from ${before} to ${after} px`);
        if (!tag.endsWith('-list')) return;
        // Its rows come only when there is time to see them.
        await page.locator(`${tag} .skeleton`).first().waitFor();
        assert.ok(Math.abs((await place()) - after) <= 6, `what follows moves from ${after} to ${await place()} px`);
      });
    }
  }

  for (const tag of ['org-switcher', 'org-admin', 'org-picker', 'org-profile', 'member-details', 'branding-preview']) {
    it(`keeps the height of <${tag}> from the skeleton to the content`, async () => {
      await page.setViewportSize({ width: 1048, height: 900 });
      await page.goto(`${pages.url}/${tag}?plain`);
      const place = () => page.locator('#after').evaluate((after) => after.getBoundingClientRect().top);
      const before = await place();
      await page.evaluate(() => import('/elements.js' as string));
      await page.locator(tag).evaluate(async (element) => {
        while (element.matches(':state(loading)')) await new Promise((resolve) => setTimeout(resolve, 30));
      });
      await page.waitForLoadState('networkidle');
      assert.ok(Math.abs((await place()) - before) <= 40, `what follows moves from ${before} to ${await place()} px`);
    });
  }

  it('shows members once, in the language of the page, after a server-rendered skeleton in English', async () => {
    const { kept, text } = await hydrate('member-list', '?lang=de');
    assert.deepEqual(problems, []);
    assert.match(text, /Mitglieder/);
    assert.ok(kept, 'rendered again');
    assert.doesNotMatch(text, /Invite people/);
    assert.equal(await page.locator('member-list table').count(), 1);
    await page.getByRole('row', { name: /okafor/i }).waitFor();
    assert.equal(await page.getByRole('row', { name: /okafor/i }).count(), 1);
  });

  it('reads filters from the URL after hydration', async () => {
    problems.length = 0;
    await page.goto(`${pages.url}/member-list?members-status=active`);
    await page.evaluate(() => document.querySelector('member-list')!.setAttribute('filters-in-address', ''));
    await page.evaluate(() => import('/elements.js' as string));
    await page
      .locator('member-list select[aria-label=Status] option[value=active]:checked')
      .waitFor({ state: 'attached' });
    assert.deepEqual(problems, []);
  });
});
