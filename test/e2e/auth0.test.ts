/*
 * `auth0Auth` on the unmodified auth0-spa-js, on a page of its own beside the demo: pop-up login, silent renewal through
 * the hidden frame and by refresh token, a switch in place, step-up, logout.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Demo } from '../../demo/server.js';
import { useDemoInBrowser } from './demo-in-browser.js';
import { Person } from './users.js';

const ines = 'ines@northlight.example';

/** Interface of the page under test. */
interface Kit {
  start(options: { refreshTokens?: boolean; seamless?: boolean }): Promise<void>;
  popup(organization?: string): Promise<void>;
  auth: {
    getToken(o: { refresh?: boolean; organization?: string }): Promise<string | null>;
    getIdToken(): Promise<string | null>;
    getOrganization(): Promise<string | null>;
    switchOrganization(id: string): Promise<void>;
    stepUp(o: object): Promise<void>;
    signOut(): Promise<void>;
  };
  /** The host's first client, to check its state after a switch. */
  first: { getTokenSilently(o: object): Promise<string> };
}

const page = `
  import { Auth0Client } from '@auth0/auth0-spa-js';
  import { auth0Auth } from './src/auth/auth0.ts';
  import { openPopup } from './src/auth/popup.ts';
  const kit = {
    async start({ refreshTokens = false, seamless = false } = {}) {
      const config = await (await fetch('/config.json')).json();
      const make = (more) => new Auth0Client({
        domain: config.domain, clientId: config.clientId, authorizationParams: { audience: config.audience, redirect_uri: location.origin, scope: 'openid profile email' }, ...more,
      });
      kit.first = make({ useRefreshTokens: refreshTokens, useRefreshTokensFallback: refreshTokens });
      kit.auth = auth0Auth(kit.first, { ...(seamless && { seamless: () => make({}) }) });
      await kit.auth.checkSession();
    },
    popup: (organization) => kit.first.loginWithPopup({ authorizationParams: organization ? { organization } : {} }, { popup: openPopup(), timeoutInSeconds: 60 }),
  };
  window.kit = kit;
`;

const claimsOf = (token: string | null) =>
  JSON.parse(Buffer.from(token!.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;

describe('auth0Auth', () => {
  let demo: Demo;
  let browser: Browser;
  let script: string;

  useDemoInBrowser(async (started) => {
    ({ demo, browser } = started);
    const bundled = await build({
      stdin: { contents: page, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      format: 'esm',
      target: 'es2022',
      write: false,
    });
    script = bundled.outputFiles[0]!.text;
  });

  /** The page, in a browser profile of its own or in one that is open. */
  async function open(
    options: Parameters<Kit['start']>[0] = {},
    profile?: BrowserContext,
  ): Promise<{ page: Page; context: BrowserContext }> {
    // A page of the demo lends its origin; the script under test is not one of its own.
    const context = profile ?? (await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' }));
    const tab = await context.newPage();
    tab.setDefaultTimeout(15_000);
    await tab.goto(`${demo.url}/crm`);
    await tab.evaluate(() =>
      document.body.replaceChildren(Object.assign(document.createElement('button'), { textContent: 'Sign in' })),
    );
    await tab.addScriptTag({ content: script, type: 'module' });
    await tab.waitForFunction(() => 'kit' in window);
    await tab.evaluate((given) => (window as unknown as { kit: Kit }).kit.start(given), options);
    return { page: tab, context };
  }

  /** Opens a pop-up from a click. */
  async function popup(tab: Page, code: string): Promise<Page> {
    await tab.evaluate((text) => {
      document.querySelector('button')!.onclick = () => {
        (window as unknown as { done: Promise<string> }).done = (
          new Function('kit', `return ${text}`)((window as unknown as { kit: Kit }).kit) as Promise<unknown>
        ).then(
          () => 'done',
          (error: { code?: string; message: string }) => error.code ?? error.message,
        );
      };
    }, code);
    const opened = tab.waitForEvent('popup');
    await tab.click('button');
    return opened;
  }
  const outcome = (tab: Page) => tab.evaluate(() => (window as unknown as { done: Promise<string> }).done);
  const token = (tab: Page, refresh = false) =>
    tab.evaluate((fresh) => (window as unknown as { kit: Kit }).kit.auth.getToken({ refresh: fresh }), refresh);

  async function logIn(tab: Page, organization: string): Promise<void> {
    const login = await popup(tab, `kit.popup('${organization}')`);
    await login.getByLabel('Email address').fill(ines);
    await login.getByLabel('Password').fill('fieldnote-demo');
    await login.getByRole('button', { name: 'Sign in' }).click();
    assert.equal(await outcome(tab), 'done');
  }

  it('returns no token and no error without a session', async () => {
    const { page: tab, context } = await open();
    assert.equal(await token(tab), null);
    assert.equal(await tab.evaluate(() => (window as unknown as { kit: Kit }).kit.auth.getOrganization()), null);
    await context.close();
  });

  it('gives the token of a pop-up login, and its ID token', async () => {
    const { page: tab, context } = await open();
    await logIn(tab, 'org_kestrel');
    assert.equal(claimsOf(await token(tab))['org_id'], 'org_kestrel');
    assert.equal(
      claimsOf(await tab.evaluate(() => (window as unknown as { kit: Kit }).kit.auth.getIdToken()))['email'],
      ines,
    );
    await context.close();
  });

  for (const refreshTokens of [false, true]) {
    it(`renews silently for the same organization, ${refreshTokens ? 'by refresh token' : 'through the hidden frame'}, whatever another tab is in`, async () => {
      const { page: tab, context } = await open({ refreshTokens });
      await logIn(tab, 'org_kestrel');
      const { page: other } = await open({ refreshTokens }, context);
      await other.evaluate(() => void (window as unknown as { kit: Kit }).kit.auth.switchOrganization('org_baltic'));
      await other.waitForURL((url) => url.searchParams.has('code') || !url.pathname.startsWith('/crm'));
      const before = claimsOf(await token(tab));
      await tab.waitForTimeout(1100);
      const renewed = claimsOf(await token(tab, true));
      assert.equal(renewed['org_id'], 'org_kestrel');
      assert.ok(Number(renewed['iat']) > Number(before['iat']));
      await context.close();
    });
  }

  it('switches in place where the host allows it, and serves no token of the old organization', async () => {
    const { page: tab, context } = await open({ seamless: true });
    await logIn(tab, 'org_kestrel');
    assert.equal(claimsOf(await token(tab))['org_id'], 'org_kestrel');
    await tab.evaluate(() => (window as unknown as { kit: Kit }).kit.auth.switchOrganization('org_baltic'));
    assert.equal(new URL(tab.url()).pathname, '/crm', 'no redirect took place');
    for (const refresh of [false, true]) assert.equal(claimsOf(await token(tab, refresh))['org_id'], 'org_baltic');
    assert.equal(
      await tab.evaluate(() => (window as unknown as { kit: Kit }).kit.auth.getOrganization()),
      'org_baltic',
    );
    await context.close();
  });

  it('goes through the login where a switch in place is refused', async () => {
    const { page: tab, context } = await open({ seamless: true });
    await logIn(tab, 'org_kestrel');
    await tab.evaluate(
      () => void (window as unknown as { kit: Kit }).kit.auth.switchOrganization('org_of_somebody_else'),
    );
    await tab.waitForURL((url) => url.searchParams.get('error') === 'access_denied');
    await context.close();
  });

  it('distinguishes a canceled second factor from a failed one', async () => {
    const { page: tab, context } = await open();
    await logIn(tab, 'org_kestrel');
    const asked = `kit.auth.stepUp({ acrValues: ['http://schemas.openid.net/pape/policies/2007/06/multi-factor'], maxAge: 900, organization: 'org_kestrel' })`;
    const closed = await popup(tab, asked);
    await closed.getByLabel('Six-digit code').waitFor();
    await closed.close();
    assert.equal(await outcome(tab), 'cancelled');
    const refused = await popup(tab, asked);
    await refused.getByRole('button', { name: 'Not now' }).click();
    assert.equal(await outcome(tab), 'cancelled');
    const given = await popup(tab, asked);
    const person = await Person.watch(demo, given);
    await person.giveFactor(given);
    assert.equal(await outcome(tab), 'done');
    const claims = claimsOf(await token(tab));
    assert.equal(claims['org_id'], 'org_kestrel');
    assert.ok(Math.abs(Number(claims['https://org-elements.example/mfa_at']) - Date.now() / 1000) < 30);
    await context.close();
  });

  it('accepts the response of a pop-up that is closed before the response is handled', async () => {
    const { page: tab, context } = await open();
    await logIn(tab, 'org_kestrel');
    // A busy page checks whether the pop-up is closed before it handles the response.
    await tab.evaluate(`
      const [open, repeat, listen] = [window.open, window.setInterval, window.addEventListener];
      let opened, hear;
      window.open = (...given) => (opened = open(...given));
      window.setInterval = (look, pause) => repeat(() => (look(), opened?.closed && hear?.()), pause);
      window.addEventListener = (type, listener) => listen(type, (event) => { hear = () => listener(event); });
    `);
    const login = await popup(tab, `kit.auth.stepUp({ acrValues: [], organization: 'org_kestrel' })`);
    // On a fast machine it is gone already.
    if (!login.isClosed()) await login.waitForEvent('close');
    assert.equal(await outcome(tab), 'done');
    await context.close();
  });

  it('leaves nothing behind after a logout', async () => {
    const { page: tab, context } = await open({ refreshTokens: true });
    await logIn(tab, 'org_kestrel');
    await tab.evaluate(() => sessionStorage.setItem('org-elements:invite:someone', 'draft'));
    await tab.evaluate(() => void (window as unknown as { kit: Kit }).kit.auth.signOut());
    await tab.waitForURL(demo.url);
    const { page: again } = await open({ refreshTokens: true }, context);
    assert.equal(await token(again), null);
    assert.equal(
      await tab.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('org-elements:')).length),
      0,
    );
    await context.close();
  });
});
