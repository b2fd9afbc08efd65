/*
 * The organization that this tab is in, and whose: `sessionStorage` belongs to one tab and survives a reload. No token
 * is ever kept here.
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
    // Storage may be full or forbidden: the SDK's own memory decides then.
  }
}

export function clearTabState(): void {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // Nothing was kept then.
  }
}

/** The organization that a cookie session shows in this tab; the cookie itself is the same in all tabs. */
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
    // Storage may be full or forbidden: the most recently used organization is shown after a reload.
  }
}

/** Forgets all that the library keeps in this tab: drafts, claims, the organization. Whoever signs out leaves nothing. */
export function clearAllTabData(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
  }
}
