/*
 * Sample webhooks of the first organization, with their deliveries: one that delivers, one that the backend disabled, and one
 * whose last delivery failed. No request leaves the page: the endpoints respond as their host name says.
 */
import type {
  WebhookAttemptRecord,
  WebhookDeliveryRecord,
  WebhookOptions,
  WebhookRecord,
} from '../src/backend/index.js';

const HOUR = 60;
const DAY = 24 * HOUR;
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const later = (minutes: number) => ago(-minutes);

// cspell:disable
/** Encrypted with the key below, each for its webhook. */
const sealed = {
  whk_1: 'Zso_0ixGBhz.q4xQL8Oi5lk8G8AG.gNCXw_Jy0uuIlCjUKT9phPBbD18NE8-O3K8L-M8Zpg8YboTumQDThHDPF9WH89CIB9LPBUUO',
  whk_2: 'Zso_0ixGBhz.NblgArMYCKHrFSbf.BBbj2VsYol653ensoGmcH5RD_1TNY_l0btbMHKDuACNcG1MFyTE8SLRjZ7CcQddEF2I3lOLj',
  whk_3: 'Zso_0ixGBhz.G62FIARWLZv_muEu.cMzUZqt4Z8XABZBYOWRr9HksPrHKgbGVXTwJmLaj5lhL6jpeSP5ukg6L1ZfT3CsebCSCGkOR',
  previous: 'Zso_0ixGBhz.uFR78l0JWLBUy32q.984VkS11s_DNq_MS1t1J-wgV2ORRjY6Hv9LI96tGb3cytgvOIeKEos-LDWqNUWb8H-F5R6Yh',
};
// cspell:enable

export const sampleWebhookOptions: WebhookOptions = {
  encryptionKey: new Uint8Array(32).fill(7),
  send: async ({ url }) =>
    /^(fleet|ops)\./.test(new URL(url).host)
      ? { status: 503, body: 'Service Unavailable' }
      : { status: 200, body: '{"received":true}' },
};

const record = (
  id: 'whk_1' | 'whk_2' | 'whk_3',
  name: string,
  url: string,
  some: Partial<WebhookRecord>,
): WebhookRecord => ({
  id,
  organizationId: 'org_1',
  name,
  url,
  eventTypes: null,
  enabled: true,
  disabledReason: null,
  disabledAt: null,
  failingSince: null,
  lastDelivery: null,
  secret: { sealed: sealed[id], suffix: '4f2K' },
  previousSecret: null,
  createdBy: { userId: 'user_1', name: 'Ada Lovelace' },
  createdAt: ago(40 * DAY),
  version: 1,
  ...some,
});

/** The oldest is listed first. */
export function sampleWebhooks(count: number, long = false): WebhookRecord[] {
  const webhooks = [
    record('whk_1', 'HR directory', 'https://hooks.kestrel.example/org', {
      eventTypes: ['member.added', 'member.updated', 'member.roles.updated', 'member.removed', 'invitation.accepted'],
      lastDelivery: { at: ago(4), ok: true, status: 204 },
      previousSecret: { sealed: sealed.previous, suffix: 'a81Z', expiresAt: later(20 * HOUR) },
    }),
    record('whk_2', 'Robot fleet sync', 'https://fleet.kestrel.example/events', {
      createdAt: ago(30 * DAY),
      enabled: false,
      disabledReason: 'failures',
      disabledAt: ago(DAY),
      failingSince: ago(4 * DAY),
      lastDelivery: { at: ago(DAY), ok: false, status: 503 },
      secret: { sealed: sealed.whk_2, suffix: '9tQe' },
    }),
    record('whk_3', 'Ops channel', 'https://ops.kestrel.example/hook', {
      createdAt: ago(12 * DAY),
      eventTypes: ['security-policy.updated', 'connection.updated'],
      failingSince: ago(12),
      lastDelivery: { at: ago(12), ok: false, status: 503 },
      secret: { sealed: sealed.whk_3, suffix: 'Xb70' },
    }),
  ].slice(0, count);
  if (long && webhooks[0])
    Object.assign(webhooks[0], {
      name: 'Personalstammdatensynchronisierungsdienst der Vertriebsgesellschaften (Produktion)',
      url: `https://ereignisse.personalstammdatensynchronisierungsdienst.kestrel.example/${'v1/'.repeat(30)}`,
    });
  return webhooks;
}

const attempt = (minutes: number, some: Partial<WebhookAttemptRecord> = {}): WebhookAttemptRecord => ({
  at: ago(minutes),
  durationMs: 184,
  status: 204,
  error: null,
  responseBody: '',
  ...some,
});

const unavailable = { status: 503, durationMs: 1_240, responseBody: 'Service Unavailable' };

function delivery(
  id: number,
  webhookId: string,
  eventType: string,
  attempts: WebhookAttemptRecord[],
  some: Partial<WebhookDeliveryRecord> = {},
): WebhookDeliveryRecord {
  const createdAt = some.createdAt ?? attempts[0]!.at;
  const data = {
    organization: { id: 'org_1', name: 'kestrel-robotics' },
    actor: { kind: 'user', id: 'user_1', name: 'Ada Lovelace' },
    target: { kind: 'member', id: 'user_4', name: 'Priya Raman' },
  };
  return {
    id: `wdl_${String(id).padStart(3, '0')}`,
    organizationId: 'org_1',
    webhookId,
    eventId: `msg_${id}`,
    eventType,
    state: 'succeeded',
    attempts,
    tries: attempts.length,
    leases: 0,
    requestBody: JSON.stringify({ type: eventType, timestamp: createdAt, data }),
    requestHeaders: attempts.length
      ? {
          'content-type': 'application/json',
          'user-agent': 'org-elements',
          'webhook-id': `msg_${id}`,
          'webhook-timestamp': '1795446287',
          'webhook-signature': 'v1,kR2d9wQmT0b5yQq1Zr8nYcQk3v7sXo2uJfH6aLpE4iM=',
        }
      : null,
    nextAttemptAt: null,
    createdAt,
    ...some,
  };
}

/** Deliveries of the webhooks; the ids are in the order of time. */
export const sampleDeliveries = (webhooks: readonly WebhookRecord[]): WebhookDeliveryRecord[] =>
  [
    delivery(10, 'whk_1', 'endpoint.test', [attempt(10 * DAY)]),
    delivery(11, 'whk_1', 'invitation.accepted', [attempt(DAY + 40, unavailable), attempt(DAY + 39)]),
    delivery(12, 'whk_1', 'member.removed', [attempt(22 * HOUR)]),
    delivery(
      13,
      'whk_1',
      'member.roles.updated',
      [0, 1, 2].map((index) => attempt(3 * HOUR - index, unavailable)),
      {
        state: 'failed',
      },
    ),
    delivery(14, 'whk_1', 'member.added', [attempt(4)]),
    ...Array.from({ length: 37 }, (_, index) =>
      delivery(20 + index, 'whk_2', 'member.updated', index ? [] : [attempt(DAY, unavailable)], {
        state: 'pending',
        createdAt: ago(4 * DAY - index),
      }),
    ),
    delivery(70, 'whk_3', 'connection.updated', [attempt(2 * DAY)]),
    delivery(
      71,
      'whk_3',
      'security-policy.updated',
      [attempt(12, { status: null, error: 'timeout', responseBody: null, durationMs: 15_002 })],
      {
        state: 'pending',
        nextAttemptAt: later(8),
      },
    ),
  ].filter(({ webhookId }) => webhooks.some(({ id }) => id === webhookId));
