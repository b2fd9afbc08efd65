import { clearStored } from '../../core/storage.js';

/** Prefix of the storage keys of drafts. */
export const draftPrefix = 'org-elements:invite:';

/** Removes all drafts of this tab. Called on sign-out and on a switch of organizations. */
export const clearDrafts = (): void => clearStored(draftPrefix);
