import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import fc from 'fast-check';
import { createMemoryStore, createOrgBackend } from '../../src/backend/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { codeOf, createTestBackend, origin } from './fixtures.js';

test('works below any base path', async () => {
  const at = async (url: string, basePath?: string) => {
    const backend = createOrgBackend({ store: createMemoryStore(), authenticate: async () => null, basePath });
    return (await backend(new Request(url))).status;
  };
  assert.equal(await at('https://a.example/v1/capabilities'), 200);
  assert.equal(await at('https://a.example/some/where/v1/capabilities'), 200);
  assert.equal(await at('https://a.example/api/v1/org/v1/capabilities', '/api/v1/org'), 200);
  assert.equal(await at('https://a.example/api/v1/capabilities', '/other'), 404);
  assert.equal(await at('https://a.example/v2/capabilities'), 404);
});

test('names the allowed methods of a path', async () => {
  const { api } = createTestBackend();
  const reply = await api('user_1', '/organizations/org_1', { method: 'PUT' });
  assert.deepEqual([reply.status, reply.headers.get('allow')], [405, 'GET, PATCH, DELETE']);
});

test('HEAD responds like GET without content', async () => {
  const { api } = createTestBackend();
  const reply = await api('user_1', '/organizations/org_1', { method: 'HEAD' });
  assert.deepEqual([reply.status, reply.text], [200, '']);
  assert.ok(reply.headers.get('etag'));
});

test('a cookie session needs the custom header for changes', async () => {
  const { api } = createTestBackend();
  const cookie = { userId: 'user_1', via: 'cookie' as const };
  const patch = { method: 'PATCH', body: { displayName: 'Changed' } };
  assert.equal(codeOf(await api(cookie, '/organizations/org_1', patch)), 'csrf_required');
  assert.equal(
    codeOf(await api(cookie, '/organizations/org_1', { ...patch, headers: { 'x-requested-with': 'XMLHttpRequest' } })),
    'csrf_required',
  );
  assert.equal((await api(cookie, '/organizations/org_1')).status, 200);
  assert.equal(
    (await api(cookie, '/organizations/org_1', { ...patch, headers: { 'x-requested-with': 'org-elements' } })).status,
    200,
  );
  assert.equal((await api('user_1', '/organizations/org_1', patch)).status, 200);
});

test('only listed origins can read responses with cookies', async () => {
  const { api, backend } = createTestBackend({ cors: { origins: ['https://app.example.com'] } });
  const listed = await api('user_1', '/me', { headers: { origin: 'https://app.example.com' } });
  assert.equal(listed.headers.get('access-control-allow-origin'), 'https://app.example.com');
  assert.equal(listed.headers.get('access-control-allow-credentials'), 'true');
  assert.equal(
    listed.headers.get('access-control-expose-headers'),
    'WWW-Authenticate, ETag, Location, Retry-After, X-Request-Id',
  );
  const other = await api('user_1', '/me', { headers: { origin: 'https://app.example.com.evil.example' } });
  assert.equal(other.headers.get('access-control-allow-origin'), null);
  assert.deepEqual([listed.headers.get('vary'), other.headers.get('vary')], ['Origin', 'Origin']);
  const preflight = await backend(
    new Request(`${origin}/v1/me`, { method: 'OPTIONS', headers: { origin: 'https://app.example.com' } }),
  );
  assert.equal(preflight.status, 204);
  for (const name of ['Authorization', 'If-Match', 'Idempotency-Key', 'X-Requested-With']) {
    assert.ok(preflight.headers.get('access-control-allow-headers')!.includes(name));
  }
  const refused = await api(null, '/me', { headers: { origin: 'https://app.example.com' } });
  assert.equal(refused.headers.get('access-control-allow-origin'), 'https://app.example.com');
});

test('all origins can be allowed, without cookies', async () => {
  const { api } = createTestBackend({ cors: { origins: ['*'] } });
  const { headers } = await api('user_1', '/me', { headers: { origin: 'https://a.example' } });
  assert.deepEqual(
    [headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')],
    ['*', null],
  );
});

test("every answer carries an id to quote, the caller's own where it makes sense", async () => {
  const { api } = createTestBackend();
  const given = await api('user_1', '/nowhere', { headers: { 'x-request-id': 'trace-12345678' } });
  assert.deepEqual([given.headers.get('x-request-id'), given.body.requestId], ['trace-12345678', 'trace-12345678']);
  const made = await api('user_1', '/me', { headers: { 'x-request-id': '<script>' } });
  assert.match(made.headers.get('x-request-id')!, /^[\w-]{20}$/);
});

test('personal data is cached only by the browser, with revalidation; nothing else is cached', async () => {
  const { api } = createTestBackend();
  for (const path of ['/me', '/organizations/org_1', '/organizations/org_1/members', '/capabilities']) {
    const { headers } = await api('user_1', path);
    assert.deepEqual(
      [headers.get('cache-control'), headers.get('x-content-type-options')],
      ['private, no-cache', 'nosniff'],
      path,
    );
    assert.match(headers.get('etag')!, /^"[^"]+"$/, path);
  }
  assert.equal((await api('user_1', '/nowhere')).headers.get('cache-control'), 'no-store');
  assert.equal(
    (
      await api('user_1', '/organizations', { method: 'POST', body: { name: 'kept', displayName: 'Kept' } })
    ).headers.get('cache-control'),
    'no-store',
  );
});

test('a current copy is not sent again', async () => {
  const { api } = createTestBackend();
  const lists = [
    '/me',
    '/me/organizations',
    '/me/invitations',
    '/organizations/org_1/members?q=a&limit=5',
    '/organizations/org_1/invitations',
    '/organizations/org_1/roles',
  ];
  for (const path of [
    ...lists,
    '/capabilities',
    '/organizations/org_1',
    '/organizations/org_1/branding',
    '/organizations/org_1/members/user_4',
    '/organizations/org_1/invitations/inv_1',
  ]) {
    const etag = (await api('user_1', path)).headers.get('etag')!;
    const again = await api('user_1', path, { headers: { 'if-none-match': `"x", ${etag}` } });
    assert.deepEqual([again.status, again.text, again.headers.get('etag')], [304, '', etag], path);
  }
  assert.equal((await api('user_1', '/capabilities')).headers.get('cache-control'), 'private, no-cache');
});

test('an unchanged page of a list is not sent again, a changed one is', async () => {
  const { api } = createTestBackend();
  const path = '/organizations/org_1/members?limit=5';
  const etag = (await api('user_1', path)).headers.get('etag')!;
  const { stringify } = JSON;
  let written = 0;
  JSON.stringify = ((value: { items?: object }, ...others: []) => {
    if (value?.items) written++;
    return stringify(value, ...others);
  }) as typeof stringify;
  try {
    assert.equal((await api('user_1', path, { headers: { 'if-none-match': etag } })).status, 304);
    assert.equal(written, 0);
    assert.equal((await api('user_1', path)).status, 200);
    assert.equal(written, 1);
  } finally {
    JSON.stringify = stringify;
  }
  await api('user_1', '/organizations/org_1/members/user_4/roles', { method: 'PUT', body: { roleIds: ['auditor'] } });
  const pages = await Promise.all(
    ['user_1', 'user_2'].map((person) => api(person, path, { headers: { 'if-none-match': etag } })),
  );
  assert.deepEqual(
    pages.map(({ status }) => status),
    [200, 200],
  );
  // The same members, with a different total.
  await api('user_1', '/organizations/org_1/members/user_9', { method: 'DELETE' });
  assert.equal(
    (await api('user_1', path, { headers: { 'if-none-match': pages[0]!.headers.get('etag')! } })).status,
    200,
  );
});

test('a copy with other viewer permissions is outdated', async () => {
  const { api } = createTestBackend();
  const path = '/organizations/org_1/members/user_9';
  const etag = (await api('user_2', path)).headers.get('etag')!;
  await api('user_1', '/organizations/org_1/members/user_2/roles', { method: 'PUT', body: { roleIds: ['auditor'] } });
  assert.equal((await api('user_2', path, { headers: { 'if-none-match': etag } })).status, 200);
});

test('the ETag of a list item equals that of the resource', async () => {
  const { api } = createTestBackend();
  for (const list of ['/organizations/org_1/members', '/organizations/org_1/invitations']) {
    const [item] = (await api('user_1', list)).body.items;
    assert.equal((await api('user_1', `${list}/${item.userId ?? item.id}`)).headers.get('etag'), item.etag);
  }
});

test('refuses a body that is not JSON', async () => {
  const { api } = createTestBackend();
  const send = (raw: BodyInit, type: string) =>
    api('user_1', '/organizations', { method: 'POST', raw, headers: { 'content-type': type } });
  assert.equal(codeOf(await send('{', 'application/json')), 'malformed_request');
  assert.equal(codeOf(await send('', 'application/json')), 'malformed_request');
  assert.equal(codeOf(await send(new Uint8Array([0x22, 0xff, 0x22]), 'application/json')), 'malformed_request');
  assert.equal(codeOf(await send('{}', 'text/plain')), 'unsupported_media_type');
  assert.equal(codeOf(await send('name=x', 'application/x-www-form-urlencoded')), 'unsupported_media_type');
  assert.equal(codeOf(await send('null', 'application/json')), 'validation_failed');
  assert.equal(codeOf(await api('user_1', '/organizations/%ff')), 'malformed_request');
});

test('stops reading a body at the limit', async () => {
  const { backend } = createTestBackend();
  let sent = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      sent += 65536;
      controller.enqueue(new Uint8Array(65536));
    },
  });
  const response = await backend(
    new Request(`${origin}/v1/organizations`, {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: {
        'content-type': 'application/json',
        authorization: encodeURIComponent('{"userId":"user_1","via":"token"}'),
      },
    } as RequestInit),
  );
  assert.equal(response.status, 413);
  assert.ok(sent < 2 * 1024 * 1024);
});

test('refuses JSON deeper than 64 levels before parsing it', async () => {
  const { api, errors } = createTestBackend();
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  const send = (raw: string) =>
    api('user_1', '/organizations', { method: 'POST', raw, headers: { 'content-type': 'application/json' } });
  for (const levels of [65, 5_000, 100_000]) {
    assert.equal(codeOf(await send(nested(levels))), 'malformed_request');
    assert.equal(codeOf(await send(`{"unknown":${nested(levels)}}`)), 'malformed_request');
  }
  assert.equal(codeOf(await send(nested(64))), 'validation_failed');
  const brackets = JSON.stringify({ name: 'deep', displayName: '"[{\\'.repeat(40) });
  assert.equal((await send(brackets)).status, 201);
  assert.deepEqual(errors, []);
});

test('accepts JSON of 256 KiB, and 1 MiB for a batch of invitations', async () => {
  const { api } = createTestBackend();
  const send = (path: string, bytes: number) =>
    api('user_1', path, {
      method: 'POST',
      raw: `{"x":"${'x'.repeat(bytes - 8)}"}`,
      headers: { 'content-type': 'application/json' },
    });
  for (const path of [
    '/organizations',
    '/organizations/org_1/members',
    '/organizations/org_1/batch/members',
    '/organizations/org_1/invitations',
  ]) {
    assert.equal((await send(path, 256 * 1024)).status, 422, path);
    assert.equal((await send(path, 256 * 1024 + 1)).status, 413, path);
  }
  assert.equal((await send('/organizations/org_1/batch/invitations', 1024 * 1024)).status, 422);
  assert.equal((await send('/organizations/org_1/batch/invitations', 1024 * 1024 + 1)).status, 413);
});

test('reports every invalid field of a body', async () => {
  const { api } = createTestBackend();
  const { status, body } = await api('user_1', '/organizations/org_1/invitations', {
    method: 'POST',
    body: { email: 'not an address', roleIds: 'member' },
  });
  assert.equal(status, 422);
  assert.deepEqual(body.errors.map(({ pointer, code }: any) => `${pointer} ${code}`).sort(), [
    '/email invalid_format',
    '/roleIds invalid_type',
  ]);
});

test('reports internal errors to the host only', async () => {
  const store = createMemoryStore(createSampleData());
  const { api, errors } = createTestBackend({
    sendInvitation: undefined,
    store: {
      ...store,
      transaction: async () => {
        throw new Error('password=hunter2');
      },
    },
  });
  const reply = await api('user_1', '/me');
  assert.deepEqual([reply.status, codeOf(reply), errors.length], [500, 'internal_error', 1]);
  assert.ok(!reply.text.includes('hunter2'));
});

const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '\u202Egnp.exe',
    'a\0b',
    '\ud800',
    "'; DROP TABLE users; --",
    '__proto__',
    'constructor',
    '\uFFFF',
    '%00',
    '../..',
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constant('x'.repeat(10_000)),
);

test('stores or refuses hostile text in every field', async () => {
  const { api, errors } = createTestBackend();
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const id = encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
      const replies = await Promise.all([
        api('user_1', '/organizations/org_1', { method: 'PATCH', body: { displayName: text } }),
        api('user_1', '/organizations/org_1', { method: 'PATCH', body: { metadata: { [text]: text } } }),
        api('user_1', '/organizations/org_1', { method: 'PATCH', body: { metadata: null } }),
        api('user_1', '/organizations/org_1/branding', { method: 'PATCH', body: { logoAlt: text, logoUrl: text } }),
        api('user_1', '/organizations/org_1/invitations', {
          method: 'POST',
          body: { email: text, roleIds: [text], message: text },
        }),
        api('user_1', `/organizations/org_1/members?q=${id}&role=${id}`),
        api('user_1', `/organizations/org_1/members?cursor=${id}`),
        api('user_1', `/organizations/org_1/audit-events?type=${id}&actor=${id}&target=${id}`),
        api('user_1', `/organizations/org_1/members/${id || 'x'}`),
        api('user_1', `/organizations/${id || 'x'}`),
        api('user_1', `/organization-names/${id || 'x'}`),
        api('user_1', `/invitations/${id || 'x'}`),
        api({ userId: 'hostile', name: text, email: text, picture: `javascript:${text}` }, '/me'),
      ]);
      for (const reply of replies) assert.ok(reply.status < 500, `${JSON.stringify(text)}: ${reply.text}`);
      if (replies[0]!.status === 200) assert.equal(replies[0]!.body.displayName, text.trim());
      assert.equal(replies.at(-1)!.body.picture, undefined);
    }),
    { numRuns: 60 },
  );
  assert.deepEqual(errors, []);
  assert.equal(({} as any).polluted, undefined);
});

test('a failing onError or log fails no request and no delivery', async () => {
  const rejections: unknown[] = [];
  const note = (error: unknown) => void rejections.push(error);
  const { error: print } = console;
  process.on('unhandledRejection', note);
  console.error = () => {};
  try {
    for (const fail of [
      () => {
        throw new Error('no');
      },
      async () => {
        throw new Error('no');
      },
    ]) {
      const store = createMemoryStore(createSampleData({ members: 5, organizations: 1 }));
      const fixture = createTestBackend({
        store,
        onError: fail,
        log: fail as () => void,
        hooks: {
          after: {
            'organization.update': async () => {
              throw new Error('hook');
            },
          },
        },
        sendInvitation: async () => {
          throw new Error('mail');
        },
      });
      assert.equal(
        (await fixture.api('user_1', '/organizations/org_1', { method: 'PATCH', body: { displayName: 'New' } })).status,
        200,
      );
      assert.equal(
        (
          await fixture.api('user_1', '/organizations/org_1/invitations', {
            method: 'POST',
            body: { email: 'a@example.net', roleIds: [] },
          })
        ).status,
        201,
      );
      await fixture.backend.deliver();
      const broken = createTestBackend({
        store: {
          ...store,
          transaction: async () => {
            throw new Error('broken');
          },
        },
        onError: fail,
        log: fail as () => void,
      });
      assert.equal((await broken.api('user_1', '/me')).status, 500);
      await broken.backend.deliver();
      await fixture.backend.close();
      await broken.backend.close();
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
    assert.deepEqual(rejections, []);
  } finally {
    process.off('unhandledRejection', note);
    console.error = print;
  }
});

test('a body that a parser of the host has consumed is reported to onError', async () => {
  const errors: unknown[] = [];
  const backend = createOrgBackend({
    store: createMemoryStore(createSampleData()),
    authenticate: async () => ({ userId: 'user_1', via: 'token' }),
    onError: (error) => void errors.push(error),
  });
  const handle = getRequestListener(backend, { overrideGlobalObjects: false });
  const server = createServer((request, response) => {
    // What express.json() does before it calls the next handler.
    request.on('end', () => void handle(request, response)).resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/v1/organizations/org_1`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: '{"displayName":"New"}',
    });
    assert.equal(response.status, 500);
    assert.match(String(errors[0]), /before body parsers such as express\.json\(\)/);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

test('refused requests without an organization write nothing to the store', async () => {
  const store = createMemoryStore(createSampleData({ members: 5, organizations: 2 }));
  const rows: (string | null)[] = [];
  const { api } = createTestBackend({
    store: {
      ...store,
      transaction: (work) =>
        store.transaction((tx) =>
          work({
            ...tx,
            appendAudit: async (event) => {
              rows.push(event.organizationId);
              return tx.appendAudit(event);
            },
          }),
        ),
    },
  });
  for (const path of ['/organizations/org_1', '/organizations/nowhere', '/organizations/org_1/members'])
    assert.equal((await api('stranger', path)).status, 404);
  for (const method of ['DELETE', 'PATCH'])
    assert.equal(
      (await api('stranger', '/organizations/org_1', { method, body: method === 'PATCH' ? {} : undefined })).status,
      404,
    );
  assert.deepEqual(rows, []);
  assert.equal((await api({ userId: 'user_1', organizationId: 'org_1' }, '/organizations/org_2')).status, 403);
  assert.deepEqual(rows, ['org_1']);
});
