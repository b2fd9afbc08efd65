/*
 * Webhooks cannot reach the network of the server.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWebhookBackend, encryptionKey, path } from './webhook-fixtures.js';
import { createTestBackend } from './fixtures.js';

const refused: Record<string, string[]> = {
  loopback: ['https://127.0.0.1/', 'https://127.1/', 'https://localhost/', 'https://a.localhost/', 'https://[::1]/'],
  'other notations': ['https://2130706433/', 'https://0x7f000001/', 'https://0177.0.0.1/', 'https://0/'],
  private: ['https://10.1.2.3/', 'https://172.16.0.1/', 'https://192.168.0.1/', 'https://100.64.0.1/'],
  'link-local and metadata': [
    'https://169.254.169.254/latest/meta-data/',
    'https://[fe80::1]/',
    'https://[fd00:ec2::254]/',
  ],
  'unique local': ['https://[fc00::1]/', 'https://[fd12:3456::1]/'],
  multicast: ['https://224.0.0.1/', 'https://[ff02::1]/', 'https://255.255.255.255/'],
  'IPv4 in IPv6': ['https://[::ffff:127.0.0.1]/', 'https://[::ffff:a00:1]/', 'https://[64:ff9b::7f00:1]/'],
  'names of local networks': ['https://printer.local/', 'https://metadata.google.internal/', 'https://intranet/'],
};

test('URLs with addresses that are not public are refused', async () => {
  const { api, backend } = createTestBackend({ webhooks: { encryptionKey } });
  for (const [kind, urls] of Object.entries(refused))
    for (const url of urls) {
      const { status, body } = await api('user_1', path, { method: 'POST', body: { name: 'x', url } });
      assert.deepEqual([status, body.errors?.[0].code], [422, 'private_address'], `${kind}: ${url}`);
    }
  await backend.close();
});

for (const address of ['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', '::ffff:10.0.0.1', 'fe80::1', '224.0.0.1'])
  test(`a name that resolves to ${address} is not connected to`, async (t) => {
    const family = address.includes(':') ? 6 : 4;
    const { api, create, receiver } = await createWebhookBackend(t, {
      allowPrivateAddresses: false,
      resolve: async () => [
        { address: '93.184.215.14', family: 4 },
        { address, family },
      ],
    });
    const port = new URL(receiver.url).port;
    const webhook = await create({ url: `https://hooks.example.com:${port}/` });
    const { body } = await api('user_1', `${path}/${webhook.id}/test`, { method: 'POST' });
    assert.deepEqual([body.state, body.attempts[0].error], ['failed', 'private_address']);
    assert.deepEqual(receiver.requests, []);
  });

test('a name is resolved once for each request, so that it cannot change after the check', async (t) => {
  const asked: string[] = [];
  const { api, create, receiver } = await createWebhookBackend(t, {
    allowPrivateAddresses: false,
    timeoutSeconds: 0.3,
    // The second answer of an attacker's name server would be the local address.
    resolve: async (name) => {
      asked.push(name);
      return [{ address: asked.length === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }];
    },
  });
  const webhook = await create({ url: `https://hooks.example.com:${new URL(receiver.url).port}/` });
  const send = async () => (await api('user_1', `${path}/${webhook.id}/test`, { method: 'POST' })).body.attempts[0];
  assert.notEqual((await send()).error, undefined);
  assert.deepEqual(asked, ['hooks.example.com']);
  assert.equal((await send()).error, 'private_address');
  assert.deepEqual(receiver.requests, []);
});

test('a redirect is not followed', async (t) => {
  const { api, create, receiver } = await createWebhookBackend(t);
  for (const status of [301, 302, 303, 307, 308]) {
    receiver.requests.length = 0;
    receiver.answers = [(response) => response.writeHead(status, { location: receiver.url }).end()];
    const webhook = await create();
    const { body } = await api('user_1', `${path}/${webhook.id}/test`, { method: 'POST' });
    assert.deepEqual([body.attempts[0].status, body.attempts[0].error], [status, 'redirected']);
    assert.equal(receiver.requests.length, 1);
  }
});

test('a response without an end is cut', async (t) => {
  const { api, create, receiver } = await createWebhookBackend(t, { timeoutSeconds: 5 });
  receiver.otherwise = (response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('x'.repeat(16_384)), 1);
    response.on('close', () => clearInterval(timer));
  };
  const webhook = await create();
  const { body } = await api('user_1', `${path}/${webhook.id}/test`, { method: 'POST' });
  assert.deepEqual([body.state, body.attempts[0].responseBody.length], ['succeeded', 4096]);
});

test('the host can send requests itself where the runtime cannot', async (t) => {
  const sent: string[] = [];
  const { api, create } = await createWebhookBackend(t, {
    send: async ({ url, body, headers, signal }) => {
      assert.equal(signal.aborted, false);
      sent.push(`${url} ${headers['webhook-signature']!.slice(0, 3)} ${JSON.parse(body).type}`);
      return { status: 202, body: 'queued' };
    },
  });
  const webhook = await create({ url: 'https://hooks.example.com/a' });
  const { body } = await api('user_1', `${path}/${webhook.id}/test`, { method: 'POST' });
  assert.deepEqual(
    [body.state, body.attempts[0].status, sent],
    ['succeeded', 202, ['https://hooks.example.com/a v1, endpoint.test']],
  );
});
