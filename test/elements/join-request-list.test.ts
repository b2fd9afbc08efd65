import { expect } from '@open-wc/testing';
import type { JoinRequestApprovalDetail, JoinRequestList, JoinRequestsDetail } from '../../src/index.js';
import type { BackendSettings } from '../../stories/backend.js';
import { barriers } from './accessible.js';
import { mount, until, type Mounted } from './mount.js';

async function open(
  settings: Partial<BackendSettings> = {},
  attributes: Partial<JoinRequestList> = {},
): Promise<Mounted<JoinRequestList>> {
  const driver = await mount('join-request-list', { joinRequests: 4, ...settings }, undefined, attributes);
  await driver.ready();
  return driver;
}

const rows = (driver: Mounted<JoinRequestList>) =>
  driver.all('[part=row]').map((row) => row.textContent!.replace(/\s+/g, ' ').trim());
const roleOf = (driver: Mounted<JoinRequestList>, name: string) =>
  (driver.all('select') as HTMLSelectElement[]).find((one) => one.ariaLabel === `Role for ${name}`)!;
const rolesOfMember = async (driver: Mounted<JoinRequestList>, userId: string) =>
  (await driver.backend.as('user_1').members.get('org_1', userId)).roles.map(({ id }) => id);

describe('<join-request-list>', () => {
  it('lists who asks, since when, and who was removed before', async () => {
    const driver = await open();
    await driver.says('Join requests 4');
    expect(rows(driver)).to.have.lengthOf(4);
    expect(rows(driver)[0]).to.match(/Joost Bakker ?Removed yesterday ?joost\.bakker@kestrel\.example/);
    expect(rows(driver)[1]).not.to.include('Removed');
    expect(await barriers(driver.element)).to.equal('');
  });

  it('approves with the default role, and says so', async () => {
    const driver = await open();
    const approved = driver.event<JoinRequestApprovalDetail>('join-request-approved');
    await driver.press('Approve Elif Demir');
    const { detail } = await approved;
    expect(detail.requests.map(({ userId }) => userId)).to.deep.equal(['user_elif']);
    expect(detail.rolesByRequest).to.deep.equal({ joi_2: ['member'] });
    await driver.says('Elif Demir is now a member');
    await until(() => rows(driver).length === 3, 'three requests');
    expect(await rolesOfMember(driver, 'user_elif')).to.deep.equal(['member']);
  });

  it('approves with the chosen role', async () => {
    const driver = await open();
    await until(() => roleOf(driver, 'Elif Demir').options.length > 1, 'the roles');
    const select = roleOf(driver, 'Elif Demir');
    select.value = 'auditor';
    select.dispatchEvent(new Event('change'));
    await driver.press('Approve Elif Demir');
    await driver.says('Elif Demir is now a member');
    expect(await rolesOfMember(driver, 'user_elif')).to.deep.equal(['auditor']);
  });

  it('offers only roles that the viewer can give', async () => {
    const driver = await open();
    const manager = driver.backend.as('user_3');
    const { items } = await manager.roles.list('org_1');
    expect(items.find(({ id }) => id === 'owner')?.assignable).to.equal(false);
    await until(() => roleOf(driver, 'Elif Demir').options.length > 1, 'the roles');
    const { items: all } = await driver.backend.as('user_1').roles.list('org_1');
    const offered = [...roleOf(driver, 'Elif Demir').options].map(({ text }) => text).sort();
    expect(offered).to.deep.equal(
      all
        .filter(({ assignable }) => assignable)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('denies, and the person cannot ask again', async () => {
    const driver = await open();
    const denied = driver.event<JoinRequestsDetail>('join-request-denied');
    await driver.press('Deny Hanna Kowalczyk');
    expect((await denied).detail.requests).to.have.lengthOf(1);
    await driver.says('Request from Hanna Kowalczyk denied');
    await until(() => rows(driver).length === 3, 'three requests');
    const record = await driver.backend.store.transaction((tx) => tx.joinRequestOf('org_1', 'user_hanna'));
    expect(record?.status).to.equal('denied');
  });

  it('approves the selected requests at once, in one batch', async () => {
    const driver = await open();
    for (const box of driver.all('tbody [type=checkbox]').slice(1, 3)) box.click();
    await driver.press('Approve 2');
    await driver.says('2 people are now members');
    await until(() => rows(driver).length === 2, 'two requests');
    expect(driver.backend.requests.filter((line) => line.startsWith('POST'))).to.deep.equal([
      'POST /organizations/org_1/batch/join-requests',
    ]);
  });

  it('asks before it denies several', async () => {
    const driver = await open();
    for (const box of driver.all('tbody [type=checkbox]').slice(0, 2)) box.click();
    await driver.press('Deny 2…');
    await driver.says('These people can’t ask again for a while.');
    expect(rows(driver)).to.have.lengthOf(4);
    await driver.press('Deny 2 requests');
    await driver.says('2 requests denied');
    await until(() => rows(driver).length === 2, 'two requests');
  });

  it('names the people whose requests could not be approved, with the reason', async () => {
    const driver = await open();
    await driver.backend.as('user_1').joinRequests.deny('org_1', 'joi_3');
    for (const box of driver.all('tbody [type=checkbox]').slice(1, 3)) box.click();
    await driver.press('Approve 2');
    await driver.says('1 request couldn’t be changed');
    await driver.says('Oluwaseun Adeyemi: This no longer exists, or you don’t have access to it.');
    expect(await rolesOfMember(driver, 'user_elif')).to.deep.equal(['member']);
    await driver.press('Dismiss');
    await until(() => !driver.text().includes('couldn’t be changed'), 'the notice is gone');
  });

  it('keeps the failures of decisions that run side by side', async () => {
    const driver = await open();
    driver.backend.settings.failure = 'error';
    driver.backend.settings.latency = 200;
    await driver.press('Approve Elif Demir');
    await driver.press('Approve Hanna Kowalczyk');
    await driver.says('2 requests couldn’t be changed');
    expect(rows(driver)).to.have.lengthOf(4);
  });

  it('sends nothing if the host prevents it', async () => {
    const driver = await open();
    driver.element.addEventListener('before-join-request-approve', (event) => event.preventDefault());
    await driver.press('Approve Elif Demir');
    await driver.element.updateComplete;
    expect(driver.backend.requests.filter((line) => line.startsWith('POST'))).to.deep.equal([]);
    expect(rows(driver)).to.have.lengthOf(4);
  });

  it('shows new requests of other people without reloading', async () => {
    const driver = await open({ joinRequests: 1, autoJoin: 'request' });
    await until(() => driver.backend.streams === 1, 'the stream');
    await driver.backend.as('user_outside').myJoinRequests.create({ organizationId: 'org_1' });
    await until(() => rows(driver).length === 2, 'two requests');
    expect(rows(driver)[0]).to.include('Nadia Outside');
  });

  it('is text only with readonly', async () => {
    const driver = await open({}, { readonly: true });
    await driver.says('Read-only');
    expect(driver.all('select, tbody button, [type=checkbox]')).to.have.lengthOf(0);
    expect(rows(driver)[1]).to.match(/Member$/);
  });

  it('says that there are none, and that a backend does not support them', async () => {
    await (await mount('join-request-list', { joinRequests: 0 })).says('No join requests');
    await (
      await mount('join-request-list', { domains: undefined, joinRequests: 0 })
    ).says('This application doesn’t take requests to join.');
  });

  it('takes no space with hide-empty until there are requests, and again after the last', async () => {
    const none = await mount('join-request-list', { joinRequests: 0 }, undefined, { hideEmpty: true });
    await until(() => none.backend.requests.some((line) => line.endsWith('/join-requests')), 'the requests');
    expect(none.text().trim()).to.equal('');
    const driver = await open({ joinRequests: 1 }, { hideEmpty: true });
    await driver.says('Joost Bakker');
    await driver.press('Approve Joost Bakker');
    await driver.says('Joost Bakker is now a member');
  });

  it('shows all content in a narrow box', async () => {
    const driver = await open({ long: true });
    driver.element.style.inlineSize = '320px';
    await driver.element.updateComplete;
    expect(driver.element.scrollWidth).to.be.at.most(320);
    for (const name of driver.all('.line .name, .sub')) expect(name.scrollWidth).to.be.at.most(name.clientWidth + 1);
  });
});
