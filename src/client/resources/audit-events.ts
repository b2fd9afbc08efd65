import type { AuditEvent, Page } from '../../contract/index.js';
import { paginate } from '../http/pagination.js';
import { organizationPath, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { createTransport } from '../http/transport.js';
import type { RequestOptions } from '../http/types.js';
import type { AuditListQuery } from './queries.js';

/** Formats of an export of the audit log. */
export type AuditExportFormat = 'csv' | 'jsonl';

/** The audit log of an organization. */
export function createAuditEvents(
  { get }: Resource,
  { openStream }: Pick<ReturnType<typeof createTransport>, 'openStream'>,
) {
  const request = (organization: string) => organizationPath(organization, 'audit-events');
  return {
    list: (organization: string, query?: AuditListQuery, options?: RequestOptions) =>
      get<Page<AuditEvent>>(request(organization), shapes.event, query, options),
    all: (organization: string, query?: AuditListQuery, options?: RequestOptions) =>
      paginate((cursor) => get<Page<AuditEvent>>(request(organization), shapes.event, { ...query, cursor }, options)),
    /**
     * Exports all events that match the filters, newest first, as parts of a text while they arrive. Rejects with an
     * `OrgError`; aborting `signal` ends it. Without retries.
     */
    async *export(
      organization: string,
      query: Omit<AuditListQuery, 'limit' | 'cursor'>,
      format: AuditExportFormat,
      { signal = new AbortController().signal }: Pick<RequestOptions, 'signal'> = {},
    ): AsyncGenerator<string, void> {
      const { readExport } = await import('../http/read-export.js');
      const accept = format === 'csv' ? 'text/csv' : 'application/x-ndjson';
      const open = (refresh: boolean) => openStream({ ...request(organization), query }, { signal, refresh, accept });
      yield* readExport(open, accept, signal);
    },
  };
}
