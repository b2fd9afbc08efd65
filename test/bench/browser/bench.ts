/* Measures candidates alternately, each in a new visit, and compares them with their limits and targets. */
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../browsers.js';
import { figureOf, ratioOf, type Figure } from '../measure.js';
import type { BenchOptions } from '../scenario.js';
import type { Scale } from './api.js';
import type { PageName, Site } from './site.js';
import { visit, type Visit } from './visit.js';

export interface Bench extends BenchOptions {
  browser: Browser;
  site: Site;
}

/** Runs sections in a browser. Resolves to Markdown with a heading. */
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

/** Measured values of one visit, by name. */
export type Reading = Record<string, number>;

export interface Turn<Read extends Reading = Reading> {
  page: PageName;
  scale?: Partial<Scale>;
  /** CPU throttling factor. */
  throttle?: number;
  /** Height of the window in px. Default: 1,100. */
  width?: number;
  read: (one: Visit) => Promise<Read> | Read;
}

export const sizeOf = (scale: Partial<Scale> = {}): Scale => ({ members: 50, organizations: 50, ...scale });

/** Opens a page, measures, and closes it. */
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

/** Measures each candidate once in each round, in changing order, so that other load of the machine affects all equally. */
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

/** Milliseconds until the content of the page is painted. */
export const first = (page: PageName, scale?: Partial<Scale>, throttle?: number): Turn<{ ms: number }> => ({
  page,
  scale,
  throttle,
  read: ({ painted }) => ({ ms: painted }),
});

/** A target, and whether it is met. */
export const promise = (value: number, most: number, unit: string) =>
  `at most ${most.toLocaleString('en')}${unit}: ${value <= most ? 'kept' : '**missed**'}`;

/**
 * Compares large with small data. Visits differ by more than 10 %, so each round measures both three times and uses the medians.
 * Returns a sentence with the result and the target.
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
