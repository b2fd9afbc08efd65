/*
 * A backend with a catalog of integrations.
 */
import { randomBytes } from 'node:crypto';
import type { TestContext } from 'node:test';
import type { Integration, IntegrationConnectResult } from '../../src/contract/index.js';
import type {
  IntegrationDefinition,
  IntegrationEvent,
  IntegrationSource,
  OrgBackendOptions,
  Store,
} from '../../src/backend/index.js';
import { toIntegrationSettings } from '../../src/backend/core/integration-settings.js';
import { putAttempt } from '../../src/backend/features/integrations/attempts.js';
import { integrationConnection } from '../../src/backend/testing/records.js';
import { createTestBackend, origin, type Reply, type RequestOptions } from './fixtures.js';
import { startProvider, type TestProvider } from './oauth-provider.js';

export const encryptionKey = new Uint8Array(randomBytes(32));
export const path = '/organizations/org_1/integrations';
export const returnUrl = 'https://app.example.com/settings/integrations?tab=1';

/** What the functions of an integration were called with. */
export interface Received {
  calls: string[];
  events: IntegrationEvent[];
  /** The number of events in each call. */
  batches: number[];
  settings: Readonly<Record<string, unknown>>;
  tokens: string[];
  /** Thrown by the next calls, one after the other. */
  failures: unknown[];
}

/** A chat with a settings form. */
export const chat = (received: Received, some: Partial<IntegrationDefinition> = {}): IntegrationDefinition => {
  const note = (name: string, settings: Readonly<Record<string, unknown>>) => {
    received.calls.push(name);
    received.settings = settings;
    const failure = received.failures.shift();
    if (failure !== undefined) throw failure;
  };
  return {
    id: 'chat',
    name: 'Tidewater Chat',
    description: 'Messages a channel when people join.',
    category: 'Communication',
    effects: ['Sends a message when someone joins'],
    disconnectEffects: ['No more messages are sent'],
    connect: { method: 'settings' },
    settings: {
      type: 'object',
      required: ['channel', 'token'],
      properties: {
        channel: { type: 'string', title: 'Channel', maxLength: 80 },
        token: { type: 'string', title: 'Token', writeOnly: true, minLength: 8 },
        color: {
          type: 'string',
          title: 'Color',
          oneOf: [
            { const: 'red', title: 'Red' },
            { const: 'blue', title: 'Blue' },
          ],
        },
        threads: { type: 'boolean', title: 'Use threads' },
        site: { type: 'string', title: 'Site', format: 'uri' },
        contact: { type: 'string', title: 'Contact', format: 'email' },
        limit: { type: 'integer', title: 'Messages in an hour', minimum: 1, maximum: 100 },
      },
    },
    check: async ({ settings }) => {
      note('check', settings);
      return { account: 'kestrel.tidewater.example' };
    },
    connected: async ({ settings }) => note('connected', settings),
    disconnected: async ({ settings }) => note('disconnected', settings),
    events: {
      types: ['organization.updated', 'member.added'],
      deliver: async ({ settings }, events) => {
        received.batches.push(events.length);
        note('deliver', settings);
        received.events.push(...events);
      },
    },
    ...some,
  };
};

export const settings = { channel: '#people', token: 'token-of-chat' };

export const newReceived = (): Received => ({
  calls: [],
  events: [],
  batches: [],
  settings: {},
  tokens: [],
  failures: [],
});

/** A backend with one integration. `rest`: further options of the backend. */
export function createIntegrationBackend(
  t: TestContext,
  define: (received: Received) => IntegrationDefinition = chat,
  options: Partial<IntegrationSource> = {},
  rest: Partial<OrgBackendOptions> = {},
) {
  const received = newReceived();
  const definition = define(received);
  const integrations: IntegrationSource = {
    catalog: [definition],
    encryptionKey,
    allowHttp: true,
    retrySeconds: [60],
    timeoutSeconds: 2,
    ...options,
  };
  const fixture = createTestBackend({ integrations, ...rest });
  t.after(() => fixture.backend.close());
  const { api, backend } = fixture;
  const at = `${path}/${definition.id}`;
  const send = (
    who: Parameters<typeof api>[0],
    action: string,
    body?: object,
    more: RequestOptions = {},
  ): Promise<Reply> => api(who, `${at}/${action}`, { method: 'POST', body, ...more });
  const get = async (): Promise<Integration> => (await api('user_1', at)).body;
  const rename = async (displayName: string) => {
    const reply = await api('user_1', '/organizations/org_1', { method: 'PATCH', body: { displayName } });
    if (reply.status !== 200) throw new Error(reply.text);
  };
  return {
    ...fixture,
    integrations,
    definition,
    received,
    at,
    send,
    get,
    rename,
    connect: async (body: object = { settings }): Promise<IntegrationConnectResult> => {
      const reply = await send('user_1', 'connect', body);
      if (reply.status !== 200) throw new Error(reply.text);
      return reply.body;
    },
    disconnect: () => api('user_1', at, { method: 'DELETE' }),
    patch: (values: object, headers?: Record<string, string>) =>
      api('user_1', at, { method: 'PATCH', body: { settings: values }, headers }),
    deliver: () => backend.deliver(),
    connection: async () => (await fixture.store.transaction((tx) => tx.integrationConnections('org_1')))[0],
  };
}

/** Contacts of another product, with OAuth. */
export const crm = (provider: TestProvider, received: Received, some: Partial<IntegrationDefinition> = {}) =>
  chat(received, {
    id: 'crm',
    name: 'Fernhill CRM',
    connect: provider.client,
    settings: { type: 'object', properties: { owner: { type: 'string', title: 'Owner' } } },
    check: undefined,
    connected: undefined,
    disconnected: undefined,
    events: {
      types: ['organization.updated'],
      deliver: async (connection, events) => {
        received.tokens.push(await connection.getAccessToken());
        received.events.push(...events);
      },
    },
    ...some,
  });

/** A backend with one integration that is connected with OAuth, and its provider. */
export async function createOAuthBackend(
  t: TestContext,
  some: Partial<IntegrationDefinition> = {},
  options: Partial<IntegrationSource> = {},
  rest: Partial<OrgBackendOptions> = {},
) {
  const provider = await startProvider(t);
  const fixture = createIntegrationBackend(t, (received) => crm(provider, received, some), options, rest);
  const begin = async (body: object = { returnUrl }) => (await fixture.connect(body)).authorizationUrl!;
  /** The redirect of the provider, as the browser sends it to the kit. */
  const callback = (url: string) => fixture.backend(new Request(url));
  /** The fragment that the page is opened with. */
  const returned = async (url: string) => {
    const response = await callback(url);
    const location = response.headers.get('location') ?? '';
    return new URLSearchParams(new URL(location).hash.slice(1));
  };
  const ticket = async () => (await returned(await provider.authorize(await begin()))).get('ticket')!;
  const complete = (given: string, who = 'user_1') => fixture.send(who, 'complete', { ticket: given });
  const connectAll = async (): Promise<Integration> => {
    const reply = await complete(await ticket());
    if (reply.status !== 200) throw new Error(reply.text);
    return reply.body;
  };
  const accessToken = () => fixture.backend.integrations.getAccessToken('org_1', 'crm');
  return { ...fixture, provider, begin, callback, returned, ticket, complete, connectAll, accessToken };
}

/** Options whose requests always succeed without a network. */
export const integrationOptions: IntegrationSource = {
  encryptionKey,
  catalog: [
    chat(newReceived(), { settings: undefined }),
    chat(newReceived(), {
      id: 'crm',
      settings: undefined,
      connect: {
        method: 'oauth',
        authorizationUrl: 'https://crm.example.com/authorize',
        tokenUrl: 'https://crm.example.com/token',
        clientId: 'kit',
      },
    }),
  ],
  fetch: async () => Response.json({ access_token: 'token', token_type: 'bearer' }),
};

/** The ticket of `user_1` for `crm` that `seedIntegration` stores. */
export const seededTicket = 'ticket of user_1';

/** The integration that an operation of the tables is about. */
export const integrationIdFor = (operation: string) => (operation === 'completeIntegration' ? 'crm' : 'chat');

/** Stores the connection of `org_1` to `chat`, and one to `crm` that has begun. */
export const seedIntegration = (store: Store): Promise<void> =>
  store.transaction(async (tx) => {
    await tx.putIntegrationConnection(integrationConnection('org_1', 'itg_1'));
    const { encryptionKeys } = toIntegrationSettings(integrationOptions, undefined, { publicUrl: origin });
    await putAttempt(
      tx,
      { encryptionKeys },
      {
        secret: seededTicket,
        organizationId: 'org_1',
        integrationId: 'crm',
        userId: 'user_1',
        createdAt: '2026-11-02T09:00:00.000Z',
      },
      { verifier: 'v'.repeat(43), returnUrl, authorization: { query: 'code=c&state=s', state: 's' } },
    );
  });
