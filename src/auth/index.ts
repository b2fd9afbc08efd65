export type { AuthAdapter, SignInRequest } from './adapter.js';
export { cookieAuth, type CookieAuthOptions } from './cookie.js';
export { tokenAuth } from './token.js';
