/*
 * What a check means for a domain, and when the next one is due.
 *
 * A new domain is checked for a week, at growing intervals. A verified domain is checked once a day, because domains
 * change hands. Its record can be missing for a week before the domain is no longer verified. Name servers that do not
 * answer change nothing.
 */
import type { DomainRecord, Instant } from '../../store/store.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** How long a new domain is checked, and how long the record of a verified one can be missing. */
const PATIENCE_MS = 7 * DAY_MS;

const later = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** When the checks of a domain end that is not verified. */
export const checksEndAt = ({ createdAt }: Pick<DomainRecord, 'createdAt'>): Instant => later(createdAt, PATIENCE_MS);

/** When a domain is checked next that is not verified; null if the checks have ended. */
export function nextCheckOf(record: Pick<DomainRecord, 'createdAt'>, now: Instant): Instant | null {
  const age = Date.parse(now) - Date.parse(record.createdAt);
  const wait = age < HOUR_MS ? 5 * MINUTE_MS : age < DAY_MS ? 30 * MINUTE_MS : 6 * HOUR_MS;
  const next = later(now, wait);
  return next < checksEndAt(record) ? next : null;
}

/**
 * The domain after a check. `isHeld`: the check cannot verify it, because a hook has to decide first. The version increases
 * if the status changes.
 */
export function applyCheck(
  record: DomainRecord,
  check: NonNullable<DomainRecord['lastCheck']>,
  now: Instant,
  { isHeld = false } = {},
): DomainRecord {
  const checked = { ...record, checkedAt: now, lastCheck: check };
  const next = record.status === 'verified' ? afterVerified(checked, now) : beforeVerified(checked, now, isHeld);
  return next.status === record.status ? next : { ...next, version: record.version + 1 };
}

function afterVerified(record: DomainRecord, now: Instant): DomainRecord {
  const { result } = record.lastCheck!;
  if (result === 'found') return { ...record, missingSince: null, nextCheckAt: later(now, DAY_MS) };
  if (result === 'unavailable') return { ...record, nextCheckAt: later(now, HOUR_MS) };
  const missingSince = record.missingSince ?? now;
  if (Date.parse(now) - Date.parse(missingSince) < PATIENCE_MS)
    return { ...record, missingSince, nextCheckAt: later(now, 6 * HOUR_MS) };
  return { ...record, status: 'failed', verifiedAt: null, missingSince: null, nextCheckAt: null };
}

function beforeVerified(record: DomainRecord, now: Instant, isHeld: boolean): DomainRecord {
  const { result } = record.lastCheck!;
  if (result === 'found' && !isHeld)
    return { ...record, status: 'verified', verifiedAt: now, missingSince: null, nextCheckAt: later(now, DAY_MS) };
  const nextCheckAt = nextCheckOf(record, now);
  const hasFailed = result === 'other_value' || result === 'taken' || (nextCheckAt === null && result !== 'found');
  const status = result === 'unavailable' && nextCheckAt !== null ? record.status : hasFailed ? 'failed' : 'pending';
  return { ...record, status, nextCheckAt };
}
