/*
 * A complete backend inside the page: the real server kit on its memory store, with settings for role, latency,
 * failures and amount of data. Stories and element tests use it.
 */
import type { AuthAdapter } from '../src/auth/adapter.js';
import {
  createOrgBackend,
  createMemoryStore,
  type ConnectionOptions,
  type OrgBackendOptions,
  type ReportedConnectionTest,
  type Store,
} from '../src/backend/index.js';
import { createSampleActivity } from '../src/backend/testing/sample-activity.js';
import { createSampleData, samplePeople } from '../src/backend/testing/sample-data.js';
import { createOrgClient, type OrgClient } from '../src/client/index.js';
import { sampleApiKeys } from './api-keys.js';
import { sampleConnectionOptions, sampleConnections } from './connections.js';
import { sampleDomainOptions, sampleDomains } from './domains.js';
import { addDirectory, directoryUsersOf, sampleProvisioningOptions, sampleTokens } from './provisioning.js';
import { addressOf } from './files.js';
import { addSampleImports, type ImportState } from './imports.js';
import { sampleIntegrationConnections, sampleIntegrationOptions } from './integrations.js';
import { sampleJoinRequests } from './join-requests.js';
import { otherUser, sampleIdentities } from './identities.js';
import { logos } from './logos.js';
import { addRoles } from './roles.js';
import { currentSession, sampleSessions } from './sessions.js';
import { sampleDeliveries, sampleWebhookOptions, sampleWebhooks } from './webhooks.js';

export type Role = 'admin' | 'member' | 'reader' | 'signed-out' | 'outsider';
/** `sometimes`: every third request. */
export type Failure =
  'none' | 'network' | 'error' | 'html' | 'half' | 'sometimes' | 'forbidden' | 'limited' | 'mismatch' | 'timeout';

export interface BackendSettings {
  /** Role of the viewer. `reader` has read permissions only, `outsider` belongs to no organization. */
  role: Role;
  /** Latency of every response in milliseconds; `Infinity`: no response. */
  latency: number;
  failure: Failure;
  /** Replaces the response to a request, by method and path. */
  answer: ((line: string, body: unknown) => unknown) | undefined;
  /** Only requests whose method and path contain this fail: `POST /batch`. Default: all. */
  failing: string;
  members: number;
  organizations: number;
  invitations: number;
  /** Open invitations of other organizations to the viewer. Default 0. */
  received: number;
  /** Devices that everybody is signed in on; `undefined`: the backend does not know of any. Default 3. */
  sessions: number | undefined;
  /** The backend enforces security policies. Default true. */
  securityPolicy: boolean;
  /** The backend knows when the viewer signed in: now. Default false. */
  signedInNow: boolean;
  /** Accounts that everybody signs in with, up to 3; `undefined`: the backend does not know of any. Default 3. */
  identities: number | undefined;
  /** Suggested duplicates of every profile, up to 2. Default 0. */
  duplicates: number;
  /** Whose account is confirmed when one is linked; `undefined`: the page cannot confirm accounts. Default: an account that is not linked. */
  confirms: string | undefined;
  /** Domains of the first organization, up to 4; `undefined`: the backend does not support domains. Default 4. */
  domains: number | undefined;
  /** Open requests to join the first organization, up to 4 with names. Default 0. */
  joinRequests: number;
  /** What the viewer may do because of the domain of their address. Default: nothing. */
  autoJoin: 'request' | undefined;
  /** Single sign-on connections of the first organization, up to 3; `undefined`: the backend does not support them. Default 3. */
  connections: number | undefined;
  /** API keys of the first organization, up to 4; `undefined`: the backend does not support them. Default 4. */
  apiKeys: number | undefined;
  /** Webhooks of the first organization, up to 3; `undefined`: the backend does not support them. Default 3. */
  webhooks: number | undefined;
  /** Imports of members: the first organization has an import in this state, or none; `undefined`: the backend does not support them. Default `none`. */
  imports: ImportState | 'none' | undefined;
  /** Integrations of the catalog, up to 7; `undefined`: the backend does not support them. Default 7. */
  integrations: number | undefined;
  /** The result of each test of a connection, which arrives by itself. Default: none. */
  connectionTest?: Pick<ReportedConnectionTest, 'steps' | 'claims'>;
  /**
   * Provisioning tokens of the first organization, up to 3; `undefined`: the backend does not support provisioning. With a
   * token, a directory manages members and their roles. Default 0.
   */
  provisioningTokens: number | undefined;
  /** The backend counts activity. Default true. */
  activity: boolean;
  /** How many people have moved from another system. Default: none move. */
  migration: { members: number; total?: number } | undefined;
  /** Custom roles of the first organization, with members. Default 0. */
  roles: number;
  /** Random access to rows, and a total. Default true. */
  positions: boolean;
  /** Names, addresses and roles that break layouts. */
  long: boolean;
  /** The first organizations have logos, and pages in a tint of their color. */
  logos: boolean;
  /** Name of the first organization. */
  name: string | undefined;
  backend: Partial<OrgBackendOptions>;
}

export interface Backend {
  client: OrgClient;
  auth: AuthAdapter;
  /** Id of the first organization. */
  organization: string | undefined;
  store: Store;
  /** `GET /organizations/org_1/members`, one for each request that was made. */
  requests: string[];
  /** Streams of changes that are open now, and all that there were. */
  streams: number;
  streamsOpened: number;
  /** Can be changed at any time. */
  settings: BackendSettings;
  /** Ends the test of a connection that was started last, as the provider does. Resolves to whether there is one. */
  recordTest(result: Pick<ReportedConnectionTest, 'steps' | 'claims'>): Promise<boolean>;
  /**
   * Gives access at another product, or fails with the code of an error, as its page does after `authorizationUrl` was opened.
   * Resolves to the page that the browser returns to.
   */
  giveAccess(authorizationUrl: string, error?: string): Promise<string>;
  /** Sends requests as another user, independent of the settings. */
  as(userId: string): OrgClient;
}

const person: Record<Role, string | undefined> = {
  admin: samplePeople.owner,
  member: samplePeople.guest,
  reader: samplePeople.member,
  'signed-out': undefined,
  outsider: 'user_outside',
};

const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ type: 'about:blank', title: code, status, code, requestId: '8f3a-21c0' }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });

const longName = 'Maximiliana Wolfeschlegelsteinhausenbergerdorff-Rindfleischetikettierungsüberwachungsaufgaben';

/** Everything as long as the contract allows, with and without a place to break. */
function lengthen(data: ReturnType<typeof createSampleData>): void {
  const { users, organizations, memberships, invitations } = data;
  for (const [at, user] of users.entries()) {
    if (at % 2)
      Object.assign(user, {
        name: `${longName} ${at}`,
        email: `${'maximiliana.wolfeschlegelsteinhausenbergerdorff'.slice(0, 60)}.${at}@planning.kestrel-robotics-international.example`,
      });
  }
  for (const organization of organizations)
    organization.displayName = `${organization.displayName} Partners of the Upper Rhine Valley and the Southern Provinces, Limited`;
  // The sample's roles are shared: others must not get longer with these.
  data.roles = data.roles.map((role, at) =>
    at ? { ...role, name: `${role.name} for everything that has to do with production planning` } : role,
  );
  for (const membership of memberships.slice(2)) membership.roleIds = ['manager', 'auditor', 'member'];
  for (const [at, invitation] of invitations.entries())
    if (at % 2) invitation.email = `${'a'.repeat(60)}${at}@planning.kestrel-robotics-international.example`;
}

/** Logos, and a page in a tint of the color. */
function dress({ organizations }: ReturnType<typeof createSampleData>): void {
  for (const [at, { light, dark }] of logos.entries()) {
    const organization = organizations[at];
    if (organization)
      organization.branding = {
        ...organization.branding,
        logoUrl: light,
        logoDarkUrl: dark,
        colors: { ...organization.branding.colors, pageBackground: ['#edf3fc', '#eef6f5', '#f4effd'][at]! },
      };
  }
}

/** Organizations that the person does not belong to, and that want them. */
function inviteElsewhere(
  { users, organizations, invitations }: ReturnType<typeof createSampleData>,
  userId: string | undefined,
  count: number,
): void {
  const email = users.find(({ id }) => id === userId)?.email;
  const [sample] = createSampleData({ organizations: 1 }).organizations;
  if (!email || !sample) return;
  for (let at = 0; at < count; at++) {
    const displayName = ['Nordvik Marine', 'Tidewater Clinics', 'Ōtani Ceramics'][at % 3]!;
    const id = `org_elsewhere_${at + 1}`;
    organizations.push({ ...sample, id, name: id.replaceAll('_', '-'), displayName });
    invitations.push({
      id: `inv_elsewhere_${at + 1}`,
      organizationId: id,
      email,
      userId: null,
      roleIds: at % 2 ? ['member'] : ['auditor'],
      status: 'pending',
      invitedBy: { userId: 'user_elsewhere', name: ['Elin Aas', 'Omar Haddad'][at % 2]! },
      message: null,
      locale: null,
      ticketHash: `elsewhere-${at + 1}`,
      mailHash: null,
      mailedAt: null,
      createdAt: new Date().toISOString(),
      updatedAt: new Date().toISOString(),
      expiresAt: new Date(Date.now() + (1 + at * 4) * 86_400_000).toISOString(),
      acceptedBy: null,
      version: 1,
    });
  }
}

/** No server serves uploaded logos inside a page, so the URL is replaced by the image data. */
async function withLogos(response: Response, backend: (request: Request) => Promise<Response>): Promise<Response> {
  if (!response.headers.get('content-type')?.includes('json')) return response;
  let text = await response.text();
  for (const address of new Set(text.match(/https:\/\/backend\.example\/[^"]*\/logos\/[^"]+/g))) {
    text = text.replaceAll(address, await addressOf(await (await backend(new Request(address))).blob()));
  }
  return new Response(text, response);
}

/** Opens a backend of its own; nothing is shared with another one. */
export function openBackend(options: Partial<BackendSettings> = {}): Backend {
  const settings: BackendSettings = {
    role: 'admin',
    latency: 0,
    failure: 'none',
    failing: '',
    answer: undefined,
    members: 14,
    organizations: 3,
    invitations: 8,
    received: 0,
    sessions: 3,
    securityPolicy: true,
    signedInNow: false,
    identities: 3,
    duplicates: 0,
    confirms: otherUser,
    domains: 4,
    joinRequests: 0,
    autoJoin: undefined,
    connections: 3,
    provisioningTokens: 0,
    imports: 'none',
    apiKeys: 4,
    webhooks: 3,
    integrations: 7,
    activity: true,
    migration: undefined,
    roles: 0,
    positions: true,
    logos: false,
    long: false,
    name: undefined,
    backend: {},
    ...options,
  };
  const { members, organizations, invitations } = settings;
  const data = createSampleData({ members, organizations, invitations, now: new Date().toISOString() });
  data.users.push({
    id: 'user_outside',
    email: 'outside@example.com',
    emailVerified: true,
    name: 'Nadia Outside',
    picture: null,
    mfaEnrolled: null,
    createdAt: new Date().toISOString(),
  });
  inviteElsewhere(data, person[settings.role], settings.received);
  if (settings.roles) addRoles(data, settings.roles);
  // As of a larger organization, so that charts have a shape.
  const { days, cohorts } = createSampleActivity({
    members: 160,
    days: 180,
    now: new Date().toISOString(),
    migratedMembers: settings.migration?.members,
  });
  data.activity = [{ organizationId: 'org_1', days, cohorts }];
  // The viewer has been here today, so that the order of organizations does not depend on which response is first.
  for (const membership of data.memberships)
    if (membership.organizationId === 'org_1') membership.lastUsedAt = new Date().toISOString();
  if (settings.logos) dress(data);
  if (settings.long) lengthen(data);
  if (settings.name) Object.assign(data.organizations[0]!, { displayName: settings.name });
  const { users, joinRequests } = sampleJoinRequests(settings.joinRequests, settings.long);
  data.users.push(...users);
  const domains = sampleDomains(settings.domains ?? 0, settings.long);
  if (settings.autoJoin)
    domains.push({ ...domains[0]!, id: 'dom_viewer', domain: 'example.com', autoJoin: settings.autoJoin });
  if (settings.provisioningTokens) addDirectory(data);
  const webhooks = sampleWebhooks(settings.webhooks ?? 0, settings.long);
  const memory = createMemoryStore({
    ...data,
    provisioningTokens: sampleTokens(settings.provisioningTokens ?? 0, settings.long),
    directoryUsers: settings.provisioningTokens ? directoryUsersOf(data) : [],
    domains,
    joinRequests,
    apiKeys: sampleApiKeys(settings.apiKeys ?? 0, settings.long),
    webhooks,
    webhookDeliveries: sampleDeliveries(webhooks),
    integrationConnections: sampleIntegrationConnections(settings.integrations ?? 0),
    connections: sampleConnections(settings.connections ?? 0, settings.long),
  });
  const store: Store = settings.positions
    ? memory
    : { ...memory, members: { ...memory.members, position: false, total: false } };
  const { imports } = settings;
  const seeded = imports && imports !== 'none' && store.transaction((tx) => addSampleImports(tx, imports));
  const sessions = settings.sessions === undefined ? undefined : sampleSessions(settings.sessions);
  const provider =
    settings.identities === undefined
      ? undefined
      : sampleIdentities({ accounts: settings.identities, duplicates: settings.duplicates });
  let lastTest: { connectionId: string; testId: string } | undefined;
  const connections: ConnectionOptions = {
    ...sampleConnectionOptions,
    startTest: (test) => {
      lastTest = test;
      const result = settings.connectionTest;
      if (result) setTimeout(() => void backend.connections.recordTest({ ...test, ...result }));
      return sampleConnectionOptions.startTest!(test);
    },
  };
  const backendFor = (userId: () => string | undefined) =>
    createOrgBackend({
      store,
      authenticate: async () =>
        userId()
          ? {
              userId: userId()!,
              sessionId: currentSession(userId()!),
              ...(settings.signedInNow && { authenticatedAt: Math.floor(Date.now() / 1000) }),
              via: 'cookie' as const,
            }
          : null,
      policy: {
        ownerRoleIds: ['owner'],
        addMember: 'direct',
        securityPolicy: settings.securityPolicy
          ? {
              factors: { webauthn: ['hwk', 'swk'], otp: ['otp'], sms: ['sms'] },
              sso: settings.connections !== undefined,
            }
          : undefined,
      },
      publicUrl: `${location.origin}/org-api`,
      sendInvitation: async () => {},
      sessions,
      identities: provider?.source,
      domains: settings.domains === undefined ? undefined : sampleDomainOptions,
      connections: settings.connections === undefined ? undefined : connections,
      provisioning: settings.provisioningTokens === undefined ? undefined : sampleProvisioningOptions,
      apiKeys: settings.apiKeys === undefined ? undefined : {},
      webhooks: settings.webhooks === undefined ? undefined : sampleWebhookOptions,
      imports: settings.imports === undefined ? undefined : {},
      integrations:
        settings.integrations === undefined
          ? undefined
          : sampleIntegrationOptions(settings.integrations, settings.long),
      ...(!settings.activity && { activity: false as const }),
      ...(settings.migration?.total !== undefined && { countLegacyUsers: async () => settings.migration!.total! }),
      ...settings.backend,
    });
  const backend = backendFor(() => person[settings.role]);
  const requests: string[] = [];

  const fail = (failure: Failure): Response | undefined => {
    if (failure === 'network') throw new TypeError('Failed to fetch');
    if (failure === 'error') return problem(500, 'internal_error');
    if (failure === 'forbidden') return problem(403, 'permission_denied');
    if (failure === 'mismatch') return problem(403, 'org_mismatch');
    if (failure === 'limited') return problem(429, 'rate_limited', { 'retry-after': '30' });
    if (failure === 'html')
      return new Response('<!doctype html><title>Not here</title>', { headers: { 'content-type': 'text/html' } });
    if (failure === 'half')
      return new Response('{"items":[{"userId":"us', { headers: { 'content-type': 'application/json' } });
    if (failure === 'sometimes' && requests.length % 3 === 0) return problem(502, 'upstream_error');
    return undefined;
  };

  const wait = (milliseconds: number, signal: AbortSignal | null | undefined) =>
    new Promise<void>((resolve, reject) => {
      signal?.throwIfAborted();
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      if (Number.isFinite(milliseconds)) setTimeout(resolve, milliseconds);
    });

  const send: typeof fetch = async (input, init) => {
    const request = new Request(new URL(String(input), 'https://backend.example'), { ...init, signal: null });
    const { pathname } = new URL(request.url);
    const line = `${request.method} ${pathname.replace('/org-api/v1', '')}`;
    if (line.endsWith('/changes')) return watch(request, init?.signal);
    await seeded;
    requests.push(line);
    const isLost = settings.failure === 'timeout' && line.includes(settings.failing);
    if (settings.latency || isLost) await wait(isLost ? Infinity : settings.latency, init?.signal);
    const response = (line.includes(settings.failing) ? fail(settings.failure) : undefined) ?? (await backend(request));
    if (settings.answer && response.headers.get('content-type')?.includes('json'))
      return new Response(JSON.stringify(settings.answer(line, await response.json())), response);
    return settings.logos ? withLogos(response, backend) : response;
  };

  const streams = { open: 0, all: 0 };
  /** The event stream of the provider. It ends with the signal, like a stream over the network. */
  async function watch(request: Request, signal: AbortSignal | null | undefined): Promise<Response> {
    const response = await backend(request);
    if (!response.ok || !response.body) return response;
    streams.open++;
    streams.all++;
    const reader = response.body.getReader();
    const end = () => {
      if (!signal?.aborted || ended) return;
      ended = true;
      streams.open--;
      void reader.cancel();
    };
    let ended = false;
    signal?.addEventListener('abort', end);
    end();
    return new Response(
      new ReadableStream({
        pull: async (controller) => {
          const { done, value } = await reader.read();
          if (done || ended) controller.close();
          else controller.enqueue(value);
        },
        cancel: () => reader.cancel(),
      }),
      { headers: response.headers },
    );
  }

  const clientWith = (fetchLike: typeof fetch) => createOrgClient({ baseUrl: '/org-api', fetch: fetchLike });
  return {
    client: clientWith(send),
    auth: {
      signIn: async () => void (settings.role = 'admin'),
      ...(provider &&
        settings.confirms && {
          proveAccount: async () => ({ idToken: await provider.issueIdToken(settings.confirms!) }),
        }),
    },
    organization: settings.role === 'outsider' ? undefined : 'org_1',
    store,
    requests,
    get streams() {
      return streams.open;
    },
    get streamsOpened() {
      return streams.all;
    },
    settings,
    recordTest: async ({ steps, claims }) =>
      lastTest !== undefined && backend.connections.recordTest({ ...lastTest, steps, claims }),
    giveAccess: async (authorizationUrl, error) => {
      const { searchParams } = new URL(authorizationUrl);
      const callback = new URL(searchParams.get('redirect_uri')!);
      callback.searchParams.set('state', searchParams.get('state')!);
      callback.searchParams.set(error === undefined ? 'code' : 'error', error ?? 'code');
      return (await backend(new Request(callback))).headers.get('location')!;
    },
    as: (userId) => {
      const other = backendFor(() => userId);
      return clientWith(async (input, init) =>
        other(new Request(new URL(String(input), 'https://backend.example'), init)),
      );
    },
  };
}
