/*
 * The catalog of integrations, their settings and secrets, and who can change them.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryStore, createOrgBackend, type IntegrationDefinition } from '../../src/backend/index.js';
import { codeOf, createTestBackend, origin, type Reply } from './fixtures.js';
import { chat, createIntegrationBackend, encryptionKey, newReceived, path, settings } from './integration-fixtures.js';

const fieldsOf = (reply: Reply) =>
  reply.body.errors.map((one: { pointer: string; code: string }) => `${one.pointer} ${one.code}`);

test('the catalog is listed before anything is connected, with its form', async (t) => {
  const { api, definition, get } = createIntegrationBackend(t, (received) =>
    chat(received, { logoUrl: 'https://cdn.example.com/chat.svg' }),
  );
  const { body } = await api('user_1', path);
  assert.deepEqual([body.total, body.nextCursor], [1, null]);
  assert.deepEqual(body.items[0], {
    id: 'chat',
    name: 'Tidewater Chat',
    description: 'Messages a channel when people join.',
    category: 'Communication',
    logoUrl: 'https://cdn.example.com/chat.svg',
    method: 'settings',
    status: 'available',
    effects: ['Sends a message when someone joins'],
    disconnectEffects: ['No more messages are sent'],
    settingsSchema: definition.settings,
    waiting: 0,
    allowed: { connect: true, update: false, check: false, disconnect: false },
  });
  assert.deepEqual(await get(), body.items[0]);
  assert.equal(codeOf(await api('user_1', `${path}/unknown`)), 'not_found');
});

test('connecting stores secrets encrypted, returns none, calls the host and checks the health', async (t) => {
  const { connect, get, deliver, received, connection, audit, store } = createIntegrationBackend(t);
  const { integration, authorizationUrl } = await connect({ settings: { ...settings, threads: true } });
  assert.equal(authorizationUrl, undefined);
  const { status, lastCheck, connectedBy, allowed, account } = integration;
  assert.deepEqual(
    [status, lastCheck?.ok, connectedBy?.userId, account],
    ['connected', true, 'user_1', 'kestrel.tidewater.example'],
  );
  assert.deepEqual(allowed, { connect: true, update: true, check: true, disconnect: true });
  assert.deepEqual(
    [integration.settings, integration.storedSecrets],
    [{ channel: '#people', threads: true }, ['token']],
  );
  assert.deepEqual(await get(), integration);
  await deliver();
  assert.deepEqual(received.calls, ['check', 'connected']);
  assert.deepEqual(received.settings, { ...settings, threads: true });
  const stored = JSON.stringify([await connection(), await audit(), integration]);
  assert.equal(stored.includes(settings.token), false);
  const event = (await audit())[0]!;
  assert.deepEqual([event.type, event.target.kind, event.target.id], ['integration.connect', 'integration', 'chat']);
  assert.equal((await store.transaction((tx) => tx.integrationConnections('org_2'))).length, 0);
});

test('settings that do not fit the schema are refused at their fields', async (t) => {
  const { send, connection } = createIntegrationBackend(t);
  for (const [values, ...fields] of [
    [{}, '/settings/channel required', '/settings/token required'],
    [{ ...settings, channel: '' }, '/settings/channel too_short'],
    [{ ...settings, channel: 'x'.repeat(81) }, '/settings/channel too_long'],
    [{ ...settings, channel: 3 }, '/settings/channel invalid_type'],
    [{ ...settings, token: 'short' }, '/settings/token too_short'],
    [{ ...settings, color: 'green' }, '/settings/color unknown_value'],
    [{ ...settings, threads: 'yes' }, '/settings/threads invalid_type'],
    [{ ...settings, site: 'example' }, '/settings/site invalid_format'],
    [{ ...settings, contact: 'ann' }, '/settings/contact invalid_format'],
    [{ ...settings, limit: 0 }, '/settings/limit too_small'],
    [{ ...settings, limit: 101 }, '/settings/limit too_large'],
    [{ ...settings, limit: 1.5 }, '/settings/limit invalid_type'],
    [{ ...settings, other: 1 }, '/settings/other unknown_value'],
    [{ ...settings, toString: 'x' }, '/settings/toString unknown_value'],
  ] as const) {
    const reply = await send('user_1', 'connect', { settings: values });
    assert.deepEqual([reply.status, fieldsOf(reply)], [422, fields], reply.text);
  }
  const nothing = await send('user_1', 'connect', {});
  assert.deepEqual(fieldsOf(nothing), ['/settings/channel required', '/settings/token required']);
  assert.equal(await connection(), undefined);
  const complete = {
    ...settings,
    color: 'red',
    threads: false,
    site: 'https://a.example',
    contact: 'a@b.example',
    limit: 9,
  };
  assert.equal((await send('user_1', 'connect', { settings: complete })).status, 200);
});

test('the host adds rules of its own', async (t) => {
  const validate: IntegrationDefinition['validate'] = async ({ channel }) =>
    channel === '#people' ? [] : [{ name: 'channel', code: 'unknown_channel', detail: 'There is no such channel' }];
  const { send } = createIntegrationBackend(t, (received) => chat(received, { validate }));
  const reply = await send('user_1', 'connect', { settings: { ...settings, channel: '#none' } });
  assert.deepEqual(fieldsOf(reply), ['/settings/channel unknown_channel']);
});

test('a patch merges settings, keeps secrets that are absent, and removes what is null', async (t) => {
  const { connect, patch, received, connection, send, audit, at, api } = createIntegrationBackend(t);
  await connect({ settings: { ...settings, color: 'red' } });
  const changed = await patch({ channel: '#ops', color: null });
  assert.deepEqual([changed.body.settings, changed.body.storedSecrets], [{ channel: '#ops' }, ['token']]);
  const event = (await audit())[0]!;
  assert.deepEqual([event.type, event.changes[0]!.to], ['integration.update', ['channel', 'color']]);
  await send('user_1', 'check');
  assert.deepEqual(received.settings, { channel: '#ops', token: settings.token });
  const rotated = await patch({ token: 'other-token-of-chat' });
  await send('user_1', 'check');
  assert.equal(received.settings['token'], 'other-token-of-chat');
  assert.deepEqual(fieldsOf(await patch({ token: null })), ['/settings/token required']);
  const before = await connection();
  const same = await patch({ channel: '#ops' });
  assert.ok(same.body.etag.startsWith(rotated.body.etag.split('-')[0]));
  assert.deepEqual(await connection(), before);
  const stale = await patch({ channel: '#x' }, { 'if-match': changed.body.etag });
  assert.equal(codeOf(stale), 'etag_mismatch');
  const gone = await api('user_1', at, { method: 'DELETE', headers: { 'if-match': changed.body.etag } });
  assert.equal(codeOf(gone), 'etag_mismatch');
});

test('an integration that is not connected cannot be changed, checked or disconnected', async (t) => {
  const { patch, send, disconnect } = createIntegrationBackend(t);
  for (const reply of [await patch({ channel: '#x' }), await send('user_1', 'check'), await disconnect()])
    assert.deepEqual([reply.status, codeOf(reply)], [404, 'not_found']);
});

test('members see integrations with integrations:read, and change them with integrations:manage only', async (t) => {
  const { api, at, connect, send } = createIntegrationBackend(t);
  await connect();
  const as = (permissions: string[]) => ({ userId: 'user_1', permissions });
  const seen = await api(as(['integrations:read']), at);
  assert.deepEqual(seen.body.allowed, { connect: false, update: false, check: false, disconnect: false });
  for (const permissions of [['integrations:read'], ['members:read']])
    for (const [action, method] of [
      ['connect', 'POST'],
      ['check', 'POST'],
      ['complete', 'POST'],
    ])
      assert.equal((await send(as(permissions), action!, {}, { method })).status, 403);
  assert.equal((await api(as(['members:read']), at)).status, 403);
  assert.equal((await api(as(['integrations:read']), at, { method: 'DELETE' })).status, 403);
});

test('an integration that the organization cannot have is listed with the reason', async (t) => {
  const available: IntegrationDefinition['available'] = ({ id }) =>
    id === 'org_2' ? true : { reason: 'Needs the Enterprise plan' };
  const { get, send } = createIntegrationBackend(t, (received) => chat(received, { available }));
  const { unavailableReason, allowed } = await get();
  assert.deepEqual([unavailableReason, allowed.connect], ['Needs the Enterprise plan', false]);
  const reply = await send('user_1', 'connect', { settings });
  assert.deepEqual(
    [reply.status, codeOf(reply), reply.body.detail],
    [409, 'integration_unavailable', 'Needs the Enterprise plan'],
  );
});

test('texts follow the language of the request', async (t) => {
  const { api, at } = createIntegrationBackend(t, (received) =>
    chat(received, { describe: ([language]) => (language === 'de' ? { name: 'Tidewater-Chat' } : undefined) }),
  );
  const name = async (language: string) =>
    (await api('user_1', at, { headers: { 'accept-language': language } })).body.name;
  assert.deepEqual([await name('de'), await name('fr')], ['Tidewater-Chat', 'Tidewater Chat']);
  assert.equal((await api('user_1', at)).headers.get('vary'), 'accept-language');
});

test('the catalog is checked at the start', () => {
  const create = (some: object, options: object = {}, rest: object = { publicUrl: origin }) =>
    createOrgBackend({
      store: createMemoryStore({}),
      authenticate: async () => null,
      integrations: { catalog: [chat(newReceived(), some)], encryptionKey, ...options },
      ...rest,
    });
  const oauth = {
    method: 'oauth',
    authorizationUrl: 'https://a.example/a',
    tokenUrl: 'https://a.example/t',
    clientId: 'c',
  };
  assert.throws(() => create({ id: 'No Id' }), /cannot be an id/);
  assert.throws(
    () => create({ events: { types: ['unknown'], deliver: async () => {} } }),
    /no events of the type unknown/,
  );
  assert.throws(
    () => create({ settings: { type: 'object', properties: { a: { type: 'array', title: 'A' } } } }),
    /setting a/,
  );
  assert.throws(() => create({ settings: { type: 'object', required: ['b'], properties: {} } }), /required setting b/);
  assert.throws(
    () => create({ settings: { type: 'object', properties: { a: { type: 'number', title: 'A', writeOnly: true } } } }),
    /string/,
  );
  assert.throws(() => create({ connect: oauth }, {}, {}), /publicUrl/);
  assert.throws(() => create({ connect: { ...oauth, tokenUrl: 'http://a.example/t' } }), /https/);
  assert.throws(() => create({ connect: { ...oauth, scopes: ['openid'] } }), /issuer/);
  assert.throws(() => create({}, { encryptionKey: undefined }), /encryptionKey/);
  assert.throws(() => create({}, { catalog: [chat(newReceived()), chat(newReceived())] }), /same id/);
  assert.doesNotThrow(() => create({ connect: oauth }));
});

test('without the option, integrations are not offered', async () => {
  const { api, backend } = createTestBackend();
  assert.equal(codeOf(await api('user_1', path)), 'feature_disabled');
  assert.equal((await api('user_1', '/capabilities')).body.features.integrations, false);
  assert.equal(await backend.checkIntegrations(), 0);
  await assert.rejects(backend.integrations.find('org_1', 'chat'), /integrations/);
});

test('the host reads settings with secrets, of connected integrations only', async (t) => {
  const { backend, connect } = createIntegrationBackend(t);
  assert.equal(await backend.integrations.find('org_1', 'chat'), undefined);
  await connect();
  const found = await backend.integrations.find('org_1', 'chat');
  assert.deepEqual([found?.settings, found?.account], [settings, 'kestrel.tidewater.example']);
  assert.equal(await backend.integrations.find('org_2', 'chat'), undefined);
  await assert.rejects(backend.integrations.getAccessToken('org_1', 'chat'), { code: 'not_connected' });
});

test('a setting that becomes a secret in a later version of the catalog is not returned', async (t) => {
  const { connect, store, integrations, definition, api } = createIntegrationBackend(t);
  await connect();
  const { properties } = definition.settings!;
  const later = {
    ...definition.settings!,
    properties: { ...properties, channel: { ...properties['channel']!, writeOnly: true } },
  };
  const other = createTestBackend({
    store,
    integrations: { ...integrations, catalog: [{ ...definition, settings: later }] },
  });
  t.after(() => other.backend.close());
  assert.deepEqual((await api('user_1', `${path}/chat`)).body.settings, { channel: '#people' });
  const { body } = await other.api('user_1', `${path}/chat`);
  assert.deepEqual(body.settings, {});
  const patched = await other.api('user_1', `${path}/chat`, { method: 'PATCH', body: { settings: { threads: true } } });
  assert.deepEqual(
    [patched.body.settings, patched.body.storedSecrets.sort()],
    [{ threads: true }, ['channel', 'token']],
  );
});
