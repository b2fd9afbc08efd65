/* Accessibility violations that axe-core finds in a story, as text. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const script = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** WCAG 2.2 AA and axe's best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules for whole pages: a story has no landmarks and no first heading. */
const notForStories = ['region', 'page-has-heading-one', 'landmark-one-main'];

export const byColor = ['color-contrast', 'link-in-text-block'];
export const bySize = ['target-size'];

/** Runs all rules, or `rules`. `root` is a selector of the checked part of the page. Resolves to one text per violated rule. */
export async function findViolations(page: Page, rules?: string[], root = '#storybook-root'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: script });
  return page.evaluate(
    async ([all, only, without, selector]) => {
      interface Result {
        violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
      }
      const { axe } = window as unknown as { axe: { run(context: Element, options: object): Promise<Result> } };
      const options = only
        ? { runOnly: { type: 'rule', values: only } }
        : {
            runOnly: { type: 'tag', values: all },
            rules: {
              'target-size': { enabled: true },
              ...Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
            },
          };
      const { violations } = await axe.run(document.querySelector(selector)!, {
        resultTypes: ['violations'],
        ...options,
      });
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`).join(' | ')}`,
      );
    },
    [tags, rules, notForStories, root] as const,
  );
}
