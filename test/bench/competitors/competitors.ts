/*
 * Competitors and this library in one run: the newest packages, bundled for production, each with an API in its own format that
 * has the same data and almost no latency. Installs packages from npm, so it runs only if it is named.
 */
import { byTurns, first, inBrowser, promise, sizeOf, type Bench, type Turn } from '../browser/bench.js';
import { openSite, type PageName, type Sent } from '../browser/site.js';
import { heapOf, settle, visit } from '../browser/visit.js';
import { machine, ratioOf, type Figure } from '../measure.js';
import type { Scenario } from '../scenario.js';
import { ratio, table, type Cell } from '../table.js';
import type { Competitor, Screen } from './competitor.js';
import { betterAuthUi } from './better-auth-ui/competitor.js';
import { prepare } from './prepare.js';
import { stytch } from './stytch/competitor.js';
import { workos } from './workos/competitor.js';

const all: Competitor[] = [workos, stytch, betterAuthUi];
const sizes = [50, 1_000, 10_000];
const ours: Record<Screen, PageName> = { members: 'member-list', switcher: 'org-switcher' };
const limits: Record<Screen, [string, PageName]> = {
  members: ['plain DOM by hand', 'plain list'],
  switcher: ['bare Lit', 'bare switcher'],
};

/** Pages of one screen by name: the limit, this library, competitors. */
const candidates = (screen: Screen): [string, PageName][] => [
  limits[screen],
  ['org-elements', ours[screen]],
  ...all
    .filter(({ screens }) => screens[screen])
    .map((competitor): [string, PageName] => [competitor.name, pageOf(competitor, screen)]),
];
const pageOf = ({ name }: Competitor, screen: Screen): PageName => `other ${name} ${screen}`;
const isCompetitor = (page: PageName) => page.startsWith('other ');

/** The fastest competitor, compared with the target of 3 x. */
function nearest(figures: Record<string, Figure>, screen: Screen): string {
  const competitors = candidates(screen)
    .filter(([, page]) => isCompetitor(page))
    .map(([name]) => ({ name, times: ratioOf(figures[name]!, figures['org-elements']!) }))
    .sort((one, other) => one.times - other.times);
  const [{ name, times } = { name: 'nobody', times: Infinity }] = competitors;
  return `${name} comes nearest: ${times.toFixed(1)} x (at least 3 x: ${times >= 3 ? 'kept' : '**missed**'}).`;
}

async function members(bench: Bench): Promise<string> {
  const list = candidates('members');
  const turns = sizes.flatMap((count) =>
    list.map(([name, page]) => [`${name} ${count}`, first(page, { members: count })] as const),
  );
  const figures = await byTurns(bench, Object.fromEntries(turns));
  const at = (name: string, count: number) => figures[`${name} ${count}`]!.ms;
  const many = sizes.at(-1)!;
  const rows = list.map(([name]): Cell[] => [
    name,
    ...sizes.map((count) => at(name, count)),
    ratio(at(name, many), at('org-elements', many)),
  ]);
  return `## The first row of members

Milliseconds from the import of the module until the first row was painted, by how many members there are; and the last of them against ours.

${table(['', ...sizes.map((count) => count.toLocaleString('en')), 'against ours'], rows)}

${nearest(Object.fromEntries(list.map(([name]) => [name, at(name, many)])), 'members')}`;
}

async function switcher(bench: Bench): Promise<string> {
  const list = candidates('switcher');
  const figures = await byTurns(bench, Object.fromEntries(list.map(([name, page]) => [name, first(page, {}, 4)])));
  const rows = list.map(([name]): Cell[] => [
    name,
    figures[name]!.ms,
    ratio(figures[name]!.ms, figures['org-elements']!.ms),
  ]);
  return `## The switcher

Milliseconds from the import until the current of 50 organizations was painted, on a processor four times slower.

${table(['', 'ms', 'against ours'], rows)}

${nearest(Object.fromEntries(list.map(([name]) => [name, figures[name]!.ms])), 'switcher')}`;
}

const kilobytes = (list: Sent[]) => list.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
const isCode = ({ path }: Sent) => /\.(js|css)$/.test(path);
const isAnswer = ({ path }: Sent) => /^\/(org-api|competitors)\//.test(path);

/** Requests of one visit, until the network is idle. */
async function requestsOf({ browser, site }: Bench, page: PageName): Promise<Sent[]> {
  site.scale = sizeOf();
  site.sent = [];
  const one = await visit(browser, site, page);
  await settle(one);
  await one.leave();
  return site.sent;
}

async function bytes(bench: Bench): Promise<string> {
  const rows: Cell[][] = [];
  const least: string[] = [];
  for (const screen of ['members', 'switcher'] as const) {
    const found: { name: string; code: Sent[]; needed: number; asked: number }[] = [];
    for (const [name, page] of candidates(screen).slice(1)) {
      const sent = await requestsOf(bench, page);
      const needed = sent.filter(({ path }) => bench.site.needed(page).includes(path));
      found.push({ name, code: sent.filter(isCode), needed: kilobytes(needed), asked: sent.filter(isAnswer).length });
    }
    const [own, ...others] = found;
    for (const { name, code, needed, asked } of found)
      rows.push([
        screen,
        name,
        needed.toFixed(1),
        `${(needed / own!.needed).toFixed(1)} x`,
        kilobytes(code).toFixed(1),
        `${(kilobytes(code) / kilobytes(own!.code)).toFixed(1)} x`,
        code.length,
        asked,
      ]);
    least.push(
      `${screen} ${Math.min(...others.map(({ needed }) => needed / own!.needed)).toFixed(1)} x, in all ${Math.min(...others.map(({ code }) => kilobytes(code) / kilobytes(own!.code))).toFixed(1)} x`,
    );
  }
  return `## What a browser fetches

Gzip kilobytes of scripts and styles: those without which nothing begins, and all that come until the page is quiet, in how many files; and requests to the API.

${table(['', '', 'at first, kB', 'against ours', 'in all, kB', 'against ours', 'files', 'requests'], rows)}

The smallest competitor against ours: ${least.join('; ')} (10 x was meant).`;
}

async function memory(bench: Bench): Promise<string> {
  const read = (page: PageName): Turn<{ heap: number; elements: number }> => ({
    page,
    scale: { members: 10_000 },
    read: async (one) => (
      await settle(one),
      { elements: (await one.page.evaluate('countElements()')) as number, heap: await heapOf(one) }
    ),
  });
  const list = candidates('members');
  const figures = await byTurns(
    bench,
    Object.fromEntries([['blank', read('blank')], ...list.map(([name, page]) => [name, read(page)])]) as Record<
      string,
      ReturnType<typeof read>
    >,
    Math.min(3, bench.rounds),
  );
  const heap = (name: string) => (figures[name]!.heap.median - figures['blank']!.heap.median) / 1e6;
  const rows = list.map(([name]): Cell[] => [
    name,
    heap(name).toFixed(2),
    figures[name]!.elements.most,
    `${(heap(name) / heap('org-elements')).toFixed(1)} x`,
  ]);
  return `## What a list of 10,000 members leaves in the browser

Megabytes of live objects of scripts over a blank page, after a collection; elements.

${table(['', 'MB', 'elements', 'against ours'], rows)}

Ours: ${promise(heap('org-elements'), 3, ' MB')}.`;
}

const sections = { members, switcher, bytes, memory };

export const competitors: Scenario = {
  name: 'competitors',
  onlyByName: true,
  async run(options) {
    const site = await openSite();
    for (const competitor of all) {
      for (const [screen, parts] of Object.entries(competitor.screens)) {
        options.tell(`competitors: ${competitor.name}, ${screen}`);
        site.add(pageOf(competitor, screen as Screen), await prepare(competitor, parts));
      }
    }
    return inBrowser(
      options,
      site,
      ({ browser, rounds }) => `# Peers, measured

${machine({ Chromium: browser.version() })}. Medians (least–most) of ${rounds} rounds by turns, each in a new visit; ratios are medians of the ratios of the rounds.

Each is bundled by Vite for production, signed in already, on an API of the same machine that answers at once and knows as many members and organizations; what
it stands on (React, Radix, Material UI) is counted, so that a page which has that anyway pays less. Our list shows as many of its rows as the window holds.

${all.map(({ name, packages, note }) => `- ${name} ${Object.values(packages)[0]} ${note}.`).join('\n')}`,
      sections,
    );
  },
};
