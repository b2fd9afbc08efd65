/* Changes roles of several members: each member gets only the changes that were made in the dialog. */
import { expect } from '@open-wc/testing';
import { violationsInBoth } from './axe.js';
import { mount, until } from './mount.js';

const roleNames = ['Admin', 'Auditor', 'Member', 'Owner', 'People manager'];

/** Whether a row shows exactly these roles. Those without room are a number, such as `+1`. */
function shows(row: string, roles: readonly { name: string }[]): boolean {
  const named = roleNames.filter((name) => row.includes(name));
  const others = Number(/\+(\d+)/.exec(row)?.[1] ?? 0);
  return named.every((name) => roles.some((role) => role.name === name)) && named.length + others === roles.length;
}

/** Opens the dialog for members with these roles. */
async function open(roles: Record<string, string[]>) {
  const list = await mount('member-list');
  await list.ready();
  const { backend } = list;
  for (const [id, roleIds] of Object.entries(roles))
    if (id !== 'user_1') await backend.as('user_1').members.setRoles('org_1', id, roleIds);
  list.provider.context!.invalidate(['members']);
  const read = async (id: string) => (await backend.as('user_1').members.get('org_1', id)).roles.map((role) => role.id);
  const people = await Promise.all(Object.keys(roles).map((id) => backend.as('user_1').members.get('org_1', id)));
  for (const { name, roles: held } of people)
    await until(() => list.rows().some((row) => row.includes(name) && shows(row, held)), `the roles of ${name}`);
  for (const { name } of people) await list.check(new RegExp(`^Select ${name}`));
  await list.press('Change roles…');
  await list.dialog();
  const box = (label: string) => list.field(label);
  const save = () => list.button('Save roles');
  return { list, read, box, save, backend };
}

// Colors must not be on their way while they are measured.
document.documentElement.style.setProperty('--org-duration', '0s');

const stateOf = ({ checked, indeterminate }: HTMLInputElement) => (indeterminate ? 'mixed' : checked);

describe('the roles of several members', () => {
  it('show checked, mixed or unchecked, and cannot be saved before a change', async () => {
    const { box, save, list } = await open({
      user_5: ['member', 'auditor'],
      user_6: ['member'],
      user_7: ['manager', 'member'],
    });
    expect(stateOf(await box('Member'))).to.equal(true);
    expect(stateOf(await box('Auditor'))).to.equal('mixed');
    expect(stateOf(await box('People manager'))).to.equal('mixed');
    expect(stateOf(await box('Admin'))).to.equal(false);
    await list.says('1 of 3 people');
    expect((await save()).ariaDisabled === 'true').to.equal(true);
    expect(await violationsInBoth(list.element)).to.equal('');
  });

  it('cycle from mixed to checked to unchecked and back, with mouse and keyboard', async () => {
    const { box, save, list } = await open({ user_5: ['member', 'auditor'], user_6: ['member'] });
    const auditor = await box('Auditor');
    const seen: unknown[] = [];
    for (let turn = 0; turn < 3; turn++) {
      auditor.click();
      await list.settled();
      seen.push([stateOf(auditor), (await save()).ariaDisabled === 'true']);
    }
    expect(seen).to.deep.equal([
      [true, false],
      [false, false],
      ['mixed', true],
    ]);
    const admin = await box('Admin');
    admin.click();
    await list.settled();
    expect([stateOf(admin), (await save()).ariaDisabled === 'true']).to.deep.equal([true, false]);
    admin.click();
    await list.settled();
    expect([stateOf(admin), (await save()).ariaDisabled === 'true']).to.deep.equal([false, true]);
  });

  it('change only where a role was selected, with a summary for all members', async () => {
    const { list, box, read, save } = await open({
      user_5: ['member', 'auditor'],
      user_6: ['member'],
      user_7: ['manager'],
    });
    (await box('Auditor')).click();
    await list.settled();
    await list.says('2 of 3 people');
    const updated = list.event<{
      roleIds: string[];
      members: { userId: string }[];
      rolesByMember: Record<string, string[]>;
    }>('member-roles-updated');
    (await save()).click();
    const { detail } = await updated;
    expect(detail.members.map(({ userId }) => userId)).to.have.members(['user_6', 'user_7']);
    expect(detail.rolesByMember).to.deep.equal({ user_6: ['member', 'auditor'], user_7: ['manager', 'auditor'] });
    expect(detail.roleIds).to.deep.equal(['auditor']);
    expect(await Promise.all(['user_5', 'user_6', 'user_7'].map(read))).to.deep.equal([
      ['member', 'auditor'],
      ['member', 'auditor'],
      ['manager', 'auditor'],
    ]);
  });

  it('are removed from all members who have them, and other roles are kept', async () => {
    const { list, box, read, save } = await open({
      user_5: ['member', 'auditor'],
      user_6: ['member'],
      user_7: ['manager'],
    });
    const member = await box('Member');
    member.click();
    member.click();
    await list.settled();
    await list.says('Loses');
    await list.says('1 of 3 people');
    (await save()).click();
    await list.noDialog();
    await until(async () => !(await read('user_5')).includes('member'));
    await list.says('Roles updated for');
    expect(await Promise.all(['user_5', 'user_6', 'user_7'].map(read))).to.deep.equal([['auditor'], [], ['manager']]);
  });

  it('do not change the administrator role of the viewer', async () => {
    const { list, box, read, save } = await open({ user_1: ['owner'], user_2: ['owner'] });
    const owner = await box('Owner');
    expect(stateOf(owner)).to.equal(true);
    owner.click();
    await list.settled();
    await list.says('You’ll keep your own administrator roles');
    (await save()).click();
    await list.noDialog();
    await until(async () => !(await read('user_2')).includes('owner'));
    expect(await read('user_1')).to.deep.equal(['owner']);
  });
});

describe('the viewer’s own roles', () => {
  it('are removed only after a warning', async () => {
    const list = await mount('member-list');
    await list.ready();
    await list.backend.as('user_1').members.setRoles('org_1', 'user_2', ['owner']);
    await list.press(/^Actions for Ada Okafor/);
    await list.press('Change roles…');
    await list.dialog();
    expect((await list.button('Save roles')).ariaDisabled === 'true').to.equal(true);
    await list.check('Owner');
    await list.says('You’d lose your own administrator role');
    expect((await list.button('Save roles')).ariaDisabled === 'true').to.equal(false);
  });
});
