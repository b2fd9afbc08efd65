import { isServer } from 'lit';

/**
 * Whether elements are rendered by a server. Lit's own `isServer` is also true in jsdom and happy-dom, because Node
 * resolves Lit's server build there; their documents belong to a window, those of server rendering do not.
 */
export const rendersOnServer = isServer && !globalThis.document?.defaultView;
