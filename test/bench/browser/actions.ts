import { ratio, table, type Cell } from '../table.js';
import { byTurns, type Bench, type Turn } from './bench.js';
import type { PageName } from './site.js';
import { settle, type Visit } from './visit.js';

/** Performs an action with real input; measures from its event until the result is painted. */
const action = (
  page: PageName,
  type: string,
  test: string,
  act: (one: Visit) => Promise<unknown>,
  organizations = 50,
): Turn<{ ms: number }> => ({
  page,
  scale: { organizations },
  async read(one) {
    await settle(one);
    await one.page.evaluate(
      `void addEventListener('${type}', (event) => { globalThis.done = shown(() => ${test}).then((end) => end - event.timeStamp); }, { once: true, capture: true })`,
    );
    await act(one);
    return { ms: (await one.page.evaluate('done')) as number };
  },
});

/** Hovers over the button, and clicks once the lazy module is loaded, which is sooner than a person would. */
const open = (page: 'bare switcher' | 'org-switcher', tag: string, organizations = 50) =>
  action(
    page,
    'click',
    `find('${tag} >>> :popover-open .row-button .name')`,
    async (one) => {
      await one.page.hover(`${tag} .trigger`);
      await settle(one);
      await one.page.click(`${tag} .trigger`);
    },
    organizations,
  );

const go = (page: 'bare switcher' | 'org-switcher', act: string, test: string) =>
  action(page, 'go', test, ({ page: tab }) => tab.evaluate(`dispatchEvent(new Event('go')); void (${act})`));

const text = Array.from({ length: 2_000 }, (_, index) => `person.${index}@example.com`).join('\n');

/** Dispatches a paste event with text. */
const pasteInto = `(path, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  find(path).focus();
  find(path).dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }));
}`;

/** Pastes 2,000 addresses into the open dialog. */
const paste = (page: 'plain invite' | 'invite-dialog', host: string) =>
  action(
    page,
    'paste',
    `find('${host}#addresses-count')?.textContent.includes('2,000') && findAll('${host}.chips > li').length >= 60`,
    async ({ page: tab }) => {
      await tab.click('button');
      await tab.evaluate(`shown(() => find('${host}dialog[open] #addresses'))`);
      await tab.evaluate(`(${pasteInto})(${JSON.stringify(`${host}#addresses`)}, ${JSON.stringify(text)})`);
    },
  );

/** Opens the dialog with addresses from an attribute. */
const openWith = (page: 'plain invite' | 'invite-dialog', host: string, act: string) =>
  action(page, 'go', `find('${host}dialog[open] #addresses-count')?.textContent.includes('2,000')`, ({ page: tab }) =>
    tab.evaluate(`dispatchEvent(new Event('go')); void (${act})(${JSON.stringify(text)})`),
  );

export async function actions(bench: Bench): Promise<string> {
  const pairs: Record<string, [limit: Turn<{ ms: number }>, ours: Turn<{ ms: number }>]> = {
    'opening the switcher, 50 organizations': [
      open('bare switcher', 'bare-switcher'),
      open('org-switcher', 'org-switcher'),
    ],
    'opening the switcher, 40,000 organizations': [
      open('bare switcher', 'bare-switcher', 40_000),
      open('org-switcher', 'org-switcher', 40_000),
    ],
    'switching to another organization': [
      go(
        'bare switcher',
        `find('bare-switcher').switchTo('org_2')`,
        `find('bare-switcher >>> .trigger .name').textContent === 'Castillo Chiyo 2'`,
      ),
      go(
        'org-switcher',
        `find('org-provider').context.switchOrganization('org_2')`,
        `find('org-switcher >>> .trigger .name')?.textContent === 'Castillo Chiyo 2'`,
      ),
    ],
    'pasting 2,000 addresses': [paste('plain invite', ''), paste('invite-dialog', 'invite-dialog >>> ')],
    'opening the invite dialog with 2,000 addresses': [
      openWith('plain invite', '', `(text) => { find('button').click(); (${pasteInto})('#addresses', text); }`),
      openWith(
        'invite-dialog',
        'invite-dialog >>> ',
        `(text) => { const dialog = find('invite-dialog'); dialog.emails = text; dialog.show(); }`,
      ),
    ],
  };
  const rows: Cell[][] = [];
  for (const [name, [limit, ours]] of Object.entries(pairs)) {
    const figures = await byTurns(bench, { limit, ours });
    rows.push([name, figures.limit.ms, figures.ours.ms, ratio(figures.ours.ms, figures.limit.ms)]);
  }
  return `## What people do

Milliseconds from the event until what it brings was painted, with the requests that it makes. The limits are the same actions in bare Lit (switcher) and in plain DOM
(dialog); their code is there from the start, while that of a dialog which a script opens is fetched then.

${table(['action', 'limit', 'element', 'ratio'], rows)}`;
}
