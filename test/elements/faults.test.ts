/* Every type of failed request, in every element: the element shows an error, offers a recovery action, and keeps all data. */
import { expect } from '@open-wc/testing';
import type { Failure } from '../../stories/backend.js';
import { elementsMeta } from '../../src/elements-meta.gen.js';
import { mount, until } from './mount.js';
import { tagsWithStates } from './registered.js';

const tagsWithErrorView = tagsWithStates.filter(
  (tag) => tag !== 'org-switcher' && elementsMeta[tag].states.some(({ text }) => text === 'Couldn’t load'),
);
const faults: Failure[] = ['network', 'error', 'html', 'half', 'limited'];
const words: Partial<Record<Failure, RegExp>> = {
  network: /Can’t reach the server/,
  error: /Something went wrong on our side/,
  html: /unexpected response/,
  half: /unexpected response/,
  limited: /Try again in 30 seconds\./,
};

describe('when a first load fails', () => {
  // The error state of the switcher is a button, and the branding editor reads more than one resource.
  const tags = tagsWithErrorView.filter((tag) => tag !== 'branding-editor');
  for (const tag of tags) {
    for (const failure of faults) {
      it(`${tag} says “${failure}” and recovers`, async () => {
        const driver = await mount(tag, { failure });
        await driver.says(words[failure]!);
        driver.backend.settings.failure = 'none';
        await driver.press('Try again');
        await driver.ready();
      });
    }
  }

  for (const tag of tagsWithErrorView) {
    it(`${tag} shows the recovery action centered and in full size`, async () => {
      const driver = await mount(tag, { failure: 'error' });
      const button = (await driver.button('Try again')).getBoundingClientRect();
      const host = driver.element.getBoundingClientRect();
      expect(button.left + button.width / 2).to.be.closeTo(host.left + host.width / 2, 1);
      expect(button.height).to.be.at.least(30);
    });
  }

  it('a token for another organization leads to a switch to this one', async () => {
    const members = await mount('member-list', { failure: 'mismatch' });
    const asked: string[] = [];
    members.provider.auth = {
      switchOrganization: async (id) => {
        asked.push(id);
        members.backend.settings.failure = 'none';
      },
    };
    await members.says('You’re signed in to another organization');
    await members.press('Switch to this organization');
    expect(asked).to.deep.equal(['org_1']);
    await members.ready();
  });

  it('a missing organization shows an error', async () => {
    const members = await mount('member-list');
    members.provider.organization = 'org_of_nobody';
    await members.says('You’re not a member of this organization');
    await members.button('Go to another organization');
  });

  it('the switcher shows the error in place and recovers', async () => {
    const switcher = await mount('org-switcher', { failure: 'error' });
    await switcher.says('Couldn’t load');
    switcher.backend.settings.failure = 'none';
    await switcher.press(/Try again/);
    await switcher.ready();
  });
});

describe('when a change fails', () => {
  for (const failure of faults) {
    it(`a removal says “${failure}”, keeps the dialog, and is made once`, async () => {
      const members = await mount('member-list');
      await members.ready();
      const { name } = await members.backend.as('user_1').members.get('org_1', 'user_3');
      await members.press(`Actions for ${name}`);
      await members.press('Remove from organization…');
      Object.assign(members.backend.settings, { failure, failing: 'DELETE' });
      await members.press(`Remove ${name}`);
      await members.says(words[failure]!);
      expect(members.rows()).to.have.lengthOf(14);
      members.backend.settings.failure = 'none';
      await members.press(`Remove ${name}`);
      await until(() => members.rows().length === 13);
      expect((await members.backend.as('user_1').members.list('org_1')).total).to.equal(13);
    });

    it(`saving roles says “${failure}” and keeps what was chosen`, async () => {
      const members = await mount('member-list');
      await members.ready();
      const { name } = await members.backend.as('user_1').members.get('org_1', 'user_4');
      await members.press(`Actions for ${name}`);
      await members.press('Change roles…');
      await members.check('Auditor');
      Object.assign(members.backend.settings, { failure, failing: 'PUT' });
      await members.press('Save roles');
      await members.says('Your changes weren’t saved');
      expect((await members.field('Auditor')).checked).to.equal(true);
      members.backend.settings.failure = 'none';
      await members.press('Save roles');
      await members.noDialog();
    });

    it(`inviting says “${failure}” and keeps the address`, async () => {
      const invite = await mount('invite-dialog');
      await invite.ready();
      invite.element.show();
      await invite.type('Email addresses', 'lena@kestrel.example,');
      (await invite.button(/^Roles: /)).click();
      await invite.check('Member');
      Object.assign(invite.backend.settings, { failure, failing: 'POST' });
      await invite.press('Send 1 invitation');
      await invite.says(words[failure]!);
      await invite.says('lena@kestrel.example');
      invite.backend.settings.failure = 'none';
      await invite.press(/^(Retry 1|Send 1 invitation)$/);
      await invite.says('1 invitation sent');
      const { items } = await invite.backend.as('user_1').invitations.list('org_1', { q: 'lena@kestrel.example' });
      expect(items).to.have.lengthOf(1);
    });
  }

  it('an expired session shows the sign-in prompt, and the list returns after sign-in', async () => {
    const members = await mount('member-list');
    await members.ready();
    members.backend.settings.role = 'signed-out';
    members.provider.context!.reset();
    await members.says('You’re signed out');
    const asked = members.event('before-sign-in');
    await members.press('Sign in');
    await asked;
    members.provider.context!.reset();
    await members.ready();
  });

  it('a second click during a pending request sends nothing', async () => {
    const members = await mount('member-list');
    await members.ready();
    const { name } = await members.backend.as('user_1').members.get('org_1', 'user_3');
    await members.press(`Actions for ${name}`);
    await members.press('Remove from organization…');
    members.backend.settings.latency = 150;
    const button = await members.button(`Remove ${name}`);
    button.click();
    button.click();
    (await members.button('Removing…')).click();
    await until(() => members.rows().length === 13);
    expect(members.backend.requests.filter((line) => line.startsWith('DELETE'))).to.have.lengthOf(1);
  });
});
