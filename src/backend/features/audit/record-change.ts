/*
 * Rule 5: every change and every denial leaves an event. A change writes it in its own transaction; a denial in
 * one of its own, for what was refused is rolled back. Because every change passes here, this is also where those are
 * told who watch, and where the outbox is filled.
 */
import type { ChangeContext } from '../../core/request-context.js';
import { randomText } from '../../core/crypto.js';
import { enqueueHook, type HookInvocation } from '../../hooks/outbox.js';
import type { AuditRecord, ChangeRecord, OrganizationRecord, StoreTransaction, UserRecord } from '../../store/store.js';

/** What happened, without who and when. */
export interface RecordedChange {
  type: string;
  organizationId: string | null;
  target: AuditRecord['target'];
  outcome?: AuditRecord['outcome'];
  /** Replaces the caller where the organization must not learn their identity. Omits client address and user agent. */
  actor?: AuditRecord['actor'];
  changes?: AuditRecord['changes'];
  /** What those are told who watch. Default: the target. */
  announce?: Partial<ChangeRecord>[];
  /** What hooks are told of it. */
  hook?: HookInvocation;
}

type AuditActor = Pick<UserRecord, 'id' | 'name' | 'email'>;

/** Writes the event, and everything else that every change entails. */
export async function recordChange(
  tx: StoreTransaction,
  context: ChangeContext,
  actor: AuditActor,
  deed: RecordedChange,
): Promise<void> {
  const request = deed.actor ? undefined : context.request;
  await tx.appendAudit({
    id: eventId(context.now),
    organizationId: deed.organizationId,
    time: context.now,
    type: deed.type,
    actor: deed.actor ?? { id: actor.id, name: actor.name, kind: 'user' },
    target: deed.target,
    outcome: deed.outcome ?? 'success',
    changes: deed.changes ?? [],
    ip: (request && context.settings.clientAddress?.(request)) ?? null,
    userAgent: request?.headers.get('user-agent')?.slice(0, 512) ?? null,
  });
  if (deed.outcome === 'denied' || deed.organizationId === null) return;
  for (const change of context.settings.store.changes ? (deed.announce ?? [{}]) : []) {
    await tx.announce({
      organizationId: deed.organizationId,
      resource: deed.target.kind,
      id: deed.target.id,
      isGone: false,
      ...change,
    });
  }
  if (deed.hook) await enqueueHook(tx, context, actor, deed.hook, deed.organizationId, deed.target);
}

let eventCount = 0;

/** Sorts in the order of writing, also within one millisecond: lists are by time, then by id. */
function eventId(now: string): string {
  eventCount = (eventCount + 1) % 36 ** 4;
  return `evt_${Date.parse(now).toString(36)}${eventCount.toString(36).padStart(4, '0')}${randomText(9)}`;
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
