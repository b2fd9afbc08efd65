import type { LitElement } from 'lit';
import type { AuditExportFormat } from '../../client/resources/audit-events.js';
import { toOrgError, type OrgError } from '../../client/http/errors.js';
import type { AuditEvent } from '../../contract/index.js';
import { emit } from '../../core/emit.js';
import { download } from '../../data-list/csv.js';
import type { DataListView } from '../../data-list/data-list.types.js';
import { auditQuery, type AuditFilters } from './audit-filters.js';

const types = { csv: 'text/csv', jsonl: 'application/x-ndjson' };

/** Downloads the filtered events while the backend streams them. */
export class AuditExport {
  /** Number of events that have arrived; `undefined` when nothing is exported. */
  count: number | undefined;
  error: OrgError | undefined;
  /** Number of events of the last export. */
  done: number | undefined;
  readonly #host: LitElement;
  readonly #list: DataListView<AuditEvent>;
  #abort: AbortController | undefined;

  constructor(host: LitElement, list: DataListView<AuditEvent>) {
    this.#host = host;
    this.#list = list;
    host.addController({ hostDisconnected: () => this.cancel() });
  }

  async run(format: AuditExportFormat): Promise<void> {
    const { scope, options, filters } = this.#list;
    const { client } = options.org;
    if (!scope || !client || this.count !== undefined) return;
    const abort = (this.#abort = new AbortController());
    this.count = 0;
    this.error = this.done = undefined;
    this.#host.requestUpdate();
    try {
      const parts: string[] = [];
      const query = auditQuery(filters as AuditFilters);
      // The first line of CSV has the names of the columns. Cells may contain line feeds, but only lines end with both.
      const end = format === 'csv' ? /\r\n/g : /\n/g;
      let lines = format === 'csv' ? -1 : 0;
      let last = '';
      for await (const part of client.auditEvents.export(scope, query, format, abort)) {
        parts.push(part);
        lines += (last + part).match(end)?.length ?? 0;
        last = part.endsWith('\r') ? '\r' : '';
        this.count = Math.max(0, lines);
        this.#host.requestUpdate();
      }
      // The viewer has switched the organization.
      if (scope === this.#list.scope) {
        download(`audit-events.${format}`, parts.join(''), types[format]);
        this.done = this.count;
      }
    } catch (cause) {
      const error = toOrgError(cause);
      if (!abort.signal.aborted) {
        this.error = error;
        emit(this.#host, 'org-error', { operation: 'auditEvents.export', error });
      }
    }
    this.count = undefined;
    this.#host.requestUpdate();
  }

  cancel(): void {
    this.#abort?.abort();
  }
}
