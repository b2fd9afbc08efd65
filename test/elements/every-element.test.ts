/* The shared suite of all elements: behavior that every host relies on. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { ElementMeta } from '../../src/core/element-meta.js';
import de from '../../src/i18n/locales/de.js';
import { elementsMeta } from '../../src/elements-meta.gen.js';
import { violationsInBoth } from './axe.js';
import { en } from './expected-strings.js';
import { mount, until, type Driver } from './mount.js';
import { tagsWithStates, type TagWithStates } from './registered.js';
import type { BackendSettings } from '../../stories/backend.js';

/** The answer to `GET /organizations/{id}` with other permissions of the viewer. */
function withPermissions(body: unknown, change: (permissions: string[]) => string[]): unknown {
  const organization = body as { viewer: { permissions: string[] } };
  const { viewer } = organization;
  return { ...organization, viewer: { ...viewer, permissions: change(viewer.permissions) } };
}

/** The capabilities without a feature. */
function withoutFeature(body: unknown, feature: string): unknown {
  const capabilities = body as { features: Record<string, boolean> };
  return { ...capabilities, features: { ...capabilities.features, [feature]: false } };
}

/** German strings of an element that differ from the English ones. */
function translated(tag: TagWithStates): string[] {
  const section = tag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as keyof typeof de;
  const english = en[tag] as Record<string, unknown>;
  return Object.entries(de[section]!)
    .filter(([key, text]) => typeof text === 'string' && !text.includes('{') && text !== english[key])
    .map(([, text]) => text as string);
}

const inState = (driver: Driver<HTMLElement>, state: string) =>
  until(() => driver.element.matches(`:state(${state})`), `${state}; it says “${driver.text().slice(0, 200)}”`);

// Colors must not be on their way while they are measured.
document.documentElement.style.setProperty('--org-duration', '0s');

for (const tag of tagsWithStates) {
  describe(`${tag}, as every element,`, () => {
    for (const { name, backend, state, text } of elementsMeta[tag].states) {
      it(`shows “${name}” accessibly, in light and dark`, async () => {
        const driver = await mount(tag, backend as Partial<BackendSettings>);
        await inState(driver, state);
        await driver.says(text);
        // The skeleton stays hidden for 300 ms.
        if (state === 'loading') await new Promise((resolve) => setTimeout(resolve, 350));
        expect(await violationsInBoth(driver.element)).to.equal('');
      });
    }

    const { permission, feature } = elementsMeta[tag] as ElementMeta;
    if (feature)
      it(`is empty without the feature ${feature}`, async () => {
        const driver = await mount(tag, {
          answer: (line, body) => (line.endsWith('/capabilities') ? withoutFeature(body, feature) : body),
        });
        await inState(driver, 'empty');
      });
    if (permission)
      it(`is forbidden without the permission ${permission}, and with no other missing one`, async () => {
        const driver = await mount(tag, {
          answer: (line, body) =>
            /organizations\/\w+$/.test(line)
              ? withPermissions(body, (all) => all.filter((one) => one !== permission))
              : body,
        });
        await inState(driver, 'forbidden');
        const holder = await mount(tag, {
          answer: (line, body) => (/organizations\/\w+$/.test(line) ? withPermissions(body, () => [permission]) : body),
        });
        await inState(holder, 'ready');
      });

    it('renders the same whether attributes are set before or after insertion', async () => {
      const [before, after] = [await mount(tag), await mount(tag)];
      // Lists stand by when each organization was used last, to the millisecond: the next is used in another than the first.
      await new Promise((resolve) => setTimeout(resolve, 5));
      const bare = document.createElement(tag);
      after.element.replaceWith(bare);
      bare.setAttribute('organization', 'org_2');
      before.element.remove();
      const early = document.createElement(tag);
      early.setAttribute('organization', 'org_2');
      before.provider.append(early);
      const text = (element: HTMLElement) => element.shadowRoot!.textContent!.replace(/\s+/g, ' ');
      await until(() => {
        // Both are rendered at the same time, because relative times such as "an hour ago" change.
        for (const one of [early, bare] as unknown as LitElement[]) one.requestUpdate();
        return (
          [early, bare].every((one) => one.matches(':is(:state(ready), :state(empty))')) && text(early) === text(bare)
        );
      }, 'the same words');
    });

    it('cleans up when it is removed, and works again when it is inserted', async () => {
      const driver = await mount(tag);
      await inState(driver, 'ready');
      driver.element.remove();
      const requests = driver.backend.requests.length;
      driver.provider.context!.invalidate(['members', 'invitations', 'organization', 'roles', 'organizations']);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(driver.backend.requests.length, 'requests of an element that is gone').to.equal(requests);
      driver.provider.append(driver.element);
      await inState(driver, 'ready');
      await driver.says(elementsMeta[tag].states.at(-1)!.text);
    });

    it('lets the host replace every string, and loads another language on demand', async () => {
      const section = en[tag];
      const marked = Object.fromEntries(Object.keys(section).map((key) => [key, `⟦${key}⟧`]));
      const driver = await mount(tag, {}, undefined, { strings: marked } as never);
      await inState(driver, 'ready');
      await until(() => driver.text().includes('⟦') || driver.root.innerHTML.includes('⟦'));
      const german = await mount(tag);
      german.provider.lang = 'de';
      german.provider.setAttribute('lang', 'de');
      const translations = translated(tag);
      await until(() => translations.some((text) => german.root.innerHTML.includes(text)), 'German');
    });

    it('does not overflow, right-to-left and at 320 px', async () => {
      const driver = await mount(tag, { long: true });
      await inState(driver, 'ready');
      const stage = driver.provider.parentElement!;
      stage.style.cssText = 'inline-size:320px;overflow:hidden';
      for (const direction of ['ltr', 'rtl']) {
        stage.dir = direction;
        await new Promise((resolve) => setTimeout(resolve, 60));
        expect(stage.scrollWidth, direction).to.be.at.most(321);
      }
    });

    it('keeps hostile data as text', async () => {
      const driver = await mount(tag);
      const { store } = driver.backend;
      const evil = '<img src=x onerror="window.hacked=1">\u202Eevil';
      await store.transaction(async (tx) => {
        const organization = (await tx.organization('org_1'))!;
        const branding = { ...organization.branding, logoUrl: 'javascript:window.hacked=1', logoAlt: evil };
        await tx.updateOrganization({
          ...organization,
          displayName: evil,
          branding,
          version: organization.version + 1,
        });
        const user = (await tx.user('user_1'))!;
        await tx.putUser({ ...user, name: evil, picture: 'javascript:window.hacked=1' });
      });
      driver.element.remove();
      driver.provider.context!.reset();
      driver.provider.append(driver.element);
      await inState(driver, 'ready');
      await new Promise((resolve) => setTimeout(resolve, 80));
      expect((window as { hacked?: number }).hacked).to.equal(undefined);
      expect(driver.all('img[src^="javascript"]')).to.have.lengthOf(0);
      expect(driver.all('img[src="x"]')).to.have.lengthOf(0);
    });
  });
}

describe('org-provider', () => {
  it('shows an error without configuration', async () => {
    const driver = await mount('member-list');
    Object.assign(driver.provider, { client: undefined });
    await driver.says('isn’t available');
  });

  it('selects the most recently used organization by default', async () => {
    const driver = await mount('org-switcher');
    driver.provider.organization = undefined;
    driver.provider.client = driver.backend.as('user_1');
    await inState(driver, 'ready');
    expect(driver.provider.context!.organizationId).to.match(/^org_/);
  });

  it('replaces another provider without mixing their data', async () => {
    const outer = await mount('member-list');
    const inner = await mount('member-list', { members: 3 });
    outer.provider.append(inner.provider);
    await until(() => inner.rows().length === 3);
    expect(outer.rows()).to.have.lengthOf(14);
  });

  it('shares one request between all elements that need the same', async () => {
    const driver = await mount('member-list');
    await driver.ready();
    driver.provider.append(
      document.createElement('invitation-list'),
      document.createElement('org-switcher'),
      document.createElement('branding-preview'),
    );
    await until(() => driver.backend.requests.includes('GET /me/invitations'));
    const counts = new Map<string, number>();
    for (const line of driver.backend.requests) counts.set(line, (counts.get(line) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 1)).to.deep.equal([]);
  });
});
