/*
 * Sign-in by SAML in a real browser, with an identity provider at another site: its POST has no cookies of the login. `127.0.0.1` and `localhost` are different sites.
 */
import assert from 'node:assert/strict';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Demo } from '../../demo/server.js';
import { password } from '../demo/driver.js';
import { Administrator, ilze, rolf } from '../demo/saml-driver.js';
import { useDemoInBrowser } from './demo-in-browser.js';

describe('sign-in by SAML', () => {
  let demo: Demo;
  let browser: Browser;
  let admin: Administrator;
  let site: string;
  const closers: (() => unknown)[] = [];

  after(() => closers.forEach((close) => close()));

  useDemoInBrowser(async (started) => {
    ({ demo, browser } = started);
    admin = new Administrator(demo);
    await admin.logIn();
    site = await serveElsewhere();
  });

  /** Serves the identity provider at another site, and resolves to its address. */
  async function serveElsewhere(): Promise<string> {
    const own = await admin.providerUrl();
    const server = createServer((request, response) => {
      const origin = request.headers.origin && { origin: own };
      const headers = { ...request.headers, host: new URL(own).host, ...origin };
      const forwarded = httpRequest(own + request.url, { method: request.method, headers }, (answer) => {
        response.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(response);
      });
      request.pipe(forwarded);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closers.push(() => server.close());
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await admin.change({ saml: { ssoUrl: `${site}/sso` } });
    return site;
  }

  it('continues the login of the browser after a POST from another site', async () => {
    const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    page.setDefaultTimeout(15_000);
    const problems: string[] = [];
    // A new member has not accepted the terms yet: 403.
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 403/.test(message.text())) problems.push(message.text());
    });
    const cookies = new Map<string, string | undefined>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (/\/(acs|callback)$/.test(pathname) && pathname !== '/callback')
        void request.allHeaders().then((headers) => cookies.set(pathname.split('/').at(-1)!, headers['cookie']));
    });
    await page.goto(`${demo.url}/dashboard`);
    await page.getByLabel('Email address').fill(ilze);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${site}/sso?**`);
    await page.getByLabel('Email address').fill(ilze);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((url) => url.origin === demo.url && !['/callback', '/'].includes(url.pathname));
    await page.getByText('Ilze Ozola').first().waitFor({ state: 'attached' });
    assert.equal(cookies.get('acs'), undefined, 'the response has no cookies');
    assert.match(cookies.get('callback') ?? '', /provider_login=/, 'the redirect has them');
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('begins a login of the browser for a user who comes from the identity provider', async () => {
    await admin.change({ idpInitiated: true });
    const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(`${site}/`);
    await page.getByLabel('Email address').fill(rolf);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((url) => url.origin === demo.url && !['/callback', '/'].includes(url.pathname));
    await page.getByText('Rolf Eklund').first().waitFor({ state: 'attached' });
    await page.context().close();
  });
});
