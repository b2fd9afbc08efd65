/* Keyboard input only; the focus must be visible at each step. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Returns the focused element as `button “Save”`. Fails if its focus indicator is not visible. */
export async function focused(page: Page): Promise<string> {
  const { name, ring } = await page.evaluate(() => {
    let active: Element | null = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const isRing = (one: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    };
    // The ring of a field can be on its wrapper.
    const around = [active, active?.parentElement, active?.parentElement?.parentElement].filter(
      (one) => one instanceof Element,
    );
    // Elements with a tabindex of -1, such as headings, are focused by scripts only and need no ring.
    return {
      name: active && active !== document.body ? window.called(active) : 'nothing',
      ring: around.some(isRing) || active?.getAttribute('tabindex') === '-1',
    };
  });
  assert.ok(ring || name === 'nothing', `${name} has the focus and does not show it`);
  return name;
}

/** Waits until an element with this name has the focus. */
export async function focusOn(page: Page, name: RegExp): Promise<void> {
  let now = '';
  for (let tries = 0; tries < 100; tries++) {
    now = await focused(page);
    if (name.test(now)) return;
    await page.waitForTimeout(30);
  }
  assert.match(now, name);
}

/** Presses one key, Tab or an arrow, until an element with this name has the focus. */
export async function goTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press(key);
    passed.push(await focused(page));
    if (name.test(passed.at(-1)!)) return;
  }
  assert.fail(`${key} never came to ${name}: ${passed.join(', ')}`);
}
