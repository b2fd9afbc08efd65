/*
 * Webhooks, and the log of their deliveries.
 */
import type { Instant } from './records.js';

/** An endpoint that receives events of an organization. */
export interface WebhookRecord {
  id: string;
  organizationId: string;
  name: string;
  url: string;
  /** Null: all, also those that later releases add. */
  eventTypes: string[] | null;
  enabled: boolean;
  /** Why the backend disabled it; null if a user did, and while it is enabled. */
  disabledReason: 'failures' | 'gone' | null;
  disabledAt: Instant | null;
  /** The first failure since a delivery succeeded. */
  failingSince: Instant | null;
  lastDelivery: { at: Instant; ok: boolean; status: number | null } | null;
  /** Encrypted. `suffix`: the last characters of the secret, to recognize it by. */
  secret: { sealed: string; suffix: string };
  /** The secret before the last rotation, which also signs until it expires. */
  previousSecret: { sealed: string; suffix: string; expiresAt: Instant } | null;
  createdBy: { userId: string; name: string };
  createdAt: Instant;
  /** Increases by one with each change by a user. A delivery is none. */
  version: number;
}

/** One attempt to deliver an event. */
export interface WebhookAttemptRecord {
  at: Instant;
  durationMs: number;
  /** Null without a response. */
  status: number | null;
  /** Why there was no response, or no use of it. */
  error: string | null;
  /** The start of the response. */
  responseBody: string | null;
}

/** An event for a webhook. While it is pending, the outbox has a delivery with the same id. */
export interface WebhookDeliveryRecord {
  id: string;
  organizationId: string;
  webhookId: string;
  eventId: string;
  eventType: string;
  state: 'pending' | 'succeeded' | 'failed';
  /** The last ones, the oldest first. */
  attempts: WebhookAttemptRecord[];
  /** Attempts since it was last added to the outbox. */
  tries: number;
  /** `attempts` of the delivery in the outbox after the last attempt. */
  leases: number;
  requestBody: string;
  /** Those of the last attempt. */
  requestHeaders: Record<string, string> | null;
  nextAttemptAt: Instant | null;
  createdAt: Instant;
}
