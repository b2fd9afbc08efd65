/*
 * The interface of a benchmark scenario. `run.ts` lists all scenarios.
 */
export interface BenchOptions {
  /** A smoke run: small and short, without meaningful results. */
  isQuick: boolean;
  rounds: number;
  members: number;
  organizations: number;
  /** Folder of seeded databases for the next run. Default: a temporary folder. */
  data: string | undefined;
  /** Folder of a built checkout of another commit, with which `browser` compares this build. */
  against: string | undefined;
  /** Prints progress. */
  tell: (line: string) => void;
}

export interface Scenario {
  name: string;
  /** Runs only if it is named, because it installs packages. */
  onlyByName?: boolean;
  /** Resolves to the results as Markdown. Throws for wrong results, not for slow ones. */
  run(options: BenchOptions): Promise<string>;
}
