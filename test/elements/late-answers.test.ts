/*
 * Answers that arrive late: after the dialog was closed and opened again for something else, or after the organization or the
 * user has changed. Nothing of the new opening changes.
 */
import { expect } from '@open-wc/testing';
import { mount, until, type Driver, type Mounted } from './mount.js';

/** Runs `act`, whose change is answered after 600 ms. Later requests are fast. */
async function slowly({ backend }: Mounted<HTMLElement>, act: () => unknown): Promise<void> {
  const before = backend.requests.length;
  backend.settings.latency = 600;
  await act();
  await until(() => backend.requests.slice(before).some((line) => !line.startsWith('GET')), 'a change to be sent');
  backend.settings.latency = 0;
}

const cancel = async (driver: Driver<HTMLElement>) => {
  await driver.press('Cancel');
  await driver.noDialog();
};

const nameOf = async ({ backend }: Mounted<HTMLElement>, userId: string) =>
  (await backend.as('user_1').members.get('org_1', userId)).name;

/** The dialog as a person sees it: title, states of the fields, and whether the button is busy. */
async function seen(driver: Driver<HTMLElement>): Promise<string> {
  const dialog = await driver.dialog();
  const fields = [...dialog.querySelectorAll('input')].map(({ value, checked }) => `${value}/${checked}`);
  const busy = dialog.querySelector('[aria-busy=true]') ? 'busy' : 'idle';
  return [dialog.textContent!.replace(/\s+/g, ' '), ...fields, busy].join(' | ');
}

async function members() {
  const list = await mount('member-list');
  await list.ready();
  return list;
}

async function openMenu(list: Mounted<HTMLElement>, userId: string, action: string): Promise<string> {
  const name = await nameOf(list, userId);
  await list.press(`Actions for ${name}`);
  await list.press(action);
  await list.dialog();
  return name;
}

const removal = 'Remove from organization…';
const roles = 'Change roles…';

describe('a late response, after the dialog was opened for another member', () => {
  it('to a removal does not close the dialog', async () => {
    const list = await members();
    const removed = await openMenu(list, 'user_3', removal);
    const done = list.event('member-removed');
    await slowly(list, () => list.press(`Remove ${removed}`));
    await cancel(list);
    const kept = await openMenu(list, 'user_4', removal);
    const before = await seen(list);
    await done;
    await until(() => list.rows().length === 13, 'the member to be removed');
    expect(await seen(list)).to.equal(before);
    expect(await list.button(`Remove ${kept}`)).to.have.property('ariaBusy', null);
  });

  it('to a failed removal does not show its error', async () => {
    const list = await members();
    const name = await openMenu(list, 'user_3', removal);
    Object.assign(list.backend.settings, { failure: 'error', failing: 'DELETE' });
    const failed = list.event('org-error');
    await slowly(list, () => list.press(`Remove ${name}`));
    await cancel(list);
    await openMenu(list, 'user_4', removal);
    const before = await seen(list);
    await failed;
    await list.settled();
    expect(await seen(list)).to.equal(before);
  });

  it('to a change of roles keeps the new choice', async () => {
    const list = await members();
    await openMenu(list, 'user_3', roles);
    await list.check('Auditor');
    const done = list.event('member-roles-updated');
    await slowly(list, () => list.press('Save roles'));
    await cancel(list);
    await openMenu(list, 'user_4', roles);
    await list.check('Admin');
    const before = await seen(list);
    await done;
    await list.settled();
    expect(await seen(list)).to.equal(before);
  });

  it('to a change of several members does not close the dialog, and keeps their pending rows apart', async () => {
    const list = await members();
    for (const id of ['user_5', 'user_6']) await list.check(new RegExp(`^Select ${await nameOf(list, id)}`));
    await list.press(roles);
    await list.check('Auditor');
    const done = list.event('member-roles-updated');
    await slowly(list, () => list.press('Save roles'));
    await list.noDialog();
    await openMenu(list, 'user_4', roles);
    await list.check('Admin');
    const before = await seen(list);
    await list.press('Save roles');
    await list.noDialog();
    const pending = () => list.all('tbody tr[aria-busy=true], tbody tr.pending').length;
    expect(pending()).to.equal(2);
    await openMenu(list, 'user_7', roles);
    const next = await seen(list);
    await done;
    await until(() => pending() === 0, 'the rows to be released');
    await list.says('Roles updated for 2 people');
    await list.settled();
    expect(next).to.not.equal(before);
    expect(await seen(list)).to.equal(next);
  });

  it('to adding a member keeps the dialog and its new input', async () => {
    const list = await members();
    await list.press('Add existing user');
    await list.type('Email address', 'outside@kestrel.example');
    Object.assign(list.backend.settings, { failure: 'error', failing: 'POST' });
    const failed = list.event('org-error');
    await slowly(list, () => list.press('Add user'));
    await cancel(list);
    await list.press('Add existing user');
    await list.type('Email address', 'somebody@else.example');
    const before = await seen(list);
    await failed;
    await list.settled();
    expect(await seen(list)).to.equal(before);
  });
});

describe('a late response of the previous organization', () => {
  it('changes nothing in the list: no dialog, no toast, no failure, no pending row', async () => {
    const list = await members();
    const name = await openMenu(list, 'user_3', removal);
    const done = list.event('member-removed');
    await slowly(list, () => list.press(`Remove ${name}`));
    list.provider.organization = 'org_2';
    await list.noDialog();
    await until(() => list.provider.context?.organizationId === 'org_2' && list.rows().length > 0, 'the rows of org_2');
    const [first] = (await list.backend.as('user_1').members.list('org_2')).items.filter(({ isSelf }) => !isSelf);
    if (first) await list.press(`Actions for ${first.name}`);
    await done;
    await list.settled();
    expect(list.text()).to.not.include(`Removed ${name}`);
    expect(list.findButton('Undo')).to.equal(undefined);
  });

  it('does not reach members with the same id', async () => {
    const list = await members();
    const name = await openMenu(list, 'user_3', removal);
    list.provider.organization = 'org_2';
    await list.noDialog();
    expect(list.findButton(`Remove ${name}`)).to.equal(undefined);
  });

  it('does not put its roles and address into the dialog that adds members', async () => {
    const list = await members();
    await list.press('Add existing user');
    await list.type('Email address', 'lena@kestrel.example');
    await list.check('Auditor');
    await cancel(list);
    list.provider.organization = 'org_2';
    await until(() => list.provider.context?.organizationId === 'org_2' && list.rows().length > 0, 'the rows of org_2');
    await list.press('Add existing user');
    expect((await list.field('Email address')).value).to.equal('');
    expect((await list.field('Auditor')).checked).to.equal(false);
  });

  it('does not show its result in the invite dialog', async () => {
    const invite = await mount('invite-dialog');
    await invite.ready();
    invite.element.show();
    await invite.type('Email addresses', 'lena@kestrel.example,');
    (await invite.button(/^Roles: /)).click();
    await invite.check('Member');
    const sent = invite.event('invitation-sent');
    await slowly(invite, () => invite.press('Send 1 invitation'));
    await invite.says('Sending');
    invite.provider.organization = 'org_2';
    await invite.says('Northwind');
    await invite.noLongerSays('Sending');
    const before = await seen(invite);
    await sent;
    await invite.settled();
    expect(await seen(invite)).to.equal(before);
    const { items } = await invite.backend.as('user_1').invitations.list('org_1', { q: 'lena@kestrel.example' });
    expect(items).to.have.lengthOf(1);
  });

  it('does not put the addresses of a file into the invite dialog', async () => {
    const invite = await mount('invite-dialog');
    await invite.ready();
    invite.element.show();
    const input = await until(() => invite.root.querySelector<HTMLInputElement>('input[type=file]'), 'the file input');
    const file = new File(['lena@kestrel.example'], 'people.csv');
    let finish = () => {};
    const bytes = await file.arrayBuffer();
    file.arrayBuffer = () => new Promise((resolve) => (finish = () => resolve(bytes)));
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change'));
    invite.provider.organization = 'org_2';
    await invite.says('Northwind');
    finish();
    await invite.settled();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(invite.text()).not.to.include('lena@kestrel.example');
  });

  it('does not put its name into the profile, or its error', async () => {
    for (const failure of ['none', 'error'] as const) {
      const profile = await mount('org-profile');
      await profile.ready();
      await profile.type('Organization name', 'Acme of mine');
      Object.assign(profile.backend.settings, { failure, failing: 'PATCH' });
      const answered = profile.event(failure === 'none' ? 'organization-updated' : 'org-error');
      await slowly(profile, () => profile.press('Save changes'));
      const { displayName } = await profile.backend.as('user_1').organizations.get('org_2');
      profile.provider.organization = 'org_2';
      const shown = async () => (await profile.field('Organization name')).value;
      await until(async () => (await shown()) === displayName, 'the name of org_2');
      await profile.type('Organization name', 'Other');
      await answered;
      await profile.settled();
      expect(await shown()).to.equal('Other');
      await profile.says('1 unsaved change');
      expect(profile.text()).to.not.match(/Changes saved|weren’t saved/);
      profile.element.remove();
    }
  });

  it('does not leave an organization that is shown next', async () => {
    const profile = await mount('org-profile');
    await profile.ready();
    await profile.press('Delete…');
    await profile.type(/^Type /, 'Acme Logistics');
    const deleted = profile.event('organization-deleted');
    await slowly(profile, () => profile.press('Delete organization'));
    profile.provider.organization = 'org_2';
    await profile.noDialog();
    await deleted;
    await profile.settled();
    expect(profile.provider.context!.organizationId).to.equal('org_2');
  });

  it('does not mark logos or colors of the next organization as saved', async () => {
    const editor = await mount('branding-editor');
    await editor.ready();
    await editor.type('Primary color', '#111111');
    const updated = editor.event('branding-updated');
    await slowly(editor, () => editor.press('Save branding'));
    editor.provider.organization = 'org_2';
    const { colors } = await editor.backend.as('user_1').branding.get('org_2');
    await until(async () => (await editor.field('Primary color')).value === colors.primary, 'the color of org_2');
    await editor.type('Primary color', '#222222');
    await updated;
    await editor.settled();
    expect((await editor.field('Primary color')).value).to.equal('#222222');
    await editor.says('1 unsaved change');
    expect(editor.text()).to.not.include('Changes saved');
  });
});

describe('a late response in the dialogs of invitations', () => {
  it('does not close the dialog of another invitation', async () => {
    const list = await mount('invitation-list');
    await list.ready();
    const open = async (email: string, action: string) => {
      await list.press(`Actions for ${email}`);
      await list.press(action);
      await list.dialog();
    };
    await open('guest.1@example.org', 'Revoke…');
    const revoked = list.event('invitation-revoked');
    await slowly(list, () => list.press('Revoke invitation'));
    await cancel(list);
    await open('guest.2@example.org', roles);
    await list.check('Auditor');
    const before = await seen(list);
    await revoked;
    await list.settled();
    expect(await seen(list)).to.equal(before);
  });
});

describe('a late response in the dialog that creates an organization', () => {
  async function create() {
    const picker = await mount('org-picker');
    await picker.ready();
    await picker.press('Create organization');
    await picker.dialog();
    return picker;
  }

  it('about a short name does not open the dialog again, or revert the input', async () => {
    const picker = await create();
    picker.backend.settings.latency = 300;
    await picker.type('Organization name', 'Harbor');
    await until(() => picker.backend.requests.some((line) => line.includes('/organization-names')), 'the check');
    await picker.type('Organization name', 'Harbor Group');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect((await picker.field('Organization name')).value).to.equal('Harbor Group');
    const checks = picker.backend.requests.length;
    await picker.type('Organization name', 'Harbor Group Two');
    await until(() => picker.backend.requests.length > checks, 'the next check');
    await cancel(picker);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(picker.all('dialog[open]')).to.have.lengthOf(0);
  });

  it('about the creation does not close the next dialog or switch', async () => {
    const picker = await create();
    await picker.type('Organization name', 'Harbor Group');
    const created = picker.event('organization-created');
    const dialog = await picker.dialog();
    await slowly(picker, () => dialog.querySelector('form')!.requestSubmit());
    await cancel(picker);
    await picker.press('Create organization');
    await picker.type('Organization name', 'Another');
    await picker.dialog();
    await created;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await picker.field('Organization name')).value).to.equal('Another');
    expect(picker.provider.context!.organizationId).to.equal('org_1');
  });
});

describe('a late response of the previous user', () => {
  it('changes nothing after a sign-in', async () => {
    const list = await members();
    const name = await openMenu(list, 'user_3', removal);
    const done = list.event('member-removed');
    await slowly(list, () => list.press(`Remove ${name}`));
    list.provider.context!.reset();
    await list.noDialog();
    await done;
    await list.settled();
    expect(list.text()).to.not.include(`Removed ${name}`);
  });
});
