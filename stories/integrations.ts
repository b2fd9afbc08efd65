/*
 * Sample catalog of integrations of the first organization: one that is healthy, one whose access was revoked, and others that
 * can be connected. No request leaves the page: the token endpoints respond here.
 */
import {
  IntegrationError,
  type IntegrationConnectionRecord,
  type IntegrationDefinition,
  type IntegrationSource,
} from '../src/backend/index.js';

const HOUR = 60;
const DAY = 24 * HOUR;
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

const signIn = (product: string): IntegrationDefinition['connect'] => ({
  method: 'oauth',
  authorizationUrl: `https://accounts.${product}.example/authorize`,
  tokenUrl: `https://accounts.${product}.example/token`,
  clientId: 'kestrel',
});

const catalog: IntegrationDefinition[] = [
  {
    id: 'fernhill',
    name: 'Fernhill CRM',
    description: 'New members become contacts, with their company and role.',
    category: 'Sales',
    connect: signIn('fernhill'),
    effects: ['New members are added to Fernhill CRM', 'Contacts change with the member'],
    disconnectEffects: [
      'New members are no longer added to Fernhill CRM',
      'Access is revoked at Fernhill CRM right away',
    ],
    settings: {
      type: 'object',
      required: ['create', 'owner'],
      properties: {
        create: {
          type: 'string',
          title: 'Create',
          default: 'contacts',
          oneOf: [
            { const: 'contacts', title: 'Contacts' },
            { const: 'leads', title: 'Leads' },
          ],
        },
        owner: { type: 'string', title: 'Contact owner', format: 'email' },
        update: {
          type: 'boolean',
          title: 'Update contacts',
          description: 'When a member’s name, email, or role changes',
        },
        archive: { type: 'boolean', title: 'Archive contacts', description: 'When a member is removed' },
      },
    },
    check: async () => ({ account: 'kestrel.fernhill.example' }),
  },
  {
    id: 'tidewater',
    name: 'Tidewater Chat',
    description: 'Messages a channel when people join, leave, or change roles.',
    category: 'Communication',
    connect: signIn('tidewater'),
    effects: ['A message is sent when someone joins or leaves'],
    disconnectEffects: ['No more messages are sent. Earlier ones stay in the channel'],
    settings: {
      type: 'object',
      required: ['channel'],
      properties: {
        channel: { type: 'string', title: 'Channel', default: '#people', maxLength: 80 },
        roles: { type: 'boolean', title: 'Roles change', description: 'Send a message when roles change' },
      },
    },
    check: async () => ({ account: 'kestrel.tidewater.example' }),
    events: { types: ['member.added', 'member.removed'], deliver: async () => {} },
  },
  {
    id: 'lumen',
    name: 'Lumen Logs',
    description: 'Streams audit events as JSON Lines or CEF.',
    category: 'Logging and monitoring',
    connect: { method: 'settings' },
    effects: ['Audit events are sent to Lumen Logs within a minute'],
    disconnectEffects: ['No more audit events are sent'],
    settings: {
      type: 'object',
      required: ['url', 'token', 'format'],
      properties: {
        url: { type: 'string', title: 'Collector URL', description: 'A URL that starts with https://.', format: 'uri' },
        token: { type: 'string', title: 'Token', minLength: 8, writeOnly: true },
        format: { type: 'string', title: 'Format', enum: ['JSON Lines', 'CEF'] },
        contact: { type: 'string', title: 'Contact', format: 'email' },
        batch: { type: 'integer', title: 'Events in a request', minimum: 1, maximum: 500, default: 100 },
        refused: {
          type: 'boolean',
          title: 'Refused actions',
          description: 'Also send events of actions that were refused',
        },
      },
    },
    validate: ({ url }) =>
      String(url).startsWith('https:') ? [] : [{ name: 'url', code: 'not_https', detail: 'The URL must be https' }],
    check: async ({ settings }) => {
      if (String(settings['url']).includes('//down.'))
        throw new IntegrationError('unreachable', 'The collector does not respond.');
      return { account: new URL(String(settings['url'])).host };
    },
  },
  {
    id: 'collector',
    name: 'HTTPS collector',
    description: 'Streams audit events to a collector you run.',
    category: 'Logging and monitoring',
    connect: { method: 'settings' },
    settings: {
      type: 'object',
      required: ['url'],
      properties: { url: { type: 'string', title: 'URL', format: 'uri' } },
    },
  },
  {
    id: 'slate',
    name: 'Slate Calendar',
    description: 'Puts maintenance windows on a shared calendar.',
    category: 'Productivity',
    connect: signIn('slate'),
  },
  {
    id: 'gridline',
    name: 'Gridline Sheets',
    description: 'Exports members and activity to a spreadsheet every night.',
    category: 'Productivity',
    connect: signIn('gridline'),
  },
  {
    id: 'quarry',
    name: 'Quarry Docs',
    description: 'Shows runbooks next to a robot’s alerts.',
    category: 'Productivity',
    connect: signIn('quarry'),
    available: () => ({ reason: 'Needs the Enterprise plan' }),
  },
];

const longName = 'Personalstammdatensynchronisierungsdienst der Vertriebsgesellschaften (Produktion)';

/** `count`: how many integrations the catalog has. */
export const sampleIntegrationOptions = (count: number, long = false): IntegrationSource => ({
  encryptionKey: new Uint8Array(32).fill(9),
  catalog: catalog
    .slice(0, count)
    .map((definition, index) =>
      long && index % 2 === 0
        ? { ...definition, name: `${longName} ${index}`, description: `${definition.description} `.repeat(6).trim() }
        : definition,
    ),
  fetch: async () =>
    Response.json({ access_token: 'access', refresh_token: 'refresh', token_type: 'bearer', expires_in: 3_600 }),
});

const record = (
  id: string,
  integrationId: string,
  some: Partial<IntegrationConnectionRecord>,
): IntegrationConnectionRecord => ({
  id,
  organizationId: 'org_1',
  integrationId,
  settings: {},
  secrets: null,
  tokens: null,
  refreshingUntil: null,
  account: null,
  attention: null,
  failing: null,
  lastCheck: null,
  lastError: null,
  nextCheckAt: ago(-HOUR),
  connectedBy: { userId: 'user_1', name: 'Ada Lovelace' },
  connectedAt: '2026-02-11T09:30:00Z',
  version: 1,
  ...some,
});

/** Connections of the first organization to the first two integrations. */
export const sampleIntegrationConnections = (count: number): IntegrationConnectionRecord[] =>
  [
    record('itg_1', 'fernhill', {
      settings: { create: 'contacts', owner: 'chiyo@kestrel.example', update: true },
      account: 'kestrel.fernhill.example',
      lastCheck: { at: ago(2), ok: true, durationMs: 140 },
      lastError: {
        code: 'rate_limited',
        message: 'Too many requests',
        at: ago(4 * DAY),
        since: ago(4 * DAY),
        count: 1,
        recoveredAt: ago(4 * DAY - 4),
      },
    }),
    record('itg_2', 'tidewater', {
      settings: { channel: '#people', roles: true },
      account: 'kestrel.tidewater.example',
      connectedBy: { userId: 'user_2', name: 'Chiyo Nakamura' },
      lastCheck: { at: ago(1), ok: false, durationMs: 96 },
      failing: { since: ago(3 * HOUR), kind: 'access' },
      lastError: {
        code: 'access_revoked',
        message: 'An administrator of Tidewater Chat revoked access.',
        at: ago(1),
        since: ago(3 * HOUR),
        count: 12,
        recoveredAt: null,
      },
    }),
  ].slice(0, count);
