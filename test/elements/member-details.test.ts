import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MemberDetails } from '../../src/index.js';
import type { BackendSettings } from '../../stories/backend.js';
import { barriers } from './accessible.js';
import { mount, until, type Mounted } from './mount.js';

async function details(
  settings: Partial<BackendSettings> = {},
  attributes: Partial<MemberDetails> = { userId: 'user_3' },
): Promise<Mounted<MemberDetails>> {
  const driver = await mount('member-details', settings, undefined, attributes);
  await driver.ready();
  return driver;
}

const tab = async (driver: { all(selector: string): HTMLElement[]; settled(): Promise<void> }, label: string) => {
  (await until(() => driver.all('[role=tab]').find((one) => one.textContent!.trim() === label), label)).click();
  await driver.settled();
};

describe('member-details', () => {
  it('shows the member, their status, and the description of each role', async () => {
    const driver = await details();
    const { name, email } = await driver.backend.as('user_1').members.get('org_1', 'user_3');
    await driver.says(name);
    await driver.says(email.split('@')[0]!);
    await driver.says('Active');
    await driver.says('Invites, adds and removes people · 8 permissions');
  });

  it('marks an address that is not verified', async () => {
    const driver = await mount('member-details', { latency: 30 }, undefined, { userId: 'user_3' });
    await driver.backend.store.transaction(async (tx) =>
      tx.putUser({ ...(await tx.user('user_3'))!, emailVerified: false }),
    );
    await driver.says('Unverified');
  });

  it('shows the viewer without `user-id`', async () => {
    const driver = await details({}, {});
    await driver.says('Ada Okafor (you)');
  });

  it('shows the new member when the attribute changes, and never the previous one', async () => {
    const driver = await details();
    const [before, after] = await Promise.all(
      ['user_3', 'user_4'].map((id) => driver.backend.as('user_1').members.get('org_1', id)),
    );
    driver.backend.settings.latency = 60;
    driver.element.userId = 'user_4';
    await driver.noLongerSays(before!.name);
    await driver.says(after!.name);
  });

  it('shows roles and what can be done about them when nothing there moves any more', async () => {
    const driver = await mount('member-details', { failure: 'timeout', failing: '/roles' }, undefined, {
      userId: 'user_3',
    });
    await driver.says('Active');
    expect(driver.findButton('Change roles…')).to.equal(undefined);
    expect(driver.text()).to.contain('Change roles…');
    driver.backend.settings.failure = 'none';
    driver.provider.context!.invalidate(['roles']);
    await driver.says('Invites, adds and removes people · 8 permissions');
    expect(driver.findButton('Change roles…')).not.to.equal(undefined);
  });

  it('lists permissions by area, with the role that grants each', async () => {
    const driver = await details();
    await driver.backend.as('user_1').members.setRoles('org_1', 'user_3', ['manager', 'member']);
    driver.provider.context!.invalidate(['members']);
    await tab(driver, 'Permissions');
    await driver.says('View members via Member and People manager');
    const members = driver.all('.area').find((area) => area.textContent!.includes('Members'))!;
    expect(members.querySelectorAll('li')).to.have.lengthOf(4);
  });

  it('changes roles, and shows granted and removed permissions before saving', async () => {
    const driver = await details();
    (await driver.button('Change roles…')).focus();
    await sendKeys({ press: 'Enter' });
    await driver.dialog();
    await driver.check('Auditor');
    await driver.says('Gains');
    const updated = driver.event<{ roleIds: string[] }>('member-roles-updated');
    await driver.press('Save roles');
    expect((await updated).detail.roleIds).to.have.members(['manager', 'auditor']);
    await driver.noDialog();
    await driver.says('Sees everything, changes nothing');
    await until(
      () => driver.root.activeElement?.textContent?.includes('Change roles…'),
      'the focus back on the button',
    );
  });

  it('removes the member after asking, and undo brings them back with the same roles', async () => {
    const driver = await details();
    const { name } = await driver.backend.as('user_1').members.get('org_1', 'user_3');
    await driver.press('Remove from organization…');
    await driver.says('They’ll lose access to Acme Logistics right away');
    const removed = driver.event('member-removed');
    await driver.press(`Remove ${name}`);
    await removed;
    await driver.says(`${name} is no longer a member`);
    await driver.press('Undo');
    await driver.ready();
    expect((await driver.backend.as('user_1').members.get('org_1', 'user_3')).roles.map(({ id }) => id)).to.deep.equal([
      'manager',
    ]);
  });

  it('shows a message when another user has removed the member', async () => {
    const driver = await details();
    const { name } = await driver.backend.as('user_1').members.get('org_1', 'user_3');
    await driver.backend.as('user_1').members.remove('org_1', 'user_3');
    driver.provider.context!.invalidate(['members']);
    await driver.says(`${name} is no longer a member`);
    expect(driver.findButton('Change roles…')).to.equal(undefined);
  });

  it('shows a message for an unknown member', async () => {
    const driver = await mount('member-details', {}, undefined, { userId: 'user_of_nobody' });
    await driver.says('This person is no longer a member');
  });

  it('shows the history with actor, action, changes and time, page by page', async () => {
    const driver = await details();
    const owner = driver.backend.as('user_1');
    for (let turn = 0; turn < 6; turn++)
      for (const roles of [['member'], ['manager']]) await owner.members.setRoles('org_1', 'user_3', roles);
    await tab(driver, 'History');
    await driver.says(/Ada Okafor changed the roles of .* Added People manager · Removed Member/);
    expect(driver.all('.events li')).to.have.lengthOf(10);
    await driver.press('Show more');
    await until(() => driver.all('.events li').length >= 12, 'the older ones');
  });

  it('shows denied actions in the history, with the reason', async () => {
    const driver = await details();
    await driver.backend
      .as('user_2')
      .members.setRoles('org_1', 'user_3', ['owner'])
      .catch(() => undefined);
    await tab(driver, 'History');
    await driver.says(/tried to change the roles of .* Denied/);
    const event = driver.all('.events li')[0]!;
    expect(event.querySelectorAll('.hint')).to.have.lengthOf(2);
    expect(event.textContent).not.to.match(/reason|_/i);
  });

  it('shows the history in the language of the page, with the strings of the host', async () => {
    const driver = await details();
    await driver.backend.as('user_1').members.setRoles('org_1', 'user_3', ['auditor']);
    await tab(driver, 'History');
    driver.provider.setAttribute('lang', 'de');
    await driver.says(/Ada Okafor hat die Rollen von /);
    driver.provider.strings = { auditLog: { 'member.roles.update': 'Rollen von {target}: {actor}' } };
    await driver.says(/Rollen von .*: Ada Okafor/);
  });

  it('hides the history without the permission', async () => {
    const driver = await details({ role: 'reader' });
    await driver.button('Change roles…');
    expect(driver.all('[role=tab]').map((one) => one.textContent!.trim())).to.deep.equal(['Roles', 'Permissions']);
    expect(driver.backend.requests.some((line) => line.includes('audit'))).to.equal(false);
  });

  it('says why an action is not allowed', async () => {
    const driver = await details({ role: 'reader' });
    const button = await driver.button('Change roles…');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await driver.says('You don’t have permission to do this.');
    button.click();
    await driver.settled();
    expect(driver.all('dialog')).to.have.lengthOf(0);
  });

  it('shows no controls when it is read-only', async () => {
    const driver = await details({}, { userId: 'user_3', readonly: true });
    await driver.says('Read-only');
    expect(driver.findButton('Remove from organization…')).to.equal(undefined);
  });

  it('moves between sections with arrow keys', async () => {
    const driver = await details();
    await until(() => driver.all('[role=tab]').length === 4, 'four sections');
    driver.all('[role=tab]')[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => driver.root.activeElement?.textContent?.trim() === 'Permissions');
    expect(driver.root.activeElement!.getAttribute('aria-selected')).to.equal('true');
    await sendKeys({ press: 'End' });
    await until(() => driver.root.activeElement?.textContent?.trim() === 'History');
    await sendKeys({ press: 'Home' });
    await until(() => driver.root.activeElement?.textContent?.trim() === 'Roles');
  });

  it('keeps the content when a refresh fails, and offers a retry', async () => {
    const driver = await details();
    driver.backend.settings.failure = 'error';
    driver.provider.context!.invalidate(['members']);
    await driver.says('Something went wrong on our side');
    await driver.button('Change roles…');
    driver.backend.settings.failure = 'none';
    await driver.press('Try again');
    await driver.noLongerSays('Something went wrong on our side');
  });
});

describe('member-details as a drawer', () => {
  it('is accessible in each section and dialog', async () => {
    const driver = await mount('member-details', {}, undefined, { userId: 'user_3', drawer: true, open: true });
    await driver.ready();
    await driver.backend.as('user_1').members.setRoles('org_1', 'user_3', ['manager', 'auditor']);
    for (const [name, words] of [
      ['History', 'Ada Okafor changed the roles of'],
      ['Permissions', 'via'],
      ['Sessions', 'Firefox on Windows'],
      ['Roles', 'Two-factor authentication'],
    ] as const) {
      await tab(driver, name);
      await driver.says(words);
      expect(await barriers(driver.element), name).to.equal('');
    }
    await driver.press('Change roles…');
    await driver.check('Member');
    expect(await barriers(driver.element)).to.equal('');
    await driver.press('Cancel');
    await driver.press('Remove from organization…');
    await driver.says('They’ll lose access');
    expect(await barriers(driver.element)).to.equal('');
  });

  it('sends no request before it is opened', async () => {
    const driver = await mount('member-details', {}, undefined, { userId: 'user_3', drawer: true });
    await until(() => driver.backend.requests.length >= 2);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(driver.backend.requests.some((line) => line.includes('/members'))).to.equal(false);
    driver.element.show();
    await driver.ready();
    await driver.dialog();
  });

  it('closes with Escape and its close button, and fires an event on the page only', async () => {
    const driver = await mount('member-details', {}, undefined, { userId: 'user_3', drawer: true, open: true });
    await driver.ready();
    let heard = 0;
    driver.provider.addEventListener('close', () => heard++);
    let closed = driver.event('close');
    await sendKeys({ press: 'Escape' });
    await closed;
    expect(driver.element.open).to.equal(false);
    await driver.noDialog();
    driver.element.show('user_4');
    await driver.dialog();
    closed = driver.event('close');
    await driver.press('Close');
    await closed;
    expect(heard).to.equal(0);
  });

  it('opens from the member list, and returns the focus to the name', async () => {
    const members = await mount('member-list');
    await members.ready();
    const { name, email } = await members.backend.as('user_1').members.get('org_1', 'user_3');
    (await members.button(name)).focus();
    await sendKeys({ press: 'Enter' });
    const drawer = await members.dialog();
    await until(() => drawer.textContent!.includes(email.split('@')[0]!));
    await tab(members, 'Permissions');
    await sendKeys({ press: 'Escape' });
    await members.noDialog();
    await until(() => members.root.activeElement?.textContent?.trim() === name, 'the focus on the name');
  });

  it('changes roles over the drawer, and the list follows', async () => {
    const members = await mount('member-list');
    await members.ready();
    const { name } = await members.backend.as('user_1').members.get('org_1', 'user_3');
    await members.press(name);
    await members.press('Change roles…');
    await members.check('Auditor');
    const updated = members.event('member-roles-updated');
    await members.press('Save roles');
    await updated;
    expect((await members.row(name)).textContent).to.include('People manager');
    await until(
      () => members.rows().some((row) => row.includes(name) && row.includes('Auditor')),
      'the new role in the list',
    );
  });

  it('does not open when the host shows a page of its own', async () => {
    const members = await mount('member-list');
    await members.ready();
    const { name } = await members.backend.as('user_1').members.get('org_1', 'user_3');
    members.element.addEventListener('before-member-open', (event) => event.preventDefault());
    const opened = members.event<{ member: { userId: string } }>('before-member-open');
    await members.press(name);
    expect((await opened).detail.member.userId).to.equal('user_3');
    await members.settled();
    expect(members.all('dialog[open]')).to.have.lengthOf(0);
    members.element.withoutDetails = true;
    await until(() => !members.findButton(name));
  });
});
