import { isServer } from 'lit';

/**
 * Whether elements are rendered on a server. Lit's `isServer` is also true in jsdom and happy-dom, where Node resolves
 * Lit's server build; but there the document has a window.
 */
export const rendersOnServer = isServer && !globalThis.document?.defaultView;
