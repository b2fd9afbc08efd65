/*
 * Stories in Arabic, in which names, addresses and codes run from left to right: cut text keeps its beginning, punctuation stays
 * at the end, names are aligned to the start of the page, and the page does not scroll sideways.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isInteraction, openPagePool, stories } from './storybook.js';
import { nameOf } from './snapshots.js';

describe('in Arabic, from right to left,', () => {
  let pool: Awaited<ReturnType<typeof openPagePool>>;

  before(async () => {
    pool = await openPagePool({ reducedMotion: 'reduce' });
  });
  after(() => pool?.close());

  describe('texts are not cut off in', { concurrency: 2 }, () => {
    for (const story of stories) {
      if (!story.title.startsWith('Elements/') || isInteraction(story)) continue;
      it(nameOf(story), () =>
        pool.use(async (storybook) => {
          await storybook.open(story, { lang: 'ar', direction: 'rtl' });
          assert.deepEqual(await storybook.page.evaluate(turned), []);
        }),
      );
    }
  });
});

/** Returns text whose start or end is on the wrong side. Runs in the page. */
function turned(): string[] {
  const found: string[] = [];
  if (document.scrollingElement!.scrollWidth > innerWidth) found.push('the page scrolls sideways');
  const place = (text: Text, at: number) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect();
  };
  for (const one of window.shown('*')) {
    // Text of the host is not checked, and stories can set a direction of their own.
    const root = one.getRootNode();
    if (!(root instanceof ShadowRoot) || getComputedStyle(root.host).direction !== 'rtl') continue;
    const texts = [...one.childNodes].filter((node): node is Text => node instanceof Text && node.data.trim() !== '');
    for (const text of texts) {
      const words = text.data.trimEnd();
      const start = words.search(/\S/);
      const [first, last] = [place(text, start), place(text, words.length - 1)];
      const box = one.getBoundingClientRect();
      const { overflowX, textOverflow } = getComputedStyle(one);
      if (
        text === texts[0] &&
        overflowX === 'hidden' &&
        textOverflow === 'ellipsis' &&
        one.scrollWidth > one.clientWidth + 1 &&
        (first.left < box.left - 1 || first.right > box.right + 1)
      ) {
        found.push(`the beginning of “${words.trim()}” is cut off`);
      }
      // In either text direction, a name is aligned to the start of the page.
      const { display, paddingRight, textAlign } = getComputedStyle(one);
      const isLine = one.matches('.truncate') || (one.matches('bdi') && display !== 'inline' && first.top === last.top);
      if (isLine && !one.children.length && texts.length === 1 && textAlign !== 'center') {
        const away = Math.round(box.right - parseFloat(paddingRight) - Math.max(first.right, last.right));
        if (away > 2) found.push(`“${words.trim()}” is ${away} px from the start of the page`);
      }
      const isLatin = /^[\x20-\x7e\u2018-\u201d]*[a-z]{2}[\x20-\x7e\u2018-\u201d]*[./:!?)]$/i.test(words);
      const before = isLatin && place(text, words.length - 2);
      if (before && last.top === before.top && last.left < before.left)
        found.push(`“${words.trim()}” ends at its beginning`);
    }
  }
  return [...new Set(found)];
}
