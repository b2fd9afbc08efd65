import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { OrgProfile } from '../../src/index.js';
import type { BackendSettings } from '../../stories/backend.js';
import { barriers } from './accessible.js';
import { dispatchBefore } from '../../src/core/events.js';
import { Driver, mount, until, type Mounted } from './mount.js';

async function profile(
  settings: Partial<BackendSettings> = {},
  attributes: Partial<OrgProfile> = {},
): Promise<Mounted<OrgProfile>> {
  const driver = await mount('org-profile', settings, undefined, attributes);
  await driver.ready();
  return driver;
}

const saved = (driver: Mounted<OrgProfile>) => driver.backend.as('user_1').organizations.get('org_1');
const openMetadata = async (driver: Mounted<OrgProfile>) => (await until(() => driver.all('summary')[0])).click();

describe('org-profile', () => {
  it('shows the organization, and its id to copy', async () => {
    const driver = await profile();
    expect((await driver.field('Organization name')).value).to.equal('Acme Logistics');
    expect((await driver.field('URL name')).value).to.equal('acme-logistics');
    await driver.says('org_1');
    await driver.says('14');
    await driver.button('Copy ID');
    expect(driver.findButton('Save changes')).to.equal(undefined);
  });

  it('saves a new name, and everything else on the page reads it', async () => {
    const driver = await profile();
    driver.provider.append(document.createElement('org-switcher'));
    await driver.type('Organization name', 'Acme Freight');
    await driver.says('1 unsaved change');
    const updated = driver.event<{ organization: { displayName: string } }>('organization-updated');
    await driver.press('Save changes');
    expect((await updated).detail.organization.displayName).to.equal('Acme Freight');
    await driver.says('Changes saved');
    await until(() => !driver.findButton('Save changes'));
    expect((await saved(driver)).displayName).to.equal('Acme Freight');
    const switcher = driver.provider.querySelector('org-switcher')!;
    await until(() => switcher.shadowRoot!.textContent!.includes('Acme Freight'));
  });

  it('checks the availability of a short name on input, and warns about the effects of a change', async () => {
    const driver = await profile();
    await driver.type('URL name', 'Northwind-Health');
    await driver.says('This name is taken.');
    await driver.says('Existing links with “acme-logistics” will stop working.');
    await driver.press(/^Use “northwind-health/);
    expect((await driver.field('URL name')).value).to.match(/^northwind-health-\d$/);
    await driver.type('URL name', 'acme-freight');
    await driver.says('“acme-freight” is available.');
    await driver.type('URL name', 'acme-logistics');
    await driver.noLongerSays('stop working');
  });

  it('shows validation errors of the backend at the field, and focuses the field', async () => {
    const driver = await profile();
    await driver.type('URL name', 'northwind-health');
    await driver.press('Save changes');
    await until(() => driver.root.activeElement?.getAttribute('aria-invalid') === 'true');
    expect(driver.root.activeElement).to.equal(await driver.field('URL name'));
    expect((await driver.field('URL name')).value).to.equal('northwind-health');
    await driver.type('Organization name', '   ');
    await driver.type('URL name', 'with blanks!');
    const before = driver.backend.requests.filter((line) => line.startsWith('PATCH')).length;
    await driver.press('Save changes');
    await driver.says('Enter a name.');
    expect(driver.backend.requests.filter((line) => line.startsWith('PATCH'))).to.have.lengthOf(before);
  });

  it('resets the form when changes are discarded', async () => {
    const driver = await profile();
    await driver.type('Organization name', 'Something else');
    await driver.press('Discard');
    expect((await driver.field('Organization name')).value).to.equal('Acme Logistics');
    await until(() => !driver.findButton('Discard'));
  });

  it('keeps the input after a conflict, and shows the concurrent change', async () => {
    const driver = await profile();
    await driver.type('Organization name', 'Acme of mine');
    await driver.backend
      .as('user_2')
      .organizations.update('org_1', { displayName: 'Acme of theirs', name: 'acme-theirs' });
    await driver.press('Save changes');
    await driver.says('Organization name is now “Acme of theirs”.');
    await driver.says('URL name is now “acme-theirs”.');
    expect((await driver.field('Organization name')).value).to.equal('Acme of mine');
    expect((await driver.field('URL name')).value).to.equal('acme-theirs');
    await driver.says('1 unsaved change');
    await driver.press('Save changes');
    await driver.says('Changes saved');
    expect(await saved(driver)).to.include({ displayName: 'Acme of mine', name: 'acme-theirs' });
    await driver.noLongerSays('is now “Acme of theirs”');
  });

  it('accepts the version of another user when the viewer chooses it', async () => {
    const driver = await profile();
    await driver.type('Organization name', 'Acme of mine');
    await driver.backend.as('user_2').organizations.update('org_1', { displayName: 'Acme of theirs' });
    driver.provider.context!.invalidate(['organization']);
    await driver.press('Use their version');
    expect((await driver.field('Organization name')).value).to.equal('Acme of theirs');
    await until(() => !driver.findButton('Save changes'));
  });

  it('warns about unsaved changes before a switch and before the page unloads', async () => {
    const driver = await profile();
    await driver.type('Organization name', 'Acme of mine');
    await until(() => {
      const leaving = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(leaving);
      return leaving.defaultPrevented;
    }, 'the guard');
    const ask = () => dispatchBefore(driver.provider, 'before-organization-switch', { from: 'org_1', to: 'org_2' });
    const first = ask();
    await driver.says('You have 1 unsaved change.');
    await driver.press('Keep editing');
    expect(await first).to.equal(false);
    expect((await driver.field('Organization name')).value).to.equal('Acme of mine');
    const second = ask();
    await driver.press('Discard changes');
    expect(await second).to.equal(true);
    expect((await driver.field('Organization name')).value).to.equal('Acme Logistics');
    expect(sessionStorage.length).to.equal(0);
  });

  it('keeps the input when the page removes the element, and merges it with later changes', async () => {
    const driver = await profile();
    await driver.type('Organization name', 'Acme of mine');
    driver.element.remove();
    await driver.backend
      .as('user_2')
      .organizations.update('org_1', { displayName: 'Acme of theirs', name: 'acme-theirs' });
    driver.provider.context!.invalidate(['organization']);
    const element = document.createElement('org-profile');
    driver.provider.append(element);
    const again = new Driver(element);
    await again.ready();
    expect((await again.field('Organization name')).value).to.equal('Acme of mine');
    expect((await again.field('URL name')).value).to.equal('acme-theirs');
    await again.says('1 unsaved change');
    await again.says('Organization name is now “Acme of theirs”.');
    await again.press('Use their version');
    expect(sessionStorage.length).to.equal(0);
  });

  it('removes stored input on sign-out', async () => {
    const driver = await profile();
    await driver.type('Organization name', 'Acme of mine');
    expect(sessionStorage.length).to.equal(1);
    driver.backend.settings.role = 'signed-out';
    driver.provider.context!.invalidate(['organization']);
    await until(() => sessionStorage.length === 0, 'the stored input to be removed');
  });

  it('updates with changes of others while the form is unchanged', async () => {
    const driver = await profile();
    await driver.backend.as('user_2').organizations.update('org_1', { displayName: 'Acme of theirs' });
    driver.provider.context!.invalidate(['organization']);
    await until(() => driver.all('input').some((input) => (input as HTMLInputElement).value === 'Acme of theirs'));
    expect(driver.text()).to.not.include('Someone else made changes');
  });

  it('adds, changes and removes metadata in one go', async () => {
    const driver = await profile();
    await driver.backend.as('user_1').organizations.update('org_1', { metadata: { plan: 'team', region: 'eu' } });
    driver.provider.context!.invalidate(['organization']);
    await openMetadata(driver);
    await driver.type('Value of plan', 'business');
    await driver.press('Remove region');
    await driver.press('Add pair');
    await until(() => driver.root.activeElement?.getAttribute('aria-label') === 'Key 2', 'the focus in the new pair');
    await driver.type('Value of Key 2', '4711');
    await driver.says('3 unsaved changes');
    await driver.press('Save changes');
    await driver.says('Enter a key.');
    await driver.type('Key 2', 'plan');
    await driver.press('Save changes');
    await driver.says('This key is already used.');
    await driver.type('Key 2', 'customer');
    await driver.press('Save changes');
    await driver.says('Changes saved');
    expect((await saved(driver)).metadata).to.deep.equal({ plan: 'business', customer: '4711' });
  });

  it('limits metadata to 25 pairs, with a message', async () => {
    const driver = await profile();
    const metadata = Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`key-${at}`, 'x']));
    await driver.backend.as('user_1').organizations.update('org_1', { metadata });
    driver.provider.context!.invalidate(['organization']);
    await openMetadata(driver);
    await driver.says('Limit of 25 pairs reached.');
    await driver.press('Add pair');
    expect(driver.all('.pair-row')).to.have.lengthOf(25);
  });

  it('asks the host before it saves', async () => {
    const driver = await profile();
    driver.element.addEventListener('before-organization-update', (event) =>
      event.waitUntil(Promise.resolve(event.detail.changes.displayName !== 'Forbidden name')),
    );
    await driver.type('Organization name', 'Forbidden name');
    await driver.press('Save changes');
    await until(() => driver.findButton('Save changes')?.getAttribute('aria-busy') === null);
    expect((await saved(driver)).displayName).to.equal('Acme Logistics');
    expect((await driver.field('Organization name')).value).to.equal('Forbidden name');
  });

  for (const failure of ['network', 'error', 'html', 'limited'] as const) {
    it(`keeps what was typed when saving fails by “${failure}”`, async () => {
      const driver = await profile();
      await driver.type('Organization name', 'Acme Freight');
      Object.assign(driver.backend.settings, { failure, failing: 'PATCH' });
      await driver.press('Save changes');
      await driver.says('Your changes weren’t saved.');
      expect((await driver.field('Organization name')).value).to.equal('Acme Freight');
      driver.backend.settings.failure = 'none';
      await driver.press('Save changes');
      await driver.says('Changes saved');
    });
  }

  it('is read-only without the permission, and says who can change it', async () => {
    const driver = await profile({ role: 'reader' });
    await driver.says('You need the “Edit organization” permission to change this.');
    expect((await driver.field('Organization name')).readOnly).to.equal(true);
    expect((await driver.button('Delete…')).getAttribute('aria-disabled')).to.equal('true');
    await driver.says('You need the “Delete organization” permission to change this.');
    await driver.press('Delete…');
    expect(driver.all('dialog')).to.have.lengthOf(0);
    expect((await driver.button('Leave…')).getAttribute('aria-disabled')).to.equal(null);
  });

  it('shows no controls when it is read-only', async () => {
    const driver = await profile({}, { readonly: true });
    await driver.says('Read-only');
    expect(driver.findButton('Leave…')).to.equal(undefined);
    expect((await driver.field('URL name')).readOnly).to.equal(true);
  });
});

describe('dialogs of org-profile', () => {
  it('are accessible: conflict, metadata, errors at fields', async () => {
    const driver = await profile();
    await driver.backend
      .as('user_2')
      .organizations.update('org_1', { displayName: 'Acme of theirs', metadata: { plan: 'team' } });
    await driver.type('Organization name', 'Acme of mine');
    driver.provider.context!.invalidate(['organization']);
    await driver.says('Organization name is now “Acme of theirs”.');
    await openMetadata(driver);
    await driver.press('Add pair');
    await driver.type('Value of Key 2', 'x');
    await driver.type('URL name', 'northwind-health');
    await driver.says('This name is taken.');
    expect(await barriers(driver.element)).to.equal('');
    await driver.press('Save changes');
    await driver.says('Enter a key.');
    expect(await barriers(driver.element)).to.equal('');
  });

  for (const [name, words] of [
    ['Leave…', 'You’ll need a new invitation to come back.'],
    ['Transfer…', 'Your roles after the transfer'],
    ['Delete…', 'Type Acme Logistics to confirm'],
  ] as const) {
    it(`are accessible: the dialog of “${name}”`, async () => {
      const driver = await profile();
      await driver.press(name);
      await driver.says(words);
      if (name === 'Transfer…') await until(() => driver.all('.choice').length > 0);
      expect(await barriers(driver.element)).to.equal('');
      driver.all('dialog .button.primary')[0]!.closest('form')!.requestSubmit();
      await driver.settled();
      await new Promise((resolve) => setTimeout(resolve, 60));
      if (name !== 'Leave…') expect(await barriers(driver.element)).to.equal('');
    });
  }
});

describe('leaving an organization', () => {
  it('removes it from the page, and switches to the next organization', async () => {
    const driver = await mount('org-profile', { role: 'admin' });
    await driver.backend.as('user_1').members.setRoles('org_1', 'user_2', ['owner']);
    const list = document.createElement('member-list');
    driver.provider.append(list, document.createElement('org-switcher'));
    await driver.ready();
    await until(() => list.matches(':state(ready)'));
    const left = driver.event<{ organization: { id: string } }>('organization-left');
    const switched = new Promise<{ from: string | null; to: string }>((resolve) =>
      driver.provider.addEventListener('organization-switched', (event) => resolve(event.detail), { once: true }),
    );
    await driver.press('Leave…');
    await driver.says('You’ll need a new invitation to come back.');
    await driver.press('Leave organization');
    expect((await left).detail.organization.id).to.equal('org_1');
    expect(await switched).to.deep.equal({ from: 'org_1', to: 'org_2' });
    await driver.noDialog();
    await until(() => (driver.all('input')[0] as HTMLInputElement | undefined)?.value === 'Northwind Health');
    await until(() => list.matches(':state(ready)'));
    await until(() =>
      driver.provider.querySelector('org-switcher')!.shadowRoot!.textContent!.includes('Northwind Health'),
    );
    for (const element of driver.provider.children)
      expect(element.shadowRoot!.textContent!.replaceAll('You left Acme Logistics', '')).to.not.include('Acme');
    expect(driver.provider.organization).to.equal('org_2');
    await driver.says('You left Acme Logistics');
  });

  it('shows only the recovery actions without another organization', async () => {
    const driver = await mount('org-profile', { role: 'reader' });
    const list = document.createElement('member-list');
    driver.provider.append(list);
    await driver.ready();
    await until(() => list.matches(':state(ready)'));
    await driver.press('Leave…');
    await driver.press('Leave organization');
    await until(
      () => driver.element.matches(':state(empty)') && list.matches(':state(empty)'),
      'both without an organization',
    );
    expect(list.shadowRoot!.textContent).to.not.include('Okafor');
    expect(driver.all('input')).to.have.lengthOf(0);
  });

  it('also removes it from elements with an `organization` attribute', async () => {
    const driver = await mount('org-profile', { role: 'reader' }, undefined, { organization: 'org_1' });
    await driver.ready();
    await driver.press('Leave…');
    await driver.press('Leave organization');
    await until(() => driver.element.matches(':is(:state(error), :state(empty))'), 'no organization');
    expect(driver.all('input')).to.have.lengthOf(0);
  });

  it('explains to the last administrator what to do first', async () => {
    const driver = await profile();
    const { items } = await driver.backend.as('user_1').members.list('org_1', { role: ['admin', 'owner'] });
    for (const { userId } of items)
      if (userId !== 'user_1') await driver.backend.as('user_1').members.setRoles('org_1', userId, ['member']);
    await driver.press('Leave…');
    await driver.press('Leave organization');
    await driver.says('You’re the only administrator.');
    await until(() => driver.all('dialog .notice button')[0]);
    driver.all('dialog .notice button')[0]!.click();
    await driver.says('Transfer ownership of Acme Logistics');
    expect(driver.provider.organization).to.equal('org_1');
  });

  it('does not leave when the host cancels the event', async () => {
    const driver = await profile();
    driver.element.addEventListener('before-organization-leave', (event) => event.preventDefault());
    await driver.press('Leave…');
    await driver.press('Leave organization');
    await driver.settled();
    expect(driver.backend.requests.some((line) => line.startsWith('DELETE'))).to.equal(false);
  });

  it('returns the focus to its button when canceled', async () => {
    const driver = await profile();
    (await driver.button('Leave…')).focus();
    await sendKeys({ press: 'Enter' });
    await driver.dialog();
    await until(() => driver.root.activeElement?.textContent?.includes('Cancel'), 'the focus on what harms nothing');
    await sendKeys({ press: 'Escape' });
    await driver.noDialog();
    await until(() => driver.root.activeElement?.textContent?.includes('Leave…'), 'the focus on the button');
  });
});

describe('transferring an organization', () => {
  it('searches for the new owner, and keeps the selected roles', async () => {
    const driver = await profile();
    const { name } = await driver.backend.as('user_1').members.get('org_1', 'user_3');
    await driver.backend.as('user_1').members.setRoles('org_1', 'user_2', ['admin']);
    await driver.press('Transfer…');
    await driver.press('Transfer ownership');
    await driver.says('Choose a new owner.');
    await driver.type('Search by name or email', name);
    await until(() => driver.all('.choice').length === 1, 'one person');
    driver.all('.choice input')[0]!.click();
    const transferred = driver.event<{ userId: string; keepRoles: string[] }>('organization-transferred');
    await driver.press(`Transfer to ${name}`);
    expect((await transferred).detail).to.include({ userId: 'user_3' });
    await driver.says(`${name} is now the owner`);
    const members = driver.backend.as('user_3').members;
    expect((await members.get('org_1', 'user_3')).roles.map(({ id }) => id)).to.include('owner');
    expect((await members.get('org_1', 'user_1')).roles).to.deep.equal([]);
    await driver.says('You need the “Edit organization” permission to change this.');
  });

  it('does not offer the viewer', async () => {
    const driver = await profile();
    await driver.press('Transfer…');
    await until(() => driver.all('.choice').length > 0);
    expect(driver.all('.choice').some((choice) => choice.textContent!.includes('Ada Okafor'))).to.equal(false);
  });
});

describe('deleting an organization', () => {
  it('requires the name, then removes the organization from the page', async () => {
    const driver = await profile();
    await driver.press('Delete…');
    await driver.says('14 members lose access immediately.');
    await driver.type('Type Acme Logistics to confirm', 'Acme');
    await driver.press('Delete organization');
    await driver.says('The name doesn’t match.');
    expect(driver.backend.requests.some((line) => line.startsWith('DELETE'))).to.equal(false);
    await driver.type('Type Acme Logistics to confirm', 'Acme Logistics');
    const deleted = driver.event<{ organization: { id: string } }>('organization-deleted');
    await driver.press('Delete organization');
    expect((await deleted).detail.organization.id).to.equal('org_1');
    await until(() => driver.provider.organization === 'org_2');
    await until(() => (driver.all('input')[0] as HTMLInputElement | undefined)?.value === 'Northwind Health');
    await driver.says('Acme Logistics was deleted');
  });

  it('shows the error, keeps the dialog, and deletes once', async () => {
    const driver = await profile();
    await driver.press('Delete…');
    await driver.type('Type Acme Logistics to confirm', 'Acme Logistics');
    Object.assign(driver.backend.settings, { failure: 'error', failing: 'DELETE' });
    await driver.press('Delete organization');
    await driver.says('Something went wrong on our side');
    driver.backend.settings.failure = 'none';
    driver.backend.settings.latency = 60;
    const button = await driver.button('Delete organization');
    button.click();
    button.click();
    await until(() => driver.provider.organization === 'org_2');
    expect(driver.backend.requests.filter((line) => line === 'DELETE /organizations/org_1')).to.have.lengthOf(2);
  });
});
