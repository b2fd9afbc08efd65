import { expect } from '@open-wc/testing';
import type { SignInRequest } from '../../src/auth/index.js';
import type { BackendSettings } from '../../stories/backend.js';
import { violationsInBoth } from './axe.js';
import { mount, until } from './mount.js';

document.documentElement.style.setProperty('--org-duration', '0s');

/** An invitation of org_1 for this address, and the page of its link. */
async function open(
  email = 'outside@example.com',
  settings: Partial<BackendSettings> = { role: 'outsider' },
  attributes: object = {},
) {
  const driver = await mount('invitation-accept', { role: 'outsider' }, undefined, {
    ticket: '',
    ...attributes,
  } as never);
  const admin = driver.backend.as('user_1');
  const invitation = await admin.invitations.create('org_1', {
    email,
    roleIds: ['member', 'auditor'],
    message: 'Welcome aboard.',
    sendEmail: false,
  });
  const ticket = new URL(invitation.acceptUrl!).searchParams.get('invitation')!;
  await driver.backend.store.transaction(async (tx) => {
    const user = (await tx.user('user_outside'))!;
    await tx.putUser({ ...user, emailVerified: true });
  });
  Object.assign(driver.backend.settings, settings);
  driver.element.ticket = ticket;
  return { ...driver, driver, admin, invitation, ticket };
}

describe('invitation-accept', () => {
  it('shows inviter, invitee and organization, in the color of the organization', async () => {
    const { driver } = await open();
    await driver.ready();
    for (const words of [
      'Join Acme Logistics',
      'Ada Okafor invited you',
      'Welcome aboard.',
      'Member',
      'Auditor',
      'outside',
      '@example.com',
    ])
      await driver.says(words);
    const color = getComputedStyle(await driver.button('Accept and continue')).backgroundColor;
    const organization = await driver.backend.as('user_1').organizations.get('org_1');
    const probe = document.createElement('i');
    probe.style.color = organization.branding.colors.primary;
    document.body.append(probe);
    expect(color).to.equal(getComputedStyle(probe).color);
    probe.remove();
    expect(await violationsInBoth(driver.element)).to.equal('');
  });

  it('adds the member, confirms it, and switches to that organization', async () => {
    const { driver } = await open();
    const accepted = driver.event<{ organization: { id: string } }>('invitation-accepted');
    await driver.press('Accept and continue');
    expect((await accepted).detail.organization.id).to.equal('org_1');
    await driver.says('You’ve joined Acme Logistics');
    await until(() => driver.provider.context!.organizationId === 'org_1');
    expect(await driver.backend.store.transaction((tx) => tx.membership('org_1', 'user_outside'))).to.include({
      status: 'active',
    });
  });

  it('sends one request after repeated clicks', async () => {
    const { driver } = await open();
    const button = await driver.button('Accept and continue');
    button.click();
    button.click();
    await driver.says('You’ve joined');
    expect(driver.backend.requests.filter((line) => line.startsWith('POST'))).to.have.lengthOf(1);
  });

  it('declines, which invalidates the link', async () => {
    const { driver, ticket } = await open();
    await driver.press('Decline');
    await driver.says('Invitation declined');
    const again = await mount('invitation-accept', { role: 'outsider' }, undefined, { ticket } as never);
    Object.assign(again.provider, { client: driver.backend.client });
    await again.says('This invitation was already used');
  });

  it('shows both addresses to the wrong account, offers to switch, and keeps the link valid', async () => {
    const { driver, admin, invitation } = await open('somebody.else@example.com');
    const asked: SignInRequest[] = [];
    Object.assign(driver.provider, { auth: { signIn: async (request: SignInRequest) => void asked.push(request) } });
    await driver.says('This invitation is for another account');
    await driver.says('somebody.else');
    await driver.says('outside');
    expect(driver.findButton('Accept and continue')).to.equal(undefined);
    expect(await violationsInBoth(driver.element)).to.equal('');
    await driver.press('Switch accounts');
    expect(asked[0]).to.include({ organization: 'org_1', loginHint: 'somebody.else@example.com', switchAccount: true });
    expect((await admin.invitations.get('org_1', invitation.id)).status).to.equal('pending');
  });

  it('asks for sign-in without a session, with the address filled in, and returns to the invitation', async () => {
    const { driver, ticket } = await open('outside@example.com', { role: 'signed-out' });
    const asked: SignInRequest[] = [];
    Object.assign(driver.provider, { auth: { signIn: async (request: SignInRequest) => void asked.push(request) } });
    await driver.press('Sign in to accept');
    expect(asked[0]).to.include({ organization: 'org_1', invitation: ticket, loginHint: 'outside@example.com' });
    expect(asked[0]!.returnTo).not.to.include(ticket);
    expect(await violationsInBoth(driver.element)).to.equal('');
    // Back from the login: another load of the page, whose address does not hold the ticket.
    driver.element.remove();
    const again = document.createElement('invitation-accept');
    driver.provider.append(again);
    await until(() => again.shadowRoot?.textContent?.includes('Acme Logistics'), 'the offer after the login');
  });

  it('removes the ticket from the URL once it is read, and from memory after the response', async () => {
    const { driver, ticket } = await open();
    await driver.ready();
    const before = location.href;
    const url = new URL(before);
    url.searchParams.set('invitation', ticket);
    history.replaceState({ page: 1 }, '', url);
    const element = document.createElement('invitation-accept');
    driver.provider.replaceChildren(element);
    try {
      await until(() => element.matches(':state(ready)'));
      expect(location.href).not.to.include(ticket);
      expect(history.state).to.deep.equal({ page: 1 });
      expect(Object.values(sessionStorage).join()).to.include(ticket);
      await until(() =>
        [...element.shadowRoot!.querySelectorAll('button')].find((button) => /Accept/.test(button.textContent!)),
      ).then((button) => button.click());
      await until(() => element.shadowRoot!.textContent!.includes('You’ve joined'));
      expect(Object.values(sessionStorage).join()).not.to.include(ticket);
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('includes the ticket in no event', async () => {
    const { driver, ticket } = await open('outside@example.com', { role: 'signed-out' });
    const event = driver.event('before-sign-in');
    await driver.press('Sign in to accept');
    expect(JSON.stringify((await event).detail)).not.to.include(ticket);
  });

  it('shows a page with a recovery action for each invalid link', async () => {
    const { driver, admin, invitation } = await open(
      'outside@example.com',
      { role: 'outsider' },
      { returnTo: '/dashboard' },
    );
    await driver.ready();
    await admin.invitations.revoke('org_1', invitation.id);
    driver.provider.context!.invalidate(['session']);
    await driver.says('This invitation was revoked');
    expect(driver.all('a').map((link) => link.getAttribute('href'))).to.deep.equal(['/dashboard']);
    driver.element.ticket = 'not-a-ticket';
    await driver.says('We couldn’t find this invitation');
    driver.element.ticket = '';
    await driver.says('No invitation found');
    expect(await violationsInBoth(driver.element)).to.equal('');
  });

  it('shows an error when the invitation is revoked before it is accepted', async () => {
    const { driver, admin, invitation } = await open();
    await driver.ready();
    await admin.invitations.revoke('org_1', invitation.id);
    await driver.press('Accept and continue');
    await driver.says('This invitation was revoked');
  });

  it('keeps the invitation and offers a retry when a response is lost', async () => {
    const { driver } = await open();
    await driver.ready();
    driver.backend.settings.failure = 'error';
    await driver.press('Accept and continue');
    await driver.says('Something went wrong on our side');
    await driver.says('Join Acme Logistics');
    driver.backend.settings.failure = 'none';
    await driver.press('Accept and continue');
    await driver.says('You’ve joined');
  });

  it('offers a retry when the invitation fails to load', async () => {
    const { driver } = await open('outside@example.com', { role: 'outsider', failure: 'error' });
    await driver.says('Couldn’t load the invitation');
    driver.backend.settings.failure = 'none';
    await driver.press('Try again');
    await driver.ready();
  });

  it('lets the host cancel, and continue by itself', async () => {
    const { driver } = await open();
    driver.element.addEventListener('before-invitation-accept', (event) => event.preventDefault(), { once: true });
    await driver.press('Accept and continue');
    expect(driver.backend.requests.filter((line) => line.startsWith('POST'))).to.have.lengthOf(0);
    driver.element.addEventListener('before-organization-switch', (event) => event.preventDefault());
    await driver.press('Accept and continue');
    await driver.says('You’ve joined');
    expect(driver.provider.context!.organizationId).not.to.equal('org_1');
  });

  it('does not overflow, right-to-left and at 320 px, with the longest data', async () => {
    const { driver } = await open(`${'a'.repeat(60)}@planning.kestrel-robotics-international.example`);
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
