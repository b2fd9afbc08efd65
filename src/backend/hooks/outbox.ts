/*
 * Events for `after` hooks are stored in the transaction of the change, so that every committed change is delivered,
 * and no other. `delivery.ts` delivers them.
 */
import type { ChangeContext } from '../core/request-context.js';
import { newId } from '../core/crypto.js';
import type { AfterEvent, HookInputs, HookName } from './hooks.js';
import type { AuditRecord, StoreTransaction, UserRecord } from '../store/store.js';

/** An operation and its input. */
export type HookInvocation = { [Name in HookName]: { name: Name; input: HookInputs[Name] } }[HookName];

/** Stores the event if the host has a hook for it. */
export async function enqueueHook(
  tx: StoreTransaction,
  call: ChangeContext,
  actor: Pick<UserRecord, 'id' | 'name' | 'email'>,
  { name, input }: HookInvocation,
  organizationId: string,
  { kind, id }: AuditRecord['target'],
): Promise<void> {
  const organization = call.settings.hooks.after?.[name] && (await tx.organization(organizationId));
  if (!organization) return;
  const event: Omit<AfterEvent, 'signal'> = {
    id: newId('dlv'),
    name,
    organization: { id: organizationId, name: organization.name, displayName: organization.displayName },
    actor: { userId: actor.id, name: actor.name, email: actor.email },
    target: { kind, id },
    input,
    occurredAt: call.now,
    requestId: call.requestId,
  };
  await tx.appendDelivery({
    id: event.id,
    organizationId,
    hook: name,
    event: { ...event },
    attempts: 0,
    dueAt: call.now,
  });
  if (call.outbox) call.outbox.hasPending = true;
}
