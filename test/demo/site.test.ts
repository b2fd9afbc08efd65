import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFile, mkdir } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { Browser, password, start, temporaryFolder, useDemo } from './driver.js';

const demo = useDemo();

test('every page is served under the strict policy and has nothing inline', async () => {
  for (const path of [
    '/',
    '/dashboard',
    '/organization/members',
    '/callback',
    '/cookies',
    '/cookies/login',
    '/mailbox',
  ]) {
    const response = await fetch(demo.url + path);
    assert.equal(response.status, 200, path);
    const policy = response.headers.get('content-security-policy')!;
    for (const part of [
      `default-src 'none'`,
      `script-src 'self';`,
      `style-src 'self';`,
      `base-uri 'none'`,
      `require-trusted-types-for 'script'`,
    ])
      assert.ok(policy.includes(part), `${path}: ${part}`);
    const page = await response.text();
    assert.doesNotMatch(page, /<style|style=|<script(?![^>]*src=)/, path);
  }
  assert.equal((await fetch(`${demo.url}/nowhere`)).status, 404);
});

test('every link of the application can be opened directly', async () => {
  const html = await (await fetch(demo.url)).text();
  const links = new Set([...html.matchAll(/href="(\/[a-z/-]*)"/g)].map(([, path]) => path!));
  assert.ok(links.size > 5, [...links].join());
  for (const path of links) assert.equal((await fetch(demo.url + path)).status, 200, path);
});

test('both servers reject requests for other host names', async () => {
  const ask = (url: string, host: string | undefined) =>
    new Promise<number>((resolve, reject) => {
      const asked = request(url, { headers: host === undefined ? {} : { host } }, (response) =>
        resolve(response.resume().statusCode!),
      );
      asked.on('error', reject).end();
    });
  const paths = [
    '/',
    '/mailbox',
    '/mailbox/messages',
    '/config.json',
    '/org-api/v1/capabilities',
    '/crm/contacts',
    '/.well-known/openid-configuration',
  ];
  for (const server of [demo.url, demo.providerUrl]) {
    const { port } = new URL(server);
    for (const path of paths) {
      for (const host of [
        'evil.example',
        `evil.example:${port}`,
        `localhost.evil.example:${port}`,
        'evil.example:80@localhost',
      ])
        assert.equal(await ask(server + path, host), 421, `${path} ${host}`);
    }
    const known = server === demo.url ? '/config.json' : '/.well-known/openid-configuration';
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `LOCALHOST:${port}`])
      assert.equal(await ask(server + known, host), 200, host);
  }
});

test('the page with cookies logs in by a form and needs no token', async () => {
  const browser = new Browser(demo);
  const form = (fields: Record<string, string>, origin = demo.url) =>
    browser.request(`${demo.url}/session`, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
    });
  const me = () => browser.request(`${demo.url}/org-api/v1/me`);
  assert.equal((await me()).status, 401);
  assert.equal((await form({ email: 'ines@northlight.example', password }, 'https://elsewhere.example')).status, 403);
  const refused = await form({ email: 'ines@northlight.example', password: 'wrong' });
  assert.equal(refused.status, 401);
  assert.match(await refused.text(), /Incorrect email address.*value="ines@northlight\.example"/s);
  const right = await form({ email: 'ines@northlight.example', password });
  assert.equal(right.headers.get('location'), '/cookies');
  assert.match(right.headers.get('set-cookie')!, /HttpOnly; SameSite=Lax/i);
  assert.equal((await me()).status, 200);
  const organizations = (await (await browser.request(`${demo.url}/org-api/v1/me/organizations`)).json()) as {
    total: number;
  };
  assert.equal(organizations.total, 2);
  const change = (headers: Record<string, string>) =>
    browser.request(`${demo.url}/org-api/v1/me/organizations/org_kestrel`, {
      method: 'PATCH',
      body: '{"pinned":true}',
      headers: { 'content-type': 'application/merge-patch+json', ...headers },
    });
  assert.equal((await change({})).status, 403, 'another site could have sent it');
  assert.equal((await change({ 'x-requested-with': 'org-elements' })).status, 200);
});

test('a second start finds the data, the session and the keys again', async () => {
  const own = await temporaryFolder();
  let running = await start(own.path);
  const { port } = new URL(running.url);
  const tokens = await new Browser(running).logInToManage('yuki.tanaka@kestrel-robotics.example');
  const mails = await running.mails();
  await new Browser(running).api('/organizations/org_kestrel/members/demo%7Cnoor', tokens.access_token, {
    method: 'DELETE',
  });
  await running.stop();

  // The issuer has the port in its name, so the same one is asked for.
  running = await (
    await import('../../demo/server.js')
  )
    .startDemo({ port: Number(port), dataFolder: own.path, quiet: true })
    .catch(() => start(own.path));
  assert.deepEqual(await running.mails(), mails);
  const browser = new Browser(running);
  const again = await browser.token({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
  assert.equal(again.status, 200);
  const { access_token: token } = (await again.json()) as { access_token: string };
  assert.equal((await browser.api('/organizations/org_kestrel/members', token)).body.total, 7);
  await running.stop();
  await own.remove();
});

/** Runs the command to its end. */
function run(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts'], {
    env: { ...process.env, DATABASE_URL: '', AUTH0_DOMAIN: '', ...env },
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data));
  child.stderr.on('data', (data: Buffer) => (output += data));
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, output: output.trim() })));
}

const isOneLine = ({ code, output }: Awaited<ReturnType<typeof run>>, text: RegExp) => {
  assert.match(output, text);
  assert.equal(output.split('\n').length, 1, output);
  assert.equal(code, 1);
};

test('a port in use, a missing database and a damaged folder are reported in one line', async () => {
  const own = await temporaryFolder();
  const busy = createServer();
  await new Promise<void>((resolve) => busy.listen(0, 'localhost', resolve));
  const { port } = busy.address() as AddressInfo;
  isOneLine(await run({ PORT: String(port), DEMO_DATA: own.path }), new RegExp(`^Port ${port} is in use`));
  busy.close();
  isOneLine(
    await run({ PORT: '0', DATABASE_URL: 'postgresql://nobody:secret@localhost:1/nothing' }),
    /^DATABASE_URL cannot be used: (?!.*secret)/,
  );
  isOneLine(await run({ PORT: 'http' }), /^PORT must be a number/);
  await mkdir(join(own.path, 'database', 'data'), { recursive: true });
  await writeFile(join(own.path, 'database', 'data', 'PG_VERSION'), 'nonsense');
  isOneLine(await run({ PORT: '0', DEMO_DATA: own.path }), /^The data in .* cannot be used: .*Delete the folder/);
  await own.remove();
});
