/*
 * The audit log of an organization, as a list or as a CSV download.
 */
import { ok, type UserContext } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { serializeAuditEvent } from './serialize.js';
import { allowParameters, readInstant, readPage, readTexts } from '../../http/query-parameters.js';
import type { AuditQuery, AuditRecord } from '../../store/store.js';

export const listAuditEvents: OrganizationOperation = async (context, tx, { organization }) => {
  allowParameters(context, ['type', 'actor', 'target', 'from', 'to', 'limit', 'cursor']);
  const query: AuditQuery = {
    ...readPage(context),
    types: readTexts(context, 'type'),
    actorId: context.query.get('actor') || undefined,
    targetId: context.query.get('target') || undefined,
    from: readInstant(context, 'from'),
    to: readInstant(context, 'to'),
  };
  if (wantsCsv(context.request)) {
    return {
      status: 200,
      raw: exportCsv(context, organization.id, query),
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="audit-events.csv"',
      },
    };
  }
  const page = await tx.auditEvents(organization.id, query);
  return ok({ ...page, items: page.items.map(serializeAuditEvent) });
};

/** Whether the caller accepts CSV. */
export const wantsCsv = (request: Request) => /\btext\/csv\b/i.test(request.headers.get('accept') ?? '');

/** Streams everything that matches, page by page. The filters apply; limit and cursor do not. */
function exportCsv(
  context: UserContext,
  organizationId: string,
  { cursor: _, ...query }: AuditQuery,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let cursor: string | undefined;
  // Excludes events during the download.
  const to = query.to ?? new Date(Date.parse(context.now) + 1).toISOString();
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(columns.map(([name]) => cell(name)).join() + '\r\n'));
    },
    async pull(controller) {
      const page = await context.settings.store.transaction((tx) =>
        tx.auditEvents(organizationId, { ...query, to, limit: 200, ...(cursor && { cursor }) }),
      );
      controller.enqueue(
        encoder.encode(
          page.items.map((event) => columns.map(([, read]) => cell(read(event))).join() + '\r\n').join(''),
        ),
      );
      cursor = page.nextCursor ?? undefined;
      if (!cursor) controller.close();
    },
  });
}

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

/**
 * RFC 4180, always quoted. Cells never start with a character that a spreadsheet reads as a formula, not even after
 * another separator or a line break (OWASP, "CSV Injection").
 */
function cell(text: string): string {
  const start = /^[\t\r]/.test(text) ? "'" : '';
  const harmless = start + text.replace(/(^|[,;|\t\r\n])(?=[ "]{0,9}[=+\-@＝＋－＠])/g, "$1'");
  return `"${harmless.replaceAll('"', '""')}"`;
}
