/*
 * The current organization of this tab and its user, in `sessionStorage`, which belongs to one tab and survives a reload.
 * Tokens are never stored here.
 */
export interface TabState {
  sub: string;
  organization: string | null;
}

const prefix = 'org-elements:';
const name = `${prefix}tab`;

export function readTabState(): TabState | undefined {
  try {
    const tab = JSON.parse(sessionStorage.getItem(name) ?? 'null') as Partial<TabState> | null;
    return typeof tab?.sub === 'string' ? { sub: tab.sub, organization: tab.organization ?? null } : undefined;
  } catch {
    return undefined;
  }
}

export function writeTabState(tab: TabState): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(tab));
  } catch {
    // Storage may be full or blocked: the SDK's own memory decides then.
  }
}

export function clearTabState(): void {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // Storage is blocked, so it is empty.
  }
}

/** The organization that a cookie session shows in this tab. The cookie itself is the same in all tabs. */
const shownName = `${prefix}organization`;

export function readShown(): string | null {
  try {
    return sessionStorage.getItem(shownName);
  } catch {
    return null;
  }
}

export function writeShown(organization: string): void {
  try {
    sessionStorage.setItem(shownName, organization);
  } catch {
    // Storage may be full or blocked: a reload then shows the most recently used organization.
  }
}

/** Removes everything that the library stores in this tab: drafts, claims, the organization. Called at sign-out. */
export function clearAllTabData(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  } catch {
    // Storage is blocked, so it is empty.
  }
}
