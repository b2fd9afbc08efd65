/* Costs of a long list: memory and layout shifts. */
import { expect } from '@open-wc/testing';
import { frame, isHere, listIn, place, seen, tall, watchPages } from './long-list.js';
import { mount, until } from './mount.js';

describe('the cache of a long list', () => {
  it('keeps nearby pages: distant pages are requested again on return, nearby pages are not', async () => {
    const list = await listIn(tall, { members: 10_000 });
    const { box } = list;
    const log = watchPages(list);
    const [one, next] = seen(list) as unknown as [Element, Element];
    const height = next.getBoundingClientRect().top - one.getBoundingClientRect().top;
    const goTo = async (page: number) => {
      box.scrollTop = (page * 50 + 10) * height;
      await until(
        () =>
          seen(list).length > 5 && seen(list).every((row) => isHere(row) && Math.abs(place(row) - page * 50 - 25) < 25),
        `the rows of page ${page}`,
      );
    };
    for (let page = 2; page <= 44; page += 2) await goTo(page);
    log.asked.length = 0;
    await goTo(42);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(log.asked, 'near').to.deep.equal([]);
    await goTo(2);
    expect(log.asked, 'far').to.include(100);
  });

  it('shifts no content below the first rows on load', async () => {
    const shifts: number[] = [];
    const observer = new PerformanceObserver((entries) =>
      shifts.push(...entries.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value)),
    );
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) observer.observe({ type: 'layout-shift' });
    const members = await mount('member-list', { members: 100, latency: 400 });
    await until(
      () => members.root.querySelector('.skeleton')?.checkVisibility({ visibilityProperty: true }),
      'the skeleton',
    );
    await members.ready();
    await until(() => members.root.querySelectorAll('.select.role option').length > 1, 'the roles');
    await frame();
    observer.disconnect();
    expect(shifts.filter((value) => value > 0.001)).to.deep.equal([]);
    expect(getComputedStyle(members.root.querySelector('.table-foot')!).visibility).to.equal('visible');
  });
});
