/*
 * The audit log of an organization, as a list or as a download.
 */
import { ok } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { allowParameters, readChoices, readInstant, readPage, readTexts } from '../../http/query-parameters.js';
import type { AuditQuery } from '../../store/store.js';
import { exportEvents, exportFormat } from './export.js';
import { serializeAuditEvent } from './serialize.js';

const OUTCOMES = ['success', 'denied', 'failed'] as const;

export const listAuditEvents: OrganizationOperation = async (context, tx, { organization }) => {
  allowParameters(context, ['type', 'outcome', 'actor', 'target', 'from', 'to', 'limit', 'cursor']);
  const query: AuditQuery = {
    ...readPage(context),
    types: readTexts(context, 'type'),
    outcomes: readChoices(context, 'outcome', OUTCOMES),
    actorId: context.query.get('actor') || undefined,
    targetId: context.query.get('target') || undefined,
    from: readInstant(context, 'from'),
    to: readInstant(context, 'to'),
  };
  const format = exportFormat(context.request);
  if (format) return exportEvents(context, organization.id, query, format);
  const page = await tx.auditEvents(organization.id, query);
  return ok({ ...page, items: page.items.map(serializeAuditEvent) });
};
