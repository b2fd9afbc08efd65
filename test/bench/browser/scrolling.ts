import { type Figure } from '../measure.js';
import { number, ratio, table, type Cell } from '../table.js';
import { byTurns, promise, takeTurn, type Bench, type Turn } from './bench.js';
import type { PageName } from './site.js';
import { heapOf, settle, type Visit } from './visit.js';

/** A frame is late if a screen with 60 Hz had no new frame to show. */
const late = 1000 / 60 + 4;

interface Ride extends Record<string, number> {
  frames: number;
  late: number;
  /** Median and 95th percentile of the work in a frame, in milliseconds. */
  middle: number;
  slow: number;
  elements: number;
}

/** Scrolls in every frame, by pixels or by fractions of the whole. The time of a frame ends with its paint. */
const ride = (steps: number, step: string) => `(async () => {
  const { scrollingElement: page } = document;
  const gaps = [], works = [];
  let elements = 0, last;
  for (let at = 1; at <= ${steps}; at++) await new Promise((done) => requestAnimationFrame((now) => {
    const began = performance.now();
    if (last) gaps.push(now - last);
    last = now;
    afterPaint((end) => { works.push(end - began); done(); });
    ${step};
  }));
  elements = countElements();
  works.sort((one, other) => one - other);
  return { frames: gaps.length, late: gaps.filter((gap) => gap > ${late}).length, middle: works[works.length >> 1], slow: works[Math.floor(works.length * .95)], elements };
})()`;

const read = ({ page }: Visit, script: string) => page.evaluate(script) as Promise<Ride>;

const reading = (page: PageName): Turn<Ride> => ({
  page,
  scale: { members: 1_000 },
  read: async (one) => (await settle(one), read(one, ride(300, 'page.scrollTop += 100'))),
});
const dragging = (page: PageName, members: number): Turn<Ride> => ({
  page,
  scale: { members },
  read: async (one) => (await settle(one), read(one, ride(240, 'page.scrollTop = (page.scrollHeight * at) / 240'))),
});

/** Jumps to the end: milliseconds until the last row is painted, and the number of requested pages. */
const jumping = (bench: Bench, page: PageName, row: string): Turn<{ ms: number; pages: number }> => ({
  page,
  scale: { members: 100_000 },
  async read(one) {
    await settle(one);
    bench.site.sent = [];
    const ms = (await one.page.evaluate(`(async () => {
      const began = performance.now();
      scrollTo({ top: document.scrollingElement.scrollHeight, behavior: 'instant' });
      return (await shown(() => /\\.99999@/.test(findAll(${JSON.stringify(row)}).at(-1)?.textContent))) - began;
    })()`)) as number;
    await settle(one);
    return { ms, pages: bench.site.sent.filter(({ path }) => path.includes('/members')).length };
  },
});

/** Heap above that of a blank page, before and after scrolling through everything. */
const memory = (page: PageName, empty: number, members: number): Turn<{ shown: number; through: number }> => ({
  page,
  scale: { members },
  async read(one) {
    await settle(one);
    const shown = await heapOf(one);
    // Slow enough that every page is requested.
    await one.page.evaluate(`(async () => {
      const { scrollingElement: page } = document;
      while (page.scrollTop < page.scrollHeight - innerHeight - 1) {
        page.scrollTop += 2000;
        await new Promise((done) => setTimeout(done, 110));
      }
    })()`);
    await settle(one);
    return { shown: (shown - empty) / 1e6, through: ((await heapOf(one)) - empty) / 1e6 };
  },
});

const share = ({ late: figure, frames }: { late: Figure; frames: Figure }) =>
  `${Math.round((100 * figure.median) / frames.median)} %`;

export async function scrolling(bench: Bench): Promise<string> {
  const rounds = Math.ceil(bench.rounds / 3);
  const rides = {
    'reading on, 100 px a frame, 1,000 members': reading,
    ...Object.fromEntries(
      [10_000, 100_000].map((members) => [
        `dragging through ${number(members)} members`,
        (page: PageName) => dragging(page, members),
      ]),
    ),
  };
  const rows: Cell[][] = [];
  let most = 0;
  for (const [name, turn] of Object.entries(rides)) {
    const { plain, ours } = await byTurns(bench, { plain: turn('plain list'), ours: turn('member-list') }, rounds);
    most = Math.max(most, ours.elements!.most);
    rows.push([
      name,
      share(plain as never),
      share(ours as never),
      plain.middle!,
      ours.middle!,
      plain.slow!,
      ours.slow!,
      ours.elements!.most,
    ]);
  }
  const jump = await byTurns(
    bench,
    {
      plain: jumping(bench, 'plain list', 'tr.member'),
      ours: jumping(bench, 'member-list', 'member-list >>> tr[part=row]'),
    },
    rounds,
  );
  const members = bench.isQuick ? 500 : 10_000;
  const { empty } = await takeTurn(bench, { page: 'blank', read: async (one) => ({ empty: await heapOf(one) }) });
  const heap = {
    plain: await takeTurn(bench, memory('plain list', empty, members)),
    ours: await takeTurn(bench, memory('member-list', empty, members)),
  };
  return `## Scrolling

Frames that came late at 60 a second, of 240 or 300; milliseconds of work in the middle frame, and in the slowest but five of a hundred.

${table(['ride', 'late, plain DOM', 'late, member-list', 'work, plain DOM', 'work, member-list', 'slow, plain DOM', 'slow, member-list', 'elements'], rows)}

Elements: ${promise(most, 600, '')}.

${table(
  ['what', 'plain DOM by hand', 'member-list', 'ratio', 'promised'],
  [
    ['to the end of 100,000 at once, ms', jump.plain.ms, jump.ours.ms, ratio(jump.ours.ms, jump.plain.ms), ''],
    [
      'pages asked for on the way',
      jump.plain.pages.median,
      jump.ours.pages.median,
      '',
      promise(jump.ours.pages.most, 2, ''),
    ],
    [
      `heap over a blank page, MB, ${number(members)} members`,
      heap.plain.shown,
      heap.ours.shown,
      '',
      promise(heap.ours.shown, 3, ' MB'),
    ],
    [
      'the same after all of them were seen',
      heap.plain.through,
      heap.ours.through,
      '',
      promise(heap.ours.through, 3, ' MB'),
    ],
  ],
)}`;
}
