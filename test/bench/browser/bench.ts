/* How everything in this folder is measured: by turns, each time in a new visit, beside its limit, against its promise. */
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../browsers.js';
import { figureOf, ratioOf, type Figure } from '../measure.js';
import type { BenchOptions } from '../part.js';
import type { Scale } from './api.js';
import type { PageName, Site } from './site.js';
import { visit, type Visit } from './visit.js';

export interface Bench extends BenchOptions {
  browser: Browser;
  site: Site;
}

/** What each section finds in a browser on a site, under a head. */
export async function inBrowser(
  options: BenchOptions,
  site: Site,
  head: (bench: Bench) => string,
  sections: Record<string, (bench: Bench) => Promise<string>>,
): Promise<string> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const bench: Bench = { ...options, rounds: options.isQuick ? 1 : options.rounds, browser, site };
  const texts = [head(bench)];
  try {
    for (const [name, section] of Object.entries(sections)) {
      options.tell(`in the browser: ${name}`);
      texts.push(await section(bench));
    }
  } finally {
    await browser.close();
    site.close();
  }
  return texts.join('\n\n');
}

/** Some figures of one visit, by name. */
export type Reading = Record<string, number>;

export interface Turn<Read extends Reading = Reading> {
  page: PageName;
  scale?: Partial<Scale>;
  /** How many times slower than this one the processor is. */
  throttle?: number;
  /** Of the window, in px. Default 1,100. */
  width?: number;
  read: (one: Visit) => Promise<Read> | Read;
}

export const sizeOf = (scale: Partial<Scale> = {}): Scale => ({ members: 50, organizations: 50, ...scale });

/** Opens a page, reads something off it, and leaves. */
export async function takeTurn<Read extends Reading>(
  { browser, site }: Bench,
  { page, scale, throttle, width, read }: Turn<Read>,
): Promise<Read> {
  site.scale = sizeOf(scale);
  const one = await visit(browser, site, page, { throttle, width });
  try {
    return await read(one);
  } finally {
    await one.leave();
  }
}

type Figures<Read extends Reading> = { [Name in keyof Read]: Figure };

/** Each candidate once a round, in another order each time: what else the machine does falls on all of them alike. */
export async function byTurns<Name extends string, Read extends Reading>(
  bench: Bench,
  turns: Record<Name, Turn<Read>>,
  rounds = bench.rounds,
): Promise<Record<Name, Figures<Read>>> {
  const entries = Object.entries<Turn<Read>>(turns).map(([name, turn]) => ({ name, turn, readings: [] as Read[] }));
  for (const { turn } of entries) await takeTurn(bench, turn);
  for (let round = 0; round < rounds; round++) {
    for (const entry of [...entries.slice(round % entries.length), ...entries.slice(0, round % entries.length)])
      entry.readings.push(await takeTurn(bench, entry.turn));
  }
  return Object.fromEntries(entries.map(({ name, readings }) => [name, figures(readings)])) as Record<
    Name,
    Figures<Read>
  >;
}

const figures = <Read extends Reading>(readings: Read[]) =>
  Object.fromEntries(
    Object.keys(readings[0]!).map((name) => [name, figureOf(readings.map((reading) => reading[name]!))]),
  ) as Figures<Read>;

/** Time until the page shows what it is for. */
export const first = (page: PageName, scale?: Partial<Scale>, throttle?: number): Turn<{ ms: number }> => ({
  page,
  scale,
  throttle,
  read: ({ painted }) => ({ ms: painted }),
});

/** What was promised, and whether it is so. */
export const promise = (value: number, most: number, unit: string) =>
  `at most ${most.toLocaleString('en')}${unit}: ${value <= most ? 'kept' : '**missed**'}`;

/**
 * Whether much costs what little costs. A tenth is less than visits differ by: three of each a round, one after the other, and
 * their medians. Answers what came out of it, against what was promised.
 */
export async function alike(
  bench: Bench,
  page: PageName,
  much: Partial<Scale>,
  little: Partial<Scale>,
  throttle?: number,
): Promise<string> {
  const figures = await byTurns(
    bench,
    { much: first(page, much, throttle), little: first(page, little, throttle) },
    3 * bench.rounds,
  );
  const times = figures.much.ms.median / figures.little.ms.median;
  return `${times.toFixed(2)} x (${promise(times, 1.1, ' x')})`;
}

export const promisedRatio = (one: Figure, other: Figure, most: number) => promise(ratioOf(one, other), most, ' x');
