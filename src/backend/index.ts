/*
 * The public names of the server kit. `createOrgBackend` needs a store and an authenticator. Implement `Store` for a
 * store of your own. Stores with a database have entry points of their own, so that this one can be loaded by pages and
 * workers.
 */
// The types of hooks come from the features.
import './features/index.js';

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
  idTokenVerifier,
  type IdTokenClaims,
  type IdTokenVerifierOptions,
  type VerifyIdToken,
} from './identity/id-token.js';
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
export type { ReportedLogin } from './identity/record-login.js';
export type { ApiKeyOptions } from './core/api-key-options.js';
export type { VerifiedApiKey } from './identity/api-keys.js';
export type { ConnectionOptions, ConnectionRef } from './core/connection-options.js';
export type { ConnectionProvider, ProviderConnection } from './features/connections/provider.js';
export type { ConnectionSignIn, ConnectionSignInResult, SignInRefusal } from './features/connections/sign-in.js';
export type { ReportedConnectionTest } from './features/connections/tests.js';
export type { ProvisionedUser, ProvisioningOptions } from './core/provisioning-options.js';
export type { ResolveAddresses, WebhookOptions, WebhookRequest } from './core/webhook-options.js';
export { IntegrationError } from './core/integration-error.js';
export type {
  IntegrationConnection,
  IntegrationDefinition,
  IntegrationEvent,
  IntegrationEvents,
  IntegrationHealth,
  IntegrationSource,
  IntegrationTexts,
  OAuthClientOptions,
  SettingError,
  SettingSchema,
  SettingsSchema,
} from './core/integration-options.js';
export { logStreaming, type LogStreamingOptions } from './features/integrations/log-streaming/index.js';
export type { ConnectedIntegration, IntegrationProvider } from './features/integrations/provider.js';
export type { ImportedPerson, ImportOptions } from './core/import-options.js';
export type { DomainOptions, ResolveTxt } from './core/domain-options.js';
export type { RateLimits } from './core/limits.js';
export type { SecurityPolicyOptions } from './identity/security-policy.js';
export type { StepUpPolicy } from './identity/step-up.js';
export type {
  ActivitySource,
  DuplicateRecord,
  IdentityRecord,
  IdentitySource,
  ImportedUser,
  InvitationMail,
  InvitationUrlParts,
  PermissionCatalog,
  PermissionText,
  SessionRecord,
  SessionSource,
} from './core/host.js';
export type { ErrorContext, OrgBackendOptions, Policy, RequestLogEntry } from './core/settings.js';
export { createMemoryStore, type MemorySeed } from './stores/memory/memory.js';
export { addressKey, verifiedAddress } from './identity/email-address.js';
export { normalizeSearchText } from './store/search.js';
export {
  DomainTakenError,
  InvalidCursorError,
  SlugTakenError,
  StoreBusyError,
  PositionLimitError,
} from './store/store.js';
export type * from './store/store.js';
