/*
 * The fetch handler, from `Request` to `Response`. The pipeline does the work in between.
 */
import { registerParts, type BackendParts } from '../core/backend-parts.js';
import { createChangeStreams } from '../core/change-streams.js';
import { randomText } from '../core/crypto.js';
import { composeFeatures } from '../core/feature.js';
import { handleRequest } from '../core/pipeline.js';
import { createMemoryCounter, createRateLimiter } from '../core/rate-limits.js';
import type { ImportedUser } from '../core/host.js';
import { toSettings, type OrgBackendOptions } from '../core/settings.js';
import { removeExpiredAuditEvents } from '../features/audit/retention.js';
import { createConnectionProvider, type ConnectionProvider } from '../features/connections/provider.js';
import { checkDueDomains } from '../features/domains/scheduled-checks.js';
import * as features from '../features/index.js';
import { checkDueIntegrations } from '../features/integrations/checks.js';
import { createIntegrationProvider, type IntegrationProvider } from '../features/integrations/provider.js';
import { removeExpiredWebhookDeliveries } from '../features/webhooks/retention.js';
import { createDelivery } from '../hooks/delivery.js';
import { verifyApiKey, type VerifiedApiKey } from '../identity/api-keys.js';
import { recordImportedUser } from '../identity/users.js';
import { recordReportedLogin, type ReportedLogin } from '../identity/record-login.js';
import { startRequestLog, type RequestFacts } from './request-log.js';
import { preflightResponse, toErrorResult, toResponse } from './respond.js';
import { createRouter } from './router.js';

const composed = composeFeatures(Object.values(features));
const matchRoute = createRouter(composed);

/** Handles requests to the org API. */
export interface OrgBackend {
  (request: Request): Promise<Response>;
  /**
   * Runs what is due in the outbox: `after` hooks, webhooks, integrations, and invitation emails that no request could send. Resolves to the number
   * of deliveries that succeeded. This also happens at the start, after changes and every 30 seconds; call it from a
   * scheduled job where nothing runs between requests, and before the process is frozen.
   */
  deliver(): Promise<number>;
  /**
   * Records a login that the kit does not see: a failed one, or a successful one if tokens do not contain its time. Runs no
   * hooks. Limit how often a client can fail to sign in: each failure writes an audit event. Resolves to whether it was
   * counted.
   *
   * ```ts
   * await backend.recordLogin({ organizationId, userId, outcome: 'failed', reason: 'wrong_password', request });
   * ```
   */
  recordLogin(login: ReportedLogin): Promise<boolean>;
  /**
   * Records that the account of a user has moved from another user system, for example when they signed in with their old
   * password for the first time (lazy migration). Stores the user, and counts them once in the activity of each of their
   * organizations. Users that the option `importUser` returned are recorded already. Rejects with a `TypeError` if the email
   * address is invalid.
   */
  recordImportedUser(user: ImportedUser): Promise<void>;
  /**
   * Removes the audit events that are older than `auditRetentionDays` and resolves to their number. Call it from a daily
   * job; it works in short transactions and can be interrupted at any time. Without the option it does nothing.
   */
  removeExpiredAuditEvents(): Promise<number>;
  /**
   * Removes the deliveries of webhooks that are older than `webhooks.retentionDays` and resolves to their number. Call it from
   * a daily job. Without the option `webhooks` it does nothing.
   */
  removeExpiredWebhookDeliveries(): Promise<number>;
  /**
   * Checks the DNS records of domains that are due, and resolves to their number: new domains every few minutes at first,
   * verified ones once a day. Call it from a job that runs every minute to every few minutes; several processes can call
   * it. Without the option `domains` it does nothing.
   */
  checkDomains(): Promise<number>;
  /**
   * Checks the health of integrations that are due, removes events that have waited too long, and resolves to the number of
   * connections. Call it from a job that runs every minute to every few minutes; several processes can call it. Without the
   * option `integrations` it does nothing.
   */
  checkIntegrations(): Promise<number>;
  /**
   * Checks an API key for an API of your own: that of the `Authorization` header of a request, or the key itself. Resolves to
   * null for anything but a key that is valid now. Does not count toward the rate limit of this API.
   *
   * ```ts
   * const key = await backend.verifyApiKey(request);
   * if (!key?.permissions.includes('reports:read')) return new Response(null, { status: key ? 403 : 401 });
   * const rows = await reportsOf(key.organizationId);
   * ```
   */
  verifyApiKey(requestOrKey: Request | string): Promise<VerifiedApiKey | null>;
  /** For the provider that signs users in: connections with their secrets, tests and sign-ins. */
  readonly connections: ConnectionProvider;
  /** For your own code that uses connected integrations: their settings and access tokens. */
  readonly integrations: IntegrationProvider;
  /**
   * Ends all event streams and stops deliveries. Resolves when the running ones have ended. Requests are still handled.
   * Close the store afterward.
   */
  close(): Promise<void>;
}

/**
 * Creates a backend for the org API: one function from `Request` to `Response`. It runs wherever those exist: in Node
 * behind any server, at the edge, in a service worker, in a page.
 *
 * ```ts
 * const backend = createOrgBackend({
 *   store: createMemoryStore(),
 *   authenticate: jwtAuthenticator({ issuer: 'https://example.eu.auth0.com/', audience: 'https://api.example.com' }),
 *   policy: { ownerRoleIds: ['owner'], invitationUrl: ({ ticket }) => `https://app.example.com/join?invitation=${ticket}` },
 *   sendInvitation: ({ invitation, acceptUrl }) => mailer.send(invitation.email, acceptUrl),
 * });
 * app.all('/org-api/*', (context) => backend(context.req.raw)); // Hono, for example
 * ```
 *
 * The function never rejects: errors are problem documents (RFC 9457). `createOrgBackend` throws a `TypeError` for
 * contradictory options. Set `publicUrl` behind a proxy: URLs in responses are based on that of the request otherwise.
 */
export function createOrgBackend(options: OrgBackendOptions): OrgBackend {
  const settings = toSettings(options);
  const changeStreams = createChangeStreams(settings, composed.topics);
  const limiter = createRateLimiter(settings.store.requests ?? createMemoryCounter());
  const delivery = createDelivery(settings, {}, composed.queues(settings, limiter));
  const backend: BackendParts = {
    settings,
    features: composed,
    matchRoute,
    running: new Set(),
    delivery,
    changeStreams,
    limiter,
  };

  const respond = async (request: Request): Promise<Response> => {
    const requestId = readRequestId(request);
    const writeLog = startRequestLog(settings, request, requestId);
    const facts: RequestFacts = {};
    try {
      if (request.method === 'OPTIONS') return preflightResponse(request, requestId, settings);
      const result = await handleRequest(backend, request, requestId, facts);
      const response = toResponse(request, result, requestId, settings);
      writeLog(result, facts);
      return response;
    } catch (error) {
      const failure = toErrorResult(error, request, requestId, settings);
      writeLog(failure, facts);
      return toResponse(request, failure, requestId, settings);
    }
  };
  const close = () => {
    changeStreams.close();
    return delivery.close();
  };
  const handler = Object.assign(respond, {
    deliver: () => delivery.deliver(),
    recordLogin: (login: ReportedLogin) => recordReportedLogin(settings, login),
    recordImportedUser: (user: ImportedUser) => recordImportedUser(settings, user),
    checkDomains: () => checkDueDomains(settings),
    verifyApiKey: (requestOrKey: Request | string) => verifyApiKey(settings, requestOrKey),
    checkIntegrations: () => checkDueIntegrations(settings),
    connections: createConnectionProvider(settings),
    integrations: createIntegrationProvider(settings),
    removeExpiredAuditEvents: () => removeExpiredAuditEvents(settings),
    removeExpiredWebhookDeliveries: () => removeExpiredWebhookDeliveries(settings),
    close,
  });
  registerParts(handler, backend);
  return handler;
}

/** The caller's own request id if it is valid, so that logs of both sides can be correlated. */
export function readRequestId(request: Request): string {
  const given = request.headers.get('x-request-id');
  return given && /^[\w.:/-]{8,128}$/.test(given) ? given : randomText(15);
}
