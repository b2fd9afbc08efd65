/*
 * The audit log as a download: CSV for spreadsheets, JSON Lines for programs. Both are streamed page by page and contain
 * the same events.
 */
import type { AuditQuery, AuditRecord } from '../../store/store.js';
import type { UserContext } from '../../core/request-context.js';
import { csvCell } from '../../http/csv.js';
import { serializeAuditEvent } from './serialize.js';

interface ExportFormat {
  mediaType: string;
  extension: string;
  head: string;
  line: (event: AuditRecord) => string;
}

const PAGE_SIZE = 200;

const columns: [name: string, read: (event: AuditRecord) => string][] = [
  ['id', (event) => event.id],
  ['time', (event) => event.time],
  ['type', (event) => event.type],
  ['outcome', (event) => event.outcome],
  ['actorId', (event) => event.actor.id],
  ['actorName', (event) => event.actor.name],
  ['actorKind', (event) => event.actor.kind],
  ['targetKind', (event) => event.target.kind],
  ['targetId', (event) => event.target.id],
  ['targetName', (event) => event.target.name],
  ['changes', (event) => (event.changes.length > 0 ? JSON.stringify(event.changes) : '')],
  ['ip', (event) => event.ip ?? ''],
  ['userAgent', (event) => event.userAgent ?? ''],
];

const formats: readonly ExportFormat[] = [
  {
    mediaType: 'text/csv',
    extension: 'csv',
    head: columns.map(([name]) => csvCell(name)).join() + '\r\n',
    line: (event) => columns.map(([, read]) => csvCell(read(event))).join() + '\r\n',
  },
  {
    mediaType: 'application/x-ndjson',
    extension: 'jsonl',
    head: '',
    line: (event) => JSON.stringify(serializeAuditEvent(event)) + '\n',
  },
];

/** The format that the caller accepts instead of a page of the list, if any. */
export function exportFormat(request: Request): ExportFormat | undefined {
  const accepted = (request.headers.get('accept') ?? '')
    .toLowerCase()
    .split(',')
    .map((type) => type.split(';')[0]!.trim());
  return formats.find(({ mediaType }) => accepted.includes(mediaType));
}

/** Streams everything that matches. The filters apply; limit and cursor do not. */
export function exportEvents(
  context: UserContext,
  organizationId: string,
  { cursor: _, ...query }: AuditQuery,
  format: ExportFormat,
) {
  const encoder = new TextEncoder();
  let cursor: string | undefined;
  // Excludes events during the download.
  const start = new Date(Date.parse(context.now) + 1).toISOString();
  const to = query.to !== undefined && query.to < start ? query.to : start;
  const raw = new ReadableStream<Uint8Array>({
    start(controller) {
      if (format.head) controller.enqueue(encoder.encode(format.head));
    },
    async pull(controller) {
      const page = await context.settings.store.transaction((tx) =>
        tx.auditEvents(organizationId, { ...query, to, limit: PAGE_SIZE, ...(cursor && { cursor }) }),
      );
      if (page.items.length > 0) controller.enqueue(encoder.encode(page.items.map(format.line).join('')));
      cursor = page.nextCursor ?? undefined;
      if (!cursor) controller.close();
    },
  });
  return {
    status: 200,
    raw,
    headers: {
      'content-type': `${format.mediaType}; charset=utf-8`,
      'content-disposition': `attachment; filename="audit-events.${format.extension}"`,
    },
  };
}
