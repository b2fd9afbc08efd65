import { expect } from '@open-wc/testing';
import type { AuditFilters, AuditLog } from '../../src/index.js';
import type { AuditEvent } from '../../src/contract/index.js';
import type { BackendSettings } from '../../stories/backend.js';
import { barriers } from './accessible.js';
import { mount, until, type Mounted } from './mount.js';

async function open(
  settings: Partial<BackendSettings> = {},
  attributes: Partial<AuditLog> = {},
): Promise<Mounted<AuditLog>> {
  const driver = await mount('audit-log', settings, undefined, attributes);
  await driver.ready();
  return driver;
}

const rows = (driver: Mounted<AuditLog>) =>
  driver.all('[part=row]').map((row) => row.textContent!.replace(/\s+/g, ' ').trim());
const lists = (driver: Mounted<AuditLog>) =>
  driver.backend.requests.filter((line) => line.includes('GET /organizations/org_1/audit-events'));

async function choose(driver: Mounted<AuditLog>, label: string, value: string): Promise<void> {
  const select = await until(() => driver.root.querySelector<HTMLSelectElement>(`[aria-label="${label}"]`), label);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await driver.settled();
}

/** The text of what the element downloads. */
async function downloaded(run: () => Promise<void>): Promise<{ name: string; text: string }> {
  const { click } = HTMLAnchorElement.prototype;
  try {
    return await new Promise((resolve, reject) => {
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        const name = this.download;
        fetch(this.href)
          .then((response) => response.text())
          .then((text) => resolve({ name, text }), reject);
      };
      run().catch(reject);
    });
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
}

/** Changes the roles of a member as another administrator. */
async function changeRoles(driver: Mounted<AuditLog>): Promise<void> {
  const client = driver.backend.as('user_1');
  const { items } = await client.members.list('org_1', { limit: 20 });
  const { userId, roles } = items.find(({ allowed, isSelf }) => allowed.updateRoles && !isSelf)!;
  const role = roles.some(({ id }) => id === 'auditor') ? 'member' : 'auditor';
  await client.members.setRoles('org_1', userId, [role]);
}

describe('<audit-log>', () => {
  it('says in words what happened, to whom, and with what outcome', async () => {
    const driver = await open();
    expect(rows(driver)).to.have.lengthOf.at.least(16);
    expect(rows(driver)[0]).to.match(
      /changed the roles of .*Added People manager · Removed Member.*Succeeded.*192\.0\.2\.7/,
    );
    expect(driver.text()).to.match(/tried to .*Denied/);
    expect(driver.all('.day').length).to.be.greaterThan(5);
    expect(driver.text()).not.to.include('member.roles.update');
    expect(await barriers(driver.element)).to.equal('');
  });

  it('shows what changed and the evidence of an event', async () => {
    const driver = await open();
    const toggle = await driver.button(/^Details, .* changed the roles of /);
    expect(toggle.ariaExpanded).to.equal('false');
    toggle.click();
    await driver.says('What changed');
    await driver.says(/Added People manager.*Removed Member/);
    await driver.says('Event ID');
    expect(toggle.ariaExpanded).to.equal('true');
    toggle.click();
    await driver.noLongerSays('Event ID');
  });

  it('filters by type, outcome and range, and puts the filters into the address', async () => {
    const driver = await open({}, { filtersInAddress: true });
    const changed = driver.event<AuditFilters>('filters-changed');
    await choose(driver, 'Event type', 'member.*');
    expect((await changed).detail.type).to.equal('member.*');
    await choose(driver, 'Outcome', 'denied');
    await until(() => rows(driver).length > 0 && rows(driver).every((row) => row.includes('Denied')), 'denied events');
    expect(location.search).to.include('audit-type=member.*').and.to.include('audit-outcome=denied');
    expect(lists(driver).length).to.be.greaterThan(2);
    await choose(driver, 'Date range', 'custom');
    const from = await until(() => driver.root.querySelector<HTMLInputElement>('[aria-label=From]'));
    from.value = '2030-01-01';
    from.dispatchEvent(new Event('change', { bubbles: true }));
    await driver.says('No events match these filters');
    await driver.says('There’s nothing to export.');
    await driver.press('Clear filters');
    await until(() => rows(driver).length >= 16, 'all events');
    expect(location.search).not.to.include('audit-');
  });

  it('shows the history of one target, which the viewer can widen', async () => {
    const driver = await open();
    const [{ target }] = (await driver.backend.as('user_1').auditEvents.list('org_1', { limit: 1 })).items as [
      AuditEvent,
    ];
    driver.element.target = target.id;
    await until(() => rows(driver).length < 10 && rows(driver).every((row) => row.includes(target.name)), 'one target');
    await driver.press(`Remove filter Target: ${target.name}`);
    await until(() => rows(driver).length >= 16, 'all events');
    expect(driver.element.target).to.equal('');
  });

  it('finds an actor among the members', async () => {
    const driver = await open();
    const input = await until(() => driver.root.querySelector<HTMLInputElement>('[aria-label=Actor]'), 'actor');
    const { items } = await driver.backend.as('user_1').members.list('org_1', { limit: 1, q: 'ada okafor' });
    const type = (text: string) => {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    type(items[0]!.name);
    const option = await until(() => driver.root.querySelector('datalist option'), 'an option');
    type(option.getAttribute('value')!);
    await driver.button(`Remove filter Actor: ${items[0]!.name}`);
    await until(() => rows(driver).every((row) => row.includes(items[0]!.name)), 'one actor');
  });

  it('offers new events and moves no row until they are asked for', async () => {
    const driver = await open();
    await driver.button('Export');
    const before = rows(driver);
    await until(() => driver.backend.streams, 'the stream');
    driver.root
      .querySelector('table')!
      .dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await changeRoles(driver);
    await driver.says('Show 1 new event');
    expect(rows(driver)).to.deep.equal(before);
    await driver.press('Show 1 new event');
    await until(() => rows(driver)[0] !== before[0], 'the new event');
    await driver.noLongerSays('Show 1 new event');
  });

  it('exports exactly the filtered events, in both formats', async () => {
    const driver = await open({}, { type: 'member.*' });
    const expected = (await driver.backend.as('user_1').auditEvents.list('org_1', { type: ['member.*'], limit: 200 }))
      .items;
    await driver.press('Export');
    const lines = await downloaded(() => driver.press(/^JSON Lines/));
    expect(lines.name).to.equal('audit-events.jsonl');
    const parse = (line: string) => JSON.parse(line) as AuditEvent;
    expect(lines.text.trimEnd().split('\n').map(parse)).to.deep.equal(expected);
    await driver.says(`Exported ${expected.length} events`);
    await driver.press('Export');
    const csv = await downloaded(() => driver.press(/^CSV/));
    expect(csv.text.trimEnd().split('\r\n')).to.have.lengthOf(expected.length + 1);
  });

  it('reports an export that fails', async () => {
    const driver = await open();
    await driver.press('Export');
    driver.backend.settings.failure = 'error';
    const failed = driver.event<{ operation: string }>('org-error');
    await driver.press(/^CSV/);
    expect((await failed).detail.operation).to.equal('auditEvents.export');
    await driver.says('Couldn’t export the events');
  });

  it('says how long events are kept', async () => {
    const driver = await open({ backend: { auditRetentionDays: 400 } });
    await driver.says('Events are kept for 400 days.');
    await driver.says(/Times in \S+/);
  });
});
