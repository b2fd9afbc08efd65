/*
 * Alternating measurement: in each round every candidate runs for a while, in changing order, so that other load of the machine
 * affects all equally. Results are ratios within a round.
 */
import { availableParallelism, cpus } from 'node:os';

export interface Candidate {
  /** `turn` increases with each run. */
  run(turn: number): Promise<unknown>;
  /** Reverts the turns from `first` (inclusive) to `last` (exclusive). Not measured. */
  restore?(first: number, last: number): Promise<unknown>;
  /** Maximum number of runs in one round, for candidates that use up data. */
  most?: number;
}

/** Milliseconds per run, for each round. */
export interface Figure {
  median: number;
  least: number;
  most: number;
  rounds: number[];
}

export interface Effort {
  rounds: number;
  /** Approximate time of one candidate in one round, in milliseconds. */
  milliseconds: number;
  /** Number of concurrent runs. */
  together?: number;
}

export async function measure<Name extends string>(
  candidates: Record<Name, Candidate>,
  effort: Effort,
): Promise<Record<Name, Figure>> {
  const entries = Object.entries<Candidate>(candidates).map(([name, candidate]) => ({
    name,
    candidate,
    turn: 0,
    runs: 1,
    times: [] as number[],
  }));
  const { together = 1 } = effort;
  const round = async (entry: (typeof entries)[number], runs: number): Promise<number> => {
    const first = entry.turn;
    const last = first + runs;
    const began = performance.now();
    await Promise.all(
      Array.from({ length: Math.min(together, runs) }, async () => {
        while (entry.turn < last) await entry.candidate.run(entry.turn++);
      }),
    );
    const time = (performance.now() - began) / runs;
    await entry.candidate.restore?.(first, last);
    return time;
  };
  for (const entry of entries) {
    await round(entry, Math.min(entry.candidate.most ?? together, together));
    const time = await round(entry, Math.min(entry.candidate.most ?? 3 * together, 3 * together));
    entry.runs = Math.min(entry.candidate.most ?? Infinity, Math.max(together, Math.ceil(effort.milliseconds / time)));
  }
  for (let number = 0; number < effort.rounds; number++) {
    const order = [...entries.slice(number % entries.length), ...entries.slice(0, number % entries.length)];
    for (const entry of order) entry.times.push(await round(entry, entry.runs));
  }
  return Object.fromEntries(entries.map(({ name, times }) => [name, figureOf(times)])) as Record<Name, Figure>;
}

export function figureOf(times: number[]): Figure {
  const sorted = [...times].sort((one, other) => one - other);
  return { median: sorted[Math.floor(sorted.length / 2)]!, least: sorted[0]!, most: sorted.at(-1)!, rounds: times };
}

/** The median of the ratios of all rounds. */
export const ratioOf = (one: Figure, other: Figure): number =>
  figureOf(one.rounds.map((time, at) => time / other.rounds[at]!)).median;

/** Describes the machine: cores and versions. */
export function machine(versions: Record<string, string> = {}): string {
  const model = cpus()[0]?.model.replace(/\s+/g, ' ').trim() || 'unknown processor';
  return [
    `${availableParallelism()} cores (${model})`,
    `Node ${process.versions.node}`,
    ...Object.entries(versions).map(([name, version]) => `${name} ${version}`),
  ].join(', ');
}
