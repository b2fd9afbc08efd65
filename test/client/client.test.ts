import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createOrgClient, isOrgError, type OrgError } from '../../src/client/index.js';

type Handler = (request: Request, call: number) => Response | Promise<Response>;

/** A client whose backend is a function, and the requests that reached it. */
function clientOver(handler: Handler, options: Partial<Parameters<typeof createOrgClient>[0]> = {}) {
  const requests: Request[] = [];
  const client = createOrgClient({
    baseUrl: 'https://host.example/org-api/',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      requests.push(request.clone());
      init?.signal?.throwIfAborted();
      return handler(request, requests.length);
    },
    ...options,
  });
  return { client, requests };
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
  });
const problem = (status: number, code: string, more: object = {}, headers: Record<string, string> = {}) =>
  json({ type: 'about:blank', title: code, status, code, ...more }, status, headers);
const failure = async (promise: Promise<unknown>): Promise<OrgError> => {
  try {
    await promise;
  } catch (error) {
    assert.ok(isOrgError(error), `not an OrgError: ${String(error)}`);
    return error;
  }
  throw new Error('did not fail');
};
/** A backend that never answers; like the real `fetch` it ends with the signal. */
const silent: typeof fetch = (_input, init) =>
  new Promise((_, reject) => {
    const { signal } = init!;
    signal!.throwIfAborted();
    signal!.addEventListener('abort', () => reject(signal!.reason as Error));
  });
const emptyPage = { items: [], nextCursor: null };

describe('requests', () => {
  it('percent-encodes ids and repeats list parameters', async () => {
    const { client, requests } = clientOver(() => json(emptyPage));
    await client.members.list('org/1', { q: 'Ada & Co', role: ['a', 'b'], status: '', limit: 50 });
    assert.equal(
      requests[0]!.url,
      'https://host.example/org-api/v1/organizations/org%2F1/members?q=Ada+%26+Co&role=a&role=b&limit=50',
    );
  });

  it('sends the bearer token of the organization and leaves cookies out', async () => {
    const asked: (string | undefined)[] = [];
    const auth = {
      getToken: async ({ organization }: { organization?: string }) => {
        asked.push(organization);
        return 'secret';
      },
    };
    const { client, requests } = clientOver(() => json({ userId: 'u' }), { auth });
    await client.members.get('org_1', 'auth0|abc');
    assert.deepEqual(asked, ['org_1']);
    assert.equal(requests[0]!.headers.get('authorization'), 'Bearer secret');
    assert.equal(requests[0]!.credentials, 'omit');
    assert.match(requests[0]!.url, /members\/auth0%7Cabc$/);
  });

  it('marks unsafe requests of a cookie session, so that another site cannot forge them', async () => {
    const { client, requests } = clientOver(() => json({ ...emptyPage, id: 'i' }));
    await client.myInvitations.list();
    await client.invitations.create('o', { email: 'a@b.example', roleIds: [] });
    assert.equal(requests[0]!.headers.get('x-requested-with'), null);
    assert.equal(requests[1]!.headers.get('x-requested-with'), 'org-elements');
    assert.equal(requests[1]!.credentials, 'include');
  });

  it('gets a new token once if the backend rejects the old one', async () => {
    const asked: boolean[] = [];
    const auth = {
      getToken: async ({ refresh }: { refresh?: boolean }) => {
        asked.push(Boolean(refresh));
        return refresh ? 'new' : 'old';
      },
    };
    const { client, requests } = clientOver(
      (request) =>
        request.headers.get('authorization') === 'Bearer new' ? json({ userId: 'u' }) : problem(401, 'invalid_token'),
      { auth },
    );
    await client.me();
    assert.deepEqual(asked, [false, true]);
    assert.equal(requests.length, 2);
    const { client: hopeless, requests: tries } = clientOver(() => problem(401, 'invalid_token'), {
      auth: { getToken: async () => 'x' },
    });
    assert.equal((await failure(hopeless.me())).code, 'invalid_token');
    assert.equal(tries.length, 2);
  });

  it('says "unauthenticated" when the adapter has no token to give', async () => {
    const { client, requests } = clientOver(() => json({}), {
      auth: { getToken: () => Promise.reject(new Error('login_required')) },
    });
    const error = await failure(client.me());
    assert.equal(error.code, 'unauthenticated');
    assert.equal((error.cause as Error).message, 'login_required');
    assert.equal(requests.length, 0);
  });
});

describe('failures', () => {
  it('carries what the problem document says, field by field', async () => {
    const errors = [{ pointer: '/email', code: 'invalid_format', detail: 'not an address' }];
    const { client } = clientOver(() => problem(422, 'validation_failed', { errors, requestId: 'r-1' }));
    const error = await failure(client.invitations.create('o', { email: 'x', roleIds: [] }));
    assert.equal(error.code, 'validation_failed');
    assert.deepEqual(error.errors, errors);
    assert.equal(error.requestId, 'r-1');
  });

  it('contains the requirements of a step-up', async () => {
    const { client } = clientOver(() => problem(401, 'step_up_required', { acrValues: ['mfa'], maxAge: 300 }));
    const error = await failure(client.members.remove('o', 'u'));
    assert.ok(isOrgError(error, 'step_up_required'));
    assert.deepEqual([error.acrValues, error.maxAge], [['mfa'], 300]);
  });

  for (const [name, response] of Object.entries({
    'html instead of JSON': () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    'half a body': () => new Response('{"items":[{"userI', { headers: { 'content-type': 'application/json' } }),
  })) {
    it(`calls ${name} an invalid response`, async () => {
      const { client } = clientOver(response);
      assert.equal((await failure(client.members.list('o'))).code, 'invalid_response');
    });
  }

  it('finds a code for refusals without a problem document', async () => {
    const { client } = clientOver(
      () => new Response('<h1>Forbidden</h1>', { status: 403, headers: { 'content-type': 'text/html' } }),
    );
    const error = await failure(client.members.list('o'));
    assert.deepEqual([error.code, error.status], ['permission_denied', 403]);
  });

  it('takes a page that says "not found" for a wrong address of the API', async () => {
    const { client } = clientOver(
      () => new Response('<h1>Not found</h1>', { status: 404, headers: { 'content-type': 'text/html' } }),
    );
    assert.equal((await failure(client.capabilities())).code, 'invalid_response');
  });

  it('ends at once when it is aborted', async () => {
    const controller = new AbortController();
    const { client, requests } = clientOver(() => new Promise<Response>(() => {}), {
      fetch: silent,
    });
    const pending = failure(client.members.list('o', {}, { signal: controller.signal }));
    controller.abort();
    assert.equal((await pending).code, 'aborted');
    assert.ok(requests.length <= 1);
  });

  it('gives up after the time limit', async () => {
    const { client } = clientOver(() => json({}), {
      timeout: 20,
      fetch: silent,
    });
    assert.equal((await failure(client.members.remove('o', 'u'))).code, 'timeout');
  });

  it('recognizes the error of another copy of the library', () => {
    const foreign = { 'org-elements:error': true, code: 'not_found', status: 404 };
    assert.ok(isOrgError(foreign, 'not_found'));
    assert.ok(!isOrgError(new Error('x')));
  });
});

describe('tries', () => {
  it('reads again twice when the network fails', async () => {
    const { client, requests } = clientOver((_, call) => {
      if (call < 3) throw new TypeError('fetch failed');
      return json(emptyPage);
    });
    await client.members.list('o');
    assert.equal(requests.length, 3);
  });

  it('sends a change once more, under the same Idempotency-Key', async () => {
    const { client, requests } = clientOver((_, call) => {
      if (call === 1) throw new TypeError('fetch failed');
      return json({ id: 'i' }, 201);
    });
    await client.invitations.create('o', { email: 'a@b.example', roleIds: [] });
    const keys = requests.map((request) => request.headers.get('idempotency-key'));
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1]);
    assert.match(keys[0]!, /^[0-9a-f]{32}$/);
  });

  it('never makes a second change after a definite refusal', async () => {
    const { client, requests } = clientOver(() => problem(409, 'already_member'));
    assert.equal(
      (await failure(client.invitations.create('o', { email: 'a@b.example', roleIds: [] }))).code,
      'already_member',
    );
    assert.equal(requests.length, 1);
  });

  it('does not repeat a change that the server failed at', async () => {
    const { client, requests } = clientOver(() => problem(500, 'internal_error'));
    await failure(client.invitations.create('o', { email: 'a@b.example', roleIds: [] }));
    assert.equal(requests.length, 1);
  });

  it('takes the second "not found" of a removal for the answer that was lost', async () => {
    const { client, requests } = clientOver((_, call) => {
      if (call === 1) throw new TypeError('fetch failed');
      return problem(404, 'not_found');
    });
    await client.members.remove('o', 'u');
    assert.equal(requests.length, 2);
    // After a definite failure, 404 is not treated as success.
    for (const first of [() => problem(401, 'invalid_token'), () => problem(503, 'unavailable')]) {
      const { client: refused, requests: sent } = clientOver(
        (_, call) => (call === 1 ? first() : problem(404, 'not_found')),
        { auth: { getToken: async () => 'token' } },
      );
      const error = await failure(refused.members.remove('o', 'u'));
      assert.ok(error.code === 'not_found' || sent.length === 1, error.code);
    }
    const { client: other } = clientOver(() => problem(404, 'not_found'));
    assert.equal((await failure(other.members.remove('o', 'u'))).code, 'not_found');
  });

  it('waits for a short Retry-After by itself and reports a long one', async () => {
    const { client, requests } = clientOver((_, call) =>
      call === 1 ? problem(429, 'rate_limited', {}, { 'retry-after': '0' }) : json(emptyPage),
    );
    await client.members.list('o');
    assert.equal(requests.length, 2);
    const { client: other } = clientOver(() => problem(503, 'internal_error', {}, { 'retry-after': '60' }));
    assert.equal((await failure(other.members.list('o'))).retryAfter, 60);
  });
});

describe('sessions', () => {
  it('requests sessions of a member in the organization, and own sessions without one', async () => {
    const { client, requests } = clientOver((request) =>
      request.method === 'GET' ? json(emptyPage) : new Response(null, { status: 204 }),
    );
    await client.members.sessions('org_1', 'auth0|ada', { cursor: 'c' });
    await client.members.revokeSession('org_1', 'auth0|ada', 's/1');
    await client.members.revokeSessions('org_1', 'auth0|ada');
    await client.mySessions.list({ limit: 5 });
    await client.mySessions.revoke('s/1');
    await client.mySessions.revokeAll();
    assert.deepEqual(
      requests.map(({ method, url }) => `${method} ${url.replace('https://host.example/org-api/v1', '')}`),
      [
        'GET /organizations/org_1/members/auth0%7Cada/sessions?cursor=c',
        'DELETE /organizations/org_1/members/auth0%7Cada/sessions/s%2F1',
        'DELETE /organizations/org_1/members/auth0%7Cada/sessions',
        'GET /me/sessions?limit=5',
        'DELETE /me/sessions/s%2F1',
        'DELETE /me/sessions',
      ],
    );
  });

  it('resets a second factor under a key, so that a lost answer does not do it twice', async () => {
    const { client, requests } = clientOver((_request, call) => {
      if (call === 1) throw new TypeError('Failed to fetch');
      return new Response(null, { status: 204 });
    });
    await client.members.resetMfa('org_1', 'auth0|ada');
    assert.deepEqual(
      requests.map(({ url }) => new URL(url).pathname),
      Array(2).fill('/org-api/v1/organizations/org_1/members/auth0%7Cada/reset-mfa'),
    );
    const [first, second] = requests.map(({ headers }) => headers.get('idempotency-key'));
    assert.ok(first);
    assert.equal(second, first);
  });
});

describe('concurrency', () => {
  it('guards a change with the ETag it saw last, from a list, a read or the change before', async () => {
    const { client, requests } = clientOver((request) =>
      request.method === 'GET'
        ? json({ items: [{ userId: 'u', etag: '"1"' }], nextCursor: null })
        : json({ userId: 'u' }, 200, { etag: '"2"' }),
    );
    await client.members.list('o');
    await client.members.setRoles('o', 'u', ['r']);
    await client.members.setRoles('o', 'u', []);
    await client.members.remove('o', 'u', { etag: '"mine"' });
    assert.deepEqual(
      requests.slice(1).map((request) => request.headers.get('if-match')),
      ['"1"', '"2"', '"mine"'],
    );
  });

  it("uses the branding's ETag for its logo", async () => {
    const { client, requests } = clientOver((request) =>
      json({ colors: {} }, 200, request.method === 'GET' ? { etag: '"b1"' } : {}),
    );
    await client.branding.get('o');
    await client.branding.putLogo('o', 'dark', new Blob(['x'], { type: 'image/png' }));
    assert.equal(requests[1]!.headers.get('if-match'), '"b1"');
    assert.equal(requests[1]!.headers.get('content-type'), 'image/png');
    assert.match(requests[1]!.url, /logo\?variant=dark$/);
  });

  it('sends merge patches as such', async () => {
    const { client, requests } = clientOver(() => json({ id: 'o' }));
    await client.organizations.update('o', { displayName: 'X' });
    assert.equal(requests[0]!.headers.get('content-type'), 'application/merge-patch+json');
  });
});

describe('pages', () => {
  const pages: Record<string, object> = {
    '': { items: [{ userId: 'a' }, { userId: 'b' }], nextCursor: 'c1' },
    c1: { items: [{ userId: 'c' }], nextCursor: 'c2' },
    c2: { items: [], nextCursor: null },
  };

  it('hands out every item, also when the last page is empty', async () => {
    const { client } = clientOver((request) => json(pages[new URL(request.url).searchParams.get('cursor') ?? '']));
    const seen: string[] = [];
    for await (const member of client.members.all('o')) seen.push(member.userId);
    assert.deepEqual(seen, ['a', 'b', 'c']);
  });

  it('fetches only as far as one reads', async () => {
    const { client, requests } = clientOver((request) =>
      json(pages[new URL(request.url).searchParams.get('cursor') ?? '']),
    );
    for await (const _ of client.members.all('o')) break;
    assert.equal(requests.length, 1);
  });

  it('does not turn for ever when a backend repeats its cursor', async () => {
    const { client, requests } = clientOver(() => json({ items: [{ userId: 'a' }], nextCursor: 'same' }));
    for await (const _ of client.members.all('o'));
    assert.equal(requests.length, 2);
  });
});
