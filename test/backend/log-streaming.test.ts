/*
 * The ready-made integration that streams the audit log to an HTTPS collector.
 */
import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { logStreaming, type IntegrationEvent, type LogStreamingOptions } from '../../src/backend/index.js';
import { toCef } from '../../src/backend/features/integrations/log-streaming/cef.js';
import { createIntegrationBackend } from './integration-fixtures.js';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

async function startCollector(t: TestContext) {
  const collector = { url: '', requests: [] as Received[], answers: [] as [number, Record<string, string>?][] };
  const server: Server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    collector.requests.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    const [status, headers] = collector.answers.shift() ?? [204];
    response.writeHead(status, headers).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  collector.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/logs`;
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return collector;
}

async function createStreaming(t: TestContext, options: LogStreamingOptions = {}) {
  const collector = await startCollector(t);
  const fixture = createIntegrationBackend(t, () => logStreaming({ allowPrivateAddresses: true, ...options }));
  const settings = { url: collector.url, format: 'jsonl', token: 'token-of-the-collector' };
  const start = async (some: object = {}) => {
    const { integration } = await fixture.connect({ settings: { ...settings, ...some } });
    await fixture.deliver();
    assert.match(collector.requests[0]!.body, /integration\.check/);
    collector.requests.length = 0;
    return integration;
  };
  const lines = () => collector.requests.flatMap(({ body }) => body.trimEnd().split('\n'));
  return { ...fixture, collector, start, lines };
}

test('streams events as JSON Lines, with the token in the header', async (t) => {
  const { start, rename, deliver, collector, lines, audit } = await createStreaming(t);
  const { account, storedSecrets, status } = await start();
  assert.deepEqual([account, storedSecrets, status], [new URL(collector.url).host, ['token'], 'connected']);
  await rename('One');
  await deliver();
  const [request] = collector.requests;
  assert.equal(request!.headers['content-type'], 'application/x-ndjson');
  assert.equal(request!.headers['authorization'], 'Bearer token-of-the-collector');
  const event = JSON.parse(lines()[0]!) as IntegrationEvent;
  const { id, type, changes } = (await audit())[0]!;
  assert.deepEqual([event.id, event.type, event.changes, event.outcome], [`${id}.${type}`, type, changes, 'success']);
});

test('streams events in CEF, with the token in a header of choice', async (t) => {
  const { start, rename, deliver, collector, lines } = await createStreaming(t, { device: { vendor: 'Fieldnote' } });
  await start({ format: 'cef', header: 'X-Api-Key' });
  await rename('One');
  await deliver();
  const [request] = collector.requests;
  assert.deepEqual(
    [request!.headers['x-api-key'], request!.headers['authorization'], request!.headers['content-type']],
    ['token-of-the-collector', undefined, 'text/plain; charset=utf-8'],
  );
  assert.match(
    lines()[0]!,
    /^CEF:0\|Fieldnote\|org-elements\|1\|organization\.update\|organization\.update\|3\|rt=\d+ /,
  );
});

test('sends many events in one request, in order, and all of them again after a failure', async (t) => {
  const { start, rename, deliver, collector, lines, advance, get } = await createStreaming(t, { batchSize: 3 });
  await start();
  collector.answers = [[503, { 'retry-after': '120' }]];
  await rename('0');
  await deliver();
  for (const name of ['1', '2', '3']) await rename(name);
  const failing = await get();
  assert.deepEqual([failing.status, failing.waiting, failing.lastError?.code], ['needs_attention', 4, 'http_503']);
  advance(119);
  await deliver();
  assert.equal(collector.requests.length, 1);
  collector.requests.length = 0;
  advance(1);
  await deliver();
  assert.equal(collector.requests.length, 2);
  const names = lines().map((line) => (JSON.parse(line) as IntegrationEvent).changes[0]!.to);
  assert.deepEqual(names, ['0', '1', '2', '3']);
});

test('redirects are not followed', async (t) => {
  const { start, rename, deliver, collector, get } = await createStreaming(t);
  await start();
  collector.answers = [[302, { location: 'http://127.0.0.1:1/' }]];
  await rename('One');
  await deliver();
  assert.equal((await get()).lastError?.code, 'http_302');
  assert.equal(collector.requests.length, 1);
});

test('401 stops the stream until it is connected again', async (t) => {
  const { start, rename, deliver, collector, get, connect, lines } = await createStreaming(t);
  await start();
  collector.answers = [[401]];
  await rename('One');
  await deliver();
  assert.deepEqual([(await get()).status, (await get()).lastError?.code], ['error', 'access_revoked']);
  collector.requests.length = 0;
  await connect({ settings: { token: 'new' } });
  await deliver();
  const types = lines().map((line) => (JSON.parse(line) as IntegrationEvent).type);
  // The revocation and the new connection are events too.
  assert.deepEqual(types, ['integration.check', 'organization.update', 'integration.revoke', 'integration.connect']);
});

test('URLs that are not public and headers of the request itself are refused at their fields', async (t) => {
  const { send } = createIntegrationBackend(t, () => logStreaming());
  const fields = async (some: object) => {
    const settings = { url: 'https://logs.example.com/', format: 'jsonl', ...some };
    const { body } = await send('user_1', 'connect', { settings });
    return body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);
  };
  assert.deepEqual(await fields({ url: 'http://logs.example.com/' }), ['/settings/url not_https']);
  assert.deepEqual(await fields({ url: 'https://10.0.0.1/' }), ['/settings/url private_address']);
  assert.deepEqual(await fields({ url: 'https://a:b@logs.example.com/' }), ['/settings/url not_https']);
  assert.deepEqual(await fields({ header: 'Content-Length' }), ['/settings/header invalid_format']);
  assert.deepEqual(await fields({ header: 'a: b' }), ['/settings/header invalid_format']);
  assert.deepEqual(await fields({ token: 'a\r\nb: c' }), ['/settings/token invalid_format']);
  assert.deepEqual(await fields({ format: 'xml' }), ['/settings/format unknown_value']);
});

test('a name that resolves to a private address is not connected to', async (t) => {
  const resolve = async () => [{ address: '10.0.0.1', family: 4 }];
  const { connect } = createIntegrationBackend(t, () => logStreaming({ resolve }));
  const { integration } = await connect({ settings: { url: 'https://logs.example.com/', format: 'jsonl' } });
  assert.deepEqual([integration.status, integration.lastError?.code], ['error', 'private_address']);
});

test('CEF escapes what has a meaning, and stays on one line', () => {
  const event: IntegrationEvent = {
    id: 'evt_1',
    type: 'member|add',
    occurredAt: '2026-11-23T16:02:11.000Z',
    organization: { id: 'org_1', name: 'acme', displayName: 'Acme' },
    actor: { id: 'usr=1', name: 'Ann \\ "A"\nsrc=6.6.6.6', kind: 'user' },
    target: { kind: 'member', id: 'usr_2', name: 'Ben|Bo' },
    outcome: 'denied',
    changes: [{ field: 'roles', from: null, to: 'a=b' }],
    ip: '2001:db8::1',
    userAgent: null,
  };
  assert.equal(
    toCef(event, { vendor: 'A|B', product: 'P\\Q', version: '1' }),
    'CEF:0|A\\|B|P\\\\Q|1|member\\|add|member\\|add|6|rt=1795449731000 externalId=evt_1 act=member|add outcome=denied ' +
      'suid=usr\\=1 suser=Ann \\\\ "A"\\nsrc\\=6.6.6.6 duid=usr_2 duser=Ben|Bo c6a2=2001:db8::1 c6a2Label=Source IPv6 Address ' +
      'cs1=org_1 cs1Label=Organization cs2=member cs2Label=Target kind ' +
      'cs3=[{"field":"roles","from":null,"to":"a\\=b"}] cs3Label=Changes',
  );
});
