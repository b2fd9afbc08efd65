import assert from 'node:assert/strict';
import { after, mock, test } from 'node:test';
import { appCode, Browser, claim, claimsOf, password, readSecret, useDemo, type Ending } from './driver.js';

const demo = useDemo(() => {
  // Only the clock of the demo, from here on moved by hand; the database keeps its own.
  mock.timers.enable({ apis: ['Date'], now: Date.now() });
});
after(() => mock.timers.reset());

const acr = 'http://schemas.openid.net/pape/policies/2007/06/multi-factor';
const stepUp = { acr_values: acr, max_age: '900' };
const wait = (seconds: number) => mock.timers.setTime(Date.now() + seconds * 1000);
const now = () => Math.floor(Date.now() / 1000);
const [yuki, amara, tomasz, kaarel, jonas, lena] = [
  'yuki.tanaka@kestrel-robotics.example',
  'amara.okafor@kestrel-robotics.example',
  'tomasz.wojcik@kestrel-robotics.example',
  'kaarel.tamm@baltic-freight.example',
  'jonas.petrauskas@baltic-freight.example',
  'lena@northlight.example',
] as const;

/** Sets a second factor up, from the password to the way back to the application. */
async function enrol(
  browser: Browser,
  email: string,
  parameters: Record<string, string> = {},
): Promise<{ secret: Buffer; codes: string[]; ending: Ending }> {
  await browser.authorize({ ...stepUp, ...parameters });
  const secret = readSecret((await browser.submit({ email, password })).page!);
  const shown = await browser.submit({ code: appCode(secret) });
  const codes = [...shown.page!.matchAll(/<li>([a-z0-9]{5}-[a-z0-9]{5})<\/li>/g)].map(([, code]) => code!);
  return { secret, codes, ending: await browser.submit({ kept: '1' }) };
}

test('the first setup of an app returns eight recovery codes, and the tokens contain methods and time', async () => {
  const browser = new Browser(demo);
  await browser.authorize(stepUp);
  const setUp = await browser.submit({ email: yuki, password });
  assert.match(setUp.page!, /Set up two-factor authentication/);
  assert.match(setUp.page!, /<svg\s+class="qr"[^>]*>.*<path d="M/s);
  assert.match(setUp.page!, /autocomplete="one-time-code" inputmode="numeric"/);
  const secret = readSecret(setUp.page!);
  assert.equal(secret.length, 20);
  const typed = [...setUp.page!.matchAll(/<span>([A-Z2-7]{4})<\/span>/g)].map(([, group]) => group).join('');
  assert.ok(setUp.page!.includes(`secret=${typed}&amp;issuer=Fieldnote`), 'the key to type is the one in the QR code');
  assert.deepEqual(readSecret((await browser.open('')).page!), secret, 'the same when the page is loaded again');

  const shown = await browser.submit({ code: appCode(secret) });
  assert.match(shown.page!, /Save your recovery codes/);
  const ending = await browser.submit({ kept: '1' });
  const { access_token: token, id_token: idToken, refresh_token } = await browser.exchange(ending);
  const id = claimsOf(idToken);
  assert.equal(id['acr'], acr);
  assert.deepEqual([...(id['amr'] as string[])].sort(), ['mfa', 'otp', 'pwd']);
  assert.equal(id['auth_time'], now());
  assert.equal(claimsOf(token)[claim('mfa_at')], now());
  assert.equal(claimsOf(token)[claim('auth_time')], now());

  const provenAt = now();
  wait(100);
  const renewed = (await (await browser.token({ grant_type: 'refresh_token', refresh_token })).json()) as {
    access_token: string;
  };
  assert.equal(claimsOf(renewed.access_token)[claim('mfa_at')], provenAt, 'a renewal proves nothing new');
  const silent = await browser.authorize({ prompt: 'none' });
  assert.equal(claimsOf((await browser.exchange(silent)).access_token)[claim('mfa_at')], provenAt);
  const members = await browser.api('/organizations/org_kestrel/members?q=yuki', token);
  assert.equal(members.body.items[0].mfaEnrolled, true, 'the list of members shows it');
});

test('a fresh second factor is not asked for again; when only that one is too old, the code is enough', async () => {
  const browser = new Browser(demo);
  const { secret, ending } = await enrol(browser, amara);
  await browser.exchange(ending);
  wait(800);
  assert.ok(
    (await browser.authorize(stepUp)).callback?.searchParams.get('code'),
    'nothing is asked within 900 seconds',
  );
  wait(200);
  const silent = await browser.authorize({ ...stepUp, prompt: 'none' });
  assert.equal(silent.callback?.searchParams.get('error'), 'login_required');
  assert.equal(silent.callback?.searchParams.get('error_description'), 'Multi-factor authentication required');
  const asked = await browser.authorize(stepUp);
  assert.match(asked.page!, /Verify it’s you/);
  assert.doesNotMatch(asked.page!, /type="password"|otpauth/);
  const spaced = appCode(secret).replace(/^.../, '$& ');
  const { id_token: idToken, access_token: token } = await browser.exchange(await browser.submit({ code: spaced }));
  assert.deepEqual(
    [claimsOf(idToken)['auth_time'], claimsOf(idToken)['acr'], claimsOf(token)[claim('mfa_at')]],
    [now(), acr, now()],
  );
  wait(1000);
  assert.match((await browser.authorize({ acr_values: acr })).page!, /Verify it’s you/, '900 seconds are the default');
  assert.match((await browser.authorize({ acr_values: `other ${acr}`, max_age: '0' })).page!, /Verify it’s you/);
});

test('without acr_values no second factor is required, and max_age applies to the password', async () => {
  const browser = new Browser(demo);
  const { access_token: token, id_token: idToken } = await browser.logIn(tomasz);
  assert.equal(claimsOf(token)[claim('mfa_at')], undefined);
  assert.equal(claimsOf(idToken)['acr'], undefined);
  assert.deepEqual(claimsOf(idToken)['amr'], ['pwd']);
  wait(100);
  assert.match((await browser.authorize({ max_age: '60' })).page!, /type="password"/);
  assert.match((await browser.authorize({ prompt: 'login' })).page!, /type="password"/);
});

test('a login by password only has no second factor in the ID token, and does not remove it', async () => {
  const browser = new Browser(demo);
  const { ending } = await enrol(browser, 'noor.haddad@kestrel-robotics.example');
  await browser.exchange(ending);
  const provenAt = now();
  wait(10);
  await browser.authorize({ prompt: 'login' });
  const tokens = await browser.exchange(
    await browser.submit({ email: 'noor.haddad@kestrel-robotics.example', password }),
  );
  assert.equal(claimsOf(tokens.id_token)['acr'], undefined);
  assert.equal(claimsOf(tokens.access_token)[claim('mfa_at')], provenAt);
  const other = await new Browser(demo).logIn('noor.haddad@kestrel-robotics.example');
  assert.equal(claimsOf(other.access_token)[claim('mfa_at')], undefined, 'another browser has proven nothing');
});

test('the claim cannot be requested by hand', async () => {
  const browser = new Browser(demo);
  const claims = JSON.stringify({ id_token: { mfa_at: { value: now() } } });
  assert.equal(claimsOf((await browser.logIn(tomasz, { claims })).access_token)[claim('mfa_at')], undefined);
  const posted = await browser.request(`${demo.providerUrl}/authorize`, {
    method: 'POST',
    body: new URLSearchParams({ claims, client_id: 'fieldnote' }),
  });
  assert.equal(posted.status, 404, 'a login begins with an address');
});

test('a code works once, also when it is sent twice at the same moment', async () => {
  const browser = new Browser(demo);
  const { secret } = await enrol(browser, kaarel);
  // Two seconds later the app can show the next code.
  const used = appCode(secret);
  await browser.authorize({ ...stepUp, max_age: '0' });
  wait(2);
  await browser.authorize({ ...stepUp, max_age: '0' });
  const replayed = await browser.submit({ code: used });
  assert.equal(replayed.status, 401);
  assert.match(replayed.page!, /already used/);

  wait(60);
  const [first, second] = [new Browser(demo), new Browser(demo)];
  for (const one of [first, second]) {
    await one.authorize(stepUp);
    assert.match((await one.submit({ email: kaarel, password })).page!, /Verify it’s you/);
  }
  const endings = await Promise.all([first, second].map((one) => one.submit({ code: appCode(secret) })));
  assert.equal(endings.filter(({ callback }) => callback?.searchParams.has('code')).length, 1);
  assert.equal(endings.filter(({ status }) => status === 401).length, 1);
});

test('an expired code and a wrong code have different messages, and neither uses up a code', async () => {
  const browser = new Browser(demo);
  const { secret } = await enrol(browser, jonas);
  wait(1000);
  await browser.authorize(stepUp);
  assert.match((await browser.submit({ code: appCode(secret, -3) })).page!, /That code has expired/);
  const wrong = await browser.submit({ code: '000000' === appCode(secret) ? '111111' : '000000' });
  assert.equal(wrong.status, 401);
  assert.match(wrong.page!, /That code isn’t right/);
  assert.match(wrong.page!, /role="alert"/);
  assert.match(wrong.page!, /aria-invalid="true" aria-describedby="alert"/);
  assert.ok((await browser.submit({ code: appCode(secret) })).callback?.searchParams.has('code'));
});

test('guessing codes is limited across browsers', async () => {
  const [browser, other] = [new Browser(demo), new Browser(demo)];
  const { secret, codes } = await enrol(browser, lena, { organization: 'org_kestrel' });
  wait(1000);
  await browser.authorize({ ...stepUp, organization: 'org_kestrel' });
  const guesses = await Promise.all(Array.from({ length: 8 }, () => browser.submit({ code: 'nothing' })));
  assert.deepEqual(guesses.map(({ status }) => status).sort(), [
    ...Array<number>(5).fill(401),
    ...Array<number>(3).fill(429),
  ]);
  const late = await browser.submit({ code: appCode(secret) });
  assert.equal(late.status, 429);
  assert.match(late.page!, /Too many attempts\. Try again in 15 minutes\./);
  await other.authorize({ ...stepUp, organization: 'org_kestrel' });
  await other.submit({ email: lena, password });
  assert.equal((await other.submit({ code: appCode(secret) })).status, 429);
  await other.open('?recovery=1');
  assert.equal((await other.submit({ code: codes[0]! })).status, 429);
  wait(15 * 60);
  assert.ok(
    (await other.submit({ code: codes[0]! })).callback?.searchParams.has('code'),
    'the code has not been used up',
  );
});

test('a recovery code works once, in any spelling', async () => {
  const browser = new Browser(demo);
  const { codes } = await enrol(browser, 'mikko.lahtinen@baltic-freight.example');
  assert.equal(new Set(codes).size, 8);
  wait(1000);
  await browser.authorize(stepUp);
  assert.match((await browser.open('?recovery=1')).page!, /Use a recovery code/);
  const wrong = await browser.submit({ code: 'aaaaa-aaaaa' });
  assert.match(wrong.page!, /recovery code isn’t valid/);
  const tokens = await browser.exchange(
    await browser.submit({ code: ` ${codes[3]!.toUpperCase().replace('-', ' ')}` }),
  );
  assert.equal(claimsOf(tokens.id_token)['acr'], acr);
  assert.deepEqual([...(claimsOf(tokens.id_token)['amr'] as string[])].sort(), ['mfa', 'otp', 'pwd']);
  wait(1000);
  await browser.authorize(stepUp);
  await browser.open('?recovery=1');
  assert.equal((await browser.submit({ code: codes[3]! })).status, 401);
  assert.ok((await browser.submit({ code: codes[4]! })).callback?.searchParams.has('code'));
});

test('recovery codes are shown until the user continues; the latest ones are valid', async () => {
  const browser = new Browser(demo);
  const minh = 'minhanh.dang@baltic-freight.example';
  await browser.authorize(stepUp);
  const secret = readSecret((await browser.submit({ email: minh, password })).page!);
  const read = ({ page }: Ending) => [...page!.matchAll(/<li>([a-z0-9-]{11})<\/li>/g)].map(([, code]) => code!);
  const first = read(await browser.submit({ code: appCode(secret) }));
  const second = read(await browser.open(''));
  assert.equal(second.length, 8);
  assert.ok((await browser.submit({ kept: '1' })).callback?.searchParams.has('code'));
  wait(1000);
  await browser.authorize(stepUp);
  await browser.open('?recovery=1');
  assert.equal((await browser.submit({ code: first[0]! })).status, 401);
  assert.ok((await browser.submit({ code: second[0]! })).callback?.searchParams.has('code'));
});

test('an incomplete setup stores no second factor, and the next one uses a new key', async () => {
  const browser = new Browser(demo);
  const aleksandra = 'aleksandra.nowak@baltic-freight.example';
  await browser.authorize(stepUp);
  const first = await browser.submit({ email: aleksandra, password });
  assert.equal((await browser.submit({ code: '12345' })).status, 401);
  const again = await browser.authorize(stepUp);
  assert.match(again.page!, /Set up two-factor authentication/);
  assert.notDeepEqual(readSecret(again.page!), readSecret(first.page!));
});

test('two concurrent setups result in one second factor', async () => {
  const [first, second] = [new Browser(demo), new Browser(demo)];
  const ines = 'ines@northlight.example';
  const pages = [];
  for (const one of [first, second]) {
    await one.authorize({ ...stepUp, organization: 'org_kestrel' });
    pages.push(await one.submit({ email: ines, password }));
  }
  const [mine, theirs] = pages.map(({ page }) => readSecret(page!)) as [Buffer, Buffer];
  assert.notDeepEqual(mine, theirs);
  assert.match((await first.submit({ code: appCode(mine) })).page!, /Save your recovery codes/);
  const late = await second.submit({ code: appCode(theirs) });
  assert.equal(late.status, 401);
  assert.doesNotMatch(late.page!, /Save your recovery codes|otpauth/);
  assert.ok((await second.submit({ code: appCode(mine, 1) })).callback?.searchParams.has('code'));
});

test('"Not now" notifies the application, and the login stays unchanged', async () => {
  const browser = new Browser(demo);
  await browser.logIn(tomasz);
  const asked = await browser.authorize(stepUp);
  assert.match(asked.page!, /Not now/);
  const { callback } = await browser.submit({ cancel: '1' });
  assert.deepEqual(
    [callback?.searchParams.get('error'), callback?.searchParams.get('error_description')],
    ['access_denied', 'The user canceled'],
  );
  assert.ok((await browser.authorize()).callback?.searchParams.has('code'), 'still signed in');
  const popup = await browser.authorize({ ...stepUp, response_mode: 'web_message' });
  assert.match(popup.page!, /Set up two-factor authentication/);
  const cancelled = await browser.submit({ cancel: '1' });
  assert.match(cancelled.page!, /"error":"access_denied","error_description":"The user canceled"/);
});

test('a code form of another site is rejected, and uses up no code', async () => {
  const browser = new Browser(demo);
  await browser.logIn(tomasz);
  const secret = readSecret((await browser.authorize(stepUp)).page!);
  const code = appCode(secret);
  assert.equal((await browser.submit({ code, token: 'made up' })).status, 403);
  await browser.open('');
  assert.equal((await browser.submit({ code }, { origin: 'https://elsewhere.example' })).status, 403);
  await browser.open('');
  assert.match((await browser.submit({ code })).page!, /Save your recovery codes/);
});
