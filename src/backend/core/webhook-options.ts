/*
 * The options for webhooks, and their defaults.
 */
import type { ConnectionSettings } from './connection-options.js';
import { toEncryptionKeys } from './encryption-keys.js';

/** A signed request, as it is sent to a webhook with POST. */
export interface WebhookRequest {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Aborts after `timeoutSeconds`. */
  signal: AbortSignal;
}

/** Resolves to the addresses of a host. `family`: 4 or 6. */
export type ResolveAddresses = (hostname: string) => Promise<{ address: string; family: number }[]>;

/** How events are delivered to the endpoints of organizations. */
export interface WebhookOptions {
  /**
   * 32 random bytes that signing secrets are encrypted with (AES-256-GCM). Several for a rotation: the first encrypts, all
   * decrypt. Default: that of `connections`.
   */
  encryptionKey?: Uint8Array | readonly Uint8Array[];
  /** Webhooks of an organization. Default 20. */
  max?: number;
  /**
   * Seconds between a failed attempt and the next one. After the last the delivery has failed. Default: 5, 300 (5 minutes),
   * 1,800, 7,200 (2 hours), 18,000, 36,000, 50,400, 72,000, 86,400 (a day): ten attempts in three days. A later time in the
   * header `Retry-After` of the response (RFC 9110, section 10.2.3) counts instead, up to a day.
   */
  retrySeconds?: readonly number[];
  /** A webhook is disabled if no delivery has succeeded for this time. Default 259,200: three days. */
  disableAfterSeconds?: number;
  /** How long a secret signs after it was rotated. Default 86,400: a day. */
  secretOverlapSeconds?: number;
  /** Seconds that an attempt can take. Default 15. */
  timeoutSeconds?: number;
  /** After how many days `removeExpiredWebhookDeliveries` removes deliveries, also waiting ones. Default 30. */
  retentionDays?: number;
  /** Accepts `http:` and addresses of private networks. For development. Default: refused. */
  allowPrivateAddresses?: boolean;
  /** Resolves a host name to all its addresses. Default: `dns.lookup` of Node. */
  resolve?: ResolveAddresses;
  /**
   * Sends the request, where `node:https` does not exist. It must not follow redirects, nor connect to addresses of private
   * networks. Resolves to the response, whatever its status; `retryAfter` is its header `Retry-After`. Default: with Node,
   * and checks of the address.
   */
  send?: (request: WebhookRequest) => Promise<{ status: number; body: string; retryAfter?: string | null }>;
}

/** The options with their defaults. */
export interface WebhookSettings extends Required<Omit<WebhookOptions, 'encryptionKey' | 'resolve' | 'send'>> {
  /** The first encrypts. */
  readonly encryptionKeys: readonly Uint8Array[];
  readonly resolve?: ResolveAddresses;
  readonly send?: WebhookOptions['send'];
}

const DEFAULT_RETRY_SECONDS = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/** Fills in the defaults. Throws a `TypeError` for keys that are missing or not 32 bytes long. */
export function toWebhookSettings(
  { encryptionKey, ...options }: WebhookOptions,
  connections: Pick<ConnectionSettings, 'encryptionKeys'> | undefined,
): WebhookSettings {
  return {
    encryptionKeys: toEncryptionKeys('webhooks', encryptionKey, connections),
    max: options.max ?? 20,
    retrySeconds: options.retrySeconds ?? DEFAULT_RETRY_SECONDS,
    disableAfterSeconds: options.disableAfterSeconds ?? 259_200,
    secretOverlapSeconds: options.secretOverlapSeconds ?? 86_400,
    timeoutSeconds: options.timeoutSeconds ?? 15,
    retentionDays: options.retentionDays ?? 30,
    allowPrivateAddresses: options.allowPrivateAddresses ?? false,
    resolve: options.resolve,
    send: options.send,
  };
}
