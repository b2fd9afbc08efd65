import { TableError } from './table-error.js';
import type { AnalyzeOptions, TableAnalysis, TableFormat, TableRow } from './table-file.js';
import type { WorkerRequest, WorkerResponse } from './table-worker.types.js';

/** Reads one file. */
export interface TableReader {
  /** Rejects with a `TableError`. */
  analyze(options: AnalyzeOptions): Promise<TableAnalysis>;
  /** The rows below the headings, including empty ones, in parts. Rejects with a `TableError`. */
  rows(format: TableFormat): AsyncGenerator<TableRow[], void>;
  /** Ends the worker. */
  close(): void;
}

/** A worker that has not started after this time is not waited for. */
const START_MS = 4000;

/** Reads the file in a worker, or in slices on the main thread where the page allows no worker. */
export async function openTable(file: Blob): Promise<TableReader> {
  const worker = await startWorker();
  return worker ? workerReader(worker, file) : pageReader(file);
}

/** Resolves to `undefined` where the worker cannot start, for example because of a Content Security Policy. */
async function startWorker(): Promise<Worker | undefined> {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
  const hasStarted = await new Promise<boolean>((resolve) => {
    worker.onmessage = () => resolve(true);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(false);
    };
    setTimeout(() => resolve(false), START_MS);
  });
  if (hasStarted) return worker;
  worker.terminate();
  return undefined;
}

function workerReader(worker: Worker, file: Blob): TableReader {
  const request = (message: WorkerRequest) =>
    new Promise<Exclude<WorkerResponse, { error: unknown }>>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<WorkerResponse>) =>
        'error' in data ? reject(new TableError(data.error)) : resolve(data);
      worker.onerror = () => reject(new TableError('unreadable'));
      worker.postMessage(message);
    });
  return {
    async analyze(options) {
      return ((await request({ analyze: options, file })) as { analysis: TableAnalysis }).analysis;
    },
    async *rows(format) {
      let message: WorkerRequest = { read: format, file };
      for (;;) {
        const { rows } = (await request(message)) as { rows?: TableRow[] };
        if (!rows) return;
        yield rows;
        message = { next: true };
      }
    },
    close: () => worker.terminate(),
  };
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

function pageReader(file: Blob): TableReader {
  const load = () => import('./table-file.js');
  return {
    analyze: async (options) => (await load()).analyzeTable(file, options, pause),
    async *rows(format) {
      yield* (await load()).readTable(file, format, pause);
    },
    close: () => undefined,
  };
}
