/*
 * Stores the claims of earlier tokens in the tab, to compare them after a switch or a step-up that redirected to the identity provider. Never stores a token or its signature.
 */
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
  try {
    const history = JSON.parse(sessionStorage.getItem(name) ?? 'null') as History | null;
    return history?.now?.at ? history : undefined;
  } catch {
    return undefined;
  }
}

export function writeHistory(history: History): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(history));
  } catch {
    // Storage may be full or blocked: the comparison is then lost on reload.
  }
}

export function forgetHistory(): void {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // Without storage there are no snapshots.
  }
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
