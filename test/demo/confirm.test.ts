import assert from 'node:assert/strict';
import { after, mock, test } from 'node:test';
import { appCode, Browser, password, readSecret, useDemo } from './driver.js';

const demo = useDemo(() => {
  // Only the clock of the demo, from here on moved by hand; the database keeps its own.
  mock.timers.enable({ apis: ['Date'], now: Date.now() });
});
after(() => mock.timers.reset());

const wait = (seconds: number) => mock.timers.setTime(Date.now() + seconds * 1000);
const codesOn = (page: string) => [...page.matchAll(/<li>([a-z0-9-]{11})<\/li>/g)].map(([, code]) => code!);

/** One person with the cookie of the site, on its own pages. */
class Visitor {
  readonly #browser = new Browser(demo);

  async open(path: string): Promise<{ status: number; goal: string | null; page: string }> {
    return this.#read(await this.#browser.request(new URL(path, demo.url).href));
  }

  async send(path: string, fields: Record<string, string>, origin: string | null = demo.url) {
    return this.#read(
      await this.#browser.request(new URL(path, demo.url).href, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...(origin && { origin }) },
      }),
    );
  }

  logIn = (email: string, more: Record<string, string> = {}) => this.send('/session', { email, password, ...more });

  /** The list of members, which only shows with a second factor. */
  async members(organization = 'org_kestrel'): Promise<{ status: number; body: any }> {
    const response = await this.#browser.request(`${demo.url}/org-api/v1/organizations/${organization}/members`);
    return { status: response.status, body: await response.json() };
  }

  /** Sets the second factor up; answers its secret and the recovery codes. */
  async setUp(path = '/cookies/confirm'): Promise<{ secret: Buffer; codes: string[] }> {
    const secret = readSecret((await this.open(path)).page);
    const { goal } = await this.send(path, { code: appCode(secret) });
    const codes = codesOn((await this.open(goal!)).page);
    await this.send(path, { kept: '1' });
    return { secret, codes };
  }

  async #read(response: Response) {
    return { status: response.status, goal: response.headers.get('location'), page: await response.text() };
  }
}

const [yuki, tomasz, kaarel, amara, ines] = [
  'yuki.tanaka@kestrel-robotics.example',
  'tomasz.wojcik@kestrel-robotics.example',
  'kaarel.tamm@baltic-freight.example',
  'amara.okafor@kestrel-robotics.example',
  'ines@northlight.example',
] as const;

test('an administrator with a cookie sets a second factor up, sees the members, and is asked again after a quarter of an hour', async () => {
  const visitor = new Visitor();
  await visitor.logIn(yuki);
  const refused = await visitor.members();
  assert.deepEqual([refused.status, refused.body.code], [401, 'step_up_required']);

  const path = '/cookies/confirm?return_to=%2Fcookies%3Fpage%3D2&acr_values=mfa&max_age=900&organization=org_kestrel';
  const asked = await visitor.open(path);
  assert.match(
    asked.page,
    /<title>Set up two-factor authentication · Fieldnote<\/title>.*yuki\.tanaka@.*<svg\s+class="qr".*otpauth:/s,
  );
  assert.doesNotMatch(asked.page, /<script|<style|style=/);
  const secret = readSecret(asked.page);
  assert.deepEqual(readSecret((await visitor.open(path)).page), secret, 'the same when the page is loaded again');
  const wrong = await visitor.send(path, { code: '000000' });
  assert.equal(wrong.status, 401);
  assert.match(wrong.page, /That code isn’t right/);
  assert.equal((await visitor.members()).status, 401);

  const set = await visitor.send(path, { code: ` ${appCode(secret).slice(0, 3)} ${appCode(secret).slice(3)}` });
  assert.deepEqual([set.status, set.goal], [303, path]);
  const shown = await visitor.open(path);
  assert.match(shown.page, /Save your recovery codes/);
  assert.equal(codesOn(shown.page).length, 8);
  const done = await visitor.send(path, { kept: '1' });
  assert.deepEqual([done.status, done.goal], [303, `${demo.url}/cookies?page=2`]);
  assert.doesNotMatch((await visitor.open(path)).page, /recovery codes<|otpauth/, 'shown once');

  const members = await visitor.members();
  assert.equal(members.status, 200);
  assert.equal(members.body.items.find((one: any) => one.email === yuki).mfaEnrolled, true);
  wait(901);
  assert.equal((await visitor.members()).body.code, 'step_up_required');
  assert.match((await visitor.open(path)).page, /Verify it’s you/);
  assert.equal((await visitor.send(path, { code: appCode(secret) })).goal, `${demo.url}/cookies?page=2`);
  assert.equal((await visitor.members()).status, 200);
});

test('it is the same second factor as at the identity provider, and a code works once at either', async () => {
  const visitor = new Visitor();
  await visitor.logIn(kaarel);
  const { secret } = await visitor.setUp();
  wait(60);
  const browser = new Browser(demo);
  await browser.authorize({ acr_values: 'http://schemas.openid.net/pape/policies/2007/06/multi-factor' });
  assert.match((await browser.submit({ email: kaarel, password })).page!, /Verify it’s you/);
  const code = appCode(secret);
  assert.ok((await browser.submit({ code })).callback?.searchParams.has('code'));
  const again = await visitor.send('/cookies/confirm', { code });
  assert.equal(again.status, 401);
  assert.match(again.page, /already used/);
});

test('without the phone a recovery code works once', async () => {
  const visitor = new Visitor();
  await visitor.logIn(tomasz);
  const { codes } = await visitor.setUp();
  wait(901);
  const asked = await visitor.open('/cookies/confirm?return_to=/cookies');
  const link = /<a href="(\?[^"]*recovery=1)">/.exec(asked.page)![1]!.replaceAll('&amp;', '&');
  const path = `/cookies/confirm${link}`;
  assert.match((await visitor.open(path)).page, /Use a recovery code/);
  assert.equal((await visitor.send(path, { code: codes[2]! })).goal, `${demo.url}/cookies`);
  assert.equal((await visitor.members()).status, 200);
  assert.equal((await visitor.send(path, { code: codes[2]! })).status, 401);
});

test('"Not now" returns without a second factor, and only to this site', async () => {
  const visitor = new Visitor();
  await visitor.logIn(amara);
  const cancel = async (goal: string) =>
    (await visitor.send(`/cookies/confirm?${new URLSearchParams({ return_to: goal })}`, { cancel: '1' })).goal;
  assert.equal(await cancel('/cookies#members'), `${demo.url}/cookies#members`);
  assert.equal(await cancel(`${demo.url}/dashboard`), `${demo.url}/dashboard`);
  for (const elsewhere of [
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    `${demo.url}.elsewhere.example/`,
    `${demo.url}@elsewhere.example/`,
    '',
    'http://[',
    '/cookies/confirm?return_to=/cookies/confirm',
  ])
    assert.equal(await cancel(elsewhere), `${demo.url}/cookies`, elsewhere);
  assert.equal(
    await cancel('/a/..//elsewhere.example'),
    `${demo.url}//elsewhere.example`,
    'a path of this site, in full',
  );
  assert.match((await visitor.open('/cookies/confirm')).page, /Set up two-factor authentication/);
});

test('the login returns to the requesting page, and keeps the input when it fails', async () => {
  const visitor = new Visitor();
  const asked = await visitor.open('/cookies/confirm?return_to=/cookies');
  assert.equal(asked.status, 303);
  const login = await visitor.open(asked.goal!);
  const goal = /name="return_to" value="([^"]+)"/.exec(login.page)![1]!.replaceAll('&amp;', '&');
  const failed = await visitor.logIn(ines, { return_to: goal, password: 'wrong' });
  assert.equal(failed.status, 401);
  assert.ok(failed.page.includes(`value="${ines}"`) && failed.page.includes(`value="${goal}"`));
  assert.equal((await visitor.logIn(ines, { return_to: goal })).goal, `${demo.url}/cookies/confirm?return_to=/cookies`);
  assert.equal((await visitor.logIn(ines, { return_to: 'https://elsewhere.example' })).goal, '/cookies');
  assert.doesNotMatch(
    (await visitor.open(`/cookies/login?${new URLSearchParams({ return_to: '"><script>' })}`)).page,
    /<script>/,
  );
});

test('a code form of another site is rejected, and uses up no code', async () => {
  const visitor = new Visitor();
  const email = 'jonas.petrauskas@baltic-freight.example';
  await visitor.logIn(email);
  const secret = readSecret((await visitor.open('/cookies/confirm')).page);
  const code = appCode(secret);
  assert.equal((await visitor.send('/cookies/confirm', { code }, 'https://elsewhere.example')).status, 403);
  assert.equal((await visitor.send('/cookies/confirm', { code }, null)).status, 403);
  assert.equal((await visitor.send('/cookies/confirm', { code })).status, 303);
});

test('guessing codes is limited, for the site and the identity provider together', async () => {
  const visitor = new Visitor();
  const lena = 'lena@northlight.example';
  await visitor.logIn(lena);
  const statuses = [];
  for (let attempt = 0; attempt < 6; attempt++)
    statuses.push((await visitor.send('/cookies/confirm', { code: `00000${attempt}` })).status);
  assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429]);
  const secret = readSecret((await visitor.open('/cookies/confirm')).page);
  assert.equal((await visitor.send('/cookies/confirm', { code: appCode(secret) })).status, 429);
  const browser = new Browser(demo);
  await browser.authorize({
    acr_values: 'http://schemas.openid.net/pape/policies/2007/06/multi-factor',
    organization: 'org_kestrel',
  });
  const { page } = await browser.submit({ email: lena, password });
  assert.equal((await browser.submit({ code: appCode(readSecret(page!)) })).status, 429);
});

test('a second factor applies to its own session only', async () => {
  const [first, second] = [new Visitor(), new Visitor()];
  const minh = 'minhanh.dang@baltic-freight.example';
  await first.logIn(minh);
  await first.setUp();
  await second.logIn(minh);
  assert.match((await second.open('/cookies/confirm')).page, /Verify it’s you/);
  await first.send('/session/end', {});
  assert.equal((await first.open('/cookies/confirm')).status, 303);
  assert.equal((await first.members('org_baltic')).status, 401);
});
