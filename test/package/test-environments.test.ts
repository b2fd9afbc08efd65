/*
 * Hosts test their pages in jsdom or happy-dom, which lack custom states, popovers and observers. Elements must render there.
 * The setup is Vitest's: Node resolves the packages, and the globals are those of the window.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { getRequestListener } from '@hono/node-server';
import { createMemoryStore, createOrgBackend } from '../../src/backend/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { tags } from '../../scripts/registry.js';
import { openHost } from './host.js';

const { resolve } = createRequire(import.meta.url);

const windows: Record<string, string> = {
  jsdom: `const { JSDOM } = await import('${resolve('jsdom')}'); const { window } = new JSDOM('<!doctype html><body></body>', { url: 'https://app.example.com/?invitation=t', pretendToBeVisual: true });`,
  'happy-dom': `const { Window } = await import('${resolve('happy-dom').replace('/cjs/', '/')}'); const window = new Window({ url: 'https://app.example.com/?invitation=t' });`,
};

/** Renders every element, first signed out, then as a member. The backend is the server kit. */
const page = `
  const real = fetch;
  // As Vitest does: all globals of the window except those of the language.
  const node = new Set((await import('node:vm')).runInNewContext('Object.getOwnPropertyNames(globalThis)'));
  for (const name of ['window', 'self', 'top', 'parent', 'global', 'process', 'console', 'fetch', 'Request', 'Response', 'Headers', 'setTimeout', 'clearTimeout', 'queueMicrotask', 'performance', 'crypto', 'atob', 'btoa']) node.add(name);
  for (const name of Object.getOwnPropertyNames(window).filter((name) => !node.has(name))) {
    const value = window[name];
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: typeof value === 'function' && !value.prototype ? value.bind(window) : value });
  }
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) globalThis[name] = window[name].bind(window);
  for (const name of ['window', 'self']) Object.defineProperty(globalThis, name, { value: globalThis, configurable: true });
  const errors = [];
  process.on('uncaughtException', (error) => errors.push(error.stack));
  process.on('unhandledRejection', (error) => errors.push(error?.stack ?? String(error)));
  window.addEventListener('error', (event) => errors.push(event.error?.stack ?? event.message));

  await import('org-elements/define.js');
  const { createOrgClient } = await import('org-elements/client.js');
  // Node's fetch does not accept the AbortSignal of the window.
  const fetchFromApi = (url, { method, headers, body } = {}) => real(url, { method, headers: { ...Object.fromEntries(headers ? [...headers] : []), 'x-user': userId ?? '' }, body });
  let userId;
  const shown = {};
  for (const [viewer, id] of Object.entries({ nobody: undefined, member: 'user_1' })) {
    userId = id;
    const provider = document.createElement('org-provider');
    provider.client = createOrgClient({ baseUrl: URL_OF_API, getToken: async () => 'token', fetch: fetchFromApi });
    provider.organization = 'org_1';
    document.body.append(provider);
    for (const tag of TAGS) {
      const element = document.createElement(tag);
      element.setAttribute('user-id', 'user_2');
      element.setAttribute('permission', 'members:read');
      provider.append(element);
    }
    const text = (root) => [...root.childNodes].filter(({ localName }) => localName !== 'style').map((node) => node.textContent).join(' ').replace(/\\s+/g, ' ');
    const isComplete = () => Object.entries(EXPECTED[viewer]).every(([tag, expected]) => new RegExp(expected).test(shown[viewer][tag]));
    for (const end = Date.now() + 30_000; Date.now() < end; ) {
      shown[viewer] = Object.fromEntries(TAGS.map((tag) => [tag, text(provider.querySelector(tag).shadowRoot)]));
      if (isComplete()) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    provider.remove();
  }
  process.stdout.write(JSON.stringify({ errors, shown }));
  process.exit(0);
`;

/** Text of each element for a member; elements without a text of their own are left out. */
const words: Record<string, RegExp> = {
  'org-switcher': /Northwind|Acme/,
  'member-list': /Ada Okafor/,
  'invitation-list': /Invited by/,
  'member-details': /@/,
  'org-profile': /URL name/,
  'org-picker': /Acme Logistics/,
  'branding-editor': /Branding/,
  'branding-preview': /Acme Logistics/,
  'org-admin': /Members/,
  'invite-dialog': /Invite people/,
};

const signedOut = /[Ss]ign|Invite/;
/** Patterns by viewer and tag. The page waits for them. */
const expectedTexts = {
  nobody: Object.fromEntries(Object.keys(words).map((tag) => [tag, signedOut.source])),
  member: Object.fromEntries(Object.entries(words).map(([tag, { source }]) => [tag, source])),
};

const backend = createOrgBackend({
  store: createMemoryStore(createSampleData()),
  authenticate: async ({ headers }) =>
    headers.get('x-user') ? { userId: headers.get('x-user')!, via: 'token' } : null,
});

describe('in a test environment', () => {
  let host: string;
  let close: () => void;
  let server: Server;
  before(async () => {
    ({ folder: host, close } = openHost());
    server = createServer(getRequestListener(backend, { overrideGlobalObjects: false }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => {
    server.close();
    close();
  });

  for (const [name, start] of Object.entries(windows)) {
    it(`every element renders in ${name}`, async () => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const code =
        start +
        page
          .replaceAll('TAGS', JSON.stringify(tags.filter((tag) => tag !== 'org-provider')))
          .replace('EXPECTED', JSON.stringify(expectedTexts))
          .replace('URL_OF_API', `'${url}'`);
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--preserve-symlinks', '--input-type=module', '-e', code],
        { cwd: host },
      );
      const { errors, shown } = JSON.parse(stdout) as {
        errors: string[];
        shown: Record<'nobody' | 'member', Record<string, string>>;
      };
      assert.deepEqual(errors, []);
      for (const [tag, expected] of Object.entries(words)) {
        assert.match(shown.nobody[tag]!, signedOut, `${tag}, signed out: ${shown.nobody[tag]}`);
        assert.match(shown.member[tag]!, expected, `${tag}: ${shown.member[tag]}`);
        assert.doesNotMatch(shown.member[tag]!, /Couldn’t load/, tag);
      }
    });
  }
});
