/* Behavior of the provider: step-up, updates, and removal of data of the previous organization. */
import { expect } from '@open-wc/testing';
import { StepUpCancelled, type AuthAdapter, type StepUpRequest } from '../../src/auth/index.js';
import type { Identity } from '../../src/backend/index.js';
import type { OperationId } from '../../src/contract/index.js';
import { mount, until } from './mount.js';

/** A backend that requires step-up, and an adapter that completes it when `agree` is called. */
function secondFactor({
  agree = true,
  works = true,
  operations = ['removeMember', 'listInvitations'] as OperationId[] | 'standard',
} = {}) {
  const asked: StepUpRequest[] = [];
  let multifactorAt: number | undefined;
  const auth: AuthAdapter = {
    stepUp: async (request) => {
      asked.push(request);
      if (!agree) throw new StepUpCancelled('Not now');
      if (works) multifactorAt = Math.floor(Date.now() / 1000);
    },
  };
  const backend = {
    authenticate: async (): Promise<Identity> => ({ userId: 'user_1', via: 'cookie', multifactorAt }),
    policy: { ownerRoleIds: ['owner'], stepUp: { maxAge: 900, ...(operations !== 'standard' && { operations }) } },
  };
  return { asked, auth, backend };
}

async function mountAsking<Tag extends 'member-list' | 'invitation-list' | 'invite-dialog'>(
  tag: Tag,
  options: Parameters<typeof secondFactor>[0] = {},
) {
  const { asked, auth, backend } = secondFactor(options);
  const driver = await mount(tag, { backend });
  Object.assign(driver.provider, { auth });
  const dialog = () =>
    until(
      () =>
        driver.provider
          .shadowRoot!.querySelector('org-challenge')
          ?.shadowRoot?.querySelector('dialog[open]') as HTMLDialogElement | null,
      'the question',
    );
  const press = async (name: string) => {
    const found = await dialog();
    const button = await until(
      () => [...found.querySelectorAll('button')].find((one) => one.textContent!.trim() === name),
      name,
    );
    button.click();
  };
  return { driver, asked, dialog, press };
}

describe('org-provider, when a second factor is required,', () => {
  it('shows a dialog, and resumes the action after it', async () => {
    const { driver, asked, dialog, press } = await mountAsking('invitation-list');
    expect((await dialog()).textContent).to.include('Acme Logistics requires two-factor authentication');
    await press('Verify');
    await driver.ready();
    await driver.says('Invited by');
    expect(asked).to.have.lengthOf(1);
    expect(asked[0]).to.deep.equal({
      acrValues: ['http://schemas.openid.net/pape/policies/2007/06/multi-factor'],
      maxAge: 900,
      organization: 'org_1',
    });
    expect(driver.provider.shadowRoot!.querySelector('org-challenge')).to.equal(null);
  });

  it('retries the change once, with the same key', async () => {
    const { driver, press } = await mountAsking('member-list');
    await driver.ready();
    const removed = driver.event('member-removed');
    await driver.press('Actions for Chiara Ferrari');
    await driver.press(/^Remove/);
    await driver.press(/^Remove/);
    await press('Verify');
    await removed;
    expect(driver.backend.requests.filter((line) => line.startsWith('DELETE'))).to.have.lengthOf(2);
  });

  it('shows a notice when the viewer declines the step, and offers it again', async () => {
    const { driver, asked, dialog, press } = await mountAsking('invitation-list', { agree: false });
    await press('Verify');
    await until(async () => (await dialog()).textContent!.includes('Not verified'));
    await press('Cancel');
    await driver.says('Verify it’s you to see');
    expect(driver.element.matches(':state(error)')).to.equal(true);
    const requests = driver.backend.requests.length;
    driver.provider.context!.invalidate(['invitations']);
    await until(() => driver.backend.requests.length > requests);
    expect(driver.provider.shadowRoot!.querySelector('org-challenge'), 'not asked again by itself').to.equal(null);
    await driver.press('Verify it’s you');
    await dialog();
    expect(asked).to.have.lengthOf(1);
  });

  it('does not loop when the second factor is insufficient', async () => {
    const { driver, asked, press } = await mountAsking('invitation-list', { works: false });
    await press('Verify');
    await driver.says('Verify it’s you to see');
    expect(asked).to.have.lengthOf(1);
    expect(driver.backend.requests.filter((line) => line === 'GET /organizations/org_1/invitations')).to.have.lengthOf(
      2,
    );
  });

  it('asks once for all pending requests', async () => {
    const { driver, asked, press } = await mountAsking('invitation-list');
    driver.provider.append(document.createElement('invitation-list'));
    await until(() => driver.backend.requests.filter((line) => line.endsWith('/invitations')).length >= 2);
    await press('Verify');
    await driver.ready();
    expect(asked).to.have.lengthOf(1);
  });

  it('keeps the draft of an invitation, whether the step is completed or canceled', async () => {
    const { driver, press } = await mountAsking('invite-dialog', { operations: 'standard' });
    await driver.ready();
    driver.element.show();
    await driver.dialog();
    await driver.type('Email addresses', 'one@example.net, two@example.net,');
    (await driver.button(/^Roles: /)).click();
    await driver.check('Admin');
    const message = 'See you on Monday';
    await driver.press('Message and language');
    await driver.type('Message', message);
    await driver.press(/^Send 2/);
    await press('Cancel');
    for (const words of ['one@example.net', 'two@example.net', 'Admin']) await driver.says(words);
    const invited = async () =>
      (await driver.backend.as('user_1').invitations.list('org_1', { q: 'example.net' })).items;
    expect(await invited()).to.have.lengthOf(0);
    const sent = driver.event('invitation-sent');
    await driver.press(/^Retry/);
    await press('Verify');
    await sent;
    expect(
      (await invited()).map(({ email, roles, message: text }) => [email, roles[0]!.id, text]).sort(),
    ).to.deep.equal([
      ['one@example.net', 'admin', message],
      ['two@example.net', 'admin', message],
    ]);
  });

  it('resumes the selected action of the invitation list', async () => {
    const { driver, press } = await mountAsking('invitation-list', { operations: 'standard' });
    await driver.ready();
    await driver.backend.store.transaction(async (tx) =>
      tx.putInvitation({ ...(await tx.invitation('org_1', 'inv_1'))!, roleIds: ['admin'], version: 2 }),
    );
    const resent = driver.event<{ invitation: { email: string } }>('invitation-resent');
    const row = await driver.row('guest.1@example.org');
    row.querySelector<HTMLButtonElement>('.button.secondary')!.click();
    await press('Cancel');
    await driver.says('Verify it’s you to continue');
    expect(driver.rows()).to.have.lengthOf(8);
    (await driver.row('guest.1@example.org')).querySelector<HTMLButtonElement>('.button.secondary')!.click();
    await press('Verify');
    expect((await resent).detail.invitation.email).to.equal('guest.1@example.org');
  });

  it('lets the host ask in its own way', async () => {
    const { driver, asked } = await mountAsking('invitation-list');
    driver.provider.addEventListener('step-up-required', (event) =>
      event.waitUntil(driver.provider.auth!.stepUp!({ acrValues: event.detail.acrValues! })),
    );
    await driver.ready();
    expect(asked).to.have.lengthOf(1);
  });
});

describe('org-provider, after the membership has ended,', () => {
  it('removes the organization, and offers a switch to another one', async () => {
    const driver = await mount('member-list', { organizations: 3 });
    await driver.ready();
    await driver.says('Ada Okafor');
    await driver.backend.store.transaction((tx) => tx.deleteMembership('org_1', 'user_1'));
    driver.provider.context!.invalidate(['members', 'organization']);
    await driver.says('You’re not a member of this organization');
    expect(driver.text()).not.to.include('Ada Okafor');
    const switched = new Promise<CustomEvent>((resolve) =>
      driver.provider.addEventListener('organization-switched', (event) => resolve(event), { once: true }),
    );
    await driver.press('Go to another organization');
    expect((await switched).detail.to).not.to.equal('org_1');
    await driver.ready();
  });

  it('aborts pending requests of an organization after the viewer leaves it', async () => {
    const driver = await mount('member-list', { latency: Infinity });
    await until(() => driver.backend.requests.some((line) => line.includes('org_1/members')));
    const { signal } = driver.provider.context!;
    driver.backend.settings.latency = 0;
    driver.provider.organization = 'org_2';
    await driver.ready();
    expect(signal.aborted).to.equal(true);
    expect(driver.text()).not.to.include('Couldn’t load');
  });
});

describe('org-provider, with the color of the organization,', () => {
  const brand = (driver: { provider: HTMLElement }) =>
    getComputedStyle(driver.provider).getPropertyValue('--org-brand').trim();

  it('applies it, updates it after a switch and a change, and restores the color of the host', async () => {
    const driver = await mount('member-list');
    await driver.ready();
    expect(brand(driver)).to.equal('');
    const colors = (await driver.backend.as('user_1').organizations.get('org_1')).branding.colors;
    driver.provider.branded = true;
    await until(() => brand(driver) === colors.primary, colors.primary);
    const button = getComputedStyle(await driver.button('Invite people')).backgroundColor;
    await driver.backend.as('user_1').branding.update('org_1', { colors: { ...colors, primary: '#ffe100' } });
    driver.provider.context!.invalidate(['organization', 'branding']);
    await until(() => brand(driver) === '#ffe100');
    await until(() => getComputedStyle(driver.findButton('Invite people')!).backgroundColor !== button);
    // Black on yellow is readable with any brand color.
    expect(getComputedStyle(driver.findButton('Invite people')!).color).to.match(
      /\(srgb 0 0 0|rgb\(0, 0, 0|xyz-d65 0 0 0/,
    );
    driver.provider.branded = false;
    await until(() => brand(driver) === '');
  });
});
