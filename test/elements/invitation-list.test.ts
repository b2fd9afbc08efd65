import { expect } from '@open-wc/testing';
import { mount, until } from './mount.js';

const list = (settings = {}) => mount('invitation-list', settings);
const first = 'guest.1@example.org';

describe('invitation-list', () => {
  it('shows invitations in all states, with inviter and expiry', async () => {
    const invitations = await list();
    await invitations.ready();
    expect(invitations.rows()).to.have.lengthOf(8);
    for (const words of ['Expires in', 'Accepted', 'Declined', 'Revoked', 'Not delivered', 'Expired'])
      await invitations.says(words);
  });

  it('narrows down by status and by address', async () => {
    const invitations = await list();
    await invitations.ready();
    await invitations.choose('Status', 'Declined');
    await until(() => invitations.rows().length === 1);
    await invitations.choose('Status', 'Any status');
    await invitations.type('Search invitations', 'guest.3');
    await until(() => invitations.rows().length === 1 && invitations.rows()[0]!.includes('guest.3'));
    await invitations.type('Search invitations', 'zeppelin');
    await invitations.says('No invitations match “zeppelin”');
    await invitations.press('Clear filters');
    await until(() => invitations.rows().length === 8);
  });

  it('offers neither search, filter nor changes of invitations without the capability', async () => {
    const invitations = { search: false, update: false, message: false, locale: false };
    const answer = (line: string, body: unknown) =>
      line.endsWith('/capabilities') ? { ...(body as object), invitations } : body;
    const plain = await list({ answer });
    await plain.ready();
    await until(() => !plain.text().includes('Any status'));
    expect(plain.root.querySelector('input[type=search]')).to.equal(null);
    await plain.press(`Actions for ${first}`);
    await plain.says('Copy new link');
    for (const absent of ['Extend by', 'Change roles']) expect(plain.text()).not.to.include(absent);
  });

  it('resends the email from the row', async () => {
    const invitations = await list();
    await invitations.ready();
    const sent = invitations.event<{ invitation: { email: string } }>('invitation-resent');
    (await invitations.row(first)).querySelector<HTMLButtonElement>('.button.secondary')!.click();
    expect((await sent).detail.invitation.email).to.equal(first);
    await invitations.says(`Invitation resent to ${first}`);
  });

  it('shows the name of a user who was added by id, without email actions', async () => {
    const invitations = await mount('invitation-list', { latency: 30 });
    await invitations.backend.store.transaction(async (tx) =>
      tx.putInvitation({ ...(await tx.invitation('org_1', 'inv_1'))!, email: '', userId: 'user_outside' }),
    );
    await invitations.ready();
    const row = await invitations.row('user_outside');
    expect(row.querySelector('.button.secondary')).to.equal(null);
    await invitations.press('Actions for user_outside');
    await invitations.says('Copy new link');
    expect(invitations.text()).not.to.include('Resend email');
  });

  it('extends, changes roles and revokes from the menu', async () => {
    const invitations = await list();
    await invitations.ready();
    const read = async () => (await invitations.backend.as('user_1').invitations.list('org_1', { q: first })).items[0]!;
    const before = await read();
    await invitations.press(`Actions for ${first}`);
    await invitations.press('Extend by 7 days');
    await invitations.says('extended to');
    expect(Date.parse((await read()).expiresAt) - Date.parse(before.expiresAt)).to.be.within(
      7 * 86_400_000 - 60_000,
      7 * 86_400_000 + 60_000,
    );

    await invitations.press(`Actions for ${first}`);
    await invitations.press('Change roles…');
    await invitations.dialog();
    await invitations.check('Auditor');
    await invitations.press('Save roles');
    await invitations.noDialog();
    expect((await read()).roles.map(({ id }) => id)).to.include('auditor');

    await invitations.press(`Actions for ${first}`);
    await invitations.press('Revoke…');
    await invitations.dialog();
    const revoked = invitations.event('invitation-revoked');
    await invitations.press('Revoke invitation');
    await revoked;
    await until(async () => (await invitations.row(first)).textContent!.includes('Revoked'));
    expect((await read()).status).to.equal('revoked');
  });

  it('does not conflict with its own resend before the list is refreshed', async () => {
    const invitations = await list();
    await invitations.ready();
    invitations.backend.client.invitations.list = () => new Promise(() => {});
    await invitations.press(`Actions for ${first}`);
    await invitations.press('Resend email');
    await invitations.says('Invitation resent to');
    await invitations.press(`Actions for ${first}`);
    await invitations.press('Revoke…');
    await invitations.dialog();
    await invitations.press('Revoke invitation');
    await invitations.noDialog();
    const [revoked] = (await invitations.backend.as('user_1').invitations.list('org_1', { q: first })).items;
    expect(revoked!.status).to.equal('revoked');
  });

  it('says why a closed invitation cannot be changed', async () => {
    const invitations = await list();
    await invitations.ready();
    const row = invitations.all('tbody tr').find((one) => one.textContent!.includes('Accepted'))!;
    row.querySelector<HTMLButtonElement>('.icon-only')!.click();
    const revoke = await invitations.button(/^Revoke/);
    expect(revoke.getAttribute('aria-disabled')).to.equal('true');
    expect(invitations.root.getElementById(revoke.getAttribute('aria-describedby')!)!.textContent).to.include(
      'no longer pending',
    );
  });

  it('keeps the list on screen when a refresh fails', async () => {
    const invitations = await list();
    await invitations.ready();
    invitations.backend.settings.failure = 'html';
    void invitations.element.refresh();
    await invitations.says('Out of date');
    expect(invitations.rows()).to.have.lengthOf(8);
  });

  it('opens the invite dialog, and shows what was sent', async () => {
    const invitations = await list();
    await invitations.ready();
    await invitations.press('Invite people');
    await invitations.dialog();
    await invitations.type('Email addresses', 'newcomer@kestrel.example,');
    (await invitations.button(/^Roles: /)).click();
    await invitations.check('Member');
    await invitations.press('Send 1 invitation');
    await invitations.says('1 invitation sent');
    await invitations.press('Done');
    await invitations.row('newcomer@kestrel.example');
  });

  it('loads further pages on scroll', async () => {
    const invitations = await list({ invitations: 180 });
    await invitations.ready();
    expect(invitations.root.querySelectorAll('*').length).to.be.below(2500);
    await until(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
      return invitations.all('tbody tr[aria-rowindex="181"]').length;
    });
    window.scrollTo(0, 0);
  });
});
