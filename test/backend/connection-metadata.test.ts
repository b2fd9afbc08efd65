/*
 * Metadata of identity providers: what is read from it, and which addresses the server does not connect to. With real
 * servers.
 */
import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import {
  fetchDocument,
  type DocumentError,
  type FetchOptions,
} from '../../src/backend/features/connections/fetch-document.js';
import type { ConnectionMetadata } from '../../src/contract/index.js';
import {
  connectionOptions,
  contentOf,
  currentCertificate,
  expiredCertificate,
  nextCertificate,
  samlMetadata,
} from './connection-fixtures.js';
import { createTestBackend } from './fixtures.js';

/** A server, and the number of requests and connections that it received. */
async function serve(t: TestContext, listener: RequestListener) {
  const seen = { requests: 0, connections: 0 };
  const server = createServer((request, response) => {
    seen.requests += 1;
    listener(request, response);
  });
  server.on('connection', () => (seen.connections += 1));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { seen, port, url: `http://127.0.0.1:${port}` };
}

function open(allowPrivateAddresses = false) {
  const { api } = createTestBackend({ connections: { ...connectionOptions, allowPrivateAddresses } });
  return async (body: object) => {
    const reply = await api<ConnectionMetadata>('user_1', '/organizations/org_1/connections/metadata', {
      method: 'POST',
      body,
    });
    const error = (reply.body as { errors?: { pointer: string; code: string }[] }).errors?.[0];
    return {
      status: reply.status,
      body: reply.body,
      error: error && `${error.pointer} ${error.code}`,
      text: reply.text,
    };
  };
}

test('reads entity id, sign-in URL and certificates from SAML metadata', async () => {
  const read = open();
  const certificates = [expiredCertificate, currentCertificate, currentCertificate, nextCertificate];
  const { body, text } = await read({ xml: samlMetadata({ certificates }) });
  assert.ok(body.saml, text);
  assert.deepEqual(
    { ...body.saml, certificates: body.saml.certificates.map(({ notAfter }) => notAfter) },
    {
      entityId: 'https://idp.example/entity',
      ssoUrl: 'https://idp.example/sso',
      certificates: ['2028-12-04T00:00:00.000Z', '2032-12-04T00:00:00.000Z'],
    },
  );
  assert.equal(contentOf(body.saml.certificates[0]!.pem!).trim(), contentOf(currentCertificate).trim());
});

test('finds the only identity provider of an aggregate', async () => {
  const read = open();
  const entity = samlMetadata().replace(/<\?xml[^>]*>\s*/, '');
  const group = (...entities: string[]) =>
    `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${entities.join('')}</EntitiesDescriptor>`;
  assert.equal((await read({ xml: group(entity) })).body.saml?.entityId, 'https://idp.example/entity');
  assert.equal((await read({ xml: group(entity, entity) })).error, '/xml invalid_metadata');
});

test('refuses metadata with a document type, and documents that are none', async () => {
  const read = open();
  const levels = Array.from({ length: 9 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`);
  const bomb = `<!DOCTYPE x [<!ENTITY e0 "${'a'.repeat(50)}">${levels.join('')}]>`;
  const external = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
  const withHead = (head: string) => samlMetadata({ entityId: '&e9;' }).replace('?>', `?>${head}`);
  const faults: [string, string][] = [
    [withHead(bomb), 'invalid_metadata'],
    [withHead(external), 'invalid_metadata'],
    [withHead('<!doctype x SYSTEM "http://127.0.0.1/x.dtd">'), 'invalid_metadata'],
    [samlMetadata({ entityId: '&e9;' }), 'invalid_metadata'],
    ['not xml', 'invalid_metadata'],
    ['<a><b></a>', 'invalid_metadata'],
    ['<EntityDescriptor entityID="x"/>', 'invalid_metadata'],
    [samlMetadata().replace('IDPSSODescriptor', 'OtherDescriptor'), 'invalid_metadata'],
    [samlMetadata({ ssoUrl: 'javascript:alert(1)//' }), 'invalid_metadata'],
    [samlMetadata({ ssoUrl: 'http://idp.example' }), 'invalid_metadata'],
    [samlMetadata({ certificates: ['AAAA'] }), 'invalid_metadata'],
    [samlMetadata({ certificates: [] }), 'no_certificate'],
    [samlMetadata({ certificates: [expiredCertificate] }), 'no_certificate'],
    [samlMetadata().replace('use="signing"', 'use="encryption"'), 'no_certificate'],
  ];
  for (const [xml, code] of faults) {
    const started = performance.now();
    assert.equal((await read({ xml })).error, `/xml ${code}`, xml.slice(0, 200));
    assert.ok(performance.now() - started < 2000);
  }
});

test('needs exactly one source', async () => {
  const read = open();
  for (const body of [{}, { xml: samlMetadata(), issuer: 'https://idp.example' }])
    assert.equal((await read(body)).status, 422);
});

test('reads a discovery document, and compares the issuer', async (t) => {
  const read = open(true);
  let change: object = {};
  const { url } = await serve(t, ({ url: path }, response) => {
    if (path !== '/tenant/.well-known/openid-configuration') return void response.writeHead(404).end();
    const issuer = `${url}/tenant`;
    response.end(
      JSON.stringify({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        scopes_supported: ['openid', 7],
        ...change,
      }),
    );
  });
  const found = await read({ issuer: `${url}/tenant/` });
  assert.deepEqual(found.body.oidc, {
    issuer: `${url}/tenant`,
    authorizationEndpoint: `${url}/tenant/authorize`,
    tokenEndpoint: `${url}/tenant/token`,
    jwksUri: `${url}/tenant/keys`,
    scopes: ['openid'],
    claims: [],
  });
  change = { issuer: 'https://login.example/{tenantid}' };
  assert.equal((await read({ issuer: `${url}/tenant` })).error, '/issuer issuer_mismatch');
  change = { token_endpoint: 'file:///etc/passwd' };
  assert.equal((await read({ issuer: `${url}/tenant` })).error, '/issuer invalid_metadata');
  assert.equal((await read({ issuer: `${url}/other` })).error, '/issuer unreachable');
});

test('does not connect to private addresses, whatever they are written as', async (t) => {
  const read = open();
  const { seen, port } = await serve(t, (_, response) => void response.end(samlMetadata()));
  const hosts = [
    '127.0.0.1',
    '2130706433',
    '0x7f.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '224.0.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '[fe80::1]',
    '[fd00::1]',
    '[ff02::1]',
    'localhost',
    'metadata.google.internal',
    'printer',
  ];
  for (const host of hosts) {
    assert.equal((await read({ url: `https://${host}:${port}/` })).error, '/url private_address', host);
    assert.equal((await read({ issuer: `https://${host}:${port}/` })).error, '/issuer private_address', host);
  }
  for (const url of [
    `http://idp.example`,
    'https://user:secret@idp.example',
    'ftp://idp.example',
    'file:///etc/passwd',
  ]) {
    const { status, error, text } = await read({ url });
    assert.equal(status, 422, url);
    assert.ok(error === '/url not_https' || error?.startsWith('/url '), url);
    assert.ok(!text.includes('secret'));
  }
  assert.equal(seen.connections, 0);
});

const codeOf = async (url: string, options: Partial<FetchOptions> = {}) => {
  const failed = await fetchDocument(url, { allowPrivateAddresses: false, ...options }).catch(
    (error: DocumentError) => error,
  );
  return typeof failed === 'string' ? failed : failed.code;
};

test('checks the address that it connects to, so that a name cannot change in between', async (t) => {
  const { seen, port } = await serve(t, (_, response) => void response.end('inside'));
  const url = `https://rebind.example:${port}/`;
  const lookups: string[] = [];
  const answers = [[{ address: '93.184.215.14', family: 4 }], [{ address: '127.0.0.1', family: 4 }]];
  const resolve = async (name: string) => {
    lookups.push(name);
    return answers[1]!;
  };
  assert.equal(await codeOf(url, { resolve }), 'private_address');
  // One private address among public ones is enough.
  assert.equal(await codeOf(url, { resolve: async () => answers.flat() }), 'private_address');
  assert.deepEqual(lookups, ['rebind.example']);
  assert.equal(seen.connections, 0);
  const failing = async () => Promise.reject(new Error('ENOTFOUND'));
  assert.equal(await codeOf(url, { resolve: failing }), 'unreachable');
});

test('follows no redirects, and limits time and size', async (t) => {
  const read = open(true);
  const { url, seen } = await serve(t, ({ url: path }, response) => {
    if (path === '/redirect') response.writeHead(302, { location: '/ok' }).end();
    else if (path === '/large') response.end('x'.repeat(1_048_577));
    else if (path === '/endless') {
      const chunk = 'x'.repeat(65_536);
      const more = () => response.destroyed || (response.write(chunk), setImmediate(more));
      more();
    } else if (path === '/gzip') response.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
    else if (path === '/latin') response.end(Buffer.from([0xff, 0xfe, 0x41]));
    else if (path === '/fails') response.writeHead(500).end('secret of the network');
    else if (path === '/cut') response.writeHead(200, { 'content-length': 10 }).end('x', () => response.destroy());
    else if (path === '/ok') response.end(samlMetadata());
  });
  for (const [path, code] of [
    ['redirect', 'redirected'],
    ['large', 'too_large'],
    ['endless', 'too_large'],
    ['gzip', 'unreachable'],
    ['latin', 'invalid_metadata'],
    ['fails', 'unreachable'],
  ])
    assert.equal((await read({ url: `${url}/${path}` })).error, `/url ${code}`, path);
  assert.equal(seen.requests, 6);
  assert.equal(await codeOf(`${url}/slow`, { allowPrivateAddresses: true, timeoutMs: 100 }), 'timeout');
  assert.ok((await read({ url: `${url}/ok` })).body.saml);
});
