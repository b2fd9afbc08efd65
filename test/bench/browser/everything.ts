import { figureOf } from '../measure.js';
import { table } from '../table.js';
import { byTurns, sizeOf, takeTurn, type Bench, type Turn } from './bench.js';
import { elements, type Sent } from './site.js';
import { settle, visit } from './visit.js';

interface Load extends Record<string, number> {
  ms: number;
  shift: number;
  elements: number;
}

/** Window sizes of a desktop and a phone. */
const widths = [1_100, 390];

const load = (width?: number): Turn<Load> => ({
  page: 'everything',
  scale: { members: 1_000 },
  width,
  async read(one) {
    await settle(one);
    return {
      ms: one.painted,
      shift: (await one.page.evaluate('shift')) as number,
      elements: (await one.page.evaluate('countElements()')) as number,
    };
  },
});

const kilobytes = (list: Sent[]) =>
  `${(list.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(1)} kB in ${list.length}`;

/** Requests of one visit, until the network is idle. */
async function requestsOf({ browser, site }: Bench): Promise<Sent[]> {
  site.scale = sizeOf({ members: 1_000 });
  site.sent = [];
  const one = await visit(browser, site, 'everything');
  await settle(one);
  await one.leave();
  return site.sent;
}

/** One element in a page, from the import of its module until its content is complete. */
const alone = ({ site }: Bench, element: string, width: number): Turn<{ shift: number }> => ({
  page: 'blank',
  scale: { members: 1_000 },
  width,
  async read(one) {
    await one.page.evaluate(
      `find('org-provider').innerHTML = ${JSON.stringify(element)}; void ${site.importing('everything')}`,
    );
    await settle(one);
    return { shift: (await one.page.evaluate('shift')) as number };
  },
});

export async function everything(bench: Bench): Promise<string> {
  const { all } = await byTurns(bench, { all: load() });
  const requests = await requestsOf(bench);
  const code = requests.filter(({ path }) => path.endsWith('.js'));
  const asked = requests.filter(({ path }) => path.startsWith('/org-api'));
  const twice = asked
    .filter(({ path }, index) => asked.findIndex((other) => other.path === path) !== index)
    .map(({ path }) => path.replace('/org-api/v1', ''));
  const shifting: string[] = [];
  for (const width of widths) {
    for (const [tag, element] of Object.entries(elements)) {
      const { shift } = await takeTurn(bench, alone(bench, element, width));
      if (shift > 0) shifting.push(`${tag} ${shift.toFixed(4)} at ${width} px`);
    }
  }
  const narrow = await takeTurn(bench, load(widths.at(-1)));
  const inPanels = Math.max(all.shift.most, narrow.shift);
  const stable = `no layout shift: ${shifting.length || inPanels > 0 ? '**missed**' : 'kept'}`;
  return `## Every element on one page

${table(
  ['what', 'figure', 'promised'],
  [
    ['first row of members, ms from the import', all.ms, ''],
    ['modules, gzip', kilobytes(code), ''],
    ['answers of the API, gzip', kilobytes(asked), ''],
    [
      'asked for more than once',
      twice.join(', ') || 'nothing',
      `one request a resource: ${twice.length ? '**missed**' : 'kept'}`,
    ],
    ['elements', String(figureOf(all.elements.rounds).most), ''],
    [`layout shift (CLS), each in a panel, ${widths.join(' and ')} px`, inPanels.toFixed(4), ''],
    [`layout shift, each alone in a page, ${widths.join(' and ')} px`, shifting.join(', ') || 'none', stable],
  ],
)}`;
}
