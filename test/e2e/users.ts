/*
 * Users with separate browser profiles, for end-to-end tests.
 */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { codeOf, stepAt } from '../../demo/factor/totp.js';
import type { Demo } from '../../demo/server.js';
import { findChromium } from '../browsers.js';

export const password = 'fieldnote-demo';

/** Starts Chromium. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });

/** Decodes base 32 (RFC 4648), as an authenticator app does. */
const fromBase32 = (text: string) => {
  const bits = [...text]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
};

/** Errors and policy violations of pages. */
export const complaints: string[] = [];

/** A user with a browser profile and an authenticator app. */
export class Person {
  /** Addresses of login forms that were shown. */
  readonly forms: string[] = [];
  #secret: Buffer | undefined;
  #lastStep = 0;

  private constructor(
    readonly demo: Demo,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async arrive(
    demo: Demo,
    browser: Browser,
    options: { width?: number; blockPopups?: boolean } = {},
  ): Promise<Person> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1200, height: 860 },
      // A menu that moves while it opens is no target for a click.
      reducedMotion: 'reduce',
    });
    if (options.blockPopups)
      await context.addInitScript(() => {
        window.open = () => null;
      });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const person = new Person(demo, context, page);
    person.#listen(page);
    return person;
  }

  /** A user of a page that is already open. */
  static async watch(demo: Demo, page: Page): Promise<Person> {
    return new Person(demo, page.context(), page);
  }

  #listen(page: Page): void {
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML|TrustedScript/i.test(message.text())) complaints.push(message.text());
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame() && frame.url().includes('/login/')) this.forms.push(frame.url());
    });
  }

  /** Logs in with the current form, or from the landing page. */
  async logIn(
    email: string,
    {
      secret = password,
      organization,
      from = this.demo.url,
    }: { secret?: string; organization?: string; from?: string } = {},
  ): Promise<void> {
    const { page } = this;
    await page.goto(from);
    if (from === this.demo.url) await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password').fill(secret);
    await page.getByRole('button', { name: 'Sign in' }).click();
    if (organization) await page.getByRole('button', { name: organization }).click();
    await page.waitForURL(/\/(dashboard|organizations)/);
  }

  /** Signs out in the menu of the account, and waits for the landing page. */
  async signOut(): Promise<void> {
    await this.page.locator('.person summary').click();
    await this.page.getByRole('button', { name: 'Sign out' }).click();
    await this.page.getByRole('button', { name: 'Sign in' }).waitFor();
  }

  /** Confirms a step-up in its pop-up; enrolls the first time. Resolves to the requested factor. */
  async confirm(): Promise<'enrolment' | 'code'> {
    const popup = this.page.waitForEvent('popup');
    await this.page.getByRole('dialog').getByRole('button', { name: 'Verify' }).click();
    const page = await popup;
    this.#listen(page);
    return this.giveFactor(page);
  }

  /** Enters the second factor on the provider's page, in a pop-up or in the same tab. */
  async giveFactor(page: Page): Promise<'enrolment' | 'code'> {
    page.setDefaultTimeout(15_000);
    await page.getByLabel('Six-digit code').waitFor();
    const enrols = (await page.getByRole('heading', { name: 'Set up two-factor authentication' }).count()) > 0;
    if (enrols) {
      await page.getByRole('img', { name: /QR code/ }).waitFor();
      this.#secret = fromBase32(
        /(?:[A-Z2-7]{4}\s+){7}[A-Z2-7]{4}/.exec(await page.locator('main').innerText())![0].replace(/\s/g, ''),
      );
    }
    await page.getByLabel('Six-digit code').fill(await this.code());
    await page.getByRole('button', { name: enrols ? 'Set up and continue' : 'Verify' }).click();
    if (enrols) await page.getByRole('button', { name: 'I’ve saved them' }).click();
    return enrols ? 'enrolment' : 'code';
  }

  /** The next unused code of the authenticator app. */
  async code(): Promise<string> {
    while (Math.max(stepAt(Date.now()), this.#lastStep + 1) > stepAt(Date.now()) + 1)
      await new Promise((resolve) => setTimeout(resolve, 500));
    this.#lastStep = Math.max(stepAt(Date.now()), this.#lastStep + 1);
    return codeOf(this.#secret!, this.#lastStep);
  }

  /** A request to the org API with the token that the page uses. */
  async ask(path: string): Promise<{ status: number; code?: string }> {
    const seen = this.page.waitForRequest(
      (request) => request.url().includes('/org-api/v1/') && Boolean(request.headers()['authorization']),
    );
    await this.page.evaluate(() =>
      (
        document.querySelector('org-provider') as unknown as { context: { client: { me(): Promise<unknown> } } }
      ).context.client
        .me()
        .catch(() => {}),
    );
    const { authorization } = await (await seen).allHeaders();
    const answer = await this.page.request.get(`${this.demo.url}/org-api/v1${path}`, {
      headers: { authorization: authorization! },
    });
    return { status: answer.status(), code: ((await answer.json().catch(() => ({}))) as { code?: string }).code };
  }

  /** Organization and time of the second factor in the token of the next request. */
  async token(page: Page = this.page): Promise<{ org_id?: string; mfa_at?: number; iat: number }> {
    const seen = page.waitForRequest(
      (request) => request.url().endsWith('/org-api/v1/me') && Boolean(request.headers()['authorization']),
    );
    await page.evaluate(() =>
      (
        document.querySelector('org-provider') as unknown as { context: { client: { me(): Promise<unknown> } } }
      ).context.client
        .me()
        .catch(() => {}),
    );
    const { authorization } = await (await seen).allHeaders();
    const claims = JSON.parse(Buffer.from(authorization!.split('.')[1]!, 'base64url').toString()) as Record<
      string,
      unknown
    >;
    return {
      org_id: claims['org_id'] as string,
      mfa_at: claims['https://org-elements.example/mfa_at'] as number,
      iat: claims['iat'] as number,
    };
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}

/** The link in the latest email to a user. */
export async function linkFor(demo: Demo, email: string): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const mail = (await demo.mails()).find((one) => JSON.stringify(one).includes(email));
    const link =
      mail && /https?:\/\/[^\s"'<>\\]*invitation=[^\s"'<>\\]+/.exec(JSON.stringify(mail))?.[0].replaceAll('&amp;', '&');
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No e-mail to ${email}`);
}
