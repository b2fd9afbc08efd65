import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { OrgSwitcher } from '../../src/index.js';
import type { BackendSettings } from '../../stories/backend.js';
import { mount, until, type Mounted } from './mount.js';

async function opened(settings: Partial<BackendSettings> = {}): Promise<Mounted<OrgSwitcher>> {
  const switcher = await mount('org-switcher', settings);
  await switcher.ready();
  switcher.element.show();
  await until(() => switcher.all('.row-button').length > 0);
  return switcher;
}

const names = (switcher: Mounted<OrgSwitcher>) =>
  switcher.all('.row-button .name').map((name) => name.textContent!.trim());
const row = (switcher: Mounted<OrgSwitcher>, name: string) =>
  until(() => switcher.all('.row-button').find((one) => one.textContent!.includes(name)), name);

describe('org-switcher', () => {
  it('shows the current organization and role', async () => {
    const switcher = await mount('org-switcher');
    await switcher.ready();
    await switcher.says('Acme Logistics');
    await switcher.says('Owner');
    expect(switcher.backend.requests.some((line) => line.includes('/me/organizations'))).to.equal(false);
  });

  it('switches to another organization, and updates all elements', async () => {
    const switcher = await opened();
    const told = new Promise<{ from: string | null; to: string }>((resolve) =>
      switcher.provider.addEventListener('organization-switched', (event) => resolve(event.detail), { once: true }),
    );
    (await row(switcher, 'Northwind Health')).click();
    expect(await told).to.deep.equal({ from: 'org_1', to: 'org_2' });
    await until(() => switcher.all('.trigger')[0]?.textContent.includes('Northwind Health'));
    expect(switcher.provider.organization).to.equal('org_2');
    await until(() => switcher.root.activeElement?.className.includes('trigger'));
  });

  it('switches through the adapter and shows its error', async () => {
    const switcher = await mount('org-switcher');
    switcher.provider.auth = { switchOrganization: () => Promise.reject(new Error('login_required')) };
    await switcher.ready();
    switcher.element.show();
    (await row(switcher, 'Northwind Health')).click();
    await switcher.says('Can’t reach the server');
    expect(switcher.provider.organization).to.equal('org_1');
  });

  it('lets the host handle the switch', async () => {
    const switcher = await opened();
    switcher.element.addEventListener('before-organization-switch', (event) => event.preventDefault());
    (await row(switcher, 'Northwind Health')).click();
    await until(() => switcher.all('[popover]:popover-open').length === 0);
    expect(switcher.provider.organization).to.equal('org_1');
  });

  it('has a search field from eight organizations on', async () => {
    const few = await opened({ organizations: 3 });
    expect(few.all('input')).to.have.lengthOf(0);
    few.element.hide();
    const many = await opened({ organizations: 40 });
    await many.type('Find an organization', 'robotics');
    await until(() => names(many).length > 0 && names(many).every((name) => /robotics/i.test(name)));
    await many.type('Find an organization', 'zeppelin');
    await many.says('No organizations match “zeppelin”');
    await many.press('Clear search');
    await until(() => names(many).length > 5);
  });

  it('renders 10,000 organizations with as few nodes as ten', async () => {
    const switcher = await opened({ organizations: 10_000 });
    expect(switcher.root.querySelectorAll('*').length).to.be.below(900);
    await switcher.says('All 10,000 organizations');
  });

  it('works by keyboard alone', async () => {
    const switcher = await mount('org-switcher', { organizations: 12 });
    await switcher.ready();
    switcher.all('.trigger')[0]!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => switcher.root.activeElement instanceof HTMLInputElement);
    await sendKeys({ press: 'ArrowDown' });
    await until(() => switcher.root.activeElement?.className === 'row-button');
    await sendKeys({ press: 'ArrowDown' });
    const chosen = switcher.root.activeElement!.querySelector('.name')!.textContent!.trim();
    await sendKeys({ press: 'Enter' });
    await until(() => switcher.all('.trigger')[0]?.textContent.includes(chosen), chosen);
    switcher.element.show();
    await until(() => switcher.root.activeElement instanceof HTMLInputElement);
    await sendKeys({ press: 'Escape' });
    await until(() => switcher.all('[popover]:popover-open').length === 0);
    await until(() => switcher.root.activeElement?.className.includes('trigger'));
  });

  it('focuses the current organization if there is no search field', async () => {
    const switcher = await mount('org-switcher', { organizations: 3, latency: 40 });
    await switcher.ready();
    switcher.element.show();
    await until(
      () => switcher.root.activeElement?.getAttribute('aria-current') === 'true',
      'the focus on the current organization',
    );
  });

  it('pins an organization to the top', async () => {
    const switcher = await opened({ organizations: 12 });
    const name = names(switcher).at(-1)!;
    switcher.root.querySelector<HTMLButtonElement>(`.pin[aria-label="Pin ${name}"]`)!.click();
    await until(() => names(switcher)[0] === name, `${name} first`);
    await switcher.says('Pinned');
  });

  it('creates an organization, and checks the short name on input', async () => {
    const switcher = await opened();
    await switcher.press('Create organization');
    await switcher.dialog();
    await switcher.type('Organization name', 'Northwind Health');
    await switcher.says('This name is taken');
    await switcher.type('Organization name', 'Łódź & Sons');
    expect((await switcher.field('URL name')).value).to.equal('lodz-sons');
    await switcher.says('Available');
    const created = switcher.event<{ organization: { name: string } }>('organization-created');
    const submit = switcher.all('dialog .button.primary')[0]!;
    submit.click();
    expect((await created).detail.organization.name).to.equal('lodz-sons');
    await until(() => switcher.all('.trigger')[0]?.textContent.includes('Łódź & Sons'));
  });

  it('keeps the input when creation fails', async () => {
    const switcher = await opened();
    await switcher.press('Create organization');
    await switcher.type('Organization name', 'New Harbour');
    switcher.backend.settings.failure = 'error';
    switcher.backend.settings.failing = 'POST';
    switcher.all('dialog .button.primary')[0]!.click();
    await switcher.says('Something went wrong on our side');
    expect((await switcher.field('Organization name')).value).to.equal('New Harbour');
  });

  it('counts open invitations, and accepts one', async () => {
    const switcher = await mount('org-switcher', { role: 'outsider' });
    await switcher.backend
      .as('user_1')
      .invitations.create('org_1', { email: 'outside@example.com', roleIds: ['member'] });
    switcher.element.remove();
    switcher.provider.context!.reset();
    switcher.provider.append(switcher.element);
    await until(() => switcher.all('.badge')[0]?.textContent === '1');
    switcher.element.show();
    await switcher.press(/^Invitations/);
    await switcher.says('Acme Logistics');
    const accepted = switcher.event('invitation-accepted');
    await switcher.press(/^Accept the invitation to /);
    await accepted;
    await until(() => names(switcher).includes('Acme Logistics'));
  });
});

describe('org-switcher, for a viewer without organizations,', () => {
  it('offers to create one', async () => {
    const switcher = await mount('org-switcher', { role: 'outsider' });
    await switcher.says('Choose an organization');
    await switcher.press('Choose an organization');
    await switcher.button(/Create organization/);
  });
});
