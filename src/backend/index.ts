/*
 * The server kit: names only. `createOrgBackend` is the handler; a store and an authenticator go into it.
 * Whoever writes a store of their own implements `Store`. Stores that need a database have entrances of their own,
 * so that nothing here pulls in more than a page or a worker can load.
 */
export { createOrgBackend, type OrgBackend } from './http/handler.js';
export {
  InvalidTokenError,
  jwtAuthenticator,
  type Authenticate,
  type ClaimNames,
  type Identity,
  type JwtAuthenticatorOptions,
} from './identity/authenticate.js';
export {
  ActionRequired,
  HookRejection,
  type AfterEvent,
  type AfterHook,
  type BeforeHook,
  type HookChange,
  type HookEvent,
  type HookInputs,
  type HookName,
  type Hooks,
} from './hooks/hooks.js';
export type { RateLimits } from './core/limits.js';
export type { StepUpPolicy } from './identity/step-up.js';
export type {
  ErrorContext,
  ImportedUser,
  InvitationMail,
  InvitationUrlParts,
  OrgBackendOptions,
  Policy,
  RequestLogEntry,
  SessionRecord,
  SessionSource,
} from './core/settings.js';
export { createMemoryStore, type MemorySeed } from './stores/memory/memory.js';
export { addressKey, verifiedAddress } from './identity/email-address.js';
export {
  normalizeSearchText,
  InvalidCursorError,
  SlugTakenError,
  StoreBusyError,
  PositionLimitError,
} from './store/store.js';
export type * from './store/store.js';
