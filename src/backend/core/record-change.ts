/*
 * Rule 5: every change and every denial is recorded in the audit log. A change is recorded in its own transaction; a
 * denial in a separate one, since the refused transaction is rolled back. Every change is recorded here, so changes are
 * also announced and hooks enqueued here.
 */
import type { ChangeContext } from './request-context.js';
import { newOrderedId } from './crypto.js';
import { enqueueIntegrationEvents } from '../hooks/integration-events.js';
import { enqueueHook, type HookInvocation } from '../hooks/outbox.js';
import { enqueueWebhooks } from '../hooks/webhook-events.js';
import type { AuditRecord, ChangeRecord, OrganizationRecord, StoreTransaction, UserRecord } from '../store/store.js';

/** A change, without the time and the caller. */
export interface RecordedChange {
  type: string;
  organizationId: string | null;
  target: AuditRecord['target'];
  outcome?: AuditRecord['outcome'];
  /**
   * Replaces the caller if the organization must not learn their identity. Client address and user agent are omitted
   * then.
   */
  actor?: AuditRecord['actor'];
  changes?: AuditRecord['changes'];
  /** What event streams receive. Default: the target. */
  announce?: Partial<ChangeRecord>[];
  /** The event for the host's hooks. */
  hook?: HookInvocation;
}

type AuditActor = Pick<UserRecord, 'id' | 'name' | 'email'> & {
  /** Default `user`. */
  kind?: AuditRecord['actor']['kind'];
};

/** Appends the audit event, announces the change, and enqueues the hook and events for webhooks and integrations. */
export async function recordChange(
  tx: StoreTransaction,
  context: ChangeContext,
  actor: AuditActor,
  recorded: RecordedChange,
): Promise<void> {
  const request = recorded.actor ? undefined : context.request;
  const event: AuditRecord = {
    id: newOrderedId('evt', context.now),
    organizationId: recorded.organizationId,
    time: context.now,
    type: recorded.type,
    actor: recorded.actor ?? { id: actor.id, name: actor.name, kind: actor.kind ?? 'user' },
    target: recorded.target,
    outcome: recorded.outcome ?? 'success',
    changes: recorded.changes ?? [],
    ip: (request && context.settings.clientAddress?.(request)) ?? null,
    userAgent: request?.headers.get('user-agent')?.slice(0, 512) ?? null,
  };
  await tx.appendAudit(event);
  if (recorded.organizationId === null) return;
  await enqueueIntegrationEvents(tx, context, recorded.organizationId, event);
  if (recorded.outcome === 'denied') return;
  for (const change of context.settings.store.changes ? (recorded.announce ?? [{}]) : []) {
    await tx.announce({
      organizationId: recorded.organizationId,
      resource: recorded.target.kind,
      id: recorded.target.id,
      isGone: false,
      ...change,
    });
  }
  if (recorded.hook) await enqueueHook(tx, context, actor, recorded.hook, recorded.organizationId, recorded.target);
  await enqueueWebhooks(tx, context, recorded.organizationId, event);
}

/** The fields that differ, for `changes`. */
export function differences(before: Record<string, unknown>, after: Record<string, unknown>): AuditRecord['changes'] {
  return Object.keys(after)
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }));
}

export const memberTarget = (user: { id: string; name: string; email: string }): AuditRecord['target'] => ({
  kind: 'member',
  id: user.id,
  name: user.name || user.email,
});

export const organizationTarget = (organization: OrganizationRecord): AuditRecord['target'] => ({
  kind: 'organization',
  id: organization.id,
  name: organization.displayName,
});
