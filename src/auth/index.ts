export {
  StepUpCancelled,
  type AccountRequest,
  type AuthAdapter,
  type IdentityProof,
  type SignInRequest,
  type StepUpRequest,
} from './adapter.js';
export { cookieAuth, type CookieAuthOptions } from './cookie.js';
export { tokenAuth } from './token.js';
