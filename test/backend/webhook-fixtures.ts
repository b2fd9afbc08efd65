/*
 * A backend that delivers to a receiver: a real HTTP server that records requests and answers as the test says.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import type { Webhook, WebhookDelivery } from '../../src/contract/index.js';
import type { OrgBackendOptions, Store, WebhookOptions } from '../../src/backend/index.js';
import { encryptSecret } from '../../src/backend/core/secrets.js';
import { createWebhookSecret } from '../../src/backend/features/webhooks/signature.js';
import { webhook, webhookDelivery } from '../../src/backend/testing/records.js';
import { createTestBackend } from './fixtures.js';

export const encryptionKey = new Uint8Array(randomBytes(32));
export const path = '/organizations/org_1/webhooks';

export interface ReceivedRequest {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
  event: { type: string; timestamp: string; data: any };
}

type Answer = number | ((response: ServerResponse, request: ReceivedRequest) => unknown);

export interface Receiver {
  url: string;
  requests: ReceivedRequest[];
  /** How the next requests are answered, one after the other; then `otherwise`. */
  answers: Answer[];
  otherwise: Answer;
  server: Server;
}

/** Starts a receiver that answers with 204. */
export async function startReceiver(t: TestContext): Promise<Receiver> {
  const receiver: Receiver = { url: '', requests: [], answers: [], otherwise: 204, server: createServer() };
  receiver.server.on('request', async (incoming, response: ServerResponse) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
    const body = Buffer.concat(chunks).toString();
    const { method = '', url = '', headers } = incoming;
    const request: ReceivedRequest = { method, url, headers, body, event: JSON.parse(body) };
    receiver.requests.push(request);
    const answer = receiver.answers.shift() ?? receiver.otherwise;
    if (typeof answer === 'number') response.writeHead(answer).end(answer === 204 ? undefined : 'no');
    else await answer(response, request);
  });
  await new Promise<void>((done) => receiver.server.listen(0, '127.0.0.1', done));
  receiver.url = `http://127.0.0.1:${(receiver.server.address() as AddressInfo).port}/hook`;
  t.after(() => {
    receiver.server.closeAllConnections();
    receiver.server.close();
  });
  return receiver;
}

/** A backend with a receiver. `options`: those of `webhooks`. */
export async function createWebhookBackend(
  t: TestContext,
  options: WebhookOptions = {},
  rest: Partial<OrgBackendOptions> = {},
) {
  const receiver = await startReceiver(t);
  const webhooks = { encryptionKey, allowPrivateAddresses: true, timeoutSeconds: 1, ...options };
  const fixture = createTestBackend({ webhooks, ...rest });
  t.after(() => fixture.backend.close());
  const { api, backend } = fixture;
  const create = async (body: object = {}, organization = 'org_1'): Promise<Webhook & { secret: string }> => {
    const reply = await api('user_1', `/organizations/${organization}/webhooks`, {
      method: 'POST',
      body: { name: 'HR', url: receiver.url, ...body },
    });
    if (reply.status !== 201) throw new Error(reply.text);
    return reply.body;
  };
  const list = async (): Promise<Webhook[]> => (await api('user_1', path)).body.items;
  const deliveries = async (webhook: { id: string }, query = ''): Promise<WebhookDelivery[]> =>
    (await api('user_1', `${path}/${webhook.id}/deliveries${query}`)).body.items;
  const patch = (webhook: { id: string }, body: object) =>
    api('user_1', `${path}/${webhook.id}`, { method: 'PATCH', body });
  const redeliver = (webhook: { id: string }, delivery: { id: string }) =>
    api('user_1', `${path}/${webhook.id}/deliveries/${delivery.id}/redeliver`, { method: 'POST' });
  /** A change with an event, `organization.updated`. */
  const rename = async (displayName: string) => {
    const reply = await api('user_1', '/organizations/org_1', { method: 'PATCH', body: { displayName } });
    if (reply.status !== 200) throw new Error(reply.text);
  };
  /** The new names in the events that arrived. */
  const names = () => receiver.requests.map(({ event }) => event.data.changes[0].to as string);
  const deliver = () => backend.deliver();
  return { ...fixture, webhooks, receiver, create, list, deliveries, patch, redeliver, rename, names, deliver };
}

/** Options whose requests always succeed without a network. */
export const webhookOptions: WebhookOptions = { encryptionKey, send: async () => ({ status: 204, body: '' }) };

/** Stores the webhook `whk_1` of `org_1`, with the delivery `wdl_1` that failed. */
export async function seedWebhook(store: Store): Promise<void> {
  const place = { id: 'whk_1', organizationId: 'org_1' };
  const sealed = await encryptSecret({ encryptionKeys: [encryptionKey] }, place, createWebhookSecret());
  await store.transaction(async (tx) => {
    await tx.putWebhook(webhook('org_1', place.id, { secret: { sealed, suffix: 'abcd' } }));
    await tx.putWebhookDelivery(webhookDelivery(place, 'wdl_1', { state: 'failed', nextAttemptAt: null }));
  });
}

/** The receiver's library accepts requests of the last five minutes by its own clock. */
export const realTime = () => new Date();

/** Verifies a request with the library of receivers. */
export const verify = (secret: string, { body, headers }: ReceivedRequest) =>
  new StandardWebhook(secret).verify(body, headers as Record<string, string>) as { type: string };
