/*
 * What a part of the benchmarks is. Each measures one thing and answers what it found, as Markdown; `run.ts` knows the list.
 */
export interface BenchOptions {
  /** A smoke run: small, short, and its figures mean nothing. */
  isQuick: boolean;
  rounds: number;
  members: number;
  organizations: number;
  /** Where seeded databases are kept for the next run; without it they are made anew, and deleted. */
  data: string | undefined;
  /** Folder of another commit that is built: `browser` compares this build with it. */
  against: string | undefined;
  /** Says what is going on. */
  tell: (line: string) => void;
}

export interface Part {
  name: string;
  /** Left out unless somebody asks for it: it fetches what nothing else here needs. */
  onlyByName?: boolean;
  /** Throws where something is wrong, not where something is slow. */
  run(options: BenchOptions): Promise<string>;
}
