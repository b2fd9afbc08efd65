/*
 * Denials in the audit log. The refused transaction is rolled back, so a denial is recorded in a transaction of its own.
 */
import { actorOfKey } from '../identity/api-keys.js';
import { findOrCreateUser } from '../identity/users.js';
import { isAccessDenied, ProblemError } from '../http/problem.js';
import type { StoreTransaction } from '../store/store.js';
import { recordChange } from './record-change.js';
import type { RequestContext } from './request-context.js';
import type { Call } from './route.js';

/** Records the denial if `work` rejects with one, and rethrows it. */
export async function auditDenials<T>(call: Call, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError && isAccessDenied(error) && auditedOrganization(call.context, error))
      await call.context.settings.store.transaction((tx) => recordDenial(tx, call, error));
    throw error;
  }
}

/** Records a denial in a given transaction. */
export async function recordDenial(tx: StoreTransaction, { context, route }: Call, error: ProblemError): Promise<void> {
  const organizationId = auditedOrganization(context, error);
  if (organizationId === null) return;
  // The path may name an organization that does not exist.
  const named = (context.params['o'] ?? '').slice(0, 255);
  const user = await actorOf(tx, context);
  await recordChange(tx, context, user, {
    type: context.auditInfo.type ?? route.auditType ?? 'access',
    organizationId,
    target: context.auditInfo.target ?? { kind: 'organization', id: named, name: named },
    outcome: 'denied',
    actor: context.auditInfo.actor,
    changes: [
      { field: 'operation', from: null, to: context.operation },
      { field: 'reason', from: null, to: isForeignKey(context, error) ? 'org_mismatch' : error.code },
    ],
  });
}

/** The user, who is stored if the request is their first, or the API key. */
async function actorOf(tx: StoreTransaction, { identity, now }: RequestContext) {
  const { apiKeyId, name } = identity!;
  if (apiKeyId !== undefined) return actorOfKey({ id: apiKeyId, name: name!, createdAt: now });
  return findOrCreateUser(tx, identity!, now);
}

/** Whether an API key was used in another organization than its own. */
const isForeignKey = ({ identity }: Pick<RequestContext, 'identity'>, { code }: ProblemError): boolean =>
  code === 'invalid_token' && identity?.apiKeyId !== undefined;

/**
 * The organization whose audit log records a denial. Denials of non-members are not recorded for the organization that
 * they guessed. A token that is bound to an organization is recorded there when it is used elsewhere.
 */
function auditedOrganization({ identity, auditInfo }: RequestContext, error: ProblemError): string | null {
  const isElsewhere = error.code === 'org_mismatch' || isForeignKey({ identity }, error);
  return (isElsewhere ? identity?.organizationId : auditInfo.organizationId) ?? null;
}
