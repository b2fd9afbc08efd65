/*
 * What failures and successes of checks, deliveries and tokens change about a connection.
 */
import { randomText } from '../../core/crypto.js';
import { IntegrationError } from '../../core/integration-error.js';
import { recordChange } from '../../core/record-change.js';
import type { Settings } from '../../core/settings.js';
import type { AuditRecord, Instant, IntegrationConnectionRecord, StoreTransaction } from '../../store/store.js';
import type { IntegrationDefinition } from '../../core/integration-options.js';
import { announceIntegration, connectionTo, integrationTarget } from './rules.js';

/** Why something failed. */
export interface Failure {
  code: string;
  message: string | null;
  retryAfterSeconds?: number;
}

type Kind = NonNullable<IntegrationConnectionRecord['failing']>['kind'];

const SYSTEM: AuditRecord['actor'] = { id: 'system', name: 'Integrations', kind: 'system' };
const NO_USER = { id: '', name: '', email: '' };

/** Databases refuse null characters, and others are no use in a sentence. */
const toText = (text: string, length: number) => text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, length);

/** The failure that users see. Messages of other errors can contain anything, so they are not shown. */
export function toFailure(error: unknown): Failure {
  if (!(error instanceof IntegrationError)) return { code: 'failed', message: null };
  const { code, text, retryAfterSeconds } = error;
  return {
    code: toText(code, 64),
    message: text === undefined ? null : toText(text, 500),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
}

/** The connection after a failure. */
export function withFailure(
  record: IntegrationConnectionRecord,
  { code, message }: Failure,
  failedIn: Exclude<Kind, 'access'>,
  now: Instant,
): IntegrationConnectionRecord {
  const { failing } = record;
  const earlier = record.lastError?.recoveredAt === null ? record.lastError : undefined;
  const kind = code === 'access_revoked' || failing?.kind === 'access' ? 'access' : failedIn;
  return {
    ...record,
    // A failing check is worse than a failing delivery.
    failing: { since: failing?.since ?? now, kind: failing?.kind === 'check' && kind === 'delivery' ? 'check' : kind },
    lastError: {
      code,
      message,
      at: now,
      since: earlier?.since ?? now,
      count: (earlier?.count ?? 0) + 1,
      recoveredAt: null,
    },
  };
}

/** The connection after a success. `ended`: the kinds of failure that it ends. */
export function withSuccess(
  record: IntegrationConnectionRecord,
  ended: readonly Kind[],
  now: Instant,
): IntegrationConnectionRecord {
  const { failing, lastError } = record;
  if (!failing || !ended.includes(failing.kind)) return record;
  return { ...record, failing: null, lastError: lastError && { ...lastError, recoveredAt: now } };
}

/**
 * Changes a connection with the organization locked, and announces the change. Resolves to the changed record, `undefined` if
 * the connection does not exist anymore.
 */
export async function changeConnection(
  tx: StoreTransaction,
  settings: Settings,
  definition: IntegrationDefinition,
  before: Pick<IntegrationConnectionRecord, 'id' | 'organizationId' | 'integrationId'>,
  change: (record: IntegrationConnectionRecord) => IntegrationConnectionRecord,
): Promise<IntegrationConnectionRecord | undefined> {
  if (!(await tx.organization(before.organizationId, { lock: true }))) return undefined;
  const record = await connectionTo(tx, before.organizationId, before.integrationId);
  if (record?.id !== before.id) return undefined;
  const changed = change(record);
  await tx.putIntegrationConnection(changed);
  await announceIntegration(tx, settings, changed);
  if (changed.failing?.kind === 'access' && record.failing?.kind !== 'access')
    await recordRevocation(tx, settings, definition, changed);
  return changed;
}

const recordRevocation = (
  tx: StoreTransaction,
  settings: Settings,
  definition: IntegrationDefinition,
  { organizationId, lastError }: IntegrationConnectionRecord,
): Promise<void> =>
  recordChange(tx, { settings, now: settings.clock().toISOString(), requestId: randomText(15) }, NO_USER, {
    type: 'integration.revoke',
    organizationId,
    target: integrationTarget(definition),
    actor: SYSTEM,
    changes: [{ field: 'reason', from: null, to: lastError?.code ?? null }],
  });
