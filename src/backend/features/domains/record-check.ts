/*
 * Stores the result of a check, and records in the audit log what changed.
 */
import { differences, recordChange } from '../../core/record-change.js';
import type { ChangeContext } from '../../core/request-context.js';
import type { AuditRecord, DomainRecord, StoreTransaction, UserRecord } from '../../store/store.js';
import { applyCheck } from './check.js';
import { domainTarget } from './rules.js';

/** Why a check on demand did not verify the domain, in the audit log. */
const REASONS: Partial<Record<string, string>> = {
  not_found: 'record_not_found',
  other_value: 'record_has_other_value',
  unavailable: 'name_servers_unavailable',
};

interface CheckOptions {
  /** The user who checks; absent for a scheduled check. */
  user?: UserRecord;
  isHeld?: boolean;
}

const SYSTEM: AuditRecord['actor'] = { id: 'system', name: 'DNS check', kind: 'system' };
const NO_USER = { id: '', name: '', email: '' };

/** Stores a check of a domain. Throws `DomainTakenError` if another organization has verified it in between. */
export async function recordCheck(
  tx: StoreTransaction,
  context: ChangeContext,
  before: DomainRecord,
  check: NonNullable<DomainRecord['lastCheck']>,
  { user, isHeld }: CheckOptions = {},
): Promise<DomainRecord> {
  const after = applyCheck(before, check, context.now, { isHeld });
  await tx.putDomain(after);
  const target = domainTarget(after);
  const { organizationId, id: domainId, domain } = after;
  const actor = user ? {} : { actor: SYSTEM };
  const changes = differences({ status: before.status }, { status: after.status });
  if (after.status === 'verified' && before.status !== 'verified') {
    await recordChange(tx, context, user ?? NO_USER, {
      type: 'domain.verify',
      organizationId,
      target,
      ...actor,
      changes,
      hook: { name: 'domain.verify', input: { domainId, domain } },
    });
  } else if (before.status === 'verified' && after.status !== 'verified') {
    await recordChange(tx, context, user ?? NO_USER, {
      type: 'domain.update',
      organizationId,
      target,
      ...actor,
      changes,
    });
  } else if (user && after.status !== 'verified') {
    const reason = { field: 'reason', from: null, to: REASONS[check.result] ?? check.result };
    await recordChange(tx, context, user, {
      type: 'domain.verify',
      organizationId,
      target,
      outcome: 'failed',
      changes: [reason, ...changes],
    });
  } else if (context.settings.store.changes) {
    await tx.announce({ organizationId, resource: 'domain', id: domainId, isGone: false });
  }
  return after;
}
