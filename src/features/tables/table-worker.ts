/*
 * The web worker that reads CSV files. It sends rows when they are requested, so that it reads no faster than they are used.
 */
import { TableError } from './table-error.js';
import { analyzeTable, readTable, type TableRow } from './table-file.js';
import type { WorkerRequest, WorkerResponse } from './table-worker.types.js';

interface WorkerScope {
  onmessage: (event: { data: WorkerRequest }) => void;
  postMessage(response: WorkerResponse): void;
}

const scope = globalThis as unknown as WorkerScope;
let rows: AsyncGenerator<TableRow[], void> | undefined;

async function respond(request: WorkerRequest): Promise<WorkerResponse> {
  if ('analyze' in request) return { analysis: await analyzeTable(request.file, request.analyze) };
  if ('read' in request) rows = readTable(request.file, request.read);
  const next = await rows?.next();
  return { rows: next?.value ?? undefined };
}

scope.onmessage = ({ data }) =>
  void respond(data)
    .catch((error: unknown) => ({ error: error instanceof TableError ? error.code : ('unreadable' as const) }))
    .then((response) => scope.postMessage(response));
scope.postMessage({ ready: true });
