/*
 * Sign-in by SAML in the demo: the administrator of the customer, and browsers whose responses can be changed on their way.
 */
import assert from 'node:assert/strict';
import { balticProvider, type ConnectionUser } from '../../demo/connections/connections.js';
import type { SamlFaultName } from '../../demo/connections/saml/faults.js';
import type { Demo } from '../../demo/server.js';
import type { Connection, ConnectionTest, ConnectionUpdate, Member } from '../../src/contract/index.js';
import { Browser, password, type Ending } from './driver.js';

export const baltic = { organization: 'org_baltic' };
export const path = '/organizations/org_baltic/connections';
export const ilze = 'ilze.ozola@baltic-freight.example';
export const rolf = 'rolf.eklund@baltic-freight.example';
export const jonas = 'jonas.petrauskas@baltic-freight.example';
export const greta = 'greta.solberg@nordkai.example';

/** The form that the identity provider lets a browser send. */
export interface ResponseForm {
  action: string;
  response: string;
  relayState?: string;
}

export const decode = (response: string): string => Buffer.from(response, 'base64').toString();
export const encode = (xml: string): string => Buffer.from(xml).toString('base64');

/** The form of a page; fails if the page has none. */
export function responseForm(page = ''): ResponseForm {
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1];
  const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1];
  const response = value('SAMLResponse');
  assert.ok(action && response, `The page has no response: ${page}`);
  return { action, response, relayState: value('RelayState') };
}

/** Sends a response, as a page of the identity provider does. */
export function deliver(browser: Browser, { action, response, relayState }: ResponseForm): Promise<Ending> {
  return browser.follow(action, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://idp.example' },
    body: new URLSearchParams({
      SAMLResponse: response,
      ...(relayState !== undefined && { RelayState: relayState }),
    }).toString(),
  });
}

/** Begins a sign-in with the address alone. Resolves to the address of the identity provider, with the request. */
export async function begin(demo: Demo, browser: Browser, email: string, parameters = {}): Promise<URL> {
  await browser.authorize(parameters);
  const { page } = await browser.submit({ email });
  const link = /url=([^"]+)"/.exec(page!)?.[1];
  assert.ok(link, `No identity provider has the address: ${page}`);
  const { headers } = await browser.request(demo.providerUrl + link);
  return new URL(headers.get('location')!);
}

/** Signs in at the identity provider, up to the response. */
export async function respond(browser: Browser, request: URL, email: string): Promise<ResponseForm> {
  await browser.follow(request.href);
  return responseForm((await browser.submit({ email, password })).page);
}

/** A sign-in from the login page to its end. `change`: what happens to the response on its way. */
export async function signIn(
  demo: Demo,
  email: string,
  { parameters = {}, change = (form: ResponseForm) => form } = {},
): Promise<{ browser: Browser; ending: Ending }> {
  const browser = new Browser(demo);
  const form = await respond(browser, await begin(demo, browser, email, parameters), email);
  return { browser, ending: await deliver(browser, change(form)) };
}

/** Changes the document of a response. */
export const withXml =
  (change: (xml: string) => string) =>
  (form: ResponseForm): ResponseForm => {
    const before = decode(form.response);
    const after = change(before);
    assert.notEqual(after, before, 'The response is changed');
    return { ...form, response: encode(after) };
  };

/** The administrator of Baltic Freight. */
export class Administrator {
  readonly browser: Browser;
  #token = '';

  constructor(private readonly demo: Demo) {
    this.browser = new Browser(demo);
  }

  async logIn(): Promise<void> {
    this.#token = (await this.browser.logInToManage('ines@northlight.example', baltic)).access_token;
  }

  async api(below: string, init?: RequestInit) {
    return this.browser.api(below, this.#token, init);
  }

  async connection(): Promise<Connection> {
    return ((await this.api(path)).body as { items: Connection[] }).items.find(({ strategy }) => strategy === 'saml')!;
  }

  async change(body: ConnectionUpdate): Promise<void> {
    const { id } = await this.connection();
    const { status, body: answer } = await this.api(`${path}/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/merge-patch+json' },
      body: JSON.stringify(body),
    });
    assert.equal(status, 200, JSON.stringify(answer));
  }

  async memberOf(email: string): Promise<Member | undefined> {
    const { body } = await this.api(`/organizations/org_baltic/members?q=${encodeURIComponent(email)}`);
    return (body.items as Member[]).find((member) => member.email === email);
  }

  async providerUrl(): Promise<string> {
    return new URL((await this.connection()).saml!.ssoUrl).origin;
  }

  /** Sets the switches of the identity provider. */
  async breakProvider(...faults: SamlFaultName[]): Promise<void> {
    const url = await this.providerUrl();
    const page = await (await fetch(`${url}/settings`)).text();
    const form = new URLSearchParams({ token: /name="token" value="([^"]+)"/.exec(page)![1]! });
    for (const fault of faults) form.append('fault', fault);
    const response = await fetch(`${url}/settings`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url },
      body: form.toString(),
    });
    assert.equal(response.status, 303);
  }

  async startTest(): Promise<{ id: string; url: string }> {
    const { id } = await this.connection();
    const { status, body } = await this.api(`${path}/${id}/tests`, { method: 'POST' });
    assert.equal(status, 201, JSON.stringify(body));
    return body as { id: string; url: string };
  }

  async readTest(testId: string): Promise<ConnectionTest> {
    const { id } = await this.connection();
    return (await this.api(`${path}/${id}/tests/${testId}`)).body as ConnectionTest;
  }

  /** Runs a test of the connection in the browser of an employee. `change`: what happens to the response on its way. */
  async runTest(
    email: string,
    { change = (form: ResponseForm) => form, fields = { email, password } as Record<string, string> } = {},
  ): Promise<ConnectionTest> {
    const { id, url } = await this.startTest();
    const browser = new Browser(this.demo);
    let ending = await browser.follow(url);
    if (/name="password"/.test(ending.page!))
      ending = await deliver(browser, change(responseForm((await browser.submit(fields)).page)));
    assert.match(ending.page!, /You can close this window/);
    const silent = await browser.authorize({ prompt: 'none' });
    assert.equal(silent.callback?.searchParams.get('error'), 'login_required', 'a test signs no one in');
    return this.readTest(id);
  }
}

/** The last step of a test. */
export const problemOf = ({ steps }: ConnectionTest): [string, string | undefined] => {
  const { name, code } = steps.at(-1)!;
  return [name, code];
};

/** Adds an account at the identity provider, in place of another one with the same address. */
export async function withEmployee(employee: ConnectionUser, run: () => Promise<void>): Promise<void> {
  balticProvider.users.unshift(employee);
  try {
    await run();
  } finally {
    balticProvider.users.shift();
  }
}
