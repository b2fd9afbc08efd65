/*
 * Queries of play functions: by role and visible text, through every open shadow root. Every `find`
 * waits, and fails without exactly one match.
 */
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import type { StoryObj } from '@storybook/web-components-vite';
import type { StorySettings } from './states.js';

type Words = string | RegExp;

/** The error contains the query only; the document is omitted because it would end at shadow roots. */
const patience = { timeout: 5000, onTimeout: (error: Error) => error };

/** A root, and every shadow root inside it. */
function roots(root: ParentNode): ParentNode[] {
  return [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : []))];
}

const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false });

/** Queries and user events for a page. */
export function on(page: HTMLElement) {
  const everywhere = (query: (root: ReturnType<typeof within>) => HTMLElement[]) =>
    roots(page)
      .flatMap((root) => query(within(root as HTMLElement)))
      .filter(isShown);
  const one = (what: string, query: (root: ReturnType<typeof within>) => HTMLElement[]) =>
    waitFor(() => {
      const found = everywhere(query);
      if (found.length !== 1) throw new Error(`${found.length} things are there: ${what}`);
      return found[0]!;
    }, patience);
  const find = (role: string, name: Words) =>
    one(`${role} ${String(name)}`, (root) => root.queryAllByRole(role, { name }));
  const field = (label: Words) =>
    one(`field ${String(label)}`, (root) => root.queryAllByLabelText(label, { selector: 'input,select,textarea' }));
  return {
    find,
    field,
    press: async (name: Words, role = 'button') => userEvent.click(await find(role, name)),
    // Not by `userEvent.type`: inside shadow roots it does not notice that an element has cleared its field.
    write: async (label: Words, text: string) => {
      const input = await field(label);
      input.focus();
      await fireEvent.input(input, { target: { value: text } });
    },
    upload: async (label: Words, file: File) =>
      userEvent.upload(
        await waitFor(() => {
          const [input] = roots(page).flatMap((root) => within(root as HTMLElement).queryAllByLabelText(label));
          if (!input) throw new Error(`Nothing takes files: ${String(label)}`);
          return input;
        }, patience),
        file,
      ),
    /** Expects a visible text. */
    reads: (text: Words) =>
      waitFor(
        () =>
          expect(
            everywhere((root) => root.queryAllByText(text)),
            String(text),
          ).not.toHaveLength(0),
        patience,
      ),
    noLongerReads: (text: Words) =>
      waitFor(
        () =>
          expect(
            everywhere((root) => root.queryAllByText(text)),
            String(text),
          ).toHaveLength(0),
        patience,
      ),
  };
}

/** A story with a play function. Language and backend are fixed, so that it passes with any toolbar settings; themes are not. */
export const interaction = (
  play: (page: ReturnType<typeof on>, loaded: Record<string, unknown>) => Promise<void>,
  args: Record<string, unknown> = {},
  settings: StorySettings = {},
): StoryObj => ({
  args,
  parameters: {
    docs: { disable: true },
    settings: {
      lang: 'en',
      direction: 'ltr',
      role: 'admin',
      latency: 0,
      failure: 'none',
      members: 14,
      ...settings,
    } satisfies StorySettings,
  },
  play: ({ canvasElement, loaded }) => play(on(canvasElement), loaded),
});
