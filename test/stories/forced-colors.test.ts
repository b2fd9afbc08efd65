/*
 * Forced colors (Windows high contrast). The browser removes backgrounds and shadows, so edges, focus rings and marks must be
 * borders, outlines or icons. The emulated palette is dark and pages are light, so that colors that were not replaced stand out.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openPagePool } from './storybook.js';
import { places } from './viewports.js';

describe('with colors forced by the system', () => {
  let pool: Awaited<ReturnType<typeof openPagePool>>;

  before(async () => {
    pool = await openPagePool({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
  });
  after(() => pool?.close());

  describe('nothing disappears from', { concurrency: 2 }, () => {
    for (const place of places) {
      it(place.name, () =>
        pool.use(async (storybook) => {
          await place.open(storybook);
          assert.deepEqual(await storybook.page.evaluate(vanished), []);
          assert.deepEqual(await withoutRing(storybook.page), []);
        }),
      );
    }
  });
});

/** Focuses every focusable element; returns those that show no focus indicator. */
async function withoutRing(page: Page): Promise<string[]> {
  const count = Math.min(
    12,
    await page.evaluate(() => window.shown('button, input, select, textarea, a[href], summary, [tabindex="0"]').length),
  );
  const found: string[] = [];
  for (let step = 0; step < count; step++) {
    await page.keyboard.press('Tab');
    found.push(
      ...(await page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        if (!active || active === document.body) return [];
        const ring = (one: Element) => {
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
          return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && !/^rgba\(.*, 0\)$/.test(outlineColor);
        };
        // The ring of a field can be on its wrapper.
        for (let one: Element | null = active, level = 0; one && level < 3; one = one.parentElement, level++)
          if (ring(one)) return [];
        return [`no ring: ${window.called(active)}`];
      })),
    );
  }
  return found;
}

/** Returns elements without a visible edge, an icon or contrast. Runs in the page. */
function vanished(): string[] {
  const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const isClear = (color: string) => channels(color)[3] === 0;
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = channels(color).map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: string, b: string) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = (one: Element): string => {
    for (let at: Element | null = one; at; at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host || null)) {
      const { backgroundColor } = getComputedStyle(at);
      if (!isClear(backgroundColor)) return backgroundColor;
    }
    return getComputedStyle(document.documentElement).backgroundColor;
  };
  const hasEdge = (one: Element, sides: ('Top' | 'Bottom' | 'Left' | 'Right')[] = ['Top', 'Bottom']) => {
    const style = getComputedStyle(one);
    return sides.every(
      (side) =>
        style[`border${side}Style`] !== 'none' &&
        parseFloat(style[`border${side}Width`]) > 0 &&
        !isClear(style[`border${side}Color`]) &&
        contrast(style[`border${side}Color`], ground(one.parentElement ?? one)) >= 3,
    );
  };
  const isFilled = (one: Element) =>
    contrast(getComputedStyle(one).backgroundColor, ground(one.parentElement ?? one)) >= 3;
  const found: string[] = [];
  const must = (selector: string, what: string, is: (one: HTMLElement) => boolean) => {
    // A branding preview shows the colors of the organization on purpose.
    for (const one of window.shown(selector))
      if (!window.around(one, 'branding-preview .scene, [aria-hidden="true"]') && !is(one))
        found.push(`${what}: ${window.called(one)}`);
  };

  must('.button:not(.link)', 'a button without an edge', (one) => hasEdge(one) || isFilled(one));
  must('.button.link', 'a link that is not underlined', (one) =>
    getComputedStyle(one).textDecorationLine.includes('underline'),
  );
  must('.input', 'a field without an edge', (one) => hasEdge(one));
  must('[type=checkbox], [type=radio]', 'not the system’s own', (one) => getComputedStyle(one).appearance !== 'none');
  must(
    'dialog, [popover]',
    'no edge towards the page',
    (one) => hasEdge(one) || hasEdge(one, ['Left']) || hasEdge(one, ['Right']),
  );
  must('.chip', 'a chip without an edge', (one) => hasEdge(one));
  must('svg.icon', 'an icon that cannot be seen', (one) => contrast(getComputedStyle(one).color, ground(one)) >= 3);
  must(
    '[aria-current], tr[aria-selected=true], [role=tab][aria-selected=true], [aria-pressed=true]',
    'chosen, and nothing but its background says so',
    (one) => {
      const marks = [one, ...one.querySelectorAll('td, input:checked, svg')];
      const line = (part: Element) => {
        const style = getComputedStyle(part);
        return (
          parseFloat(style.borderTopWidth) + parseFloat(style.borderBottomWidth) > 0 || style.outlineStyle !== 'none'
        );
      };
      return (
        marks.some((part) => part instanceof SVGElement || part instanceof HTMLInputElement || line(part)) ||
        isFilled(one)
      );
    },
  );
  return found;
}
