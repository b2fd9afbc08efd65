/*
 * What the tokens said before: kept for this tab, so that a switch or a step-up that went through the identity provider
 * can be compared. Claims only; a token or its signature is never kept.
 */
import { readClaim, type Claims } from './claims.js';

export interface Snapshot {
  access?: Claims;
  id?: Claims;
  /** When it was taken, in milliseconds since 1970. */
  at: number;
}

/** Why the tokens are others than before. */
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
    // Storage may be full or forbidden: the comparison then ends with the page.
  }
}

export function forgetHistory(): void {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // Nothing was kept then.
  }
}

const claimOf = ({ access, id }: Snapshot, ...names: string[]) =>
  readClaim(access ?? {}, ...names) ?? readClaim(id ?? {}, ...names);

/** Takes in new tokens. A renewal alone is no news; those of another person begin anew. */
export function pushSnapshot(history: History | undefined, now: Snapshot): History {
  if (!history || claimOf(history.now, 'sub') !== claimOf(now, 'sub')) return { now };
  if (claimOf(history.now, 'org_id') !== claimOf(now, 'org_id')) return { now, before: history.now, reason: 'switch' };
  const proven = claimOf(now, 'mfa_at') ?? JSON.stringify(claimOf(now, 'amr', 'acr'));
  const provenBefore = claimOf(history.now, 'mfa_at') ?? JSON.stringify(claimOf(history.now, 'amr', 'acr'));
  if (proven !== undefined && proven !== provenBefore) return { now, before: history.now, reason: 'stepUp' };
  return { ...history, now };
}
