/*
 * What the steps of a job have in common: the rights that it works with, the change of its import, and news for pages.
 */
import type { Access } from '../../core/grants.js';
import type { RateLimiter } from '../../core/rate-limits.js';
import type { ChangeContext } from '../../core/request-context.js';
import type { Settings } from '../../core/settings.js';
import { problem, ProblemError } from '../../http/problem.js';
import { requirePermission, toAccess } from '../../identity/membership.js';
import type {
  ImportRowRecord,
  ImportRowResult,
  Instant,
  MemberImportRecord,
  StoreTransaction,
} from '../../store/store.js';
import { requireRunPermission, requireUndoPermission } from './rules.js';

/** How often pages learn about progress. */
const ANNOUNCE_INTERVAL_MS = 1_000;

/** A delivery that works on an import. */
export interface Job {
  settings: Settings;
  limiter: RateLimiter;
  /** When progress was last announced, by import. */
  announcedAt: Map<string, number>;
  organizationId: string;
  importId: string;
  id: string;
  requestId: string;
  /** Whether a row with an unexpected error fails. Otherwise the job is tried again. */
  givesUpRows: boolean;
}

/** Deals with some rows. */
export type Step = (job: Job, record: MemberImportRecord) => Promise<'more' | 'ended' | { waitUntil: Instant }>;

/** What the changes of a job are recorded with. The host reads no client address from it: it has no request. */
export const contextOf = ({ settings, requestId }: Job): ChangeContext => ({
  settings,
  now: settings.clock().toISOString(),
  requestId,
});

/** The user with whose rights a job works has lost them: the import fails. */
export class JobRefusal extends Error {
  override name = 'JobRefusal';

  constructor(readonly refusal: ProblemError) {
    super(refusal.message);
  }
}

/** The present rights of the user with whose rights the job works, limited to those of their token. Throws `JobRefusal`. */
export async function jobAccess(tx: StoreTransaction, record: MemberImportRecord): Promise<Access> {
  try {
    return await loadAccess(tx, record);
  } catch (error) {
    throw error instanceof ProblemError ? new JobRefusal(error) : error;
  }
}

/** The user with whose rights the job works, for the audit log. */
export async function actorOf(tx: StoreTransaction, { actor, createdBy }: MemberImportRecord) {
  const { userId } = actor!;
  return (await tx.user(userId)) ?? { id: userId, name: userId === createdBy.userId ? createdBy.name : '', email: '' };
}

async function loadAccess(tx: StoreTransaction, record: MemberImportRecord): Promise<Access> {
  const { userId, permissions } = record.actor!;
  const found = await tx.membershipContext(record.organizationId, userId);
  if (!found.user) throw problem('permission_denied', 'The user does not exist');
  const identity = {
    userId,
    name: found.user.name,
    email: found.user.email,
    emailVerified: found.user.emailVerified,
    organizationId: record.organizationId,
    via: 'token' as const,
    ...(permissions && { permissions }),
  };
  if (!found.organization || found.membership?.status !== 'active')
    throw problem('permission_denied', 'The user is no member anymore');
  const access = toAccess({ identity, user: found.user }, found);
  requirePermission(access, 'members:add');
  if (record.state === 'undoing') requireUndoPermission(access, record);
  else requireRunPermission(access, record);
  return access;
}

/** The import, with the organization locked, if this job still works on it and it is still in the same state. */
export async function lockImport(
  tx: StoreTransaction,
  job: Job,
  state: MemberImportRecord['state'],
): Promise<MemberImportRecord | undefined> {
  if (!(await tx.organization(job.organizationId, { lock: true }))) return undefined;
  const record = await tx.memberImport(job.organizationId, job.importId);
  return record?.jobId === job.id && record.state === state ? record : undefined;
}

/** A row as it was, and what came of it. */
export interface RowOutcome {
  row: ImportRowRecord;
  result: ImportRowResult;
  code?: string;
  duplicateOf?: number;
  createdId?: string;
}

/** Stores the results of rows, and that the job has come so far. */
export async function storeOutcomes(
  tx: StoreTransaction,
  job: Job,
  record: MemberImportRecord,
  outcomes: RowOutcome[],
  now: Instant,
): Promise<MemberImportRecord> {
  const counts = { ...record.counts };
  const rows = outcomes.map(({ row, result, code, duplicateOf, createdId }): ImportRowRecord => {
    // While rows are checked, all that are left count as unchecked.
    counts[record.state === 'checking' ? 'unchecked' : row.result] -= 1;
    counts[result] += 1;
    return {
      ...row,
      result,
      code: code ?? null,
      duplicateOf: duplicateOf ?? (result === 'skipped' ? row.duplicateOf : null),
      ...(createdId !== undefined && { createdId, createdAt: now }),
    };
  });
  const position = Math.max(record.position, ...rows.map(({ row }) => row));
  const changed = { ...record, counts, position, waitingUntil: null };
  await tx.putImportRows(rows);
  await tx.putMemberImport(changed);
  await announce(tx, job, record.id);
  return changed;
}

/** Announces progress, at most once a second unless it is urgent. */
export async function announce(
  tx: StoreTransaction,
  { settings, announcedAt, organizationId }: Job,
  importId: string,
  { isUrgent = false }: { isUrgent?: boolean } = {},
): Promise<void> {
  if (!settings.store.changes) return;
  const now = performance.now();
  if (!isUrgent && now - (announcedAt.get(importId) ?? -Infinity) < ANNOUNCE_INTERVAL_MS) return;
  announcedAt.delete(importId);
  announcedAt.set(importId, now);
  if (announcedAt.size > 1_000) announcedAt.delete(announcedAt.keys().next().value!);
  await tx.announce({ organizationId, resource: 'import', id: importId, isGone: false });
}

/** The rows of a chunk. It is never larger than a limit: it would wait forever. */
export function chunkSizeOf({ settings }: Job, size: number): number {
  const { organizationInvitations, organizationInvitationsPerDay, importRows } = settings.limits || {};
  const limits = [organizationInvitations, organizationInvitationsPerDay, importRows].filter(
    (max) => max !== undefined,
  );
  return Math.max(1, Math.min(size, ...limits));
}

/** When a limit that is reached is open again; `undefined` if none is reached. */
export async function waitForLimits(
  { settings, limiter }: Job,
  uses: Parameters<RateLimiter['use']>[1],
): Promise<Instant | undefined> {
  const now = settings.clock();
  try {
    await limiter.use({ settings, now: now.toISOString() }, uses);
    return undefined;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'rate_limited') throw error;
    const seconds = Number(error.details.headers?.['retry-after'] ?? 60);
    return new Date(now.getTime() + seconds * 1000).toISOString();
  }
}

/** The code of a row that is refused. */
export function codeOf({ code, details }: ProblemError): string {
  const [field] = details.errors ?? [];
  if (code !== 'validation_failed' || !field) return code;
  if (field.code === 'email_domain_not_allowed') return field.code;
  if (field.pointer.startsWith('/roleIds')) return 'unknown_role';
  return field.pointer === '/email' ? 'invalid_email' : code;
}
