import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sessionRoutes, type SessionOptions } from '../../demo/web/session.js';

const siteUrl = 'http://127.0.0.1:4000';

function createRoutes() {
  let checked = 0;
  const app = sessionRoutes({
    siteUrl,
    sessions: { start: async () => 'cookie' } as never,
    secondFactor: { note: async () => undefined } as never,
    showCard: (async (_card: unknown, status = 200) => new Response('', { status })) as never,
    addressOf: (request) => request.headers.get('x-address') ?? 'one',
    reportFailedLogin: () => undefined,
    accounts: {
      check: async (_email: string, password: string) => {
        checked += 1;
        return password === 'right' ? { emailVerified: true } : undefined;
      },
    } as never,
  } satisfies SessionOptions);
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    app.request('/session', {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { origin: siteUrl, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    } as RequestInit);
  return { post, checked: () => checked };
}

test('a form of more than 16 KiB is refused, however it is sent', async () => {
  const { post, checked } = createRoutes();
  assert.equal((await post(`email=${'x'.repeat(17_000)}`)).status, 413);
  let sent = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      sent += 4096;
      controller.enqueue(new Uint8Array(4096).fill(120));
    },
  });
  assert.equal((await post(endless)).status, 413);
  assert.ok(sent < 100_000 && checked() === 0);
  assert.equal((await post('email=a&password=x')).status, 401);
});

test('one client cannot try a password for any number of addresses', async () => {
  const { post, checked } = createRoutes();
  for (let at = 0; at < 60; at += 1) assert.equal((await post(`email=p${at}@a.example&password=right`)).status, 303);
  const statuses: number[] = [];
  for (let at = 0; at < 60; at += 1) statuses.push((await post(`email=p${at}@a.example&password=x`)).status);
  assert.deepEqual(statuses, [...Array(50).fill(401), ...Array(10).fill(429)]);
  assert.equal(checked(), 110);
  assert.equal((await post('email=p1@a.example&password=right')).status, 429);
  assert.equal((await post('email=p1@a.example&password=right', { 'x-address': 'two' })).status, 303);
});
