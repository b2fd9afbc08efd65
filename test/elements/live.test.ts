/* Live updates appear without a reload, and do not interrupt the viewer. */
import { expect } from '@open-wc/testing';
import type { OrgClient } from '../../src/client/index.js';
import { mount, until } from './mount.js';

const listed = (requests: string[]) => requests.filter((line) => line === 'GET /organizations/org_1/members').length;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Pretends that the page is hidden, or visible again. */
function see(state: 'hidden' | 'visible') {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Lists with a menu for each row, and how another person removes a row. Returns the name of the row. */
const removals = {
  'member-list': async ({ members }: OrgClient) => {
    const member = (await members.list('org_1', { q: 'Chiara' })).items[0]!;
    return { name: member.name, remove: () => members.remove('org_1', member.userId) };
  },
  'invitation-list': async ({ invitations }: OrgClient) => {
    const invitation = (await invitations.list('org_1', { status: ['pending'] })).items[0]!;
    return { name: invitation.email, remove: () => invitations.revoke('org_1', invitation.id) };
  },
  'role-list': async ({ roles }: OrgClient) => {
    const role = await roles.create('org_1', { name: 'Bookkeeper', permissions: ['members:read'] });
    return { name: role.name, remove: () => roles.delete('org_1', role.id) };
  },
  'domain-list': async ({ domains }: OrgClient) => {
    const domain = (await domains.list('org_1')).items.at(-1)!;
    return { name: domain.domain, remove: () => domains.delete('org_1', domain.id) };
  },
  'connection-list': async ({ connections }: OrgClient) => {
    const connection = (await connections.list('org_1')).items.at(-1)!;
    return { name: connection.name, remove: () => connections.delete('org_1', connection.id) };
  },
};

describe('live updates', () => {
  afterEach(() => {
    Reflect.deleteProperty(document, 'visibilityState');
  });

  it('appear in the member list', async () => {
    const members = await mount('member-list');
    await members.ready();
    await until(() => members.backend.streams === 1, 'the stream');
    const row = await members.row('Chiara Ferrari');
    const { userId } = (await members.backend.as('user_1').members.list('org_1', { q: 'Chiara Ferrari' })).items[0]!;
    expect(row.textContent).not.to.include('Auditor');
    await members.backend.as('user_2').members.setRoles('org_1', userId, ['auditor']);
    await until(
      () => members.rows().some((one) => one.includes('Chiara Ferrari') && one.includes('Auditor')),
      'the new role',
    );
  });

  it('show what changed before a stream that opens late', async () => {
    const members = await mount('member-list');
    const client = members.backend.client as OrgClient & { openChanges(...args: unknown[]): Promise<Response> };
    const { openChanges } = client;
    let isAsked = false;
    const opened = new Promise<void>((resolve) => {
      client.openChanges = async (...args) => {
        isAsked = true;
        await pause(3100);
        await members.backend.as('user_2').members.setRoles('org_1', 'user_4', ['auditor']);
        resolve();
        return openChanges.apply(client, args);
      };
    });
    await members.ready();
    await until(() => isAsked, 'the stream to be asked for');
    expect(listed(members.backend.requests)).to.equal(1);
    await opened;
    await until(() => listed(members.backend.requests) === 2, 'another reading');
  });

  it('keep selection, scroll position and focus', async () => {
    const members = await mount('member-list', { members: 250 });
    await members.ready();
    await until(() => members.backend.streams === 1);
    members.provider.parentElement!.style.cssText = 'block-size:400px;overflow:auto';
    (members.all('input[type=checkbox]')[1] as HTMLInputElement).click();
    await members.says('1 selected');
    const scroller = members.provider.parentElement!;
    scroller.scrollTop = 300;
    await pause(100);
    const focused = members.all('tbody button').at(-1)!;
    focused.focus({ preventScroll: true });
    const [top, label] = [scroller.scrollTop, focused.getAttribute('aria-label')];
    const before = listed(members.backend.requests);
    await members.backend.as('user_2').members.setRoles('org_1', 'user_4', ['auditor']);
    await until(() => listed(members.backend.requests) > before, 'another reading');
    await pause(100);
    expect(scroller.scrollTop).to.equal(top);
    expect(members.root.activeElement?.getAttribute('aria-label')).to.equal(label);
    await members.says('1 selected');
  });

  it('keep the current input', async () => {
    const dialog = await mount('invite-dialog');
    await dialog.ready();
    dialog.provider.append(document.createElement('member-list'));
    await until(() => dialog.backend.streams === 1 && listed(dialog.backend.requests) === 1);
    await dialog.press('Invite people');
    const field = await dialog.type('Email addresses', 'half.an.addre');
    await dialog.backend.as('user_2').members.setRoles('org_1', 'user_4', ['auditor']);
    await until(() => listed(dialog.backend.requests) > 1);
    expect(field.isConnected).to.equal(true);
    expect(field.value).to.equal('half.an.addre');
  });

  it('remove an accepted invitation from the pending ones', async () => {
    const list = await mount('invitation-list');
    await list.ready();
    await until(() => list.backend.streams === 1);
    await list.choose('Status', 'Pending');
    await until(() => list.rows().length > 0);
    const [open] = (await list.backend.as('user_1').invitations.list('org_1', { status: ['pending'] })).items;
    const [name] = open!.email.split('@');
    await list.row(name!);
    await list.backend.as('user_2').invitations.revoke('org_1', open!.id);
    await until(() => !list.rows().some((row) => row.includes(name!)), 'the row to go');
  });

  for (const [tag, find] of Object.entries(removals))
    it(`close the menu of a row of ${tag} that leaves the list, and focus the row in its place`, async () => {
      const list = await mount(tag as keyof typeof removals);
      await list.ready();
      await until(() => list.backend.streams === 1, 'the stream');
      if (tag === 'invitation-list') await list.choose('Status', 'Pending');
      const { name, remove } = await find(list.backend.as('user_1'));
      const opener = await list.button(`Actions for ${name}`);
      opener.click();
      await until(() => list.root.activeElement?.matches('#row-menu:popover-open [role=menuitem]'), 'the menu');
      await remove();
      await until(() => !opener.isConnected, 'the row to go');
      await until(() => list.root.activeElement?.closest('table, .head'), 'the focus in the list');
      expect(list.root.querySelector(':popover-open')).to.equal(null);
    });

  it('remove actions immediately when a permission is revoked', async () => {
    const members = await mount('member-list');
    await members.ready();
    await until(() => members.backend.streams === 1);
    expect((await members.button('Invite people')).getAttribute('aria-disabled')).not.to.equal('true');
    await members.backend.as('user_2').members.setRoles('org_1', 'user_2', ['admin']);
    await members.backend.store.transaction(async (tx) => {
      const other = (await tx.membership('org_1', 'user_2'))!;
      await tx.putMembership({ ...other, roleIds: ['owner'], version: other.version + 1 });
    });
    await members.backend.as('user_2').members.setRoles('org_1', 'user_1', ['member']);
    await until(
      () => members.findButton('Invite people')?.getAttribute('aria-disabled') === 'true',
      'the button to close',
    );
  });

  it('pause while the page is hidden, and catch up when it is visible', async () => {
    const members = await mount('member-list');
    await members.ready();
    await until(() => members.backend.streams === 1);
    see('hidden');
    await until(() => members.backend.streams === 0, 'the stream to end');
    const before = listed(members.backend.requests);
    await members.backend.as('user_2').members.setRoles('org_1', 'user_4', ['auditor']);
    await pause(500);
    expect(listed(members.backend.requests)).to.equal(before);
    see('visible');
    await until(() => members.rows().some((row) => row.includes('Auditor')), 'what was missed');
  });

  it('are replaced by a refresh on return if live changes are not supported', async () => {
    const members = await mount('member-list', {
      backend: { policy: { ownerRoleIds: ['owner'], liveChanges: false } },
    });
    await members.ready();
    await pause(100);
    expect(members.backend.streams).to.equal(0);
    await members.backend.as('user_2').members.setRoles('org_1', 'user_4', ['auditor']);
    const { now } = Date;
    window.dispatchEvent(new Event('focus'));
    await pause(400);
    expect(listed(members.backend.requests), 'after a short interruption').to.equal(1);
    try {
      Date.now = () => now() + 60_000;
      window.dispatchEvent(new Event('focus'));
    } finally {
      Date.now = now;
    }
    await until(() => members.rows().some((row) => row.includes('Auditor')), 'the new role');
  });

  it('end with the page: no stream is left open', async () => {
    const members = await mount('member-list');
    await members.ready();
    await until(() => members.backend.streams === 1);
    members.provider.remove();
    await until(() => members.backend.streams === 0, 'the stream to end');
  });

  it('use one stream, for one organization at a time', async () => {
    const members = await mount('member-list');
    await members.ready();
    await until(() => members.backend.streams === 1);
    members.provider.organization = 'org_2';
    await members.ready();
    await until(
      () => members.backend.streams === 1 && members.backend.streamsOpened === 2,
      'another stream in place of the first',
    );
  });

  it('reach other tabs: they are notified of a switch and keep their own organization', async () => {
    const first = await mount('org-switcher');
    const second = await mount('org-switcher');
    await Promise.all([first.ready(), second.ready()]);
    await until(() => first.backend.streams === 1 && second.backend.streams === 1);
    const heard = new BroadcastChannel('org-elements');
    const message = new Promise((resolve) =>
      heard.addEventListener('message', ({ data }) => resolve(data), { once: true }),
    );
    first.provider.organization = 'org_2';
    expect(await message).to.equal('organizations');
    heard.close();
    expect(second.provider.context!.organizationId).to.equal('org_1');
  });
});
