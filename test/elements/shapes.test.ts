/* Backends that deviate from the contract: no element waits forever, throws, or reports a wrong response as a network error. */
import { expect } from '@open-wc/testing';
import { samplePeople } from '../../src/backend/testing/sample-data.js';
import { mount, until } from './mount.js';
import { tagsWithStates } from './registered.js';

/** An answer without one of its required members, as backends forget them. */
const lacking: Record<string, (line: string, body: any) => unknown> = {
  'no features': (line, body) => (line.endsWith('/capabilities') ? { ...body, features: undefined } : body),
  'no limits': (line, body) => (line.endsWith('/capabilities') ? { ...body, limits: undefined } : body),
  'no members in the capabilities': (line, body) =>
    line.endsWith('/capabilities') ? { ...body, members: undefined } : body,
  'empty capabilities': (line, body) => (line.endsWith('/capabilities') ? {} : body),
  'no viewer': (line, body) => (/organizations\/\w+$/.test(line) ? { ...body, viewer: undefined } : body),
  'no permissions': (line, body) =>
    /organizations\/\w+$/.test(line) ? { ...body, viewer: { ...body.viewer, permissions: undefined } } : body,
  'branding null': (line, body) =>
    /organizations\/\w+$/.test(line) ? { ...body, branding: null } : line.endsWith('/branding') ? {} : body,
  'rows without roles, name and what is allowed': (_, body) =>
    body.items
      ? {
          ...body,
          items: body.items.map((item: object) => ({
            ...item,
            roles: undefined,
            name: undefined,
            allowed: undefined,
            invitedBy: undefined,
          })),
        }
      : body,
  'no nextCursor': (_, body) => ({ ...body, nextCursor: undefined }),
  'total null': (_, body) => (body.items ? { ...body, total: null } : body),
};
/** Answers of another shape altogether. */
const wrong: Record<string, (line: string, body: any) => unknown> = {
  'bare arrays': (_, body) => body.items ?? body,
  'results instead of items': (_, body) => (body.items ? { results: body.items } : body),
  'snake case': (_, body) =>
    JSON.parse(
      JSON.stringify(body).replace(
        /"(\w+)":/g,
        (_match, name: string) => `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}":`,
      ),
    ),
  'arrays for objects': (_, body) => [body],
};

const states = ['ready', 'empty', 'error', 'forbidden', 'no-session'];

for (const tag of tagsWithStates) {
  describe(`${tag}, with a backend that violates the contract,`, () => {
    for (const [name, answer] of Object.entries({ ...lacking, ...wrong })) {
      it(`shows a correct message: ${name}`, async () => {
        const thrown: unknown[] = [];
        const note = (event: PromiseRejectionEvent) => {
          thrown.push(event.reason);
          event.preventDefault();
        };
        addEventListener('unhandledrejection', note);
        const log = console.error;
        const logged: unknown[] = [];
        console.error = (text: unknown) => logged.push(text);
        try {
          const driver = await mount(
            tag,
            { answer },
            undefined,
            tag === 'member-details' ? ({ userId: samplePeople.owner } as never) : {},
          );
          await until(
            () => states.some((state) => driver.element.matches(`:state(${state})`)),
            `${tag} to leave its first state`,
          );
          await driver.settled();
          expect(driver.text()).not.to.match(/Can’t reach the server|undefined|\[object/);
          // Failures are also logged to the console.
          if (driver.element.matches(':state(error)') && wrong[name])
            expect(logged.join('\n')).to.match(/GET \/.*valid/);
          expect(thrown.map(String)).to.deep.equal([]);
        } finally {
          console.error = log;
          removeEventListener('unhandledrejection', note);
        }
      });
    }
  });
}

describe('a removal that cannot be undone', () => {
  for (const failure of ['error', 'forbidden', 'network', 'html', 'limited'] as const) {
    it(`shows an error, and offers a retry: ${failure}`, async () => {
      const driver = await mount('member-list');
      await driver.ready();
      const { name } = await driver.backend.as('user_1').members.get('org_1', 'user_3');
      (await driver.row(name)).querySelector<HTMLButtonElement>('button[aria-haspopup]')!.click();
      await driver.press('Remove from organization…');
      await driver.press(`Remove ${name}`);
      await until(() => driver.rows().length === 13);
      driver.backend.settings.failing = 'POST';
      driver.backend.settings.failure = failure;
      await driver.press('Undo');
      await driver.says('1 change couldn’t be made');
      driver.backend.settings.failure = 'none';
      await driver.press('Try again');
      await driver.noLongerSays('1 change couldn’t be made');
      await driver.row(name);
    });
  }
});

describe('the organization that is shown, after a reload with cookies,', () => {
  /** A provider without an organization and with the backend of `driver`, as after a reload of the tab. */
  const reload = async (driver: { backend: { client: unknown }; provider: HTMLElement }) => {
    const provider = document.createElement('org-provider');
    Object.assign(provider, { client: driver.backend.client });
    driver.provider.replaceWith(provider);
    await until(() => provider.context);
    await provider.context!.resolveOrganization();
    return provider.context!.organizationId;
  };
  const unnamed = async (answer?: (line: string, body: any) => unknown) => {
    const driver = await mount('org-switcher', { answer });
    driver.provider.organization = undefined;
    driver.provider.context!.setOrganization(undefined);
    await driver.provider.context!.resolveOrganization();
    return driver;
  };

  it('is the previous one, after switching back and forth within five minutes', async () => {
    const driver = await unnamed();
    for (const organization of ['org_1', 'org_2', 'org_1']) {
      await driver.provider.context!.switchOrganization(organization);
      await driver.provider.context!.organization(organization);
    }
    expect(await reload(driver)).to.equal('org_1');
  });

  it('is the previous one, if another is pinned or no usage times are known', async () => {
    for (const answer of [
      (line: string, body: any) =>
        line === 'GET /me/organizations'
          ? { ...body, items: body.items.map((item: object) => ({ ...item, lastUsedAt: undefined })) }
          : body,
      (line: string, body: any) =>
        line === 'GET /me/organizations'
          ? {
              ...body,
              items: body.items.toSorted((one: any, other: any) =>
                one.organization.id === 'org_3' ? -1 : other.organization.id === 'org_3' ? 1 : 0,
              ),
            }
          : body,
    ]) {
      const driver = await unnamed(answer);
      await driver.provider.context!.switchOrganization('org_2');
      expect(await reload(driver)).to.equal('org_2');
    }
  });

  it('in a new tab is the most recently used one, regardless of pins', async () => {
    const driver = await unnamed((line, body) =>
      line === 'GET /me/organizations'
        ? {
            ...body,
            items: body.items.map((item: any) => ({
              ...item,
              pinned: item.organization.id !== 'org_2',
              lastUsedAt: item.organization.id === 'org_2' ? '2026-11-02T09:00:00Z' : '2026-01-02T09:00:00Z',
            })),
          }
        : body,
    );
    sessionStorage.clear();
    expect(await reload(driver)).to.equal('org_2');
  });

  it('is another one if the membership has ended', async () => {
    const driver = await unnamed();
    sessionStorage.setItem('org-elements:organization', 'org_foreign');
    expect(await reload(driver)).to.match(/^org_\d$/);
  });

  it('stays unknown while the backend is unreachable, and is the previous one after recovery', async () => {
    const driver = await unnamed();
    await driver.provider.context!.switchOrganization('org_2');
    driver.backend.settings.failure = 'network';
    expect(await reload(driver)).to.equal(undefined);
    driver.backend.settings.failure = 'none';
    const { context } = document.querySelector('org-provider')!;
    context!.invalidate(['organizations']);
    await context!.resolveOrganization();
    expect(context!.organizationId).to.equal('org_2');
  });
});
