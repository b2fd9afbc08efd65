import type { AuditChainReport } from './audit-chain.js';
import { codeOf, importOptional, StoreError } from './errors.js';
import type { ServerOptions } from './options.js';

/**
 * Verifies the hash chains of audit events on a server, of all organizations or of one, without migrating the tables.
 * Rejects with a `StoreError` if the database is not reachable or has no audit log.
 */
export async function verifyAuditLog(options: ServerOptions, organizationId?: string): Promise<AuditChainReport[]> {
  await importOptional('kysely', () => import('kysely'));
  const { openServer } = await import('./postgres.js');
  const { verifyAuditChains } = await import('./audit-chain.js');
  const source = await openServer(options);
  try {
    return await verifyAuditChains(source, organizationId);
  } catch (error) {
    if (!['42P01', '3F000'].includes(codeOf(error))) throw error;
    throw new StoreError('no_audit_log', 'The database has no audit log of this release of org-elements');
  } finally {
    await source.end();
  }
}
