/*
 * A ready-made integration: events of the audit log to an HTTPS collector, as JSON Lines or CEF.
 */
import { newId } from '../../../core/crypto.js';
import { GuardedRequestError, sendGuarded, urlProblem, type GuardOptions } from '../../../core/guarded-request.js';
import { IntegrationError } from '../../../core/integration-error.js';
import type {
  IntegrationConnection,
  IntegrationDefinition,
  IntegrationEvent,
  IntegrationTexts,
} from '../../../core/integration-options.js';
import { parseRetryAfter } from '../../../core/retry-after.js';
import { toCef, type CefDevice } from './cef.js';

const DEFAULT_BATCH_SIZE = 100;
/** More of a response is not read. */
const MAX_RESPONSE_BYTES = 1_024;
const REQUEST_TIMEOUT_MS = 10_000;

/** How events are streamed. All optional. */
export interface LogStreamingOptions {
  /** Id in the catalog. Default `log-streaming`. */
  id?: string;
  logoUrl?: string;
  /** Texts for users, for example in another language, with labels of the settings `url`, `format`, `header` and `token`. */
  texts?: Partial<IntegrationTexts>;
  describe?: IntegrationDefinition['describe'];
  available?: IntegrationDefinition['available'];
  /** How your product is named in CEF. Default: `org-elements`. */
  device?: Partial<CefDevice>;
  /** Events of one request. Default 100. */
  batchSize?: number;
  /** Accepts `http:` and addresses of private networks. For development. Default: refused. */
  allowPrivateAddresses?: boolean;
  /** Resolves a host name to all its addresses. Default: `dns.lookup` of Node. */
  resolve?: GuardOptions['resolve'];
}

const TEXTS: IntegrationTexts = {
  name: 'HTTPS collector',
  description: 'Streams audit events to a collector you run.',
  category: 'Logging and monitoring',
  effects: ['Sends each event of the audit log, with names, email addresses and IP addresses'],
  disconnectEffects: ['No more events are sent. The collector keeps those that it has'],
  settings: {
    type: 'object',
    required: ['url', 'format'],
    properties: {
      url: { type: 'string', title: 'URL', description: 'The HTTPS address of the collector.', maxLength: 2048 },
      format: {
        type: 'string',
        title: 'Format',
        default: 'jsonl',
        oneOf: [
          { const: 'jsonl', title: 'JSON Lines' },
          { const: 'cef', title: 'CEF' },
        ],
      },
      header: {
        type: 'string',
        title: 'Header',
        description: 'The header that the token is sent in. Default: Authorization, with the prefix Bearer.',
        maxLength: 100,
        pattern: "^(?:[A-Za-z0-9!#$%&'*+.^_`|~-]+)?$",
      },
      token: { type: 'string', title: 'Token', maxLength: 4_096, pattern: '^[\\x21-\\x7e]*$', writeOnly: true },
    },
  },
};

/** Headers that would change how the request is read. */
const RESERVED_HEADERS = /^(content-|transfer-|host$|connection$|expect$|upgrade$|te$|trailer$)/i;

/**
 * The integration for `integrations.catalog`. Events are sent with POST in order, up to `batchSize` in a request, and again
 * later unless the collector answers with a status from 200 to 299. A health check sends an event of the type `integration.check`. 401 and 403 count as revoked access.
 */
export function logStreaming(options: LogStreamingOptions = {}): IntegrationDefinition {
  const guard = { allowPrivateAddresses: options.allowPrivateAddresses ?? false, resolve: options.resolve };
  const device = { vendor: 'org-elements', product: 'org-elements', version: '1', ...options.device };
  const send = (connection: IntegrationConnection, events: readonly IntegrationEvent[]) =>
    postEvents(connection, guard, device, events);
  return {
    ...TEXTS,
    ...options.texts,
    id: options.id ?? 'log-streaming',
    logoUrl: options.logoUrl,
    describe: options.describe,
    available: options.available,
    connect: { method: 'settings' },
    validate: async ({ url, header }) => {
      const refused = await urlProblem(String(url), guard);
      return [
        ...(refused ? [{ name: 'url', code: refused, detail: 'A public https URL without a user name' }] : []),
        ...(RESERVED_HEADERS.test(String(header ?? ''))
          ? [{ name: 'header', code: 'invalid_format', detail: 'The header is set by the request itself' }]
          : []),
      ];
    },
    // With an event, because collectors refuse an empty body.
    check: async (connection) => {
      await send(connection, [toCheckEvent(connection)]);
      return { account: new URL(connection.settings['url'] as string).host };
    },
    events: { types: 'audit', batchSize: options.batchSize ?? DEFAULT_BATCH_SIZE, deliver: send },
  };
}

async function postEvents(
  { settings }: IntegrationConnection,
  guard: GuardOptions,
  device: CefDevice,
  events: readonly IntegrationEvent[],
): Promise<void> {
  const isCef = settings['format'] === 'cef';
  const lines = events.map((event) => (isCef ? toCef(event, device) : JSON.stringify(event)));
  const body = lines.map((line) => `${line}\n`).join('');
  const token = settings['token'] as string | undefined;
  const header = (settings['header'] as string | undefined) || undefined;
  const { status, headers } = await sendGuarded(settings['url'] as string, {
    ...guard,
    method: 'POST',
    headers: {
      ...(token && (header === undefined ? { authorization: `Bearer ${token}` } : { [header.toLowerCase()]: token })),
      'content-type': isCef ? 'text/plain; charset=utf-8' : 'application/x-ndjson',
      'content-length': String(new TextEncoder().encode(body).length),
      'user-agent': 'org-elements',
    },
    body,
    timeoutMs: REQUEST_TIMEOUT_MS,
    maxBytes: MAX_RESPONSE_BYTES,
  }).catch((error: unknown) => {
    throw error instanceof GuardedRequestError ? new IntegrationError(error.code) : error;
  });
  requireSuccess(status, headers['retry-after']);
}

/** The event of a health check. */
function toCheckEvent({ organizationId: id, integrationId }: IntegrationConnection): IntegrationEvent {
  const name = 'Health check';
  return {
    id: newId('chk'),
    type: 'integration.check',
    occurredAt: new Date().toISOString(),
    organization: { id, name: id, displayName: id },
    actor: { id: 'system', name, kind: 'system' },
    target: { kind: 'integration', id: integrationId, name },
    outcome: 'success',
    changes: [],
    ip: null,
    userAgent: null,
  };
}

/** Redirects are not followed: the other address was not checked. */
function requireSuccess(status: number, retryAfter: string | undefined): void {
  if (status >= 200 && status < 300) return;
  const code = status === 401 || status === 403 ? 'access_revoked' : `http_${status}`;
  const retryAfterSeconds = parseRetryAfter(retryAfter, new Date());
  throw new IntegrationError(code, `The collector answered with ${status}`, {
    ...(retryAfterSeconds > 0 && { retryAfterSeconds }),
  });
}
