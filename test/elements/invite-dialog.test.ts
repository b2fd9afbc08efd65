import { expect } from '@open-wc/testing';
import type { InviteDialog } from '../../src/index.js';
import type { Dials } from '../../stories/backend.js';
import { merge, parseAddresses, parseFile } from '../../src/elements/invite-dialog/addresses.js';
import { mount, until, type Mounted } from './mount.js';

async function open(dials: Partial<Dials> = {}, attributes: Partial<InviteDialog> = {}): Promise<Mounted<InviteDialog>> {
  const invite = await mount('invite-dialog', dials, undefined, attributes);
  await invite.ready();
  invite.element.show();
  await invite.dialog();
  await until(() => invite.backend.requests.some((line) => line.endsWith('/roles')));
  return invite;
}

const paste = (invite: Mounted<InviteDialog>, text: string) => invite.type('E-mail addresses', `${text},`);
const chooseRole = async (invite: Mounted<InviteDialog>, role: string) => {
  (await invite.button(/^Roles: /)).click();
  await invite.check(role);
};
const invitations = async ({ backend }: Mounted<InviteDialog>) => (await backend.as('user_1').invitations.list('org_1', { limit: 200 })).items.map(({ email }) => email);

describe('addresses', () => {
  const emails = (text: string) => parseAddresses(text).map(({ email, state }) => (state === 'invalid' ? `!${email}` : email));

  it('takes anything that people paste apart, and loses nothing', () => {
    expect(emails('a@x.example, b@x.example;c@x.example\nd@x.example\te@x.example')).to.have.lengthOf(5);
    expect(emails('Ada Lovelace <ada@x.example>, "Grace" <grace@x.example>')).to.deep.equal(['ada@x.example', 'grace@x.example']);
    expect(emails('mailto:a@x.example b@x.example')).to.deep.equal(['a@x.example', 'b@x.example']);
    expect(emails('ada@kestrel; not an address')).to.deep.equal(['!ada@kestrel', '!not an address']);
  });

  it('keeps an address once, whatever its case, and counts the others', () => {
    const { entries, duplicates } = merge(parseAddresses('A@x.example'), parseAddresses('a@x.example, b@x.example'));
    expect([entries.length, duplicates]).to.deep.equal([2, 1]);
  });

  it('reads a CSV with names of roles, and says which role it does not know', () => {
    const roles = [{ id: 'r1', name: 'Engineer' }, { id: 'r2', name: 'Auditor' }];
    const entries = parseFile('\uFEFFname;E-Mail;roles\r\n"Love;lace, Ada";ada@x.example;engineer|Auditor\r\nGrace;grace@x.example;Wizard\r\n', roles);
    expect(entries[0]).to.deep.include({ email: 'ada@x.example', roleIds: ['r1', 'r2'] });
    expect(entries[1]).to.deep.include({ email: 'grace@x.example', unknownRoles: ['Wizard'] });
  });
});

describe('invite-dialog', () => {
  it('opens by its button, also while its content is still on the way', async () => {
    const invite = await mount('invite-dialog');
    await invite.ready();
    invite.element.dispatchEvent(new PointerEvent('pointerenter'));
    (await invite.button('Invite people')).click();
    await invite.dialog();
    await invite.field('E-mail addresses');
  });

  it('invites several people with a role, and says so', async () => {
    const invite = await open();
    await paste(invite, 'lena@kestrel.example, joost@kestrel.example');
    await invite.says('2 ready');
    await chooseRole(invite, 'Member');
    const sent = invite.event<{ invitations: { email: string }[] }>('invitation-sent');
    await invite.press('Send 2 invitations');
    expect((await sent).detail.invitations.map(({ email }) => email)).to.deep.equal(['lena@kestrel.example', 'joost@kestrel.example']);
    await invite.says('2 invitations sent');
    expect(await invitations(invite)).to.include.members(['lena@kestrel.example', 'joost@kestrel.example']);
    await invite.press('Done');
    await invite.noDialog();
  });

  it('shows members, open invitations and mistakes before anything is sent', async () => {
    const invite = await open();
    await paste(invite, 'ada.okafor@example.com, guest.1@example.org, yusuf@kestrel');
    await invite.says('Ada Okafor is already a member');
    await invite.says('guest.1@example.org has an open invitation');
    await invite.says('yusuf@kestrel is not a complete address');
    expect(invite.findButton(/^Send \d/)).to.equal(undefined);
    await invite.press('Correct');
    expect((await invite.field('E-mail addresses')).value).to.equal('yusuf@kestrel');
    await invite.press('Resend');
    await invite.says('Sent again');
  });

  it('asks for an address and a role instead of sending nothing', async () => {
    const invite = await open();
    await invite.press('Send invitations');
    await invite.says('Add at least one address');
    await paste(invite, 'lena@kestrel.example');
    await invite.press('Send 1 invitation');
    await invite.says('Choose at least one role');
    expect(invite.backend.requests.some((line) => line.startsWith('POST'))).to.equal(false);
  });

  it('keeps what failed, with its roles and the reason, for another try', async () => {
    const backend = { hooks: { before: { 'invitation.create': ({ input }: { input: { email: string } }) => { if (input.email.startsWith('bad') && !allowed) throw new Error('no'); } } } };
    let allowed = false;
    const invite = await open({ backend: backend as never });
    await paste(invite, 'good@kestrel.example, bad@kestrel.example');
    await chooseRole(invite, 'Member');
    await invite.press('Send 2 invitations');
    await invite.says('1 sent, 1 not');
    await invite.says('bad@kestrel.example');
    allowed = true;
    await invite.press('Try 1 again');
    await invite.says('1 invitation sent');
    expect((await invitations(invite)).filter((email) => /^(good|bad)@/.test(email))).to.have.lengthOf(2);
  });

  it('keeps everything that was typed over closing, errors and a reload of the page', async () => {
    const invite = await open();
    await paste(invite, 'lena@kestrel.example');
    await chooseRole(invite, 'Member');
    invite.backend.dials.failure = 'network';
    invite.backend.dials.failing = 'POST';
    await invite.press('Send 1 invitation');
    await invite.says('could not be reached');
    invite.element.close();
    await invite.noDialog();
    invite.element.remove();
    const again = document.createElement('invite-dialog');
    invite.provider.append(again);
    invite.backend.dials.failure = 'none';
    await until(() => again.matches(':state(ready)'));
    again.show();
    await until(() => again.shadowRoot!.textContent!.includes('lena@kestrel.example'));
    expect(again.shadowRoot!.textContent).to.include('Draft saved');
  });

  it('never invites anybody twice when an answer is lost', async () => {
    const invite = await open();
    await paste(invite, 'lena@kestrel.example');
    await chooseRole(invite, 'Member');
    const { client } = invite.backend;
    const batch = client.invitations.batch;
    const keys: (string | undefined)[] = [];
    let lose = true;
    client.invitations.batch = async (organization, list, options) => {
      keys.push(options?.idempotencyKey);
      const answer = await batch(organization, list, options);
      if (lose) throw Object.assign(new Error('lost'), { 'org-elements:error': true, code: 'network', status: 0, errors: [] });
      return answer;
    };
    await invite.press('Send 1 invitation');
    await invite.says('could not be reached');
    lose = false;
    await invite.press('Try 1 again');
    await invite.says('1 invitation sent');
    expect(keys[0]).to.equal(keys[1]);
    expect((await invitations(invite)).filter((email) => email === 'lena@kestrel.example')).to.have.lengthOf(1);
  });

  it('takes 2,000 addresses at once without drawing them all', async () => {
    const invite = await open();
    await paste(invite, Array.from({ length: 2000 }, (_, at) => `person.${at}@kestrel.example`).join(', '));
    await invite.says('2,000 ready');
    expect(invite.root.querySelectorAll('*').length).to.be.below(1500);
    await invite.button('Send 2,000 invitations');
  });

  it('gives each row roles of its own', async () => {
    const invite = await open();
    await paste(invite, 'lena@kestrel.example, joost@kestrel.example');
    await chooseRole(invite, 'Member');
    await invite.press('One for each');
    (await invite.button(/^Roles for joost/)).click();
    const boxes = await until(() => { const found = invite.all('[popover]:popover-open input[type=checkbox]'); return found.length ? found : undefined; });
    (boxes.find((box) => box.parentElement!.textContent!.includes('Auditor')) as HTMLInputElement).click();
    await invite.settled();
    await invite.press('Send 2 invitations');
    await invite.says('2 invitations sent');
    const made = (await invite.backend.as('user_1').invitations.list('org_1', { limit: 200 })).items;
    const rolesOf = (email: string) => made.find((one) => one.email === email)!.roles.map(({ id }) => id).sort();
    expect(rolesOf('lena@kestrel.example')).to.deep.equal(['member']);
    expect(rolesOf('joost@kestrel.example')).to.deep.equal(['auditor', 'member']);
  });

  it('forgets the draft of one organization in another', async () => {
    const invite = await open();
    await paste(invite, 'lena@kestrel.example');
    invite.provider.organization = 'org_2';
    await until(() => !invite.text().includes('lena@kestrel.example'));
    expect(Object.keys(sessionStorage).filter((key) => key.startsWith('org-elements'))).to.deep.equal([]);
  });

  it('can be stopped by the host before anything is sent', async () => {
    const invite = await open();
    invite.element.addEventListener('before-invitation-create', (event) => event.preventDefault());
    await paste(invite, 'lena@kestrel.example');
    await chooseRole(invite, 'Member');
    await invite.press('Send 1 invitation');
    await invite.settled();
    expect(invite.backend.requests.some((line) => line.startsWith('POST'))).to.equal(false);
    expect(invite.text()).to.include('lena@kestrel.example');
  });
});

describe('somebody whose session ends while they write an invitation', () => {
  it('keeps the keys in the dialog when the form goes', async () => {
    const invite = await open();
    (await invite.field('E-mail addresses')).focus();
    invite.backend.dials.role = 'nobody';
    invite.provider.session!.reset();
    await invite.says('You are signed out');
    await until(() => invite.root.activeElement?.closest('dialog'), 'the focus in the dialog');
  });
});
