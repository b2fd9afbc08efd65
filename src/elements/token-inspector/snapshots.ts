/*
 * Stores the claims of earlier tokens in the tab, to compare them after a switch or a step-up that redirected to the
 * identity provider. Never stores a token or its signature.
 */
import { readStored, writeStored } from '../../core/storage.js';
import { readClaim, type Claims } from './claims.js';

export interface Snapshot {
  access?: Claims;
  id?: Claims;
  /** Time of the snapshot, in milliseconds since 1970. */
  at: number;
}

/** Why the tokens changed. */
export type Reason = 'switch' | 'stepUp';

export interface History {
  now: Snapshot;
  before?: Snapshot;
  reason?: Reason;
}

const name = 'org-elements:claims';

export function readHistory(): History | undefined {
  const history = readStored(name) as History | null | undefined;
  return history?.now?.at ? history : undefined;
}

export function writeHistory(history: History): void {
  writeStored(name, history);
}

export function forgetHistory(): void {
  writeStored(name, undefined);
}

const claimOf = ({ access, id }: Snapshot, ...names: string[]) =>
  readClaim(access ?? {}, ...names) ?? readClaim(id ?? {}, ...names);

/** Adds a snapshot. Ignores a mere renewal; the tokens of another user reset the history. */
export function pushSnapshot(history: History | undefined, now: Snapshot): History {
  if (!history || claimOf(history.now, 'sub') !== claimOf(now, 'sub')) return { now };
  if (claimOf(history.now, 'org_id') !== claimOf(now, 'org_id')) return { now, before: history.now, reason: 'switch' };
  const proven = claimOf(now, 'mfa_at') ?? JSON.stringify(claimOf(now, 'amr', 'acr'));
  const provenBefore = claimOf(history.now, 'mfa_at') ?? JSON.stringify(claimOf(history.now, 'amr', 'acr'));
  if (proven !== undefined && proven !== provenBefore) return { now, before: history.now, reason: 'stepUp' };
  return { ...history, now };
}
