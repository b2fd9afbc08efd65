import { ratio, table } from '../table.js';
import { byTurns, promisedRatio, type Bench, type Turn } from './bench.js';
import type { PageName } from './site.js';
import { settle, type Visit } from './visit.js';

/** Debounce of both lists in milliseconds. */
const pause = 150;

/** A real key press: from its event until the matching rows (every second row) are painted. */
const typing = (field: string, rows: string) => async (one: Visit) => {
  const { page } = one;
  await settle(one);
  await page.evaluate(`find(${JSON.stringify(field)}).focus(); addEventListener('keydown', (event) => {
    globalThis.answered = shown(() => /\\.2@/.test(findAll(${JSON.stringify(rows)})[1]?.textContent)).then((end) => end - event.timeStamp);
  }, { once: true, capture: true })`);
  await page.keyboard.press('a');
  return { ms: ((await page.evaluate('answered')) as number) - pause };
};

const turn = (page: PageName, host = ''): Turn<{ ms: number }> => ({
  page,
  scale: { members: 10_000 },
  read: typing(`${host}input[type=search]`, `${host}tr[part=row]`),
});

export async function keystroke(bench: Bench): Promise<string> {
  const { plain, ours } = await byTurns(bench, {
    plain: turn('plain list'),
    ours: turn('member-list', 'member-list >>> '),
  });
  return `## A letter in the search field

Milliseconds from the key until the rows that it finds were painted, without the ${pause} that both wait for more letters.

${table(['members', 'plain DOM by hand', 'member-list', 'ratio', 'promised'], [['10,000', plain.ms, ours.ms, ratio(ours.ms, plain.ms), promisedRatio(ours.ms, plain.ms, 1.5)]])}`;
}
