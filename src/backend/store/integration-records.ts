/*
 * Connections of organizations to integrations, and connections that have begun at a provider.
 */
import type { Instant } from './records.js';

/** The connection of an organization to one integration of the catalog. */
export interface IntegrationConnectionRecord {
  /** Also the queue of its events in the outbox. A new one for each connection, kept when it is connected again. */
  id: string;
  organizationId: string;
  integrationId: string;
  /** Without secrets. */
  settings: Record<string, unknown>;
  /** The values of secret settings by name, as encrypted JSON. */
  secrets: { sealed: string; names: string[] } | null;
  /** OAuth only: the tokens as encrypted JSON, and when the access token expires. */
  tokens: { sealed: string; expiresAt: Instant | null } | null;
  /** A process refreshes the tokens until then. */
  refreshingUntil: Instant | null;
  account: string | null;
  /** What the last check found that needs attention. */
  attention: string | null;
  /** `access`: the provider revoked it, and nothing is delivered until it is connected again. */
  failing: { since: Instant; kind: 'access' | 'check' | 'delivery' } | null;
  lastCheck: { at: Instant; ok: boolean; durationMs: number } | null;
  lastError: {
    code: string;
    message: string | null;
    at: Instant;
    since: Instant;
    count: number;
    recoveredAt: Instant | null;
  } | null;
  nextCheckAt: Instant;
  connectedBy: { userId: string; name: string };
  connectedAt: Instant;
  /** Increases by one with each change by a user. Checks and deliveries are none. */
  version: number;
}

/** A connection with OAuth that has begun. Can be taken once. */
export interface IntegrationAttemptRecord {
  /** Hash of the secret that it is taken with. */
  id: string;
  organizationId: string;
  integrationId: string;
  /** Who began it. */
  userId: string;
  /** What is needed to complete it, as encrypted JSON. */
  sealed: string;
  createdAt: Instant;
  expiresAt: Instant;
}

/** Selects connections whose check is due. */
export interface IntegrationCheckQuery {
  now: Instant;
  /** The next check if this process ends during the check. */
  until: Instant;
  limit: number;
}
