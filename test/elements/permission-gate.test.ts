import { expect } from '@open-wc/testing';
import { html, mount, until } from './mount.js';
import type { BackendSettings } from '../../stories/backend.js';

const gate = (permission: string, settings: Partial<BackendSettings> = {}, any = false) =>
  mount(
    'permission-gate',
    settings,
    html`<permission-gate permission=${permission} ?any=${any}
      ><p class="inside">Secret plans</p>
      <p slot="fallback" class="instead">Ask an administrator</p></permission-gate
    >`,
  );

const sees = (element: HTMLElement) => ({
  inside: element.querySelector<HTMLElement>('.inside')!.checkVisibility(),
  instead: element.querySelector<HTMLElement>('.instead')!.checkVisibility(),
});

const settles = (element: HTMLElement) => until(() => element.matches(':is(:state(ready), :state(forbidden))'));

describe('permission-gate', () => {
  it('shows its content to a viewer with the permission', async () => {
    const { element } = await gate('members:read');
    await settles(element);
    expect(sees(element)).to.deep.equal({ inside: true, instead: false });
  });

  it('shows the fallback to a viewer without the permission', async () => {
    const { element } = await gate('members:read', { role: 'member' });
    await settles(element);
    expect(sees(element)).to.deep.equal({ inside: false, instead: true });
  });

  it('shows neither while permissions are loading', async () => {
    const { element } = await gate('members:read', { latency: Infinity });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sees(element)).to.deep.equal({ inside: false, instead: false });
    expect(element.matches(':state(loading)')).to.equal(true);
  });

  it('stays closed after a failed request, without a session, and without a membership', async () => {
    for (const settings of [{ failure: 'error' }, { role: 'signed-out' }, { role: 'outsider' }] as const) {
      const { element } = await gate('members:read', settings);
      await settles(element);
      expect(sees(element), JSON.stringify(settings)).to.deep.equal({ inside: false, instead: true });
    }
  });

  it('requires all of several permissions, or one of them if any is enough', async () => {
    const all = await gate('members:read members:remove', { role: 'reader' });
    await settles(all.element);
    expect(sees(all.element).inside).to.equal(false);
    const any = await gate('members:read members:remove', { role: 'reader' }, true);
    await settles(any.element);
    expect(sees(any.element).inside).to.equal(true);
  });

  it('stays closed without a permission', async () => {
    const { element } = await gate('  ');
    await settles(element);
    expect(sees(element).inside).to.equal(false);
  });

  it('closes when the permission is revoked', async () => {
    const driver = await gate('members:remove');
    await settles(driver.element);
    await driver.backend.store.transaction(async (tx) => {
      const membership = (await tx.membership('org_1', 'user_1'))!;
      await tx.putMembership({ ...membership, roleIds: ['member'], version: membership.version + 1 });
    });
    driver.provider.context!.invalidate(['organization']);
    await until(() => sees(driver.element).instead);
    expect(sees(driver.element).inside).to.equal(false);
  });
});
