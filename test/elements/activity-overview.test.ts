import { expect } from '@open-wc/testing';
import type { ActivityOverview } from '../../src/index.js';
import type { Activity } from '../../src/contract/index.js';
import type { BackendSettings } from '../../stories/backend.js';
import { barriers } from './accessible.js';
import { mount, until, type Mounted } from './mount.js';

const DAY = 86_400_000;
const day = (ago: number) => new Date(Date.now() - ago * DAY).toISOString().slice(0, 10);

/** Answers with days that count up: today has the highest numbers. */
const counting =
  (change: (activity: Activity) => Partial<Activity> = () => ({})): BackendSettings['answer'] =>
  (line, body) => {
    if (!line.includes('/activity')) return body;
    const activity = body as Activity;
    const days = activity.days.map(({ date }, at, { length }) => {
      const ago = length - 1 - at;
      return {
        date,
        activeMembers: Math.max(0, 200 - ago),
        logins: ago < 30 ? 20 : 10,
        failedLogins: ago,
        newMembers: 0,
      };
    });
    return { ...activity, since: days[0]!.date, days, cohorts: [], ...change({ ...activity, days }) };
  };

async function open(
  settings: Partial<BackendSettings> = {},
  attributes: Partial<ActivityOverview> = {},
): Promise<Mounted<ActivityOverview>> {
  const driver = await mount('activity-overview', settings, undefined, attributes);
  await driver.ready();
  return driver;
}

const figures = (driver: Mounted<ActivityOverview>) =>
  driver.all('.figures > div').map((figure) => figure.textContent!.replace(/\s+/g, ' ').trim());
const cells = (driver: Mounted<ActivityOverview>, table: string) =>
  driver.all(`${table} tbody tr`).map((row) =>
    [...row.querySelectorAll('td')]
      .map((cell) => cell.textContent!.trim())
      .join(' ')
      .trim(),
  );
const sliders = (driver: Mounted<ActivityOverview>) => driver.all('[role=slider]');
const valueOf = (slider: Element) => slider.getAttribute('aria-valuetext')!;
const press = (slider: HTMLElement, key: string) =>
  slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe('<activity-overview>', () => {
  it('shows how many people have moved from another system', async () => {
    const driver = await open({ migration: { members: 1240, total: 3100 } });
    const section = driver.all('[part=migration]')[0]!;
    expect(section.textContent).to.include('1,240 of 3,100 (40%)');
    const bar = section.querySelector('progress')!;
    expect([bar.value, bar.max]).to.deep.equal([1240, 3100]);
    expect(driver.root.querySelector('#title-migration')!.textContent).to.equal('Moved accounts');
    expect(await barriers(driver.element)).to.equal('');
  });

  it('shows the number alone if the backend does not know how many people there are', async () => {
    const driver = await open({ migration: { members: 86 } });
    expect(driver.all('.moved')[0]!.textContent).to.equal('86');
    expect(driver.root.querySelector('progress')).to.equal(null);
  });

  it('shows no migration where users do not move', async () => {
    const driver = await open();
    expect(driver.root.querySelector('[part=migration], #title-migration')).to.equal(null);
  });

  it('shows the numbers of the period, and the difference from the period before', async () => {
    const driver = await open({ answer: counting() });
    expect(figures(driver)).to.deep.equal([
      'Active members per day 186 19% more than in the period before',
      'Sign-ins 600 100% more than in the period before',
      'Failed sign-ins 435 67% fewer than in the period before',
      'New members 0 Same as in the period before',
    ]);
  });

  it('loads what the backend counted, and the request of the viewer', async () => {
    const driver = await open();
    const { days } = await driver.backend.as('user_1').activity.get('org_1', { from: day(29), to: day(0) });
    const sum = days.reduce((total, { logins }) => total + logins, 0);
    expect(figures(driver)[1]).to.include(`Sign-ins ${sum.toLocaleString('en')} `);
    expect(driver.backend.requests.filter((line) => line.includes('activity'))).to.deep.equal([
      'GET /organizations/org_1/activity',
    ]);
  });

  it('compares small numbers by their difference, and not with days that were not recorded', async () => {
    const driver = await open({
      answer: counting(({ days }) => ({
        days: days.map((one) => ({ ...one, logins: one.date === day(0) ? 7 : one.date === day(40) ? 4 : 0 })),
      })),
    });
    expect(figures(driver)[1]).to.equal('Sign-ins 7 3 more than in the period before');
    driver.backend.settings.answer = counting(() => ({ since: day(40) }));
    await driver.element.refresh();
    await driver.says('Nothing earlier to compare with');
    expect(driver.text()).not.to.include('Activity is recorded since');
    driver.backend.settings.answer = counting(() => ({ since: day(10) }));
    await driver.element.refresh();
    await driver.says('Activity is recorded since');
  });

  it('shows another period', async () => {
    const driver = await open({ answer: counting() }, { period: 7 });
    const period = driver.all('select')[0] as HTMLSelectElement;
    expect([period.value, period.getAttribute('aria-label')]).to.deep.equal(['7', 'Period']);
    expect(sliders(driver)[0]!.getAttribute('aria-valuemax')).to.equal('6');
    for (const [value, name] of [
      ['90', 'Last 90 days'],
      ['365', 'Last 12 months'],
    ] as const) {
      period.value = value;
      period.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => sliders(driver)[0]!.getAttribute('aria-valuemax') === String(Number(value) - 1), name);
      expect(driver.root.querySelector('[role=status]')!.textContent!.trim()).to.equal(name);
    }
    const unknown = await open({}, { period: 12 });
    expect(unknown.root.querySelector('select')!.value).to.equal('30');
  });

  it('moves from day to day with the arrow keys, and tells the values of the day', async () => {
    const driver = await open({ answer: counting() });
    const slider = sliders(driver)[1]!;
    slider.focus();
    await driver.element.updateComplete;
    expect(valueOf(slider)).to.match(/\(so far\): Sign-ins 20, Failed sign-ins 0$/);
    const reads = async (key: string) => {
      press(slider, key);
      await driver.element.updateComplete;
      return Number(/\d+$/.exec(valueOf(slider))![0]);
    };
    expect(await reads('ArrowLeft')).to.equal(1);
    expect(await reads('ArrowDown')).to.equal(2);
    expect(await reads('PageDown')).to.equal(9);
    expect(await reads('ArrowRight')).to.equal(8);
    expect(await reads('ArrowUp')).to.equal(7);
    expect(await reads('Home')).to.equal(29);
    expect(await reads('ArrowLeft')).to.equal(29);
    expect(await reads('PageUp')).to.equal(22);
    expect(await reads('End')).to.equal(0);
    expect([...driver.all('.legend')[1]!.querySelectorAll('b')].map((value) => value.textContent)).to.deep.equal([
      '20',
      '0',
    ]);
    expect(driver.all('.plot .day')).to.have.lengthOf(1);
    slider.blur();
    await driver.element.updateComplete;
    expect(driver.all('.plot .day')).to.have.lengthOf(0);
    expect(driver.root.querySelector('#summary-members')!.textContent).to.match(
      /^Active members: highest on .*with 200$/,
    );
  });

  it('lets time run from right to left in a right-to-left page', async () => {
    const driver = await open({ answer: counting() });
    driver.provider.parentElement!.dir = 'rtl';
    const slider = sliders(driver)[1]!;
    slider.focus();
    press(slider, 'ArrowRight');
    await driver.element.updateComplete;
    expect(valueOf(slider)).to.match(/Failed sign-ins 1$/);
    const { left, width, top } = slider.getBoundingClientRect();
    const point = (share: number) =>
      slider.dispatchEvent(new PointerEvent('pointermove', { clientX: left + width * share, clientY: top + 5 }));
    point(0);
    await driver.element.updateComplete;
    expect(valueOf(slider)).to.match(/Failed sign-ins 0$/);
    point(1);
    await driver.element.updateComplete;
    expect(valueOf(slider)).to.match(/Failed sign-ins 29$/);
  });

  it('shows a chart as a table with the newest day first, and downloads it', async () => {
    const driver = await open({ answer: counting() });
    const height = driver.all('figure')[1]!.getBoundingClientRect().height;
    driver.all('.segmented')[1]!.querySelectorAll('button')[1]!.click();
    await until(() => driver.all('table.days')[0], 'a table');
    const rows = cells(driver, '.days');
    expect([rows.length, rows[0], rows[29]]).to.deep.equal([30, '20 0', '20 29']);
    expect(driver.all('.days tbody th')[0]!.textContent).to.include('(so far)');
    expect(driver.all('.segmented')[1]!.querySelectorAll('[aria-pressed=true]')[0]!.textContent!.trim()).to.equal(
      'Table',
    );
    expect(sliders(driver)).to.have.lengthOf(1);
    expect(Math.abs(driver.all('figure')[1]!.getBoundingClientRect().height - height)).to.be.below(1);
    const { click } = HTMLAnchorElement.prototype;
    const files: { name: string; blob: Promise<string> }[] = [];
    HTMLAnchorElement.prototype.click = function () {
      files.push({ name: this.download, blob: fetch(this.href).then((file) => file.text()) });
    };
    try {
      await driver.press('Download CSV: Sign-ins');
      await until(() => files[0], 'a file');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(files[0]!.name).to.equal('activity-sign-ins.csv');
    const lines = (await files[0]!.blob).trim().split('\r\n');
    expect(lines).to.have.lengthOf(31);
    expect(lines.at(-1)).to.equal(`"${day(0)}","20","0"`);
  });

  it('shows how many members of each cohort came back', async () => {
    const driver = await open({
      answer: counting(() => ({
        cohorts: [
          { week: '2026-09-07', newMembers: 10, activeMembers: [10, 8, 6, 5, 1] },
          { week: '2026-09-14', newMembers: 30, activeMembers: [20, 15, 15, 15] },
          { week: '2026-10-05', newMembers: 3, activeMembers: [] },
        ],
      })),
    });
    await driver.says('50% came back in week 4');
    expect(cells(driver, '.cohorts')).to.deep.equal(['10 100% 80% 60% 50% 10%', '30 67% 50% 50% 50%']);
    expect(driver.all('.cohorts .shade-5')).to.have.lengthOf(1);
    driver.backend.settings.answer = counting();
    await driver.element.refresh();
    await driver.says('This needs members who joined at least two weeks ago.');
  });

  it('keeps the numbers when a refresh fails, and retries a first load that failed', async () => {
    const driver = await open({ answer: counting() });
    driver.backend.settings.failure = 'error';
    await driver.element.refresh();
    expect(figures(driver)).to.have.lengthOf(4);
    await driver.says('Couldn’t load activity');
    driver.backend.settings.failure = 'none';
    await driver.press('Try again');
    await until(() => !driver.text().includes('Couldn’t load'), 'no message');
    const other = await mount('activity-overview', { failure: 'error' });
    await other.says('Couldn’t load activity');
    other.backend.settings.failure = 'none';
    await other.press('Try again');
    await other.says('Active members per day');
  });

  it('is empty without any activity, and without the feature', async () => {
    const driver = await mount('activity-overview', {
      answer: counting(({ days }) => ({
        days: days.map(({ date }) => ({ date, activeMembers: 0, logins: 0, failedLogins: 0, newMembers: 0 })),
      })),
    });
    await driver.says('Active members and sign-ins appear here from the first day.');
    const off = await mount('activity-overview', { activity: false });
    await off.says('This application doesn’t record activity.');
    expect(off.backend.requests.filter((line) => line.endsWith('/activity'))).to.deep.equal([]);
  });

  it('is accessible as charts and as tables, also right-to-left at 320 px', async () => {
    const driver = await open();
    expect(await barriers(driver.element)).to.equal('');
    const stage = driver.provider.parentElement!;
    stage.style.inlineSize = '320px';
    stage.dir = 'rtl';
    for (const group of driver.all('.segmented')) group.querySelectorAll('button')[1]!.click();
    await until(() => driver.all('table.days').length === 2, 'tables');
    expect(await barriers(driver.element)).to.equal('');
    expect(driver.element.scrollWidth).to.be.at.most(320);
  });
});
