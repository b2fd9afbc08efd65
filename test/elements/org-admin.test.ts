import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { OrgAdmin } from '../../src/index.js';
import { orgAdmin } from '../../src/elements/org-admin/org-admin.strings.js';
import { sectionIds, sectionLoaders } from '../../src/elements/org-admin/sections.js';
import { dispatchBefore } from '../../src/core/events.js';
import type { BackendSettings } from '../../stories/backend.js';
import { barriers } from './accessible.js';
import { mount, until, type Driver } from './mount.js';

const page = location.href;
/** Labels of the built-in sections. */
const builtIn = sectionIds.map((id) => orgAdmin[id]);

const admin = async (settings: Partial<BackendSettings> = {}, attributes: Partial<OrgAdmin> = {}) => {
  const driver = await mount('org-admin', settings, undefined, attributes);
  driver.element.style.inlineSize = '960px';
  await driver.ready();
  return driver;
};

const mounted = async (content: TemplateResult) => {
  const driver = await mount('org-admin', {}, content);
  driver.element.style.inlineSize = '960px';
  await driver.ready();
  return driver;
};

const links = ({ root }: Driver<OrgAdmin>) => [...root.querySelectorAll<HTMLElement>('nav li > *')];
const names = (driver: Driver<OrgAdmin>) => links(driver).map((link) => link.textContent!.trim());
const current = ({ root }: Driver<OrgAdmin>) =>
  [...root.querySelectorAll('[aria-current=page]')].map((link) => link.textContent!.trim());
const link = (driver: Driver<OrgAdmin>, name: string) => links(driver).find((one) => one.textContent!.trim() === name)!;
const asked = ({ backend }: Awaited<ReturnType<typeof admin>>, path: string) =>
  backend.requests.filter((line) => line.includes(path)).length;

describe('org-admin', () => {
  afterEach(() => {
    history.replaceState(null, '', page);
    delete sectionLoaders.members;
  });

  it('opens the profile, and loads no other section', async () => {
    const driver = await admin();
    await driver.says('Danger zone');
    expect(names(driver)).to.deep.equal(builtIn);
    expect(current(driver)).to.deep.equal(['Profile']);
    expect([asked(driver, '/members'), asked(driver, '/invitations'), asked(driver, '/branding')]).to.deep.equal([
      0, 0, 0,
    ]);
  });

  it('has a badge with the number of join requests, and shows them above the members', async () => {
    const driver = await admin({ joinRequests: 2 });
    await until(() => names(driver).some((name) => /^Members\s*2, 2 join requests$/.test(name)), 'the badge');
    expect(asked(driver, '/join-requests')).to.equal(1);
    links(driver)
      .find((one) => one.textContent!.includes('Members'))!
      .click();
    await driver.says('Elif Demir');
    await driver.says('Ada Okafor');
    const [first, second] = [...driver.root.querySelectorAll('join-request-list, member-list')];
    expect([first!.localName, second!.localName]).to.deep.equal(['join-request-list', 'member-list']);
    await driver.press('Approve Elif Demir');
    await until(() => names(driver).some((name) => /^Members\s*1, 1 join request$/.test(name)), 'the badge of one');
    await driver.press('Deny Joost Bakker');
    await until(() => names(driver).includes('Members'), 'no badge');
    await driver.says('Request from Joost Bakker denied');
    await driver.says('Elif Demir');
  });

  it('does not look for join requests without the permission to add members', async () => {
    const driver = await admin({ joinRequests: 2, role: 'reader' });
    await until(() => names(driver).some((name) => name.startsWith('Members')), 'the sections');
    expect(asked(driver, '/join-requests')).to.equal(0);
  });

  it('opens the selected section, fires an event, and closes the previous one', async () => {
    const driver = await admin();
    await driver.says('Danger zone');
    const opened = driver.event<{ section: string }>('before-section-open');
    await driver.press('Members');
    expect((await opened).detail).to.deep.equal({ section: 'members' });
    await driver.says('Ada Okafor');
    expect(driver.element.section).to.equal('members');
    expect(current(driver)).to.deep.equal(['Members']);
    expect(driver.all('member-list, org-profile').map(({ localName }) => localName)).to.deep.equal(['member-list']);
    expect(await barriers(driver.element)).to.equal('');
  });

  it('stays where it is when the host prevents it', async () => {
    const driver = await admin();
    driver.element.addEventListener('before-section-open', (event) => event.preventDefault());
    await driver.press('Members');
    await driver.says('Danger zone');
    expect(current(driver)).to.deep.equal(['Profile']);
    expect(driver.element.section).to.equal('');
  });

  it('opens the section that the host sets, or the first if it is unknown', async () => {
    const driver = await admin({}, { section: 'invitations' });
    await driver.says('Invited by');
    driver.element.section = 'nothing-of-this-name';
    await driver.says('Danger zone');
    expect(current(driver)).to.deep.equal(['Profile']);
  });

  it('shows the sections that the host sets, in that order', async () => {
    const driver = await admin({}, { sections: 'branding members unheard-of' });
    expect(names(driver)).to.deep.equal(['Branding', 'Members']);
    await driver.says('Button text');
  });

  it('keeps the input while another section is open', async () => {
    const driver = await admin();
    await driver.type('Organization name', 'Acme Worldwide');
    await driver.press('Members');
    await driver.says('Ada Okafor');
    await driver.press('Profile');
    await driver.says('1 unsaved change');
    expect((await driver.field('Organization name')).value).to.equal('Acme Worldwide');
  });

  it('asks about unsaved colors while another section is open, and shows them', async () => {
    const driver = await admin({}, { section: 'branding' });
    await driver.type('Primary color', '#111111');
    await driver.press('Members');
    await driver.says('Ada Okafor');
    const answer = dispatchBefore(driver.provider, 'before-organization-switch', { from: 'org_1', to: 'org_2' });
    await driver.press('Keep editing');
    expect(await answer).to.equal(false);
    expect(current(driver)).to.deep.equal(['Branding']);
    expect((await driver.field('Primary color')).value).to.equal('#111111');
  });

  it('marks what the viewer may not see, and says why when it is opened', async () => {
    const driver = await admin({ role: 'member' });
    await until(() => link(driver, 'Members') === undefined, 'the mark');
    expect(names(driver)).to.include.members(['Profile', 'Branding', 'Members (No access)', 'Invitations (No access)']);
    await driver.press(/^Members/);
    await driver.says('You don’t have access to members');
    await driver.says('“View members”');
  });

  it('passes on its organization and its read-only state', async () => {
    const driver = await admin({}, { organization: 'org_2', readonly: true });
    await driver.says('Read-only');
    expect(asked(driver, '/organizations/org_1')).to.equal(0);
    await driver.press('Members');
    await until(() => asked(driver, '/organizations/org_2/members') === 1, 'the members of the other one');
  });

  it('shows an error when the code of a section fails to load, and retries', async () => {
    let isOnline = false;
    sectionLoaders.members = async () => {
      if (!isOnline) throw new TypeError('Failed to fetch dynamically imported module');
    };
    const driver = await admin();
    await driver.press('Members');
    await driver.says('Couldn’t load this part of the page');
    expect(await barriers(driver.element)).to.equal('');
    isOnline = true;
    await driver.press('Try again');
    await driver.says('Ada Okafor');
  });

  it('loads the code of a section when the pointer enters its link', async () => {
    let fetched = 0;
    sectionLoaders.members = async () => void fetched++;
    const driver = await admin();
    expect(fetched).to.equal(0);
    link(driver, 'Members').dispatchEvent(new PointerEvent('pointerenter'));
    expect(fetched).to.equal(1);
    await driver.press('Members');
    await driver.says('Ada Okafor');
    expect(fetched).to.equal(1);
  });

  describe('with the section in the address', () => {
    it('gives every section a link, and follows it in place', async () => {
      history.replaceState({ kept: true }, '', '?tab=7');
      const driver = await admin({}, { sectionInAddress: true });
      await until(() => link(driver, 'Members').getAttribute('href')?.endsWith('?tab=7&section=members'), 'the link');
      link(driver, 'Members').click();
      await driver.says('Ada Okafor');
      expect(location.search).to.equal('?tab=7&section=members');
      expect(history.state).to.deep.equal({ kept: true });
      history.back();
      await driver.says('Danger zone');
      expect(location.search).to.equal('?tab=7');
    });

    it('begins with the section that the address names', async () => {
      history.replaceState(null, '', '?section=branding');
      const driver = await admin({}, { sectionInAddress: true, section: 'members' });
      await driver.says('Button text');
      expect(asked(driver, '/members')).to.equal(0);
    });

    it('leaves a link to the browser that is to open elsewhere', async () => {
      const driver = await admin({}, { sectionInAddress: true });
      // The test page must stay: a listener behind the element prevents default navigation.
      let left = false;
      driver.provider.addEventListener(
        'click',
        (event) => ([left] = [!event.defaultPrevented, event.preventDefault()]),
      );
      link(driver, 'Members').dispatchEvent(
        new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
      );
      expect(left).to.equal(true);
      expect(driver.element.section).to.equal('');
    });
  });

  it('links to the routes of the page, and leaves them to it', async () => {
    const driver = await admin({}, { sectionHref: (section) => `/settings/${section}` });
    expect(links(driver).map((one) => one.getAttribute('href'))).to.deep.equal([
      ...sectionIds.map((id) => `/settings/${id}`),
    ]);
    let left = false;
    driver.provider.addEventListener('click', (event) => ([left] = [!event.defaultPrevented, event.preventDefault()]));
    link(driver, 'Members').click();
    expect(left).to.equal(true);
    expect(driver.element.section).to.equal('');
    driver.element.section = 'members';
    await driver.says('Ada Okafor');
  });

  it('groups its sections, and adds those of the host to the group that they name', async () => {
    const driver = await mounted(
      html`<org-admin
        ><section slot="billing" aria-label="Billing" data-group="organization"></section>
        <section slot="maps" aria-label="Maps" data-group="Add-ons"></section>
        <section slot="help" aria-label="Help"></section
      ></org-admin>`,
    );
    const lists = [...driver.root.querySelectorAll('nav ul')].map((list) => [
      driver.root.getElementById(list.getAttribute('aria-labelledby')!)!.textContent,
      [...list.children].map(({ textContent }) => textContent.trim()),
    ]);
    expect(lists.slice(0, 1)).to.deep.equal([['Organization', ['Profile', 'Branding', 'Billing']]]);
    expect(lists.slice(-2)).to.deep.equal([
      ['Add-ons', ['Maps']],
      ['More', ['Help']],
    ]);
  });

  it('has no label for a single group', async () => {
    const driver = await admin({}, { sections: 'members invitations' });
    expect(driver.root.querySelectorAll('nav .group')).to.have.lengthOf(0);
  });

  it('opens its navigation from a button in narrow layouts, and moves the focus to the section', async () => {
    const driver = await admin();
    driver.element.style.inlineSize = '400px';
    const button = await driver.button(/Organization.*Profile/);
    expect(driver.findButton('Members')).to.equal(undefined);
    button.click();
    await driver.press('Members');
    await driver.says('Ada Okafor');
    expect(driver.findButton('Members')).to.equal(undefined);
    expect(driver.root.activeElement?.className).to.equal('content');
    await driver.button(/People.*Members/);
    expect(await barriers(driver.element)).to.equal('');
  });

  describe('with sections of the host', () => {
    const seen = (driver: Driver<OrgAdmin>) =>
      [...driver.element.children].filter((child) => child.checkVisibility()).map((child) => child.textContent);

    it('shows them beside its own', async () => {
      const driver = await mounted(
        html`<org-admin
          ><section slot="billing" aria-label="Billing">Team plan</section>
          <p slot="billing">14 seats</p></org-admin
        >`,
      );
      expect(names(driver)).to.deep.equal([...builtIn, 'Billing']);
      expect(seen(driver)).to.deep.equal([]);
      await driver.press('Billing');
      expect(seen(driver)).to.deep.equal(['Team plan', '14 seats']);
      expect(driver.all('org-profile')).to.have.lengthOf(0);
    });

    it('shows them in the place of its own, and fetches nothing for that', async () => {
      const driver = await mounted(
        html`<org-admin section="members"><section slot="members">People, our way</section></org-admin>`,
      );
      expect(names(driver)).to.deep.equal(builtIn);
      expect(seen(driver)).to.deep.equal(['People, our way']);
      expect([driver.all('member-list').length, asked(driver as never, '/members')]).to.deep.equal([0, 0]);
    });

    it('supports every name, including names of properties of objects', async () => {
      const driver = await mounted(
        html`<org-admin section="constructor"
          ><section slot="constructor" aria-label="Builders">Who builds</section></org-admin
        >`,
      );
      expect(names(driver).at(-1)).to.equal('Builders');
      expect(seen(driver)).to.deep.equal(['Who builds']);
    });

    it('takes those in that come, change their name or go later', async () => {
      const driver = await admin();
      const section = Object.assign(document.createElement('section'), { slot: 'billing' });
      driver.element.append(section);
      await until(() => names(driver).at(-1) === 'billing', 'the new one');
      section.setAttribute('aria-label', 'Billing');
      await until(() => names(driver).at(-1) === 'Billing', 'its name');
      section.remove();
      await until(() => names(driver).at(-1) !== 'Billing', 'the others');
    });
  });
});
