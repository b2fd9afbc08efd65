import { expect } from '@open-wc/testing';
import type { MemberList } from '../../src/index.js';
import { sendKeys } from '@web/test-runner-commands';
import { mount, until, type Driver } from './mount.js';

const list = (settings = {}, attributes: Partial<MemberList> = {}) =>
  mount('member-list', settings, undefined, attributes);
const openMenu = async (driver: Driver<MemberList>, name: string) => driver.press(`Actions for ${name}`);

describe('member-list', () => {
  it('shows all members with roles, status and last login', async () => {
    const members = await list();
    await members.ready();
    expect(members.rows()).to.have.lengthOf(14);
    const row = await members.row('Ada Okafor');
    expect(row.textContent).to.include('(you)').and.to.include('Owner').and.to.include('Active');
    await members.says('14');
  });

  it('marks the address of a member that is not verified', async () => {
    const members = await list({ latency: 30 });
    await members.backend.store.transaction(async (tx) =>
      tx.putUser({ ...(await tx.user('user_2'))!, emailVerified: false }),
    );
    await members.ready();
    expect(members.rows().filter((row) => row.includes('Unverified'))).to.have.lengthOf(1);
  });

  it('requests capabilities, organization, roles and rows in parallel, each once', async () => {
    const members = await list({ latency: 30 });
    await until(() => members.backend.requests.length >= 4);
    expect([...members.backend.requests].sort()).to.deep.equal([
      'GET /capabilities',
      'GET /organizations/org_1',
      'GET /organizations/org_1/members',
      'GET /organizations/org_1/roles',
    ]);
    await members.ready();
    expect(members.backend.requests).to.have.lengthOf(4);
  });

  it('searches by name on input, and shows an empty state without matches', async () => {
    const members = await list();
    await members.ready();
    await members.type('Search members', 'okafor');
    await until(() => members.rows().length === 1 && members.rows()[0]!.includes('Ada Okafor'));
    await members.type('Search members', 'zeppelin');
    await members.says('No members match “zeppelin”');
    await members.press('Clear search');
    await until(() => members.rows().length === 14);
  });

  for (const [what, act, outcome] of [
    ['searched for', (members) => members.type('Search members', 'okafor'), (members) => members.rows().length === 1],
    ['sorted by', (members) => members.press('Last sign-in'), (members) => members.element.sort === '-lastLoginAt'],
    [
      'selected',
      async (members) => (await members.row('Ada Okafor')).querySelector('input')!.click(),
      (members) =>
        members.text().includes('1 selected') && members.root.querySelector<HTMLInputElement>('tbody input:checked'),
    ],
    [
      'selected as a whole',
      (members) => members.root.querySelector<HTMLInputElement>('thead input')!.click(),
      (members) => members.text().includes('14 selected') && members.all('tbody input:checked').length === 14,
    ],
    [
      'opened',
      (members) => openMenu(members, 'Ada Okafor'),
      (members) =>
        (members.root.activeElement as HTMLElement | null)?.matches('#row-menu:popover-open [role=menuitem]'),
    ],
  ] as [string, (members: Driver<MemberList>) => unknown, (members: Driver<MemberList>) => unknown][]) {
    it(`keeps what is ${what} before the element is ready`, async () => {
      const members = await list();
      await members.ready();
      await act(members);
      await until(() => outcome(members), what);
    });
  }

  it('filters by role, and shows all members again', async () => {
    const members = await list();
    await members.ready();
    await members.choose('Role', 'Owner');
    await until(() => members.rows().length === 1);
    await members.says('1 member');
    await members.choose('Role', 'Any role');
    await until(() => members.rows().length === 14);
  });

  it('sorts by a column, and reverses the order', async () => {
    const members = await list();
    await members.ready();
    const names = () => members.rows().map((row) => row.slice(0, 24));
    const before = names();
    await members.press('Name');
    await until(() => names()[0] !== before[0]);
    expect(names()).to.deep.equal([...before].reverse());
    expect(members.root.querySelector('[aria-sort]')!.getAttribute('aria-sort')).to.equal('descending');
  });

  it('keeps filters beside each other, however long the name of a role is', async () => {
    const members = await list({ long: true });
    await members.ready();
    const role = await members.field<HTMLSelectElement>('Role');
    const option = await until(() => [...role.options].find(({ text }) => text.length > 60));
    await members.choose('Role', option.text.trim());
    await until(() => members.rows().length < 14, 'the filtered rows');
    const [one, other] = [role, await members.field<HTMLSelectElement>('Status')].map((field) =>
      field.getBoundingClientRect(),
    );
    expect(one!.right <= other!.left || one!.bottom <= other!.top).to.equal(true);
    expect(one!.width).to.be.at.most(216);
  });

  it('adds a role and shows its permissions before saving', async () => {
    const members = await list();
    await members.ready();
    const name = (await members.backend.as('user_1').members.get('org_1', 'user_4')).name;
    await openMenu(members, name);
    await members.press('Change roles…');
    await members.dialog();
    await members.check('Auditor');
    await members.says('Gains');
    await members.says('View audit log');
    const saved = members.event<{ roleIds: string[] }>('member-roles-updated');
    await members.press('Save roles');
    expect((await saved).detail.roleIds).to.have.members(['member', 'auditor']);
    await members.noDialog();
    expect(
      (await members.backend.as('user_1').members.get('org_1', 'user_4')).roles.map(({ id }) => id),
    ).to.have.members(['member', 'auditor']);
    await until(async () => (await members.row(name)).textContent!.includes('Auditor'));
  });

  it('keeps the selection after a conflict, and shows both versions', async () => {
    const members = await list();
    await members.ready();
    const name = (await members.backend.as('user_1').members.get('org_1', 'user_4')).name;
    await openMenu(members, name);
    await members.press('Change roles…');
    await members.dialog();
    await members.check('Auditor');
    await members.backend.as('user_2').members.setRoles('org_1', 'user_4', ['manager']);
    await members.press('Save roles');
    await members.says('changed these roles');
    expect((await members.field('Auditor')).checked).to.equal(true);
    await members.press('Save roles');
    await members.noDialog();
    expect(
      (await members.backend.as('user_1').members.get('org_1', 'user_4')).roles.map(({ id }) => id),
    ).to.have.members(['member', 'auditor']);
  });

  it('does not conflict with its own last change before the list is refreshed', async () => {
    const members = await list();
    await members.ready();
    const { name } = await members.backend.as('user_1').members.get('org_1', 'user_4');
    // Visible pages are not reloaded in time.
    members.backend.client.members.list = () => new Promise(() => {});
    for (const role of ['Auditor', 'People manager']) {
      await openMenu(members, name);
      await members.press('Change roles…');
      await members.dialog();
      await members.check(role);
      await members.press('Save roles');
      await members.noDialog();
    }
    expect(members.text()).to.not.include('changed these roles');
    expect(
      (await members.backend.as('user_1').members.get('org_1', 'user_4')).roles.map(({ id }) => id),
    ).to.have.members(['member', 'manager']);
    // Changes of other users are still detected.
    await members.backend.as('user_2').members.setRoles('org_1', 'user_4', ['member']);
    await openMenu(members, name);
    await members.press('Change roles…');
    await members.dialog();
    await members.check('Auditor');
    await members.press('Save roles');
    await members.says('changed these roles');
  });

  it('removes a member after confirmation, and restores the same roles on undo', async () => {
    const members = await list();
    await members.ready();
    const { name, roles } = await members.backend.as('user_1').members.get('org_1', 'user_3');
    await openMenu(members, name);
    await members.press('Remove from organization…');
    await members.says(`Remove ${name}?`);
    await members.says('lose access');
    await members.press(`Remove ${name}`);
    await until(() => members.rows().length === 13);
    await members.press('Undo');
    await until(() => members.rows().length === 14);
    expect((await members.backend.as('user_1').members.get('org_1', 'user_3')).roles).to.deep.equal(roles);
  });

  it('works with the keyboard alone, and moves the focus to the position of the removed row', async () => {
    const members = await list();
    await members.ready();
    const { name } = await members.backend.as('user_1').members.get('org_1', 'user_3');
    const button = await members.button(`Actions for ${name}`);
    const index = Number(button.closest('tr')!.getAttribute('aria-rowindex'));
    button.focus();
    const focused = () => members.root.activeElement?.textContent?.trim() ?? '';
    await sendKeys({ press: 'Enter' });
    await until(() => focused().startsWith('View details'));
    await sendKeys({ press: 'ArrowDown' });
    await until(() => focused().startsWith('Change roles'));
    await sendKeys({ press: 'End' });
    await until(() => focused().startsWith('Remove'));
    await sendKeys({ press: 'Enter' });
    await until(() => focused() === 'Cancel');
    await sendKeys({ press: 'Tab' });
    await until(() => focused() === `Remove ${name}`);
    await sendKeys({ press: 'Enter' });
    await until(() => members.rows().length === 13);
    await until(
      () => members.root.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === String(index),
      'the focus in the next row',
    );
  });

  it('marks members of the directory, and says why they cannot be removed', async () => {
    const members = await list({ latency: 30 });
    await members.backend.store.transaction(async (tx) => {
      const organization = (await tx.organization('org_1'))!;
      await tx.updateOrganization({ ...organization, directory: { isActive: true, groups: [] } });
      await tx.putMembership({ ...(await tx.membership('org_1', 'user_2'))!, managedBy: 'scim' });
    });
    await members.ready();
    const marks = members.all('[role="img"][aria-label="Managed by your directory"]');
    expect(marks).to.have.lengthOf(1);
    const name = marks[0]!.closest('tr')!.querySelector('button.name')!.textContent!.trim();
    await openMenu(members, name);
    const remove = await members.button(/^Remove from organization/);
    expect(remove.getAttribute('aria-disabled')).to.equal('true');
    expect(remove.textContent).to.include('Managed by your directory. Make this change there.');
  });

  it('says why the last administrator cannot be removed', async () => {
    const members = await list();
    await members.ready();
    await openMenu(members, 'Ada Okafor');
    const remove = await members.button(/^Remove from organization/);
    expect(remove.getAttribute('aria-disabled')).to.equal('true');
    expect(remove.textContent).to.match(/can’t|administrator/);
    remove.click();
    expect(members.all('dialog[open]')).to.have.lengthOf(0);
  });

  it('adds a role to several members, keeps their other roles, and confirms it', async () => {
    const members = await list();
    await members.ready();
    const read = (id: string) => members.backend.as('user_1').members.get('org_1', id);
    const before = await Promise.all(['user_5', 'user_6'].map(read));
    for (const { name } of before) await members.check(`Select ${name}`);
    await members.press('Change roles…');
    await members.dialog();
    await members.says('Change roles for 2 people');
    await members.check('Auditor');
    await members.press('Save roles');
    await members.noDialog();
    await members.says('Roles updated for 2 people');
    for (const { userId, roles } of before)
      expect((await read(userId)).roles.map(({ id }) => id)).to.have.members([...roles.map(({ id }) => id), 'auditor']);
  });

  it('removes several at once and lists who was not removed and why', async () => {
    const members = await list();
    await members.ready();
    await members.check(/^Select Ada Okafor/);
    const other = (await members.backend.as('user_1').members.get('org_1', 'user_5')).name;
    await members.check(`Select ${other}`);
    await members.says('2 selected');
    await members.press('Remove…');
    await members.press('Remove 2 people');
    await members.says('1 change couldn’t be made');
    await members.says('Ada Okafor:');
    await until(() => members.rows().length === 13);
  });

  it('selects a range with Shift, and all members with one press', async () => {
    const members = await list({ members: 60 });
    await members.ready();
    const boxes = () => members.all('tbody input[type=checkbox]');
    boxes()[1]!.click();
    await members.settled();
    boxes()[4]!.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true, cancelable: true }));
    await members.says('4 selected');
    await members.press('Select all 60');
    await members.says('60 selected');
    await members.press('Clear selection');
    await members.noLongerSays('60 selected');
  });

  it('adds a user with an account, and keeps an unknown address in the field', async () => {
    const members = await list();
    await members.ready();
    await members.press('Add existing user');
    await members.type('Email address', 'nobody@example.com');
    await members.press('Add user');
    await members.says('No account uses this address');
    expect((await members.field('Email address')).value).to.equal('nobody@example.com');
    await members.type('Email address', 'outside@example.com');
    await members.check('Member');
    await members.press('Add user');
    await members.noDialog();
    await until(() => members.rows().length === 15);
  });

  const asking = { backend: { policy: { ownerRoleIds: ['owner'], addMember: 'ask' as const } } };

  it('says that an invitation was sent if the backend does not add users directly', async () => {
    const members = await list(asking);
    await members.ready();
    await members.press('Add existing user');
    await members.says('become a member when they accept');
    await members.type('Email address', 'outside@example.com');
    await members.check('Member');
    let added = false;
    members.element.addEventListener('member-added', () => (added = true));
    const sent = members.event<{ invitations: { email: string }[] }>('invitation-sent');
    await members.press('Add user');
    expect((await sent).detail.invitations.map(({ email }) => email)).to.deep.equal(['outside@example.com']);
    await members.noDialog();
    await members.says('Invited outside@example.com');
    expect(members.text()).not.to.include('Nadia');
    expect([members.rows().length, added]).to.deep.equal([14, false]);
  });

  it('undoes a removal without confirmation, and keeps the joining date', async () => {
    const members = await list(asking);
    await members.ready();
    const { name, joinedAt } = await members.backend.as('user_1').members.get('org_1', 'user_3');
    await openMenu(members, name);
    await members.press('Remove from organization…');
    await members.press(`Remove ${name}`);
    await until(() => members.rows().length === 13);
    await members.press('Undo');
    await until(() => members.rows().length === 14);
    expect((await members.backend.as('user_1').members.get('org_1', 'user_3')).joinedAt).to.equal(joinedAt);
  });

  it('sends an internationalized domain in ASCII, and leaves it in the field as typed', async () => {
    const members = await list();
    await members.ready();
    const { members: api } = members.provider.client!;
    const sent: unknown[] = [];
    const { add } = api;
    api.add = (organization, body, options) => (sent.push(body), add(organization, body, options));
    await members.press('Add existing user');
    await members.type('Email address', 'jane@münchen.example');
    await members.press('Add user');
    await members.says('No account uses this address');
    expect(sent).to.deep.equal([{ email: 'jane@xn--mnchen-3ya.example', roleIds: [] }]);
    expect((await members.field('Email address')).value).to.equal('jane@münchen.example');
  });

  it('keeps the rows on screen when a refresh fails', async () => {
    const members = await list();
    await members.ready();
    members.backend.settings.failure = 'error';
    void members.element.refresh();
    await members.says('Out of date');
    expect(members.rows()).to.have.lengthOf(14);
    members.backend.settings.failure = 'none';
    await members.press('Try again');
    await members.noLongerSays('Out of date');
  });

  it('offers a retry when the first load fails', async () => {
    const members = await list({ failure: 'error' });
    await members.says('Couldn’t load members');
    await members.says('Reference: 8f3a-21c0');
    members.backend.settings.failure = 'none';
    await members.press('Try again');
    await members.ready();
  });

  it('shows 10,000 members with a few hundred elements, and any of them after scrolling', async () => {
    const members = await list({ members: 10_000 });
    await members.ready();
    expect(members.root.querySelectorAll('*').length).to.be.below(2500);
    expect(members.root.querySelector('table')!.getAttribute('aria-rowcount')).to.equal('10001');
    window.scrollTo(0, document.documentElement.scrollHeight);
    await until(() => members.all('tbody tr[aria-rowindex="10001"]').some((row) => !row.querySelector('.skeleton')));
    window.scrollTo(0, 0);
    await members.row('Ada');
  });

  it('loads rows on scroll if the backend has no random access', async () => {
    const members = await list({ members: 300, positions: false });
    await members.ready();
    await until(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
      return members.all('tbody tr[aria-rowindex="301"]').length;
    });
    window.scrollTo(0, 0);
  });

  it('shows the list without actions to a viewer without permissions, and says why', async () => {
    const members = await list({ role: 'reader' });
    await members.ready();
    const invite = await members.button('Invite people');
    expect(invite.getAttribute('aria-disabled')).to.equal('true');
    const reason = () => members.root.querySelector(`#${invite.getAttribute('aria-describedby')}`)!;
    await until(() => reason().textContent.includes('Send invitations'), 'the reason');
    expect(reason().checkVisibility()).to.equal(true);
  });

  it('has no checkboxes and no menus when it is read-only', async () => {
    const members = await list({}, { readonly: true });
    await members.ready();
    expect(members.all('input[type=checkbox]')).to.have.lengthOf(0);
    expect(members.findButton(/^Actions for/)).to.equal(undefined);
    await members.says('Read-only');
  });

  it('can be canceled by the host before anything is sent', async () => {
    const members = await list();
    await members.ready();
    members.element.addEventListener('before-member-remove', (event) => event.waitUntil(Promise.resolve(false)));
    const { name } = await members.backend.as('user_1').members.get('org_1', 'user_3');
    await openMenu(members, name);
    await members.press('Remove from organization…');
    const before = members.backend.requests.filter((line) => line.startsWith('DELETE')).length;
    await members.press(`Remove ${name}`);
    await members.noDialog();
    expect(members.backend.requests.filter((line) => line.startsWith('DELETE'))).to.have.lengthOf(before);
    expect(members.rows()).to.have.lengthOf(14);
  });

  it('shows nothing of one organization after a switch to another', async () => {
    const members = await list();
    await members.ready();
    await members.check(/^Select Ada Okafor/);
    members.provider.organization = 'org_2';
    await until(() => !members.rows().length || members.rows().every((row) => !row.includes('manager')));
    await members.ready();
    await until(() => members.rows().length === 2);
    expect(members.text()).to.not.include('selected');
    expect((members.all('input[type=checkbox]') as HTMLInputElement[]).some(({ checked }) => checked)).to.equal(false);
  });
});
