import { violationsInBoth } from './axe.js';

// Colors must not be on their way while they are measured.
document.documentElement.style.setProperty('--org-duration', '0s');

/** Violations that axe-core finds in light and dark, after the 220 ms in which a dialog opens. */
export async function barriers(element: Element): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 260));
  return violationsInBoth(element);
}
