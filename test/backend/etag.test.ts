/*
 * Compressing proxies rewrite ETags. Conditional changes still work.
 */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createOrgClient, type OrgClient } from '../../src/client/index.js';
import { codeOf, createTestBackend, type TestBackend } from './fixtures.js';

/** How programs change `"x"`. */
const ways: Record<string, (tag: string) => string> = {
  'as it is': (tag) => tag,
  'weak (nginx, Cloudflare)': (tag) => `W/${tag}`,
  '-gzip (Apache, Caddy)': (tag) => tag.replace(/"$/, '-gzip"'),
  '-br (Apache)': (tag) => tag.replace(/"$/, '-br"'),
  '-zstd (Caddy)': (tag) => tag.replace(/"$/, '-zstd"'),
  '--gzip (Jetty)': (tag) => tag.replace(/"$/, '--gzip"'),
  ';gzip': (tag) => tag.replace(/"$/, ';gzip"'),
  ';gz (LiteSpeed)': (tag) => tag.replace(/"$/, ';gz"'),
  'weak and with the coding': (tag) => `W/${tag.replace(/"$/, '-gzip"')}`,
};

describe('a condition with a tag that the way changed', () => {
  for (const [name, change] of Object.entries(ways)) {
    it(`holds while nothing was changed, and no longer: ${name}`, async () => {
      const { api } = createTestBackend();
      const path = '/organizations/org_1';
      const tag = change((await api('user_1', path)).headers.get('etag')!);
      assert.equal((await api('user_1', path, { headers: { 'if-none-match': tag } })).status, 304);
      const rename = (displayName: string) =>
        api('user_1', path, { method: 'PATCH', body: { displayName }, headers: { 'if-match': `"other", ${tag}` } });
      assert.equal((await rename('First')).status, 200);
      assert.equal(codeOf(await rename('Second')), 'etag_mismatch');
      assert.equal((await api('user_1', path, { headers: { 'if-none-match': tag } })).status, 200);
    });
  }

  it('that is another one never holds', async () => {
    const { api } = createTestBackend();
    for (const tag of ['W/"0-x"', '"-gzip"', '""', 'W/""', '"gzip"', 'gzip', '"x;gz"']) {
      assert.equal(
        codeOf(
          await api('user_1', '/organizations/org_1', {
            method: 'PATCH',
            body: { displayName: 'X' },
            headers: { 'if-match': tag },
          }),
        ),
        'etag_mismatch',
        tag,
      );
    }
  });
});

describe('through a proxy that compresses', () => {
  let server: Server;
  let change = ways['as it is']!;
  let fixture: TestBackend;
  let client: OrgClient;
  /** Another backend, which compares `If-Match` exactly as RFC 9110 says. */
  let strict = false;

  before(async () => {
    server = createServer(async (incoming, outgoing) => {
      const body: Buffer[] = [];
      for await (const chunk of incoming) body.push(chunk as Buffer);
      const { pathname, search } = new URL(incoming.url!, 'http://x');
      const headers = Object.fromEntries(
        Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
      );
      if (strict && headers['if-match'] && !/^"\d+-[^"-]*"$/.test(headers['if-match']))
        return void outgoing.writeHead(412).end();
      const reply = await fixture.api('user_1', pathname.replace(/^.*\/v1/, '') + search, {
        method: incoming.method,
        headers,
        ...(body.length && { raw: Buffer.concat(body) }),
      });
      const tag = reply.headers.get('etag');
      outgoing
        .writeHead(reply.status, {
          'content-type': reply.headers.get('content-type') ?? 'text/plain',
          'content-encoding': 'gzip',
          ...(tag && { etag: change(tag) }),
        })
        .end(gzipSync(reply.text));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => void server.close());

  for (const isStrict of [false, true]) {
    for (const [name, way] of Object.entries(ways)) {
      it(`every guarded change works, twice${isStrict ? ', where the backend compares strictly' : ''}: ${name}`, async () => {
        [change, strict, fixture] = [way, isStrict, createTestBackend()];
        client = createOrgClient({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
        const [invitation] = (await client.invitations.list('org_1', { status: ['pending'] })).items;
        await client.organizations.get('org_1');
        await client.branding.get('org_1');
        await client.members.get('org_1', 'user_2');
        for (const round of [1, 2]) {
          await client.organizations.update('org_1', { displayName: `Round ${round}` });
          await client.branding.update('org_1', { logoAlt: `Round ${round}` });
          await client.members.setRoles('org_1', 'user_2', round === 1 ? ['auditor'] : ['member']);
          await client.invitations.update('org_1', invitation!.id, { roleIds: round === 1 ? ['auditor'] : ['member'] });
        }
        await client.invitations.revoke('org_1', invitation!.id);
        await client.members.remove('org_1', 'user_2');
      });
    }
  }
});
