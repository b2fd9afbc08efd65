/*
 * Changes over an unreliable connection: a real server that destroys sockets, truncates responses and rejects. In all cases,
 * a change is made at most once, and the caller gets the actual result.
 */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it, mock } from 'node:test';
import { createOrgClient, type OrgClient, type OrgError, type RequestOptions } from '../../src/client/index.js';
import { createTestBackend, type TestBackend } from '../backend/fixtures.js';

/** How the server fails; `acts`: whether it made the change before. */
type Fault =
  | 'none'
  | 'lost before'
  | 'lost after'
  | 'truncated'
  | 'half'
  | 'html'
  | '429'
  | '429 at once'
  | '500'
  | '502 before'
  | '502 after'
  | '503'
  | '412'
  | '401';

let fixture: TestBackend;
let server: Server;
let url: string;
/** Faults of the next changes, one each; then `always`. */
let faults: Fault[] = [];
let always: Fault = 'none';
let offline = false;

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const raw = await bodyOf(request);
  if (offline) return void request.socket.destroy();
  const fault = request.method === 'GET' ? 'none' : (faults.shift() ?? always);
  const problem = (status: number, code: string, headers = {}) =>
    response
      .writeHead(status, { 'content-type': 'application/problem+json', ...headers })
      .end(JSON.stringify({ code }));
  if (fault === 'lost before') return void request.socket.destroy();
  if (fault === 'html')
    return void response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<title>Sign in to the hotel’s network</title>');
  if (fault === '429') return void problem(429, 'rate_limited');
  if (fault === '429 at once') return void problem(429, 'rate_limited', { 'retry-after': '0' });
  if (fault === '500') return void problem(500, 'internal_error');
  if (fault === '502 before')
    return void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
  if (fault === '503') return void problem(503, 'internal_error');
  if (fault === '412') return void problem(412, 'etag_mismatch');
  if (fault === '401') return void problem(401, 'invalid_token');
  const headers = Object.fromEntries(
    Object.entries(request.headers)
      .filter(([name]) => name !== 'authorization')
      .map(([name, value]) => [name, String(value)]),
  );
  const who = String(request.headers.authorization).replace(/^Bearer (fresh )?/, '');
  const { pathname, search } = new URL(request.url!, 'http://x');
  const reply = await fixture.api(who, pathname.replace('/v1', '') + search, {
    method: request.method,
    headers,
    ...(raw.length && { raw }),
  });
  if (fault === 'lost after') return void request.socket.destroy();
  if (fault === '502 after')
    return void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
  const etag = reply.headers.get('etag');
  response.writeHead(reply.status, {
    'content-type': reply.headers.get('content-type') ?? 'application/json',
    ...(etag && { etag }),
    ...(fault === 'truncated' && { 'content-length': String(Buffer.byteLength(reply.text) + 100) }),
  });
  if (fault === 'truncated')
    return void response.write(reply.text.slice(0, reply.text.length / 2), () => request.socket.destroy());
  response.end(fault === 'half' ? reply.text.slice(0, reply.text.length / 2) : reply.text);
}

interface Case {
  run: (client: OrgClient, options: RequestOptions) => Promise<unknown>;
  /** Reads that the page made before: they bring the tag. */
  read?: (client: OrgClient) => Promise<unknown>;
  who?: string;
  /** The answer has no content, so there is nothing to truncate. */
  empty?: boolean;
  /** A read cannot determine whether the change was made. */
  unreadable?: boolean;
  /** After the change the caller no longer has the permission, so a retry is rejected. */
  losesPermission?: boolean;
}

let pending = '';
const image = new Blob(
  [
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ],
  { type: 'image/png' },
);

const changes: Record<string, Case> = {
  'organizations.create': {
    run: (c, o) => c.organizations.create({ name: 'fresh-start', displayName: 'Fresh Start' }, o),
  },
  'organizations.update': {
    read: (c) => c.organizations.get('org_1'),
    run: (c, o) => c.organizations.update('org_1', { displayName: 'Renamed' }, o),
  },
  'organizations.delete': {
    read: (c) => c.organizations.get('org_1'),
    run: (c, o) => c.organizations.delete('org_1', o),
    empty: true,
  },
  'organizations.transfer': {
    run: (c, o) => c.organizations.transfer('org_1', { userId: 'user_2' }, o),
    losesPermission: true,
  },
  'branding.update': {
    read: (c) => c.branding.get('org_1'),
    run: (c, o) => c.branding.update('org_1', { logoAlt: 'Lighthouse', colors: { primary: '#123456' } }, o),
  },
  'branding.putLogo': {
    read: (c) => c.branding.get('org_1'),
    run: (c, o) => c.branding.putLogo('org_1', 'light', image, o),
    unreadable: true,
  },
  'members.add': { run: (c, o) => c.members.add('org_1', { userId: 'user_4', roleIds: ['member'] }, o) },
  'members.setRoles': {
    read: (c) => c.members.get('org_1', 'user_3'),
    run: (c, o) => c.members.setRoles('org_1', 'user_3', ['auditor', 'member'], o),
  },
  'members.remove': {
    read: (c) => c.members.get('org_1', 'user_3'),
    run: (c, o) => c.members.remove('org_1', 'user_3', o),
    empty: true,
  },
  'members.batch': { run: (c, o) => c.members.batch('org_1', [{ op: 'remove', userId: 'user_3' }], o) },
  'invitations.create': {
    run: (c, o) => c.invitations.create('org_1', { email: 'new@example.org', roleIds: ['member'] }, o),
  },
  'invitations.batch': {
    run: (c, o) =>
      c.invitations.batch(
        'org_1',
        [
          { email: 'new@example.org', roleIds: ['member'] },
          { email: 'newer@example.org', roleIds: [] },
        ],
        o,
      ),
  },
  'invitations.update': {
    read: (c) => c.invitations.get('org_1', pending),
    run: (c, o) => c.invitations.update('org_1', pending, { roleIds: ['auditor'] }, o),
  },
  'invitations.revoke': {
    read: (c) => c.invitations.get('org_1', pending),
    run: (c, o) => c.invitations.revoke('org_1', pending, o),
    empty: true,
    unreadable: true,
  },
  'invitations.resend': { run: (c, o) => c.invitations.resend('org_1', pending, {}, o) },
  'myOrganizations.leave': {
    who: 'user_3',
    run: (c, o) => c.myOrganizations.leave('org_1', o),
    empty: true,
    unreadable: true,
  },
};

/** Everything that a change leaves behind. */
async function stateOf(): Promise<string> {
  const read = async (path: string) =>
    (await fixture.api('user_1', path)).body as { items?: { type?: string; outcome?: string; id?: string }[] };
  const events = (await read('/organizations/org_1/audit-events?limit=200')).items;
  const [organization, branding, members, invitations, mine] = await Promise.all(
    [
      '/organizations/org_1',
      '/organizations/org_1/branding',
      '/organizations/org_1/members?limit=200',
      '/organizations/org_1/invitations?limit=200',
      '/me/organizations',
    ].map(read),
  );
  const made = (events ?? [])
    .filter(({ outcome, type }) => outcome === 'success' && type !== 'login')
    .map(({ type }) => type)
    .sort();
  const plain = (value: unknown) =>
    JSON.stringify(value, (name, inner: unknown) =>
      /^(id|requestId|etag|acceptUrl|instance|logoUrl|expiresAt|createdAt|sentAt|lastUsedAt|joinedAt)$/.test(name)
        ? undefined
        : inner,
    );
  return JSON.stringify(
    [made, fixture.mails.length, organization, branding].map(plain).concat(
      [members, invitations].flatMap((page) => (page?.items ?? []).map(plain).sort()),
      String(mine?.items?.length),
    ),
  );
}

/** A new backend, and a client that has read the resources of its page. */
async function begin({ read, who = 'user_1' }: Case): Promise<OrgClient> {
  fixture = createTestBackend({ policy: { ownerRoleIds: ['owner'], addMember: 'direct' } as never });
  faults = [];
  always = 'none';
  offline = false;
  await fixture.api('user_3', '/organizations/org_1');
  await fixture.api('user_1', '/organizations/org_1/members/user_4', { method: 'DELETE' });
  pending = (
    (await fixture.api('user_1', '/organizations/org_1/invitations?status=pending')).body as { items: { id: string }[] }
  ).items[0]!.id;
  const client = createOrgClient({
    baseUrl: url,
    auth: { getToken: async ({ refresh }) => (refresh ? `fresh ${who}` : who) },
  });
  await read?.(client);
  return client;
}

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'made',
    (error: OrgError) => error.code,
  );

describe('a change', () => {
  before(async () => {
    server = createServer((request, response) => void answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
    mock.restoreAll();
  });
  beforeEach(() => void mock.method(console, 'error', () => {}));

  for (const [name, change] of Object.entries(changes)) {
    describe(name, () => {
      const guarded = Boolean(change.read);
      /** The state after an undisturbed change, and the state without a change. */
      let untouched: string;
      let made: string;
      before(async () => {
        await begin(change);
        untouched = await stateOf();
        assert.equal(await outcome(change.run(await begin(change), {})), 'made');
        made = await stateOf();
        assert.notEqual(made, untouched);
      });

      for (const fault of [
        'lost before',
        'lost after',
        'truncated',
        'half',
        '502 before',
        '502 after',
        '429 at once',
        '401',
      ] as Fault[]) {
        if (change.empty && (fault === 'truncated' || fault === 'half')) continue;
        it(`is made once after "${fault}"`, async () => {
          const client = await begin(change);
          faults = [fault];
          const result = await outcome(change.run(client, {}));
          // A logo cannot be compared with the current state.
          if (name === 'branding.putLogo' && /after|truncated|half/.test(fault))
            assert.match(result, /made|etag_mismatch/);
          else if (change.losesPermission && /after|truncated|half/.test(fault))
            assert.match(result, /made|permission_denied/);
          else assert.equal(result, 'made');
          assert.equal(await stateOf(), made);
        });
      }

      for (const [fault, code] of [
        ['html', 'invalid_response'],
        ['429', 'rate_limited'],
        ['500', 'internal_error'],
        ['503', 'internal_error'],
        ['412', 'etag_mismatch'],
      ] as [Fault, string][]) {
        it(`is not made after "${fault}", and made once on retry`, async () => {
          const client = await begin(change);
          faults = [fault];
          const options = { idempotencyKey: 'the same form' };
          assert.equal(await outcome(change.run(client, options)), code);
          assert.equal(await stateOf(), untouched);
          assert.equal(await outcome(change.run(client, options)), 'made');
          assert.equal(await stateOf(), made);
        });
      }

      it('is not made offline, and made once when the network is back', async () => {
        const client = await begin(change);
        offline = true;
        const options = { idempotencyKey: 'the same form' };
        assert.equal(await outcome(change.run(client, options)), 'network');
        offline = false;
        assert.equal(await stateOf(), untouched);
        assert.equal(await outcome(change.run(client, options)), 'made');
        assert.equal(await stateOf(), made);
      });

      it('whose responses are all lost is detected by a read, or made once on retry', async () => {
        const client = await begin(change);
        always = 'lost after';
        const options = { idempotencyKey: 'the same form' };
        const first = await outcome(change.run(client, options));
        if (guarded && !change.unreadable) assert.equal(first, 'made');
        always = 'none';
        if (first !== 'made') await outcome(change.run(client, options));
        assert.equal(await stateOf(), made);
      });

      if (guarded) {
        it('works with the new ETag after a conflict', async () => {
          const client = await begin(change);
          const other = createOrgClient({ baseUrl: url, auth: { getToken: async () => 'user_1' } });
          if (name.startsWith('organizations')) await other.organizations.update('org_1', { displayName: 'Faster' });
          else if (name.startsWith('branding')) await other.branding.update('org_1', { logoAlt: 'Faster' });
          else if (name.startsWith('members')) await other.members.setRoles('org_1', 'user_3', ['auditor']);
          else await other.invitations.update('org_1', pending, { roleIds: ['manager'] });
          assert.equal(await outcome(change.run(client, {})), 'etag_mismatch');
          assert.equal(await outcome(change.run(client, {})), 'made');
        });
      }
    });
  }
});

describe('the key of a request', () => {
  it('stays the same until the backend responds, with any response', async () => {
    const { underKey } = await import('../../src/client/http/idempotency-key.js');
    const { createOrgError } = await import('../../src/client/http/errors.js');
    const seen: string[] = [];
    const send = (name: string, end: () => unknown) =>
      underKey(name, async (key) => {
        seen.push(key);
        return end();
      }).catch(() => undefined);
    const refuse = (status: number) => () => {
      throw createOrgError({ code: status ? 'already_member' : 'network', status });
    };
    for (const end of [refuse(0), refuse(0), () => 'made', refuse(409), () => 'made']) await send('resend i', end);
    await send('resend j', () => 'made');
    assert.equal(seen[0], seen[1]);
    assert.equal(seen[0], seen[2]);
    assert.equal(new Set(seen).size, 4);
  });
});
