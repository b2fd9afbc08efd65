import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';

declare const axe: { run(context: Element, options?: RunOptions): Promise<AxeResults> };

/** Violations that axe-core finds in an element, as text; empty if there are none. */
export async function violations(element: Element): Promise<string> {
  const { violations: found } = await axe.run(element, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return found
    .map((one) => `${one.id}: ${one.nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n')}`)
    .join('\n');
}

/** The same in light and in dark. */
export async function violationsInBoth(element: Element): Promise<string> {
  const light = await violations(element);
  document.documentElement.style.colorScheme = 'dark';
  document.body.style.background = '#17191d';
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const dark = await violations(element);
  document.documentElement.style.colorScheme = document.body.style.background = '';
  return light + dark;
}
