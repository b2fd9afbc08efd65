/*
 * Targets are 24 by 24 px or have enough space around them (WCAG 2.2, 2.5.8). With a coarse pointer, buttons and fields are 40 px
 * high.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { elements, openStorybookPage, openPagePool, storyOf, type StorybookPage } from './storybook.js';
import { places } from './viewports.js';

describe('targets of a pointer', () => {
  let pool: Awaited<ReturnType<typeof openPagePool>>;

  before(async () => {
    pool = await openPagePool({ reducedMotion: 'reduce' });
  });
  after(() => pool?.close());

  describe('are large enough, or far enough from each other:', { concurrency: 2 }, () => {
    for (const place of places) {
      it(place.name, () =>
        pool.use(async (storybook) => {
          await place.open(storybook);
          assert.deepEqual(await storybook.page.evaluate(tooSmall), []);
        }),
      );
    }
  });
});

describe('for fingers', () => {
  let storybook: StorybookPage;

  before(async () => {
    storybook = await openStorybookPage({ hasTouch: true, isMobile: true, viewport: { width: 412, height: 800 } });
  });
  after(() => storybook?.close());

  for (const element of elements) {
    it(`buttons and fields of ${element} are 40 px high`, async () => {
      await storybook.open(storyOf(element, 'ready'));
      const low = await storybook.page.evaluate(() =>
        window
          .shown('.button:not(.small, .link), .input')
          .filter((one) => !window.around(one, 'branding-preview .scene') && one.getBoundingClientRect().height < 39.9)
          .map((one) => `${window.called(one)} ${one.getBoundingClientRect().height}`),
      );
      assert.deepEqual(low, []);
    });
  }
});

/** Returns targets below 24 px whose circle of WCAG 2.5.8 intersects another target. Runs in the page. */
function tooSmall(): string[] {
  interface Target {
    one: HTMLElement;
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  const box = (one: HTMLElement): Target => {
    // A label is part of the target of its field.
    const boxes = [one, ...((one as HTMLInputElement).labels ?? [])].map((part) => part.getBoundingClientRect());
    return {
      one,
      left: Math.min(...boxes.map(({ left }) => left)),
      top: Math.min(...boxes.map(({ top }) => top)),
      right: Math.max(...boxes.map(({ right }) => right)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  };
  const targets = window
    .shown('button, a[href], input, select, textarea, summary, [role=tab], [role=menuitem]')
    .filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width > 1 && height > 1 && !window.around(one, '[inert]');
    })
    .map(box);
  const isSmall = ({ left, top, right, bottom }: Target) => right - left < 23.9 || bottom - top < 23.9;
  const centre = ({ left, top, right, bottom }: Target) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
  return targets.filter(isSmall).flatMap((small) => {
    const { x, y } = centre(small);
    const near = targets.find((other) => {
      if (other.one === small.one || other.one.contains(small.one) || small.one.contains(other.one)) return false;
      const away = Math.hypot(
        Math.max(other.left - x, 0, x - other.right),
        Math.max(other.top - y, 0, y - other.bottom),
      );
      const between = Math.hypot(centre(other).x - x, centre(other).y - y);
      return away < 12 || (isSmall(other) && between < 24);
    });
    return near
      ? [
          `${window.called(small.one)} ${Math.round(small.right - small.left)} × ${Math.round(small.bottom - small.top)}, next to ${window.called(near.one)}`,
        ]
      : [];
  });
}
