/*
 * Narrow windows and large text: 320 px, 400 % zoom of a window of 1280 by 1024 (320 by 256 px), and the text spacing of WCAG
 * 1.4.12. No text may be lost, the page must not scroll sideways, and dialogs stay usable.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { orgAdmin } from '../../src/elements/org-admin/org-admin.strings.js';
import { elements, openPagePool, storyOf } from './storybook.js';
import { places } from './viewports.js';

const date = /^\w{3} \d{1,2}, \d{4}$/;
/**
 * Text that narrow layouts show elsewhere: the joining date, IP addresses and the change of a role in details, resending in the
 * row’s menu, the mark "This device", sections in the popover of the navigation, the steps of a wizard by the number of the
 * current one. Roles have no matrix there.
 */
const elsewhere: Record<string, (text: string) => boolean> = {
  'member-list': (text) => text === 'Joined' || date.test(text),
  'org-admin': (text) => Object.values<unknown>(orgAdmin).includes(text),
  'audit-log': (text) => /^(IP address|[\d.]+|Times in .+)$/.test(text),
  'role-list': (text) => /^(List|Matrix|Standard|Last changed|Never|\d+ days ago|\w{3} \d+)$/.test(text),
  'org-provider': (text) => text === 'Joined' || date.test(text),
  'invitation-list': (text) => text === 'Resend',
  'member-import': (text) => /^([1-4]|Upload|Columns|Review|Import)$/.test(text),
  'session-list': (text) => text === 'Current session',
};

describe('in a narrow window', () => {
  let pool: Awaited<ReturnType<typeof openPagePool>>;

  before(async () => {
    pool = await openPagePool({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
  });
  after(() => pool?.close());

  describe('everything has its place, at 320 px and at 400 %:', { concurrency: 2 }, () => {
    for (const place of places) {
      it(place.name, () =>
        pool.use(async (storybook) => {
          const { page } = storybook;
          await page.setViewportSize({ width: 320, height: 256 });
          await place.open(storybook);
          assert.deepEqual(await page.evaluate(outside), [], 'at 400 %');
          await page.setViewportSize({ width: 320, height: 640 });
          await storybook.settle();
          assert.deepEqual(await page.evaluate(outside), [], 'at 320 px');
        }),
      );
    }
  });

  describe('no text is lost from', { concurrency: 2 }, () => {
    for (const element of elements) {
      it(element, () =>
        pool.use(async (storybook) => {
          const { page } = storybook;
          await page.setViewportSize({ width: 1040, height: 900 });
          await storybook.open(storyOf(element, 'ready'));
          const wide = await page.evaluate(words);
          await page.setViewportSize({ width: 320, height: 900 });
          await storybook.settle();
          const narrow = new Set(await page.evaluate(words));
          assert.deepEqual(
            wide.filter((one) => !narrow.has(one) && !elsewhere[element]?.(one)),
            [],
          );
        }),
      );
    }
  });
});

describe('with the text spacing of WCAG 1.4.12', () => {
  let pool: Awaited<ReturnType<typeof openPagePool>>;

  before(async () => {
    pool = await openPagePool({ reducedMotion: 'reduce' });
  });
  after(() => pool?.close());

  describe('no text is cut in', { concurrency: 2 }, () => {
    for (const place of places) {
      it(place.name, () =>
        pool.use(async (storybook) => {
          await place.open(storybook);
          await storybook.page.evaluate(space);
          await storybook.settle();
          assert.deepEqual(await storybook.page.evaluate(cut), []);
        }),
      );
    }
  });
});

/** Returns elements that make the page scroll sideways, and unreachable parts of a dialog. Runs in the page. */
function outside(): string[] {
  const found: string[] = [];
  const { scrollWidth } = document.scrollingElement!;
  if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} px wide`);
  const scrolls = (one: Element) => {
    const { overflowX } = getComputedStyle(one);
    return (overflowX === 'auto' || overflowX === 'scroll') && one.scrollWidth > one.clientWidth + 1;
  };
  for (const one of window.shown('*'))
    // Tables of numbers may scroll (WCAG 2.2, 1.4.10).
    if (scrolls(one) && !one.matches('[role=tablist], [role=region][tabindex="0"]:has(> table)'))
      found.push(`${window.called(one)} scrolls sideways`);
  for (const dialog of window.shown('dialog[open], :popover-open')) {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
      found.push(`${window.called(dialog)} overflows the window`);
    for (const one of dialog.querySelectorAll<HTMLElement>('button, input, select, textarea')) {
      if (!one.checkVisibility({ visibilityProperty: true })) continue;
      one.scrollIntoView({ block: 'center' });
      const box = one.getBoundingClientRect();
      if (box.width > 1 && (box.left < -1 || box.right > innerWidth + 1 || box.bottom < 8 || box.top > innerHeight - 8))
        found.push(`${window.called(one)} cannot be reached`);
    }
  }
  return found;
}

/** Returns the visible text in pieces. Runs in the page. */
function words(): string[] {
  const isRead = (one: Element) => !['STYLE', 'SCRIPT'].includes(one.tagName);
  return [
    ...new Set(
      window
        .shown('*')
        .filter(isRead)
        .flatMap((one) =>
          [...one.childNodes]
            .filter((node) => node.nodeType === Node.TEXT_NODE)
            .map((node) => node.textContent!.trim().replace(/\s+/g, ' ')),
        )
        .filter((text) => text),
    ),
  ];
}

/** Applies the text spacing of WCAG 1.4.12 in every shadow root. Runs in the page. */
function space(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }',
  );
  window.testSheets.add(sheet);
  const roots = new Set([document, ...window.shown('*').map((one) => one.getRootNode() as ShadowRoot)]);
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Returns text that is cut without an ellipsis. Runs in the page. */
function cut(): string[] {
  const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  return window
    .shown('*')
    .filter((one) => {
      const style = getComputedStyle(one);
      const isUnseen =
        style.clipPath !== 'none' ||
        one.clientWidth <= 1 ||
        window.around(one, '.visually-hidden, [aria-hidden="true"]');
      if (isUnseen || !one.textContent?.trim() || style.display === 'inline' || one.matches('select, option'))
        return false;
      const tooWide =
        one.scrollWidth > one.clientWidth + 1 &&
        (hides(style.overflowX) || one.matches('button')) &&
        style.textOverflow !== 'ellipsis';
      const tooHigh =
        one.scrollHeight > one.clientHeight + 2 &&
        (hides(style.overflowY) || one.matches('button')) &&
        !one.matches('dialog');
      return tooWide || tooHigh;
    })
    .map(
      (one) =>
        `${window.called(one)} ${one.className} ${one.scrollWidth}/${one.clientWidth} × ${one.scrollHeight}/${one.clientHeight}`,
    );
}
