import type { ImportRow, ImportRowsUpload, MemberImport, MemberImportCreate, Page } from '../../contract/index.js';
import { organizationPath, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { createTransport } from '../http/transport.js';
import type { RequestOptions } from '../http/types.js';

/** The rows of an import to list. */
export interface ImportRowsQuery {
  /** Any of these results. Default: all. */
  result?: string[];
  limit?: number;
  cursor?: string;
}

/** Rows to upload. */
export interface ImportRowsPart {
  /** The number of the first one in the file. */
  from: number;
  /** At most 500, without gaps. Those without an `email` are empty. */
  rows: ImportRowsUpload['rows'];
}

/** Imports of members: jobs of the backend. Needs the capability `imports`. */
export function createImports(
  { call, get, post, read, remove }: Resource,
  { openStream }: Pick<ReturnType<typeof createTransport>, 'openStream'>,
) {
  const pathOf = (organization: string, ...parts: string[]) => organizationPath(organization, 'imports', ...parts);
  const act = (action: string) => (organization: string, id: string, options?: RequestOptions) =>
    post<MemberImport>(pathOf(organization, id, action), undefined, options, shapes.import);
  return {
    /** The last imports, the newest first. */
    list: (organization: string, options?: RequestOptions) =>
      get<Page<MemberImport>>(pathOf(organization), shapes.import, undefined, options),
    get: (organization: string, id: string, options?: RequestOptions) =>
      read<MemberImport>(pathOf(organization, id), shapes.import, options),
    create: (organization: string, body: MemberImportCreate, options?: RequestOptions) =>
      post<MemberImport>(pathOf(organization), body, options, shapes.import),
    /** Deletes the rows. What the import has created stays. */
    delete: (organization: string, id: string, options?: RequestOptions) => remove(pathOf(organization, id), options),
    rows: (organization: string, id: string, query?: ImportRowsQuery, options?: RequestOptions) =>
      get<Page<ImportRow>>(pathOf(organization, id, 'rows'), shapes.importRow, query, options),
    /** Replaces the rows with these numbers. */
    putRows: (organization: string, id: string, { from, rows }: ImportRowsPart, options?: RequestOptions) =>
      call<MemberImport>(
        {
          ...pathOf(organization, id, 'rows'),
          method: 'PUT',
          query: { from },
          body: { rows },
          shape: shapes.import,
        },
        options,
      ),
    // Each is possible if `allowed` of the import says so.
    /** Checks all rows, without changing anything. Possible where rows can be edited. */
    check: act('check'),
    /** Starts an import that was checked. */
    start: act('start'),
    pause: act('pause'),
    /** Continues an import that was paused or has failed, with the permissions of the viewer. */
    resume: act('resume'),
    /** Ends the import. What it has created stays. */
    stop: act('stop'),
    /** Takes back what the import has created and what has not changed since. */
    undo: act('undo'),
    /** The results of all rows as CSV, as parts of a text while they arrive. Rejects with an `OrgError`. */
    async *report(
      organization: string,
      id: string,
      { signal = new AbortController().signal }: Pick<RequestOptions, 'signal'> = {},
    ): AsyncGenerator<string, void> {
      const { readExport } = await import('../http/read-export.js');
      const accept = 'text/csv';
      const open = (refresh: boolean) => openStream(pathOf(organization, id, 'report'), { signal, refresh, accept });
      yield* readExport(open, accept, signal);
    },
  };
}
