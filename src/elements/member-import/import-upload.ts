/*
 * Uploads the rows of a file in parts. The position is stored after each part, so that the upload continues after a lost
 * connection, and after the page was reloaded once the viewer has chosen the file again.
 */
import { isOrgError, toOrgError, type OrgError } from '../../client/http/errors.js';
import type { MemberImport as Import } from '../../contract/index.js';
import { captureScope } from '../../controllers/scope.js';
import { emit } from '../../core/emit.js';
import { readStored, writeStored } from '../../core/storage.js';
import { TableError } from '../../features/tables/table-error.js';
import type { TableFormat } from '../../features/tables/table-file.js';
import { openTable } from '../../features/tables/open-table.js';
import { toUploadRow, type ColumnMapping, type UploadRow } from './column-mapping.js';
import type { ImportContext } from './import-content.types.js';
import { uploadPrefix } from './upload-prefix.js';

/** How to upload a file, and how far the upload is. */
export interface UploadPlan {
  file: { name: string; size: number; lastModified: number };
  format: TableFormat;
  mapping: ColumnMapping;
  /** Number of rows with values. */
  total: number;
  /** Number of those that are uploaded. */
  sent: number;
  /** Number of the next row in the file. */
  next: number;
  isComplete: boolean;
}

/** The API takes 500 rows and 1 MiB. */
const PART_ROWS = 500;
const PART_LENGTH = 300_000;
const MIN_WAIT_SECONDS = 1;

interface ImportUploadOptions extends ImportContext {
  /** Called after the last row. */
  finished: (id: string) => void;
}

export class ImportUpload {
  /** `waiting`: until the backend accepts requests again. */
  state: 'idle' | 'running' | 'waiting' | 'failed' = 'idle';
  error: OrgError | TableError | undefined;
  /** Id of the import. */
  id: string | undefined;
  readonly #options: ImportUploadOptions;
  #file: File | undefined;
  #abort: AbortController | undefined;

  constructor(options: ImportUploadOptions) {
    this.#options = options;
  }

  /** The upload of an import that this tab has started. */
  planOf(id: string): UploadPlan | undefined {
    const plan = readStored(this.#key(id)) as UploadPlan | undefined;
    return Array.isArray(plan?.mapping?.fields) ? plan : undefined;
  }

  isFor(id: string): boolean {
    return this.id === id && this.state !== 'idle';
  }

  /** Whether the file is the one of the plan. */
  matches(file: File, { file: { name, size, lastModified } }: UploadPlan): boolean {
    return file.name === name && file.size === size && file.lastModified === lastModified;
  }

  start({ id }: Import, file: File, plan: UploadPlan): void {
    this.#store(id, plan);
    void this.#run(id, file, plan);
  }

  /** Continues where the upload stopped. */
  resume(id: string, file = this.#file): void {
    const plan = this.planOf(id);
    if (plan && file) void this.#run(id, file, plan);
  }

  cancel(): void {
    this.#abort?.abort();
    this.state = 'idle';
    this.#options.host.requestUpdate();
  }

  /** Removes the stored position. */
  forget(id: string): void {
    if (this.id === id) this.cancel();
    writeStored(this.#key(id), undefined);
  }

  #key(id: string): string {
    const { organization } = this.#options.org;
    return `${uploadPrefix}${organization?.viewer.userId}:${id}`;
  }

  #store(id: string, plan: UploadPlan): void {
    writeStored(this.#key(id), plan);
  }

  async #run(id: string, file: File, plan: UploadPlan): Promise<void> {
    const { host, org, finished } = this.#options;
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    const isCurrent = captureScope(org);
    [this.id, this.#file, this.error] = [id, file, undefined];
    this.#change('running');
    try {
      await this.#send(id, file, plan, () => !signal.aborted && isCurrent(), signal);
      if (signal.aborted || !isCurrent()) return;
      this.#change('idle');
      finished(id);
    } catch (cause) {
      if (signal.aborted || !isCurrent()) return;
      this.error = cause instanceof TableError ? cause : toOrgError(cause);
      this.#change('failed');
      if (!(this.error instanceof TableError))
        emit(host, 'org-error', { operation: 'import.upload', error: this.error });
    }
  }

  async #send(id: string, file: File, start: UploadPlan, isCurrent: () => boolean, signal: AbortSignal): Promise<void> {
    let plan = start;
    let part = new UploadPart(plan.next);
    const flush = async () => {
      if (!part.rows.length) return;
      await this.#put(id, part, signal);
      plan = { ...plan, sent: plan.sent + part.filled, next: part.end };
      part = new UploadPart(plan.next);
      if (!isCurrent()) return;
      this.#store(id, plan);
      this.#options.host.requestUpdate();
    };
    const reader = await openTable(file);
    try {
      for await (const rows of reader.rows(plan.format))
        for (const { number, cells } of rows) {
          if (number < plan.next) continue;
          if (!isCurrent()) return;
          // Rows above the first one of the table are not in any part.
          if (!part.rows.length) part = new UploadPart(number);
          part.add(toUploadRow(cells, plan.mapping));
          if (part.isFull) await flush();
        }
      await flush();
      if (isCurrent()) this.#store(id, { ...plan, isComplete: true });
    } finally {
      reader.close();
    }
  }

  /** Uploads a part. Waits while the backend refuses requests because of their number. */
  async #put(id: string, { from, rows }: UploadPart, signal: AbortSignal): Promise<void> {
    const { client, organizationId } = this.#options.org;
    for (;;) {
      try {
        await client!.imports.putRows(organizationId!, id, { from, rows }, { signal });
        if (!signal.aborted) this.#change('running');
        return;
      } catch (cause) {
        if (!isOrgError(cause, 'rate_limited') || signal.aborted) throw cause;
        this.#change('waiting');
        const seconds = Math.max((cause as OrgError).retryAfter ?? 0, MIN_WAIT_SECONDS);
        await new Promise<void>((resolve) => {
          setTimeout(resolve, seconds * 1000);
          signal.addEventListener('abort', () => resolve());
        });
        signal.throwIfAborted();
      }
    }
  }

  #change(state: ImportUpload['state']): void {
    this.state = state;
    this.#options.host.requestUpdate();
  }
}

/** Consecutive rows of one request. */
class UploadPart {
  readonly rows: UploadRow[] = [];
  /** Number of rows with values. */
  filled = 0;
  #length = 0;

  constructor(readonly from: number) {}

  /** Number of the row after the last one. */
  get end(): number {
    return this.from + this.rows.length;
  }

  get isFull(): boolean {
    return this.rows.length === PART_ROWS || this.#length > PART_LENGTH;
  }

  add(row: UploadRow): void {
    this.rows.push(row);
    this.#length += JSON.stringify(row).length;
    if (row.email !== undefined) this.filled++;
  }
}
