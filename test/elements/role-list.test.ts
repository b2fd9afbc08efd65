import { expect } from '@open-wc/testing';
import type { RoleChangeDetail, RoleDeleteDetail, RoleDetail, RoleList } from '../../src/index.js';
import type { BeforeEvent } from '../../src/core/events.js';
import type { BackendSettings } from '../../stories/backend.js';
import { applicationPermissions } from '../../stories/roles.js';
import { barriers } from './accessible.js';
import { Driver, mount, until, type Mounted } from './mount.js';

async function open(
  settings: Partial<BackendSettings> = {},
  attributes: Partial<RoleList> = {},
): Promise<Mounted<RoleList>> {
  const driver = await mount('role-list', { roles: 4, ...settings }, undefined, attributes);
  await driver.ready();
  return driver;
}

const rows = (driver: Mounted<RoleList>) =>
  driver.all('[part=row]').map((row) => row.textContent!.replace(/\s+/g, ' ').trim());
const changes = (driver: Mounted<RoleList>) =>
  driver.backend.requests.filter((line) => /^(POST|PATCH|DELETE) .*roles/.test(line) && !line.includes('impact'));
const find = async (driver: Mounted<RoleList>, id: string) =>
  (await driver.backend.client.roles.list('org_1', { counts: true })).items.find((role) => role.id === id);

/** Opens the menu of a role and clicks an item. */
async function choose(driver: Mounted<RoleList>, role: string, item: string): Promise<void> {
  await driver.press(`Actions for ${role}`);
  await until(() => driver.all('[role=menuitem]').length, 'the menu');
  driver
    .all('[role=menuitem]')
    .find((one) => one.textContent!.includes(item))!
    .click();
}

describe('<role-list>', () => {
  it('lists standard and custom roles with members and permissions', async () => {
    const driver = await open();
    await driver.says('Roles 9');
    await until(() => rows(driver)[3]?.includes('23 of 23') ?? false, 'the number of permissions');
    expect(rows(driver)).to.have.lengthOf(9);
    expect(rows(driver)[3]).to.match(/^Owner.*Standard.*1 member.*23 of 23.*Never/);
    expect(rows(driver)[5]).to.match(/^Engineer.*Custom.*2 members.*4 of 23.*days ago/);
    expect(driver.all('tbody a')).to.have.lengthOf(0);
  });

  it('links to the members of a role, unless the host prevents it', async () => {
    const driver = await open({}, { membersHref: '#members?role={role}' });
    const link = driver.all('tbody a').find((one) => one.closest('tr')!.textContent!.includes('Engineer'))!;
    expect(link.getAttribute('href')).to.equal('#members?role=custom_1');
    const opened: string[] = [];
    driver.element.addEventListener('before-role-members-open', (event) => {
      opened.push((event as BeforeEvent<RoleDetail>).detail.role.id);
      event.preventDefault();
    });
    link.click();
    expect(opened).to.deep.equal(['custom_1']);
    expect(location.hash).to.equal('');
  });

  it('searches roles and permissions, and filters by type', async () => {
    const driver = await open();
    await driver.type('Search roles and permissions', 'release');
    await until(() => rows(driver).length === 1, 'one role');
    await driver.type('Search roles and permissions', 'delete organization');
    await until(() => rows(driver).length === 1 && rows(driver)[0]!.includes('Owner'), 'the owner');
    await driver.type('Search roles and permissions', 'nothing like it');
    await driver.says('No roles match');
    await driver.type('Search roles and permissions', '');
    await until(() => rows(driver).length === 9, 'all roles');
    await driver.choose('Type', 'Custom');
    await until(() => rows(driver).length === 4, 'custom roles');
  });

  it('creates a role, and keeps the input when the name is taken', async () => {
    const driver = await open();
    await driver.press('Create role');
    const dialog = await driver.dialog();
    await driver.type('Name', 'engineer');
    await driver.press('People None');
    await driver.check('View members');
    driver.all('dialog .dialog-foot .primary').at(-1)!.click();
    await driver.says('Enter a name that no other role has.');
    expect(dialog.open).to.equal(true);
    await driver.type('Name', 'Night shift');
    const created = driver.event<RoleDetail>('role-created');
    driver.all('dialog .dialog-foot .primary').at(-1)!.click();
    expect((await created).detail.role.permissions).to.deep.equal(['members:read']);
    await driver.noDialog();
    await driver.says('“Night shift” created');
    await until(() => rows(driver).some((row) => row.startsWith('Night shift')), 'the new row');
  });

  it('previews the effects of a change on members before it is saved', async () => {
    const driver = await open();
    await driver.press('Engineer');
    await driver.says(/Custom · 2 members · Last changed: \d+ days ago/);
    await driver.check('View integrations');
    await driver.says('Removed');
    await driver.says('Changes for 2 members');
    await driver.says('Lose 1 permission');
    await driver.says('1 unsaved change');
    expect(changes(driver)).to.deep.equal([]);
    const before = driver.event<RoleChangeDetail>('before-role-update');
    const updated = driver.event<RoleDetail>('role-updated');
    await driver.press('Save for 2 members');
    expect((await before).detail.changes).to.deep.equal({
      permissions: ['members:read', 'roles:read', 'invitations:create'],
    });
    expect((await updated).detail.role.id).to.equal('custom_1');
    await driver.noDialog();
    expect((await find(driver, 'custom_1'))?.permissions).not.to.include('integrations:read');
  });

  it('considers the other roles of members', async () => {
    const driver = await open();
    await driver.press('Engineer');
    await driver.check('View roles');
    // The second member has the role Member, which has the permission too.
    await driver.says('Changes for 1 of 2 members');
    await driver.says('No change');
    await driver.button('Save for 1 member');
  });

  it('locks permissions that the viewer does not have, and shows the reason', async () => {
    const driver = await open({
      backend: {
        permissions: {
          names: ['projects:read'],
          describe: (name) => (name === 'projects:read' ? { label: 'View projects', group: 'Projects' } : undefined),
        },
      },
    });
    await driver.press('Create role');
    await driver.press('Projects None');
    const box = (await driver.field(/^View projects/)) as HTMLInputElement;
    expect(box.getAttribute('aria-disabled')).to.equal('true');
    box.click();
    expect(box.checked).to.equal(false);
    await driver.says('You can only grant permissions you have.');
  });

  it('copies a standard role, which cannot be edited', async () => {
    const driver = await open();
    await driver.press('Actions for Auditor');
    await driver.says('Standard roles can’t be changed.');
    driver
      .all('[role=menuitem]')
      .find((one) => one.textContent!.includes('Copy role'))!
      .click();
    await driver.dialog();
    const created = driver.event<RoleDetail>('role-created');
    driver.all('dialog .dialog-foot .primary').at(-1)!.click();
    const { role } = (await created).detail;
    expect([role.name, role.custom]).to.deep.equal(['Auditor (copy)', true]);
    expect(role.permissions).to.include('audit:read');
  });

  it('restores unsaved input after the drawer was closed, and discards it on request', async () => {
    const driver = await open();
    await driver.press('Engineer');
    await driver.type('Description', 'Builds robots');
    await driver.press('Cancel');
    await driver.noDialog();
    await driver.press('Engineer');
    await driver.says('Your unsaved changes from earlier are still here.');
    expect(((await driver.field('Description')) as HTMLInputElement).value).to.equal('Builds robots');
    await driver.press('Discard changes');
    expect(((await driver.field('Description')) as HTMLInputElement).value).to.equal('Deploys and reads telemetry');
  });

  it('restores unsaved input after a reload, and merges it with later changes', async () => {
    const driver = await open();
    await driver.press('Engineer');
    await driver.type('Description', 'Builds robots');
    await driver.check('View integrations');
    driver.element.remove();
    await driver.backend.as('user_1').roles.update('org_1', 'custom_1', { name: 'Robot engineer' });
    driver.provider.context!.invalidate(['roles']);
    const element = document.createElement('role-list');
    driver.provider.append(element);
    const reloaded = new Driver(element);
    await reloaded.ready();
    await reloaded.press('Robot engineer');
    await reloaded.says('Your unsaved changes from earlier are still here.');
    expect((await reloaded.field('Name')).value).to.equal('Robot engineer');
    expect((await reloaded.field('Description')).value).to.equal('Builds robots');
    expect((await reloaded.field('View integrations')).checked).to.equal(false);
    await reloaded.says('2 unsaved changes');
    const updated = reloaded.event<RoleDetail>('role-updated');
    await reloaded.press(/^Save/);
    const { role } = (await updated).detail;
    expect([role.name, role.description]).to.deep.equal(['Robot engineer', 'Builds robots']);
    expect(role.permissions).not.to.include('integrations:read');
    expect(sessionStorage.length).to.equal(0);
  });

  it('restores the input of a copy, and discards it on request', async () => {
    const driver = await open();
    await choose(driver, 'Auditor', 'Copy role');
    await driver.type('Description', 'Reads everything');
    await driver.press('Cancel');
    await driver.noDialog();
    await choose(driver, 'Auditor', 'Copy role');
    expect((await driver.field('Description')).value).to.equal('Reads everything');
    expect((await driver.field('Name')).value).to.equal('Auditor (copy)');
    await driver.press('Discard changes');
    expect((await driver.field('Description')).value).not.to.equal('Reads everything');
    expect((await driver.field('Name')).value).to.equal('Auditor (copy)');
    expect(sessionStorage.length).to.equal(0);
  });

  it('does not restore the input of another organization', async () => {
    const driver = await open();
    const enter = async (organization: string) => {
      driver.provider.organization = organization;
      await until(() => driver.provider.context!.organizationId === organization, organization);
      await driver.ready();
      await driver.press('Create role');
      return driver.field('Name');
    };
    await enter('org_1');
    await driver.type('Name', 'Night shift');
    await driver.press('Cancel');
    await driver.noDialog();
    expect((await enter('org_2')).value).to.equal('');
    await driver.press('Cancel');
    await driver.noDialog();
    expect((await enter('org_1')).value).to.equal('Night shift');
  });

  it('does not restore the input of another user', async () => {
    const driver = await open();
    await driver.press('Engineer');
    await driver.type('Description', 'Builds robots');
    await driver.press('Cancel');
    await driver.noDialog();
    expect(Object.keys(sessionStorage)).to.deep.equal(['org-elements:role:user_1:org_1:edit:custom_1']);
    driver.provider.client = driver.backend.as('user_2');
    await until(() => driver.provider.context!.client === driver.provider.client, 'the client of the other user');
    await driver.ready();
    await driver.press('Engineer');
    expect((await driver.field('Description')).value).to.equal('Deploys and reads telemetry');
  });

  it('removes stored input on sign-out', async () => {
    const driver = await open();
    await driver.press('Engineer');
    await driver.type('Description', 'Builds robots');
    expect(sessionStorage.length).to.equal(1);
    driver.backend.settings.role = 'signed-out';
    driver.provider.context!.invalidate(['organization']);
    await until(() => sessionStorage.length === 0, 'the stored input to be removed');
  });

  it('does not restore the input of the previous user after a sign-in', async () => {
    const driver = await open();
    await driver.press('Engineer');
    await driver.type('Description', 'Builds robots');
    await driver.press('Cancel');
    await driver.noDialog();
    driver.provider.context!.reset();
    await driver.press('Engineer');
    expect(((await driver.field('Description')) as HTMLInputElement).value).to.equal('Deploys and reads telemetry');
  });

  it('keeps the input after a conflict, and saves it on top of the new version', async () => {
    const driver = await open();
    await driver.press('Engineer');
    await driver.check('View integrations');
    const role = (await find(driver, 'custom_1'))!;
    await driver.backend.as('user_1').roles.update('org_1', role.id, {
      description: 'Changed elsewhere',
      permissions: [...role.permissions, 'invitations:read'],
    });
    await driver.button(/^Save/);
    driver.all('dialog .dialog-foot .primary').at(-1)!.click();
    await driver.says('Someone else changed this role.');
    expect(((await driver.field('Description')) as HTMLInputElement).value).to.equal('Changed elsewhere');
    const updated = driver.event<RoleDetail>('role-updated');
    driver.all('dialog .dialog-foot .primary').at(-1)!.click();
    expect((await updated).detail.role.permissions).to.have.members([
      'members:read',
      'roles:read',
      'invitations:create',
      'invitations:read',
    ]);
  });

  it('shows an error and keeps the input when saving fails', async () => {
    const driver = await open();
    await driver.press('Engineer');
    await driver.type('Description', 'Builds robots');
    Object.assign(driver.backend.settings, { failure: 'error', failing: 'PATCH' });
    await driver.press(/^Save/);
    await driver.says('Your changes weren’t saved.');
    driver.backend.settings.failure = 'none';
    const updated = driver.event<RoleDetail>('role-updated');
    await driver.press(/^Save/);
    expect((await updated).detail.role.description).to.equal('Builds robots');
  });

  it('deletes a role in use with a replacement', async () => {
    const driver = await open();
    await choose(driver, 'Engineer', 'Delete role');
    await driver.says('In use by 2 members and 0 open invitations.');
    await driver.choose('Replacement role', 'Auditor');
    await driver.says('Gain');
    const deleted = driver.event<RoleDeleteDetail>('role-deleted');
    await driver.press('Delete and move 2 members');
    expect((await deleted).detail.replacement).to.equal('auditor');
    await driver.says('“Engineer” deleted');
    await until(() => rows(driver).length === 8, 'the role to be removed');
    expect((await find(driver, 'auditor'))?.memberCount).to.be.above(1);
  });

  it('deletes a role without a replacement, and warns about members without another role', async () => {
    const driver = await open();
    await choose(driver, 'Engineer', 'Delete role');
    await driver.button('Delete and move 2 members');
    await driver.check(/^No replacement/);
    await driver.says('1 member has no other role');
    await driver.press('Delete for 2 members');
    await until(() => rows(driver).length === 8, 'the role to be removed');
  });

  it('shows roles without controls to viewers who cannot manage roles', async () => {
    const driver = await open({ role: 'reader' });
    expect((await driver.button('Create role')).getAttribute('aria-disabled')).to.equal('true');
    await driver.press('Engineer');
    await driver.says('Custom · 2 members');
    expect(driver.all('dialog input[type=text]')).to.have.lengthOf(0);
    await driver.press('Close');
    await driver.noDialog();
  });

  it('has no actions if the backend does not support custom roles', async () => {
    const driver = await open({ backend: { policy: { customRolesMax: 0 } } });
    expect(driver.findButton('Create role')).to.equal(undefined);
    await driver.press('Actions for Owner');
    await driver.says('View permissions');
    expect(driver.all('[role=menuitem]')).to.have.lengthOf(1);
  });

  describe('as a matrix', () => {
    const matrix = (driver: Mounted<RoleList>) => driver.all('.matrix')[0]!;
    const line = (driver: Mounted<RoleList>, label: string) =>
      driver
        .all('.matrix tbody tr')
        .find((row) => row.firstElementChild!.textContent!.trim().startsWith(label))
        ?.textContent!.replace(/\s+/g, ' ')
        .trim();

    it('shows permissions by role in groups that collapse to a count', async () => {
      const driver = await open({}, { view: 'matrix' });
      await until(() => matrix(driver), 'the matrix');
      await driver.says('23 permissions');
      expect(matrix(driver).getAttribute('tabindex')).to.equal('0');
      expect(line(driver, 'People')).to.match(/^People 9 ?All 9.* of 9/);
      expect(line(driver, 'Delete organization')).to.match(/^Delete organization ?No ?No ?No ?Yes/);
      await driver.press('People 9');
      expect(line(driver, 'View members')).to.equal(undefined);
      await driver.press('Expand all');
      expect(line(driver, 'View members')).to.match(/^View members ?Yes/);
      expect(await barriers(driver.element)).to.equal('');
    });

    it('collapses groups of 80 permissions, expands groups with matches, and filters columns', async () => {
      const driver = await open(
        { roles: 55, members: 40, backend: { permissions: applicationPermissions(57) } },
        { view: 'matrix' },
      );
      await driver.says('80 permissions');
      expect(driver.all('.matrix thead th')).to.have.lengthOf(61);
      expect(driver.all('.matrix th[scope=row]')).to.have.lengthOf(0);
      await driver.type('Search roles and permissions', 'export');
      await driver.says('Export projects');
      await driver.type('Search roles and permissions', 'auditor');
      await until(() => driver.all('.matrix thead th').length === 2, 'the column of the role');
    });

    it('opens the menu and the drawer of a role', async () => {
      const driver = await open({}, { view: 'matrix' });
      await until(() => matrix(driver), 'the matrix');
      await choose(driver, 'Engineer', 'Edit role');
      await driver.says('Edit Engineer');
    });

    it('falls back to the list in a narrow element', async () => {
      const driver = await open({}, { view: 'matrix' });
      await until(() => matrix(driver), 'the matrix');
      driver.element.style.inlineSize = '400px';
      await until(() => !matrix(driver) && rows(driver).length === 9, 'the list');
    });
  });
});
