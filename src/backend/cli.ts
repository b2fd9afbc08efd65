#!/usr/bin/env node
/*
 * `npx org-elements audit verify` checks the hash chains of the audit events in the database of `DATABASE_URL`. It reads
 * only. Exit code 0: all intact; 1: an event is broken; 2: the check was not possible.
 */
import { parseArgs } from 'node:util';
import type { AuditChainFault, AuditChainReport } from './stores/sql/audit-chain.js';

const usage = `Usage: org-elements audit verify [--organization <id>] [--json]

Verifies the audit log in the PostgreSQL database of DATABASE_URL.

  --organization <id>  only this organization
  --json               the report as JSON, with the last hash of each organization
`;

const faults: Record<AuditChainFault, string> = {
  changed: 'was changed after it was written',
  missing: 'was removed',
  unlinked: 'was not written by org-elements',
};

async function run(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { organization: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help || positionals.join(' ') !== 'audit verify') {
    console[values.help ? 'log' : 'error'](usage);
    return values.help ? 0 : 2;
  }
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set');
  const { verifyAuditLog } = await import('./stores/sql/verify-audit-log.js');
  const reports = await verifyAuditLog({ url }, values.organization);
  if (values.json) console.log(JSON.stringify(reports, null, 2));
  else for (const report of reports) print(report);
  return reports.some(({ broken }) => broken) ? 1 : 0;
}

function print({ organizationId, events, lastNumber, lastHash, broken }: AuditChainReport): void {
  if (!broken) return console.log(`${organizationId}: ${events} events, last ${lastNumber} ${lastHash}`);
  const id = broken.eventId === null ? '' : ` (${broken.eventId})`;
  console.error(`${organizationId}: broken. Event ${broken.number}${id} ${faults[broken.fault]}.`);
}

process.exitCode = await run().catch((error: unknown) => {
  console.error(`org-elements: ${(error as Error).message}`);
  return 2;
});
