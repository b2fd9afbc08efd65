import { expect } from '@open-wc/testing';
import type { IdentityDetail, IdentityLinkDetail, IdentityList } from '../../src/index.js';
import type { BeforeEvent } from '../../src/core/events.js';
import { InvalidTokenError } from '../../src/backend/index.js';
import type { BackendSettings } from '../../stories/backend.js';
import { otherUser, sampleIdentities } from '../../stories/identities.js';
import { barriers } from './accessible.js';
import { mount, until, type Mounted } from './mount.js';

async function open(
  settings: Partial<BackendSettings> = {},
  attributes: Partial<IdentityList> = {},
): Promise<Mounted<IdentityList>> {
  const driver = await mount('identity-list', settings, undefined, attributes);
  await driver.ready();
  return driver;
}

const rows = (driver: Mounted<IdentityList>) =>
  driver.all('[part=row]').map((row) => row.textContent!.replace(/\s+/g, ' ').trim());

describe('<identity-list>', () => {
  it('lists the accounts of the viewer with the reasons why one cannot be unlinked', async () => {
    const driver = await open();
    await driver.says('Linked accounts 3');
    expect(rows(driver)[0]).to.match(/Email and password.*user_1@example.com.*You.*Your profile was created with it$/);
    expect(rows(driver)[1]).to.match(/Google.*user_1@mail.example.*You.*Unlink…$/);
    expect(rows(driver)[2]).to.match(/Okta.*Kestrel Robotics.*Required by Kestrel Robotics$/);
    const primary = await driver.button('Unlink Email and password, user_1@example.com…');
    expect(primary.getAttribute('aria-disabled')).to.equal('true');
    const reason = driver.root.getElementById(primary.getAttribute('aria-describedby')!);
    expect(reason?.textContent).to.include('Your profile was created with it');
    primary.click();
    await driver.element.updateComplete;
    expect(driver.root.querySelector('dialog')).to.equal(null);
  });

  it('says when an account is the only way to sign in', async () => {
    const driver = await open({ identities: 1 });
    expect(rows(driver)[0]).to.include('Your only way to sign in');
  });

  it('unlinks an account after it says what changes', async () => {
    const driver = await open();
    await driver.press('Unlink Google, user_1@mail.example…');
    await driver.says('You can no longer sign in with Google, and sessions that started with it end');
    await driver.says('You can still sign in with Email and password and Okta');
    const unlinked = driver.event<IdentityDetail>('identity-unlinked');
    await driver.press('Unlink Google');
    expect((await unlinked).detail.identity.id).to.equal('google-oauth2|user_1');
    await until(() => rows(driver).length === 2, 'two accounts');
    await driver.says('Google unlinked');
  });

  it('does not unlink an account when the host prevents it', async () => {
    const driver = await open();
    driver.element.addEventListener('before-identity-unlink', (event) => event.preventDefault());
    await driver.press('Unlink Google, user_1@mail.example…');
    await driver.press('Unlink Google');
    await driver.noDialog();
    expect(driver.backend.requests.filter((line) => line.startsWith('DELETE'))).to.deep.equal([]);
    expect(rows(driver)).to.have.lengthOf(3);
  });

  it('links an account once both are confirmed', async () => {
    const driver = await open();
    await driver.press('Link an account…');
    const submit = await driver.button('Link accounts');
    expect(submit.getAttribute('aria-disabled')).to.equal('true');
    await driver.says('Confirm the other account first');
    submit.click();
    expect(driver.backend.requests.filter((line) => line.startsWith('POST'))).to.deep.equal([]);
    await driver.press('Confirm the other account…');
    await driver.says('You can sign in with GitHub');
    await driver.says('grace.hopper@mail.example');
    expect(submit.getAttribute('aria-disabled')).to.equal(null);
    const before = driver.event<IdentityLinkDetail>('before-identity-link') as Promise<BeforeEvent<IdentityLinkDetail>>;
    const linked = driver.event<IdentityDetail>('identity-linked');
    await driver.press('Link accounts');
    expect((await before).detail.preview.provider).to.equal('github');
    expect((await linked).detail.identity.provider).to.equal('github');
    await until(() => rows(driver).length === 4, 'four accounts');
    await driver.says('GitHub linked');
  });

  it('says why an account cannot be linked, and what to do', async () => {
    const driver = await open({ identities: 1, confirms: 'user_5' });
    await driver.press('Link an account…');
    await driver.press('Confirm the other account…');
    await driver.says(/It still belongs to .+\. Sign in with it and leave first\./);
    expect((await driver.button('Link accounts')).getAttribute('aria-disabled')).to.equal('true');
    expect(driver.text()).not.to.include('What changes');
  });

  it('refuses the own account', async () => {
    const driver = await open({ confirms: 'user_1' });
    await driver.press('Link an account…');
    await driver.press('Confirm the other account…');
    await driver.says('It’s already linked to this or another profile.');
  });

  it('stays open when the viewer cancels the confirmation, and says when it fails', async () => {
    const driver = await open();
    const { auth } = driver.backend;
    auth.proveAccount = () => Promise.reject(Object.assign(new Error('Closed'), { code: 'cancelled' }));
    await driver.press('Link an account…');
    await driver.press('Confirm the other account…');
    await driver.says('Confirm the other account first');
    expect(driver.root.querySelector('[role=alert]')).to.equal(null);
    auth.proveAccount = () => Promise.reject(new Error('The pop-up was blocked'));
    await driver.press('Confirm the other account…');
    await driver.says('Couldn’t confirm the account. Allow pop-ups for this page and try again.');
  });

  it('asks for a new confirmation when the proof is no longer valid', async () => {
    const { source, issueIdToken } = sampleIdentities();
    const driver = await open({ backend: { identities: source } });
    driver.backend.auth.proveAccount = async () => ({ idToken: await issueIdToken(otherUser) });
    await driver.press('Link an account…');
    await driver.press('Confirm the other account…');
    await driver.says('Confirmed just now');
    source.verifyIdToken = () => Promise.reject(new InvalidTokenError('The token has expired'));
    await driver.press('Link accounts');
    await driver.says('The confirmation of the other account is no longer valid. Confirm it again.');
    await driver.button('Confirm the other account…');
  });

  it('suggests a duplicate, and dismisses it for good', async () => {
    const driver = await open({ duplicates: 1 });
    await driver.says('You might have another profile.');
    await driver.says(/signs in with GitHub/);
    await driver.press('Not mine');
    await driver.says('Suggestion removed');
    await until(() => !driver.text().includes('You might have another profile.'), 'the notice is gone');
    await driver.element.refresh();
    expect(driver.text()).not.to.include('You might have another profile.');
  });

  it('reviews a suggested duplicate in the dialog', async () => {
    const driver = await open({ duplicates: 1 });
    await driver.press('Review…');
    await driver.says('Link your GitHub account');
    await driver.says('You can sign in with GitHub');
  });

  it('has no button to link accounts where the page cannot confirm them, and says so', async () => {
    const driver = await open({ confirms: undefined, duplicates: 1 });
    await driver.says('You can’t link another account from this page.');
    await driver.button('Not mine');
    expect(driver.findButton('Link an account…')).to.equal(undefined);
    expect(driver.findButton('Review…')).to.equal(undefined);
  });

  it('has no actions when it is read-only', async () => {
    const driver = await open({ duplicates: 1 }, { readonly: true });
    await driver.says('Read-only');
    expect(driver.all('button')).to.deep.equal([]);
  });

  it('works without an organization', async () => {
    const driver = await open({ role: 'outsider' });
    expect(rows(driver)).to.have.lengthOf(3);
  });

  it('is accessible with its notice and its dialog, also right-to-left at 320 px', async () => {
    const driver = await open({ duplicates: 1 });
    await driver.says('You might have another profile.');
    expect(await barriers(driver.element)).to.equal('');
    const stage = driver.provider.parentElement!;
    stage.style.inlineSize = '320px';
    stage.dir = 'rtl';
    await driver.press('Link an account…');
    expect(await barriers(driver.element)).to.equal('');
  });
});
