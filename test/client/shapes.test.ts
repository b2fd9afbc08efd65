/* Responses with deviations from the contract: missing optional fields get defaults, other deviations give an error that names them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { parse } from 'yaml';
import { createOrgClient, isOrgError, toOrgError, type OrgClient, type OrgError } from '../../src/client/index.js';

interface Answer {
  $ref?: string;
  content?: Record<string, { schema: Schema }>;
}
interface Schema {
  $ref?: string;
  type?: string | string[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  enum?: string[];
}
const contract = parse(readFileSync('src/contract/openapi.yaml', 'utf8')) as {
  components: { schemas: Record<string, Schema>; responses: Record<string, Answer> };
  paths: Record<string, Record<string, { operationId?: string; responses?: Record<string, Answer> }>>;
};

/** The smallest answer that a schema allows. */
function sample(schema: Schema): unknown {
  if (schema.$ref) return sample(contract.components.schemas[schema.$ref.split('/').at(-1)!]!);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(sample));
  if (schema.oneOf) return sample(schema.oneOf[0]!);
  const type = [schema.type ?? 'object'].flat()[0];
  if (type === 'array') return [sample(schema.items!)];
  if (type === 'object')
    return Object.fromEntries((schema.required ?? []).map((name) => [name, sample(schema.properties?.[name] ?? {})]));
  return schema.enum?.[0] ?? (type === 'string' ? 'text' : type === 'boolean' ? true : type === 'null' ? null : 1);
}

/** Every operation of the client whose response has a body, by path. */
const calls: Record<string, (client: OrgClient) => Promise<unknown>> = {
  'get /capabilities': (c) => c.capabilities(),
  'get /me': (c) => c.me(),
  'get /permissions': (c) => c.permissions(),
  'get /me/organizations': (c) => c.myOrganizations.list(),
  'patch /me/organizations/{o}': (c) => c.myOrganizations.update('o', { pinned: true }),
  'get /me/invitations': (c) => c.myInvitations.list(),
  'post /me/invitations/{i}/accept': (c) => c.myInvitations.accept('i'),
  'get /me/sessions': (c) => c.mySessions.list(),
  'get /organization-names/{name}': (c) => c.organizations.nameAvailability('n'),
  'post /organizations': (c) => c.organizations.create({ name: 'n', displayName: 'N' }),
  'get /organizations/{o}': (c) => c.organizations.get('o'),
  'patch /organizations/{o}': (c) => c.organizations.update('o', {}),
  'post /organizations/{o}/transfer': (c) => c.organizations.transfer('o', { userId: 'u' }),
  'get /organizations/{o}/branding': (c) => c.branding.get('o'),
  'patch /organizations/{o}/branding': (c) => c.branding.update('o', {}),
  'put /organizations/{o}/branding/logo': (c) =>
    c.branding.putLogo('o', 'light', new Blob(['x'], { type: 'image/png' })),
  'delete /organizations/{o}/branding/logo': (c) => c.branding.deleteLogo('o', 'light'),
  'get /organizations/{o}/members': (c) => c.members.list('o'),
  'post /organizations/{o}/members': (c) => c.members.add('o', { email: 'a@b.example', roleIds: [] }),
  'get /organizations/{o}/members/{u}': (c) => c.members.get('o', 'u'),
  'put /organizations/{o}/members/{u}/roles': (c) => c.members.setRoles('o', 'u', []),
  'get /organizations/{o}/members/{u}/removal-impact': (c) => c.members.removalImpact('o', 'u'),
  'get /organizations/{o}/members/{u}/sessions': (c) => c.members.sessions('o', 'u'),
  'post /organizations/{o}/batch/members': (c) => c.members.batch('o', []),
  'get /organizations/{o}/roles': (c) => c.roles.list('o'),
  'post /organizations/{o}/roles': (c) => c.roles.create('o', { name: 'n', permissions: [] }),
  'patch /organizations/{o}/roles/{r}': (c) => c.roles.update('o', 'r', {}),
  'post /organizations/{o}/roles/{r}/impact': (c) => c.roles.impact('o', 'r', {}),
  'get /organizations/{o}/domains': (c) => c.domains.list('o'),
  'post /organizations/{o}/domains': (c) => c.domains.create('o', { domain: 'd.example' }),
  'patch /organizations/{o}/domains/{d}': (c) => c.domains.update('o', 'd', {}),
  'post /organizations/{o}/domains/{d}/verify': (c) => c.domains.verify('o', 'd'),
  'get /organizations/{o}/connections': (c) => c.connections.list('o'),
  'post /organizations/{o}/connections': (c) => c.connections.create('o', { name: 'n', strategy: 'oidc' }),
  'get /organizations/{o}/connections/{c}': (c) => c.connections.get('o', 'c'),
  'patch /organizations/{o}/connections/{c}': (c) => c.connections.update('o', 'c', {}),
  'post /organizations/{o}/connections/{c}/tests': (c) => c.connections.startTest('o', 'c'),
  'get /organizations/{o}/connections/{c}/tests/{t}': (c) => c.connections.test('o', 'c', 't'),
  'post /organizations/{o}/connections/metadata': (c) => c.connections.metadata('o', { xml: 'x' }),
  'get /organizations/{o}/provisioning-tokens': (c) => c.provisioningTokens.list('o'),
  'post /organizations/{o}/provisioning-tokens': (c) => c.provisioningTokens.create('o', { name: 'n' }),
  'post /organizations/{o}/provisioning-tokens/{t}/rotate': (c) => c.provisioningTokens.rotate('o', 't'),
  'get /organizations/{o}/api-keys': (c) => c.apiKeys.list('o'),
  'post /organizations/{o}/api-keys': (c) => c.apiKeys.create('o', { name: 'n', permissions: ['members:read'] }),
  'patch /organizations/{o}/api-keys/{k}': (c) => c.apiKeys.update('o', 'k', {}),
  'post /organizations/{o}/api-keys/{k}/rotate': (c) => c.apiKeys.rotate('o', 'k', { overlapSeconds: 0 }),
  'get /organizations/{o}/webhooks': (c) => c.webhooks.list('o'),
  'post /organizations/{o}/webhooks': (c) => c.webhooks.create('o', { name: 'n', url: 'u' }),
  'patch /organizations/{o}/webhooks/{w}': (c) => c.webhooks.update('o', 'w', {}),
  'post /organizations/{o}/webhooks/{w}/rotate-secret': (c) => c.webhooks.rotateSecret('o', 'w'),
  'post /organizations/{o}/webhooks/{w}/test': (c) => c.webhooks.test('o', 'w'),
  'get /organizations/{o}/webhooks/{w}/deliveries': (c) => c.webhooks.deliveries('o', 'w'),
  'post /organizations/{o}/webhooks/{w}/deliveries/{d}/redeliver': (c) => c.webhooks.redeliver('o', 'w', 'd'),
  'get /organizations/{o}/integrations': (c) => c.integrations.list('o'),
  'get /organizations/{o}/integrations/{i}': (c) => c.integrations.get('o', 'i'),
  'patch /organizations/{o}/integrations/{i}': (c) => c.integrations.update('o', 'i', { settings: {} }),
  'post /organizations/{o}/integrations/{i}/connect': (c) => c.integrations.connect('o', 'i', {}),
  'post /organizations/{o}/integrations/{i}/complete': (c) => c.integrations.complete('o', 'i', { ticket: 't' }),
  'post /organizations/{o}/integrations/{i}/check': (c) => c.integrations.check('o', 'i'),
  'get /organizations/{o}/imports': (c) => c.imports.list('o'),
  'post /organizations/{o}/imports': (c) => c.imports.create('o', { mode: 'invite', roleIds: ['r'] }),
  'get /organizations/{o}/imports/{i}': (c) => c.imports.get('o', 'i'),
  'get /organizations/{o}/imports/{i}/rows': (c) => c.imports.rows('o', 'i'),
  'put /organizations/{o}/imports/{i}/rows': (c) => c.imports.putRows('o', 'i', { from: 1, rows: [{}] }),
  ...Object.fromEntries(
    (['check', 'start', 'pause', 'resume', 'stop', 'undo'] as const).map((action) => [
      `post /organizations/{o}/imports/{i}/${action}`,
      (c: OrgClient) => c.imports[action]('o', 'i'),
    ]),
  ),
  'get /organizations/{o}/join-requests': (c) => c.joinRequests.list('o'),
  'post /organizations/{o}/join-requests/{j}/approve': (c) => c.joinRequests.approve('o', 'j', {}),
  'post /organizations/{o}/batch/join-requests': (c) => c.joinRequests.batch('o', []),
  'get /me/joinable-organizations': (c) => c.myJoinRequests.list(),
  'post /me/join-requests': (c) => c.myJoinRequests.create({ organizationId: 'o' }),
  'get /organizations/{o}/security-policy': (c) => c.securityPolicy.get('o'),
  'patch /organizations/{o}/security-policy': (c) => c.securityPolicy.update('o', {}),
  'post /organizations/{o}/security-policy/impact': (c) => c.securityPolicy.impact('o', {}),
  'get /organizations/{o}/invitations': (c) => c.invitations.list('o'),
  'post /organizations/{o}/invitations': (c) => c.invitations.create('o', { email: 'a@b.example', roleIds: [] }),
  'post /organizations/{o}/batch/invitations': (c) => c.invitations.batch('o', []),
  'get /organizations/{o}/invitations/{i}': (c) => c.invitations.get('o', 'i'),
  'patch /organizations/{o}/invitations/{i}': (c) => c.invitations.update('o', 'i', {}),
  'post /organizations/{o}/invitations/{i}/resend': (c) => c.invitations.resend('o', 'i'),
  'get /invitations/{ticket}': (c) => c.tickets.get('t'),
  'post /invitations/{ticket}/accept': (c) => c.tickets.accept('t'),
  'get /organizations/{o}/activity': (c) => c.activity.get('o'),
  'get /organizations/{o}/audit-events': (c) => c.auditEvents.list('o'),
};

const clientOf = (body: unknown) =>
  createOrgClient({
    baseUrl: 'https://host.example',
    fetch: async () => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } }),
  });
const outcome = (work: Promise<unknown>) =>
  work.then(
    (value) => ({ value, error: undefined }),
    (error: OrgError) => ({ value: undefined, error }),
  );

/** The answer without each of its members in turn, however deep; and with null in their places. */
function* without(value: unknown, path = ''): Generator<[path: string, change: (body: any) => void]> {
  if (Object(value) !== value) return;
  for (const [name, inner] of Object.entries(value as object)) {
    const at = `${path}/${name}`;
    const parent = (body: any) =>
      at
        .split('/')
        .slice(1, -1)
        .reduce((object, key) => object[key], body);
    yield [
      `${at} missing`,
      (body) => (Array.isArray(parent(body)) ? parent(body).splice(0) : delete parent(body)[name]),
    ];
    yield [`${at} null`, (body) => (parent(body)[name] = null)];
    yield* without(inner, at);
  }
}

describe('an answer in another shape', () => {
  let logged: string[];
  beforeEach(() => {
    logged = [];
    mock.method(console, 'error', (text: unknown) => logged.push(String(text)));
  });
  afterEach(() => mock.restoreAll());

  for (const [call, run] of Object.entries(calls)) {
    const [method, path] = call.split(' ') as [string, string];
    const isRead = method === 'get';
    const isList = (schema: unknown) => Array.isArray((schema as { items?: unknown }).items);
    const responses = contract.paths[path]?.[method]?.responses ?? {};
    const content = Object.entries(responses).find(([status]) => /^2/.test(status))?.[1];
    const answer = content?.$ref ? contract.components.responses[content.$ref.split('/').at(-1)!] : content;
    const schema = answer?.content?.['application/json']?.schema;

    it(`is no lost network, and named in the console: ${call}`, async () => {
      assert.ok(schema, `${call} is not in the contract`);
      const whole = sample(schema) as object;
      assert.equal((await outcome(run(clientOf(whole)))).error, undefined);
      assert.deepEqual(logged, []);
      for (const body of [
        [],
        [whole],
        'text',
        5,
        true,
        null,
        ...(isList(whole)
          ? [
              {},
              { items: {} },
              { items: 'x' },
              { results: [] },
              ...(isRead && Object((whole as { items: unknown[] }).items[0])
                ? [{ items: [null] }, { items: ['x'] }, { items: [[]] }]
                : []),
            ]
          : []),
      ]) {
        logged = [];
        const { error } = await outcome(run(clientOf(body)));
        // The change was made, even if the response is invalid; only required fields are validated.
        if (!error && method !== 'get' && method !== 'post') continue;
        assert.equal(error?.code, 'unexpected_response', `${JSON.stringify(body)}: ${error?.code}`);
        assert.match(logged[0]!, new RegExp(`${method.toUpperCase()} /${path.split('/')[1]}`));
      }
    });

    it(`that lacks a member is filled in, or refused by name: ${call}`, async () => {
      const whole = sample(schema!);
      for (const [what, change] of without(whole)) {
        const body = structuredClone(whole) as object;
        change(body);
        const { error } = await outcome(run(clientOf(body)));
        if (error) assert.equal(error.code, 'unexpected_response', `${what}: ${error.code}`);
      }
    });
  }

  it('does not report a mistake of the page as a network error', () => {
    assert.equal(
      toOrgError(new TypeError("Cannot read properties of undefined (reading 'addMember')")).code,
      'unexpected_response',
    );
    for (const message of [
      'Failed to fetch',
      'Load failed',
      'NetworkError when attempting to fetch resource.',
      'fetch failed',
      'terminated',
      'The network connection was lost.',
      'read ECONNRESET',
    ])
      assert.equal(toOrgError(new TypeError(message)).code, 'network', message);
  });
});

describe('a redirect', () => {
  it('of a change is an error that names it, and no success', async () => {
    let asked: string[] = [];
    let status = 301;
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      if (request.url!.endsWith('/'))
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end('{"items":[],"id":"i","userId":"u","organization":{"id":"o"}}');
      else response.writeHead(status, { location: `${request.url}/` }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    mock.method(console, 'error', () => {});
    try {
      const client = createOrgClient({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
      for (status of [301, 302, 303, 307, 308]) {
        for (const [call, run] of Object.entries(calls).filter(([name]) => !name.startsWith('get'))) {
          asked = [];
          const { error } = await outcome(run(client));
          assert.ok(error && isOrgError(error, 'invalid_response'), `${status} ${call}`);
          assert.match((error as Error).message, /redirected to \/v1\/.*\/: no change was made/);
          assert.equal(asked.length, 1);
        }
        assert.equal((await outcome(client.roles.list('o'))).error, undefined);
      }
    } finally {
      mock.restoreAll();
      server.close();
    }
  });
});
