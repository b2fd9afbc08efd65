/** Prefix of the storage keys of drafts. */
export const draftPrefix = 'org-elements:invite:';

/** Removes all drafts of this tab. Called on sign-out and on a switch of organizations. */
export function clearDrafts(): void {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(draftPrefix)) sessionStorage.removeItem(name);
  } catch {
    // Without storage there are no drafts.
  }
}
