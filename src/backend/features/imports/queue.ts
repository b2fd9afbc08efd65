/*
 * The queue of imports. A delivery of the outbox is the job that works on an import, so its lease is that of the import: if
 * a process ends, another one continues when the lease ends. A job works for a short time and leaves the rest to a new
 * delivery. Rows are dealt with while the organization is locked, and their results are stored in the transaction of their
 * effects: no row is dealt with twice, even if two processes work on the same import.
 */
import { newId, randomText } from '../../core/crypto.js';
import type { RateLimiter } from '../../core/rate-limits.js';
import { recordChange } from '../../core/record-change.js';
import type { ChangeContext } from '../../core/request-context.js';
import type { Settings } from '../../core/settings.js';
import type { DeliveryQueue } from '../../hooks/delivery-queue.js';
import type { DeliveryRecord, Instant, MemberImportRecord, StoreTransaction } from '../../store/store.js';
import { addRows } from './add-rows.js';
import { checkRows } from './check-rows.js';
import { actorOf, announce, JobRefusal, type Job, type Step } from './job.js';
import { importTarget } from './rules.js';
import { undoRows } from './undo-rows.js';

const IMPORT_HOOK = 'import';

/** A job leaves the rest to a new delivery after this time, so that the imports of other organizations have their turn. */
const SLICE_MS = 5_000;
/** A slice has few chunks, each of which may wait for a service of the host. */
const TIMEOUT_MS = 300_000;
/** Another process continues soon after one has ended. */
const LEASE_MS = 15_000;
const INTERVAL_MS = 10_000;
/** A row that fails this often with an unexpected error is given up. The first delays are short. */
const MAX_ROW_ATTEMPTS = 4;

interface ImportEvent extends Record<string, unknown> {
  importId: string;
  requestId: string;
}

/** Adds a delivery that works on the import from `dueAt`. Returns the import to store. */
export async function schedule(
  tx: StoreTransaction,
  { now, requestId, outbox }: Pick<ChangeContext, 'now' | 'requestId' | 'outbox'>,
  record: MemberImportRecord,
  dueAt: Instant = now,
): Promise<MemberImportRecord> {
  const jobId = newId('dlv');
  const event: ImportEvent = { importId: record.id, requestId };
  await tx.appendDelivery({
    id: jobId,
    organizationId: record.organizationId,
    hook: IMPORT_HOOK,
    event,
    attempts: 0,
    dueAt,
  });
  if (outbox) outbox.hasPending = true;
  return { ...record, jobId };
}

const steps: Partial<Record<MemberImportRecord['state'], Step>> = {
  checking: checkRows,
  running: addRows,
  undoing: undoRows,
};

export function importQueue(settings: Settings, limiter: RateLimiter): DeliveryQueue {
  const announcedAt = new Map<string, number>();
  const toJob = ({ id, organizationId, event, attempts }: DeliveryRecord): Job => ({
    settings,
    limiter,
    announcedAt,
    organizationId,
    importId: (event as ImportEvent).importId,
    id,
    requestId: (event as ImportEvent).requestId,
    givesUpRows: attempts >= MAX_ROW_ATTEMPTS,
  });
  return {
    hooks: settings.imports ? [IMPORT_HOOK] : [],
    unordered: true,
    isImmediate: true,
    timeout: TIMEOUT_MS,
    lease: LEASE_MS,
    interval: INTERVAL_MS,
    async run(delivery, signal) {
      const job = toJob(delivery);
      try {
        await work(job, signal);
      } catch (error) {
        if (!(error instanceof JobRefusal)) throw error;
        await settings.store.transaction((tx) => storeFailure(tx, job, error.refusal.code, 'denied'));
      }
    },
    async giveUp(tx, delivery) {
      await storeFailure(tx, toJob(delivery), 'internal_error', 'failed');
      await tx.deleteDelivery(delivery.id);
    },
  };
}

async function work(job: Job, signal: AbortSignal): Promise<void> {
  const end = performance.now() + SLICE_MS;
  while (!signal.aborted) {
    const record = await job.settings.store.transaction((tx) => tx.memberImport(job.organizationId, job.importId));
    const step = record?.jobId === job.id ? steps[record.state] : undefined;
    if (!step) return;
    const next = await step(job, record!);
    if (next === 'ended') return;
    if (next !== 'more' || performance.now() >= end)
      return continueLater(job, next === 'more' ? undefined : next.waitUntil);
  }
}

/** Leaves the rest to a new delivery. */
const continueLater = (job: Job, waitUntil: Instant | undefined): Promise<void> =>
  job.settings.store.transaction(async (tx) => {
    if (!(await tx.organization(job.organizationId, { lock: true }))) return;
    const record = await tx.memberImport(job.organizationId, job.importId);
    if (record?.jobId !== job.id) return;
    const context = { now: job.settings.clock().toISOString(), requestId: job.requestId };
    const changed = { ...record, waitingUntil: waitUntil ?? null };
    await tx.putMemberImport(await schedule(tx, context, changed, waitUntil));
    if (waitUntil !== undefined) await announce(tx, job, record.id, { isUrgent: true });
  });

/** The states in which an import can be continued after a failure. */
const failedStates: Partial<Record<MemberImportRecord['state'], MemberImportRecord['state']>> = {
  checking: 'draft',
  running: 'failed',
  undoing: 'stopped',
};

async function storeFailure(tx: StoreTransaction, job: Job, code: string, outcome: 'denied' | 'failed'): Promise<void> {
  if (!(await tx.organization(job.organizationId, { lock: true }))) return;
  const record = await tx.memberImport(job.organizationId, job.importId);
  if (record?.jobId !== job.id) return;
  const state = failedStates[record.state] ?? record.state;
  await tx.putMemberImport({ ...record, state, jobId: null, waitingUntil: null, problem: code });
  const actor = await actorOf(tx, record);
  const context = { settings: job.settings, now: job.settings.clock().toISOString(), requestId: randomText(15) };
  if (record.state !== 'checking')
    await recordChange(tx, context, actor, {
      type: record.state === 'undoing' ? 'import.undo' : 'import.finish',
      organizationId: record.organizationId,
      target: importTarget(record),
      outcome,
      changes: [{ field: 'reason', from: null, to: code }],
    });
  await announce(tx, job, record.id, { isUrgent: true });
}
