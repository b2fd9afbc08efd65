/** What the names of stored drafts begin with. */
export const draftPrefix = 'org-elements:invite:';

/** Forgets every draft of this tab: on sign-out and on a switch. */
export function clearDrafts(): void {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(draftPrefix)) sessionStorage.removeItem(name);
  } catch {
    // Nothing was stored then.
  }
}
