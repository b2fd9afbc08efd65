/*
 * A browser made of fetch: keeps cookies, follows redirects one by one, fills in forms.
 */
import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { decodeJwt } from 'jose';
import { proofRequest } from '../../demo/proof-request.js';
import { multifactor } from '../../demo/provider/mfa.js';
import { codeOf, stepAt } from '../../demo/factor/totp.js';
import { startDemo, type Demo } from '../../demo/server.js';

export const password = 'fieldnote-demo';
export const audience = 'https://api.fieldnote.example';
export const claim = (name: string) => `https://org-elements.example/${name}`;

/** A folder that is gone when the tests are over. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'fieldnote-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Starts a demo with the data of a folder; an empty one gets the sample data, copied from `DEMO_DATA` where that is set. */
export async function start(dataFolder: string): Promise<Demo> {
  const prepared = process.env['DEMO_DATA'];
  if (prepared && (await readdir(dataFolder)).length === 0) await cp(prepared, dataFolder, { recursive: true });
  return startDemo({ port: 0, dataFolder, quiet: true });
}

/**
 * Runs a demo with fresh data during the tests of a file. `ready`: what the tests need besides; several `before` hooks of a
 * file would run at once.
 */
export function useDemo(ready?: () => Promise<void> | void): Demo {
  let demo: Demo;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  before(async () => {
    folder = await temporaryFolder();
    demo = await start(folder.path);
    await ready?.();
  });
  after(async () => {
    await demo?.stop();
    await folder.remove();
  });
  return {
    get url() {
      return demo.url;
    },
    get providerUrl() {
      return demo.providerUrl;
    },
    get receiverUrl() {
      return demo.receiverUrl;
    },
    mails: () => demo.mails(),
    stop: () => demo.stop(),
  };
}

export interface Tokens {
  access_token: string;
  id_token: string;
  refresh_token: string;
}

/** Where a login ended. */
export interface Ending {
  /** Text of the page, when it ended on one. */
  page?: string;
  status: number;
  /** Address of the application that was redirected to. */
  callback?: URL;
}

/** One person with a browser of their own. */
export class Browser {
  readonly #cookies = new Map<string, { pair: string; path: string }>();
  #verifier = '';
  #address = '';
  #page = '';

  constructor(private readonly demo: Demo) {}

  /** A request with the cookies of this browser; redirects are not followed. */
  async request(url: string, init: RequestInit = {}): Promise<Response> {
    const { pathname } = new URL(url);
    const cookie = [...this.#cookies.values()]
      .filter(({ path }) => pathname.startsWith(path))
      .map(({ pair }) => pair)
      .join('; ');
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), ...(cookie && { cookie }) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/);
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
      // Each login has cookies of its own: the same names, below its own path.
      const key = `${name} ${path}`;
      if (value) this.#cookies.set(key, { pair, path });
      else this.#cookies.delete(key);
    }
    return response;
  }

  /** Opens the login page with the parameters of auth0-spa-js. */
  async authorize(parameters: Record<string, string> = {}): Promise<Ending> {
    this.#verifier = randomBytes(32).toString('base64url');
    const query = new URLSearchParams({
      client_id: 'fieldnote',
      response_type: 'code',
      response_mode: 'query',
      redirect_uri: `${this.demo.url}/callback`,
      scope: 'openid profile email offline_access',
      audience,
      state: 'a state',
      nonce: randomBytes(16).toString('base64url'),
      code_challenge: createHash('sha256').update(this.#verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...parameters,
    });
    return this.follow(`${this.demo.providerUrl}/authorize?${query}`);
  }

  /** Follows redirects to a page, or back to the application. */
  async follow(url: string, init?: RequestInit): Promise<Ending> {
    let response = await this.request(url, init);
    for (let hops = 0; hops < 10 && response.status >= 300 && response.status < 400; hops++) {
      url = new URL(response.headers.get('location')!, url).href;
      if (url.startsWith(`${this.demo.url}/`)) return { status: response.status, callback: new URL(url) };
      response = await this.request(url);
    }
    this.#address = url;
    this.#page = await response.text();
    return { status: response.status, page: this.#page };
  }

  /** Sends the form of the current page. */
  submit(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Ending> {
    const token = /name="token" value="([^"]+)"/.exec(this.#page)?.[1] ?? '';
    return this.follow(this.#address, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: new URL(this.#address).origin,
        ...headers,
      },
      body: new URLSearchParams({ token, ...fields }).toString(),
    });
  }

  /** Keeps the current page open in a tab, to which the response is posted. */
  remember(): () => void {
    const [address, page] = [this.#address, this.#page];
    return () => {
      this.#address = address;
      this.#page = page;
    };
  }

  /** Follows a link of the current page. */
  open(relative: string): Promise<Ending> {
    return this.follow(new URL(relative, this.#address).href);
  }

  /** Signs in at another identity provider, from the current login page. */
  async continueWith(connection: string, email: string): Promise<Ending> {
    const path = new RegExp(`href="(/login/[\\w-]+/with/${connection}(?:\\?[^"]*)?)"`).exec(this.#page)?.[1];
    if (!path) throw new Error(`The page offers no sign-in with ${connection}`);
    await this.open(path);
    return this.submit({ email, password });
  }

  /** Enters only an address in the current login page, and signs in at the identity provider of its organization. */
  async continueByAddress(email: string): Promise<Ending> {
    const { page } = await this.submit({ email });
    const { content } = /http-equiv="refresh" content="0;url=(?<content>[^"]+)"/.exec(page!)?.groups ?? {};
    if (!content) throw new Error(`No identity provider has the address: ${page}`);
    const signIn = await this.open(content);
    return signIn.page?.includes('Sign in with') ? this.submit({ email, password }) : signIn;
  }

  /** From the code in the callback to tokens. */
  async exchange({ callback }: Ending): Promise<Tokens> {
    const response = await this.token({
      grant_type: 'authorization_code',
      code: callback!.searchParams.get('code')!,
      redirect_uri: `${this.demo.url}/callback`,
      code_verifier: this.#verifier,
    });
    return (await response.json()) as Tokens;
  }

  token(fields: Record<string, string>): Promise<Response> {
    return this.request(`${this.demo.providerUrl}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ client_id: 'fieldnote', ...fields }).toString(),
    });
  }

  /** The complete login with a password. */
  async logIn(email: string, parameters: Record<string, string> = {}): Promise<Tokens> {
    await this.authorize(parameters);
    return this.exchange(await this.submit({ email, password }));
  }

  /** Logs in as an administrator of an organization, and sets up a second factor. */
  async logInToManage(email: string, parameters: Record<string, string> = {}): Promise<Tokens> {
    await this.authorize({ acr_values: multifactor, ...parameters });
    const { page } = await this.submit({ email, password });
    await this.submit({ code: appCode(readSecret(page!)) });
    return this.exchange(await this.submit({ kept: '1' }));
  }

  /** Signs in to a second account for linking, as `auth0Auth({ linking })` does, and resolves to its ID token. */
  async prove(signIn: (browser: Browser) => Promise<Ending>): Promise<string> {
    await this.authorize({ ...proofRequest, prompt: 'login', max_age: '0' });
    const ending = await signIn(this);
    if (!ending.callback) throw new Error(`The proof ended on a page: ${ending.page}`);
    const { id_token, access_token, refresh_token } = await this.exchange(ending);
    if (refresh_token || access_token.includes('.')) throw new Error('The proof gives access to the API');
    return id_token;
  }

  /** Accepts the terms of the organization that the token is for. */
  acceptTerms(token: string): Promise<Response> {
    return fetch(`${this.demo.url}/api/terms`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  }

  /** Sends a request to the org API. */
  async api(path: string, token: string, init: RequestInit = {}): Promise<{ status: number; etag: string; body: any }> {
    const response = await fetch(`${this.demo.url}/org-api/v1${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${token}`,
        ...(init.body ? { 'content-type': 'application/json' } : {}),
        ...(init.headers as Record<string, string>),
      },
    });
    const text = await response.text();
    return {
      status: response.status,
      etag: response.headers.get('etag') ?? '',
      body: text ? JSON.parse(text) : undefined,
    };
  }
}

export const claimsOf = (token: string): Record<string, unknown> => decodeJwt(token);

/** The link in the latest email to a user, as parameters of the login. */
export async function invitationFor(demo: Demo, email: string): Promise<{ invitation: string; organization: string }> {
  const mail = (await demo.mails()).find(({ to, subject }) => to === email && !/code/.test(subject));
  const link = new URL(/https?:\/\/\S+\?invitation=\S+/.exec(mail!.text)![0]);
  return { invitation: link.searchParams.get('invitation')!, organization: link.searchParams.get('organization')! };
}

/** Reads the secret from the page that sets up the second factor, as an authenticator app does. */
export function readSecret(page: string): Buffer {
  const bits = [...new URL(/otpauth:[^"]+/.exec(page)![0].replaceAll('&amp;', '&')).searchParams.get('secret')!]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from(bits.match(/.{8}/g)!.map((eight) => parseInt(eight, 2)));
}

/** The code of the app; `offset` is in steps of 30 s from now. */
export const appCode = (secret: Buffer, offset = 0) => codeOf(secret, stepAt(Date.now()) + offset);
