/*
 * Sends one signed request to a webhook, and describes the response for the log.
 */
import { GuardedRequestError, sendGuarded } from '../../core/guarded-request.js';
import { parseRetryAfter } from '../../core/retry-after.js';
import { decryptSecret } from '../../core/secrets.js';
import type { WebhookSettings } from '../../core/webhook-options.js';
import type { WebhookAttemptRecord, WebhookDeliveryRecord, WebhookRecord } from '../../store/store.js';
import { signatureHeaders } from './signature.js';

/** More of a response is not read. */
const MAX_RESPONSE_BYTES = 65_536;
/** More of a response is not stored. */
const MAX_STORED_CHARACTERS = 4_096;

/** An attempt, and what it sent. */
export interface Sent {
  attempt: WebhookAttemptRecord;
  headers: Record<string, string>;
  /** Seconds that the endpoint asks to wait for; 0 without such a header. */
  retryAfterSeconds: number;
}

export const isSuccess = ({ status, error }: WebhookAttemptRecord): boolean =>
  error === null && status !== null && status >= 200 && status < 300;

/** Sends the delivery. Rejects only if it cannot be signed. */
export async function sendDelivery(
  settings: WebhookSettings,
  clock: () => Date,
  webhook: WebhookRecord,
  { eventId, requestBody }: Pick<WebhookDeliveryRecord, 'eventId' | 'requestBody'>,
): Promise<Sent> {
  const at = clock();
  const secrets = await validSecrets(settings, webhook, at);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'org-elements',
    ...(await signatureHeaders(secrets, { id: eventId, at, body: requestBody })),
  };
  const started = performance.now();
  const { retryAfter, ...response } = await post(settings, webhook.url, headers, requestBody);
  const durationMs = Math.round(performance.now() - started);
  return {
    attempt: { at: at.toISOString(), durationMs, ...response },
    headers,
    retryAfterSeconds: parseRetryAfter(retryAfter, clock()),
  };
}

/** The secret, and until it expires the one before. */
async function validSecrets(settings: WebhookSettings, webhook: WebhookRecord, at: Date): Promise<string[]> {
  const { secret, previousSecret } = webhook;
  const isPreviousValid = previousSecret !== null && Date.parse(previousSecret.expiresAt) > at.getTime();
  const sealed = isPreviousValid ? [secret, previousSecret] : [secret];
  return Promise.all(sealed.map((one) => decryptSecret(settings, webhook, one.sealed)));
}

type Response = Pick<WebhookAttemptRecord, 'status' | 'error' | 'responseBody'> & { retryAfter?: string | null };

async function post(
  settings: WebhookSettings,
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<Response> {
  const timeoutMs = settings.timeoutSeconds * 1000;
  try {
    if (settings.send) {
      const signal = AbortSignal.timeout(timeoutMs);
      const response = await settings.send({ url, headers, body, signal });
      return { ...toResponse(response.status, response.body), retryAfter: response.retryAfter };
    }
    const {
      status,
      headers: received,
      chunks,
    } = await sendGuarded(url, {
      allowPrivateAddresses: settings.allowPrivateAddresses,
      resolve: settings.resolve,
      method: 'POST',
      headers: { ...headers, 'content-length': String(new TextEncoder().encode(body).length) },
      body,
      timeoutMs,
      maxBytes: MAX_RESPONSE_BYTES,
    });
    const decoder = new TextDecoder();
    const text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
    return { ...toResponse(status, text), retryAfter: received['retry-after'] };
  } catch (error) {
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
    const code = error instanceof GuardedRequestError ? error.code : isTimeout ? 'timeout' : 'unreachable';
    return { status: null, error: code, responseBody: null };
  }
}

/** Redirects are not followed: the other address was not checked. Databases refuse null characters. */
const toResponse = (status: number, body: string): Response => ({
  status,
  error: status >= 300 && status < 400 ? 'redirected' : null,
  responseBody: body.slice(0, MAX_STORED_CHARACTERS).replace(/[\0\p{Cs}]/gu, '\ufffd'),
});
