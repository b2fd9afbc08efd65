import { expect } from '@open-wc/testing';
import { violationsInBoth } from './axe.js';
import { mount, until } from './mount.js';

document.documentElement.style.setProperty('--org-duration', '0s');

const part = (value: object) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const jwt = (claims: object) =>
  `${part({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg`;
const now = () => Math.floor(Date.now() / 1000);
const ns = 'https://fieldnote.example/';

const accessOf = (more: object = {}) =>
  jwt({
    iss: 'https://login.example/',
    sub: 'auth0|amara',
    aud: 'https://api.example',
    iat: now() - 60,
    exp: now() + 540,
    jti: 'jti-1',
    org_id: 'org_1',
    org_name: 'acme-logistics',
    permissions: ['members:read', 'members:remove'],
    [`${ns}client_id`]: 'fieldnote',
    ...more,
  });
const idOf = (more: object = {}) =>
  jwt({
    iss: 'https://login.example/',
    sub: 'auth0|amara',
    aud: 'fieldnote',
    iat: now(),
    exp: now() + 3600,
    name: 'Łucja Öztürk',
    email: 'l@acme.example',
    org_id: 'org_1',
    nonce: 'n-1',
    [`${ns}member_of_orgs`]: ['Acme Logistics', 'Northwind'],
    ...more,
  });

/** An inspector over an adapter whose tokens can be changed. */
async function inspect(
  tokens: { access: string | null; id?: string | null } = { access: accessOf(), id: idOf() },
  attributes: object = {},
) {
  const asked: boolean[] = [];
  const auth = {
    getToken: async ({ refresh = false }) => (asked.push(refresh), tokens.access),
    getIdToken: async () => tokens.id ?? null,
  };
  const driver = await mount('token-inspector', {}, undefined, attributes as never);
  Object.assign(driver.provider, { auth });
  return { driver, tokens, asked };
}

const claimRow = (driver: Awaited<ReturnType<typeof inspect>>['driver'], name: string) =>
  until(
    () =>
      driver
        .all('tbody tr')
        .find((row) => row.querySelector('th[scope=row]')?.textContent!.replace('(changed)', '').trim().endsWith(name)),
    name,
  );

describe('token-inspector', () => {
  it('shows the claims in groups, with their effects', async () => {
    const { driver } = await inspect();
    await driver.ready();
    expect(driver.all('th.group').map((heading) => heading.textContent)).to.deep.equal([
      'Organization',
      'Roles and permissions',
      'Identity',
      'Lifetime',
      'Issuer and audience',
    ]);
    await driver.says('Valid only for acme-logistics');
    await driver.says('2 permissions');
    await driver.says('Two-factor authentication not completed');
    expect((await claimRow(driver, 'permissions')).textContent).to.include('members:remove');
    expect(await violationsInBoth(driver.element)).to.equal('');
  });

  it('shows the ID token by keyboard, letters of all scripts included', async () => {
    const { driver } = await inspect();
    await driver.ready();
    const tab = driver.all('[role=tab]')[0]!;
    tab.focus();
    tab.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }));
    await driver.says('Łucja Öztürk');
    await driver.says('Member of 2 organizations');
    expect(driver.root.activeElement?.textContent?.trim()).to.equal('ID token');
  });

  it('counts down to expiry, and shows when the token has expired', async () => {
    const { driver, tokens } = await inspect({ access: accessOf({ exp: now() + 2 }) });
    await driver.ready();
    await driver.says(/Expires in\s*[12] sec/);
    await driver.says('Expired');
    tokens.access = accessOf({ exp: now() + 600 });
  });

  it('puts no token into the document or the storage', async () => {
    const { driver, tokens } = await inspect();
    await driver.ready();
    const everything =
      document.documentElement.outerHTML +
      driver.root.innerHTML +
      JSON.stringify({ ...sessionStorage }) +
      JSON.stringify({ ...localStorage });
    for (const token of [tokens.access!, tokens.id!]) {
      for (const piece of [token, token.split('.')[2]!, token.split('.')[1]!]) expect(everything).not.to.include(piece);
    }
  });

  it('shows side by side what changed after a switch, also when the page was left for it', async () => {
    const { driver } = await inspect();
    await driver.ready();
    const history = sessionStorage.getItem('org-elements:claims');
    driver.element.remove();
    expect(history).to.include('org_1');
    const after = await inspect({
      access: accessOf({ org_id: 'org_2', org_name: 'northwind', permissions: ['members:read', 'audit:read'] }),
      id: idOf({ org_id: 'org_2' }),
    });
    await after.driver.ready();
    await after.driver.says('After switching organizations');
    const row = await claimRow(after.driver, 'org_id');
    expect(row.textContent!.replace(/\s+/g, ' '))
      .to.include('(changed)')
      .and.to.include('org_1')
      .and.to.include('org_2');
    const permissions = (await claimRow(after.driver, 'permissions')).textContent!.replace(/\s+/g, ' ');
    expect(permissions).to.include('audit:read added').and.to.include('members:remove removed');
    expect(await violationsInBoth(after.driver.element)).to.equal('');
    await after.driver.press('Stop comparing');
    await after.driver.noLongerSays('After switching');
    expect(after.driver.all('td.was')).to.have.lengthOf(0);
  });

  it('shows the changes after a second factor, and no comparison after a renewal', async () => {
    const { driver, tokens } = await inspect();
    await driver.ready();
    tokens.access = accessOf({ iat: now(), jti: 'jti-2' });
    await driver.press('Refresh token');
    await driver.says('Token refreshed.');
    expect(driver.all('td.was')).to.have.lengthOf(0);
    tokens.access = accessOf({ iat: now(), jti: 'jti-3', [`${ns}mfa_at`]: now() });
    await driver.press('Refresh token');
    await driver.says('After verification');
    await driver.says('Two-factor authentication completed 1 min ago');
  });

  it('does not compare tokens of different users', async () => {
    const { driver } = await inspect();
    await driver.ready();
    driver.element.remove();
    const other = await inspect({ access: accessOf({ sub: 'auth0|other', org_id: 'org_2' }), id: null });
    await other.driver.ready();
    expect(other.driver.all('td.was')).to.have.lengthOf(0);
    expect(sessionStorage.getItem('org-elements:claims')).not.to.include('org_1');
  });

  it('stores nothing beyond the page when configured so', async () => {
    const { driver } = await inspect(undefined, { withoutMemory: true });
    await driver.ready();
    expect(sessionStorage.getItem('org-elements:claims')).to.equal(null);
  });

  it('copies without the signature and other secrets', async () => {
    const { driver, tokens } = await inspect({ access: accessOf(), id: idOf() }, { token: 'id' });
    await driver.ready();
    let copied = '';
    const original = navigator.clipboard;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void (copied = text) },
    });
    await driver.press('Copy (redacted)');
    await driver.says('Copied without signature');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: original });
    expect(JSON.parse(copied).claims).to.include({ nonce: '[redacted]', email: 'l@acme.example' });
    expect(copied).not.to.include(tokens.id!.split('.')[2]);
  });

  it('shows missing claims, and how to add them', async () => {
    const { driver } = await inspect({
      access: jwt({ sub: 'auth0|amara', exp: now() + 60 }),
      id: jwt({ sub: 'auth0|amara' }),
    });
    await driver.says('No organization claim');
    await driver.says('No permissions claim');
    await driver.says('The time of two-factor authentication isn’t in the token');
    expect(driver.findButton('Copy Action code')).not.to.equal(undefined);
  });

  it('says that a token is opaque, and that a cookie session has none', async () => {
    const { driver } = await inspect({ access: 'opaque-token-of-a-provider', id: 'a.b.c' });
    await driver.says('This token is opaque');
    const none = await inspect({ access: null });
    await none.driver.says('No token');
    expect(none.driver.element.matches(':state(empty)')).to.equal(true);
  });

  it('shows tokens that the host hands in, without any backend', async () => {
    const element = document.createElement('token-inspector');
    element.accessToken = accessOf({ [`${ns}client_id`]: '<img src=x onerror=alert(1)>' });
    document.body.append(element);
    await until(() => element.matches(':state(ready)'));
    expect(element.shadowRoot!.textContent).to.include('<img src=x onerror=alert(1)>');
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    element.remove();
  });

  it('shows an error when tokens fail to load, and retries', async () => {
    const driver = await mount('token-inspector');
    let fails = true;
    Object.assign(driver.provider, {
      auth: {
        getToken: async () => {
          if (fails) throw new TypeError('Failed to fetch');
          return accessOf();
        },
      },
    });
    await driver.says('Couldn’t load');
    fails = false;
    await driver.press('Try again');
    await driver.ready();
  });

  it('does not run over its box, right-to-left and at 320 px, comparing', async () => {
    await inspect().then(({ driver }) => driver.ready());
    const { driver } = await inspect({
      access: accessOf({ org_id: 'org_2', [`${ns}${'long'.repeat(30)}`]: 'x'.repeat(300) }),
      id: idOf(),
    });
    await driver.ready();
    const stage = driver.provider.parentElement!;
    stage.style.cssText = 'inline-size:320px;overflow:hidden';
    for (const direction of ['ltr', 'rtl']) {
      stage.dir = direction;
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(stage.scrollWidth, direction).to.be.at.most(321);
    }
  });
});
