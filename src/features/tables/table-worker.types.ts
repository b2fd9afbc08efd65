import type { TableErrorCode } from './table-error.js';
import type { AnalyzeOptions, TableAnalysis, TableFormat, TableRow } from './table-file.js';

/** Requests to the worker. Each has one response. */
export type WorkerRequest =
  { analyze: AnalyzeOptions; file: Blob } | { read: TableFormat; file: Blob } | { next: true };

export type WorkerResponse =
  | { ready: true }
  | { analysis: TableAnalysis }
  /** No rows: the file has ended. */
  | { rows?: TableRow[] | undefined }
  | { error: TableErrorCode };
