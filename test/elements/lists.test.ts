/* Long lists: visible rows keep their position, and only rows in view are loaded. */
import { expect } from '@open-wc/testing';
import type { BackendSettings } from '../../stories/backend.js';
import { sendKeys } from '@web/test-runner-commands';
import { frame, isHere, listIn, place, seen, tall, watchPages, type List } from './long-list.js';
import { mount, until } from './mount.js';

/** Scrolls, and returns how far visible rows moved from their expected position, in px. */
async function astray(list: { members: List; box: HTMLElement }, by: number): Promise<number> {
  const { box } = list;
  const before = new Map(
    seen(list)
      .filter(isHere)
      .map((row) => [place(row), row.getBoundingClientRect().top]),
  );
  const from = box.scrollTop;
  box.scrollTop += by;
  const went = box.scrollTop - from;
  await frame();
  const errors = seen(list)
    .filter((row) => isHere(row) && before.has(place(row)))
    .map((row) => Math.abs(before.get(place(row))! - went - row.getBoundingClientRect().top));
  return Math.max(0, ...errors);
}

/** A host's own column with something of another height in each row. */
const columns = [
  {
    id: 'note',
    label: 'Note',
    render: ({ userId }: { userId: string }) =>
      Object.assign(document.createElement('div'), {
        style: `height:${40 + ((Number(userId.slice(5)) * 37) % 110)}px`,
      }),
  },
];

for (const [where, style] of [
  ['a narrow box', 'inline-size:360px;block-size:600px'],
  ['a wide box with columns of the host', 'inline-size:1000px;block-size:600px'],
] as const)
  describe(`a long list in ${where}`, () => {
    it('moves by the scrolled distance, down and up', async () => {
      const list = await listIn(style, { members: 10_000, long: true }, { columns });
      const errors: number[] = [];
      for (let step = 0; step < 40; step++) errors.push(await astray(list, 170));
      for (let step = 0; step < 50; step++) errors.push(await astray(list, -170));
      expect(Math.max(...errors)).to.be.below(2);
      expect(list.box.scrollTop).to.equal(0);
    });

    it('moves by the scrolled distance, up after a jump', async () => {
      const list = await listIn(style, { members: 10_000, long: true }, { columns });
      list.box.scrollTop = list.box.scrollHeight / 2;
      await until(() => seen(list).length > 2 && seen(list).every(isHere), 'the rows in the middle');
      const errors: number[] = [];
      for (let step = 0; step < 30; step++) {
        errors.push(await astray(list, -170));
        await until(() => seen(list).every(isHere));
      }
      expect(Math.max(...errors)).to.be.below(2);
    });

    it('shows the last row directly above the footer after a jump to the end', async () => {
      const list = await listIn(style, { members: 10_000, long: true }, { columns });
      list.box.scrollTop = list.box.scrollHeight;
      await until(() => seen(list).length > 2 && seen(list).every(isHere), 'the last rows');
      await until(() => Math.abs(list.box.scrollTop + list.box.clientHeight - list.box.scrollHeight) <= 2, 'the end');
      const last = list.members.all('tbody tr').at(-1)!;
      expect(place(last)).to.equal(9_999);
      const foot = list.members.root.querySelector('.table-foot')!.getBoundingClientRect();
      expect(foot.top - last.getBoundingClientRect().bottom).to.be.within(-1, 2);
    });
  });

const focused = ({ members }: { members: List }) => members.root.activeElement as HTMLElement | null;
const focusedPlace = (list: { members: List }) => {
  const row = focused(list)?.closest('tr');
  return row ? place(row) : undefined;
};
const isAt = (list: { members: List }, index: number) =>
  until(() => focusedPlace(list) === index, `the focus in row ${index}; it is in ${focusedPlace(list)}`);

describe('a screen reader in a long table', () => {
  it('gets row index and row count: at the top, after a jump, filtered, and after changes of others', async () => {
    const list = await listIn(tall, { members: 10_000 });
    const { members, box } = list;
    const rows = () => seen(list).filter(isHere);
    const count = () => members.root.querySelector('table')!.ariaRowCount;
    const nameAt = async (index: number) =>
      (
        await members.backend
          .as('user_1')
          .members.list('org_1', { position: index, limit: 1, q: members.element.search })
      ).items[0]!.name;
    const holds = async () => {
      const row = await until(() => rows()[2], 'a row');
      expect(row.querySelector('.name')!.textContent).to.include(await nameAt(place(row)));
      expect(rows().map(place)).to.deep.equal(rows().map((_, at) => place(rows()[0]!) + at));
    };
    expect(count()).to.equal('10001');
    await holds();
    box.scrollTop = box.scrollHeight / 2;
    await until(() => rows().length > 5 && place(rows()[0]!) > 1000);
    await holds();
    box.scrollTop = 0;
    await members.type('Search members', 'ada');
    await until(() => count() !== '10001');
    await holds();
    await members.type('Search members', '');
    await until(() => count() === '10001');
    await until(() => members.backend.streams === 1);
    await members.backend.as('user_2').members.remove('org_1', 'user_7');
    await until(() => count() === '10000');
    await holds();
  });
});

describe('keyboard navigation of a long table', () => {
  it('moves between rows in the same column, and to the last of 100,000 with one request', async () => {
    const list = await listIn(tall, { members: 100_000 });
    const { members } = list;
    (await until(() => members.all('tbody .more')[0], 'a name')).focus();
    await until(() => members.all('tbody [aria-haspopup=menu]').length);
    await members.says('Export to get the full list');
    await sendKeys({ press: 'ArrowDown' });
    await isAt(list, 1);
    expect(focused(list)!.matches('.more')).to.equal(true);
    await sendKeys({ press: 'PageDown' });
    await until(() => focusedPlace(list)! > 3, 'a window further');
    const log = watchPages(list);
    await sendKeys({ press: 'End' });
    await isAt(list, 99_999);
    expect(focused(list)!.matches('.more')).to.equal(true);
    expect(log.asked).to.deep.equal([99_950]);
    const { bottom } = list.box.getBoundingClientRect();
    expect(focused(list)!.getBoundingClientRect().bottom).to.be.below(bottom);
    await sendKeys({ press: 'PageUp' });
    await sendKeys({ press: 'ArrowUp' });
    await until(() => focusedPlace(list)! < 99_998 && focusedPlace(list)! > 99_900, 'a window back');
    await sendKeys({ press: 'Home' });
    await isAt(list, 0);
    await sendKeys({ press: 'ArrowUp' });
    expect(focusedPlace(list)).to.equal(0);
  });

  it('moves the focus once a pending row is loaded, unless the viewer has focused something else', async () => {
    const list = await listIn(tall, { members: 10_000 });
    const { members } = list;
    await members.says('Export to get the full list');
    members.backend.settings.latency = 150;
    members.all('tbody [aria-haspopup=menu]')[0]!.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    await isAt(list, 9_997);
    expect(focused(list)!.ariaHasPopup).to.equal('menu');
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'End' });
    (await members.field('Search members')).focus();
    await until(() => members.all('tbody tr[aria-rowindex="10000"][part=row]').length || seen(list).every(isHere));
    await frame();
    expect(focused(list)!.matches('input[type=search]')).to.equal(true);
  });

  it('ignores keys in fields of the host, the search and menus, and key combinations', async () => {
    const notes = new Map<string, HTMLInputElement>();
    const note = ({ userId }: { userId: string }) =>
      notes.get(userId) ??
      notes.set(userId, Object.assign(document.createElement('input'), { className: 'own', value: 'abc' })).get(userId);
    const list = await listIn(tall, { members: 60 }, { columns: [{ id: 'note', label: 'Note', render: note }] });
    const { members } = list;
    await members.says('Export to get the full list');
    const own = await until(() => members.all('tbody input.own')[0], 'a field of the host');
    own.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'End' });
    expect(focused(list)).to.equal(own);
    const name = members.all('tbody .more')[1]!;
    name.focus();
    name.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', shiftKey: true, bubbles: true }));
    expect(focused(list)).to.equal(name);
    await sendKeys({ press: 'Tab' });
    expect(focusedPlace(list), 'Tab goes through the row').to.equal(1);
  });

  it('works in the invitation list, for loaded rows', async () => {
    const invitations = await mount('invitation-list', { invitations: 120 });
    await invitations.ready();
    const first = await until(() => invitations.all('tbody [aria-haspopup=menu]')[0], 'a menu');
    first.focus();
    await until(() => invitations.root.querySelector('.printed'));
    const at = () => {
      const row = invitations.root.activeElement?.closest('tr');
      return row && place(row);
    };
    await sendKeys({ press: 'ArrowDown' });
    await until(() => at() === 1);
    await sendKeys({ press: 'End' });
    await until(() => at() === 49, 'the last that is here');
    await sendKeys({ press: 'Home' });
    await until(() => at() === 0);
    const indexes = invitations.all('tbody tr[part=row]').map((row) => row.ariaRowIndex);
    expect(indexes).to.deep.equal(indexes.map((_, index) => String(index + 2)));
    window.scrollTo(0, 0);
  });
});

describe('requests of a long list', () => {
  it('are sent while an earlier page is pending', async () => {
    const members = await mount('member-list', { members: 1_000 });
    const box = members.provider.parentElement!;
    box.style.cssText = `overflow:auto;${tall}`;
    await until(() => members.all('tbody tr[part=row]').length);
    box.scrollTop = 20_000;
    await until(
      () => seen({ members, box }).length > 5 && seen({ members, box }).every((row) => isHere(row) && place(row) > 300),
      'the rows there',
    );
    expect(box.scrollTop).to.be.closeTo(20_000, 60);
  });

  it('skip pages that the scrollbar is dragged past: only pages in view at the end, at most three at once', async () => {
    const list = await listIn(tall, { members: 100_000, latency: 40 });
    const log = watchPages(list);
    const { box } = list;
    // On a slow machine the pause is long enough to load.
    let stays = 0;
    for (let step = 1; step <= 40; step++) {
      const from = performance.now();
      box.scrollTop = (box.scrollHeight * step) / 60;
      await frame();
      if (performance.now() - from > 50) stays++;
    }
    await until(() => seen(list).length > 5 && seen(list).every(isHere), 'the rows where one let go');
    expect(log.asked.length, `${log.asked}`).to.be.at.most(3 + stays * 2);
    expect(log.most).to.be.below(4);
  });

  it('are aborted when the viewer scrolls on', async () => {
    const list = await listIn(tall, { members: 100_000 });
    list.members.backend.settings.latency = 2_000;
    const log = watchPages(list);
    list.box.scrollTop = 1_000_000;
    await until(() => log.asked.length === 1);
    list.members.backend.settings.latency = 0;
    list.box.scrollTop = 3_000_000;
    await until(() => log.aborted === 1, 'the first page to be given up');
    await until(() => seen(list).length > 5 && seen(list).every(isHere), 'the rows');
  });

  it('prefetch one page ahead, but not in data-saving mode', async () => {
    const list = await listIn(tall, { members: 1_000 });
    const log = watchPages(list);
    list.box.scrollTop = 33 * 53;
    await until(() => log.asked.length);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(log.asked).to.deep.equal([50]);
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } });
    try {
      list.box.scrollTop = 83 * 53;
      await frame();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(log.asked).to.deep.equal([50]);
    } finally {
      Reflect.deleteProperty(navigator, 'connection');
    }
  });
});

describe('printing a long list or searching it with the browser', () => {
  it('shows a notice about missing rows', async () => {
    const list = await listIn(tall, { members: 10_000 });
    const { members } = list;
    await members.says(/Printed rows 1–\d+ of 10,000. Export to get the full list./);
    const printed = members.root.querySelector('.printed')!;
    expect(getComputedStyle(printed).display).to.equal('none');
    expect(members.text()).not.to.include('Your browser’s search covers only');
    const press = () => dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, cancelable: true }));
    expect(press(), 'the browser still opens its search').to.equal(true);
    await members.says(
      'Your browser’s search covers only the rows on screen. Use the search box above to search everything.',
    );
  });

  it('shows no notice if all rows are rendered', async () => {
    const list = await listIn(tall, { members: 9 });
    dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true }));
    await list.members.press('Export CSV');
    await frame();
    expect(list.members.text()).not.to.match(/Printed rows|Your browser’s search covers/);
  });
});

describe('selection in a long list', () => {
  const boxOf = (row: HTMLElement) => row.querySelector<HTMLElement>('input[type=checkbox]')!;
  const shiftClick = (row: HTMLElement) =>
    boxOf(row).dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true, cancelable: true }));

  it('selects a range with Shift, including rows that were never loaded', async () => {
    const list = await listIn(tall, { members: 2_000 });
    const { members, box } = list;
    boxOf(seen(list)[3]!).click();
    await members.says('1 selected');
    box.scrollTop = 900 * 53;
    await until(
      () => seen(list).length > 5 && seen(list).every(isHere) && place(seen(list)[0]!) > 500,
      'the rows further down',
    );
    const to = seen(list)[4]!;
    const count = place(to) - 3 + 1;
    shiftClick(to);
    await members.says(`${count} selected`);
    box.scrollTop = 300 * 53;
    await until(
      () => seen(list).length > 5 && seen(list).every(isHere) && place(seen(list)[0]!) < 400,
      'the rows between',
    );
    expect(seen(list).every((row) => row.ariaSelected === 'true')).to.equal(true);
  });

  it('starts a new range after sorting', async () => {
    const list = await listIn(tall, { members: 40 });
    const { members } = list;
    boxOf(seen(list)[1]!).click();
    await members.says('1 selected');
    const before = seen(list)[0]!.textContent;
    await members.press('Name');
    await until(() => seen(list)[0]?.textContent !== before);
    shiftClick(seen(list)[6]!);
    await members.says('2 selected');
  });

  it('keeps all but one row through scrolling, sorting and changes of others, and removes exactly those', async () => {
    const list = await listIn(tall, { members: 130 });
    const { members, box } = list;
    await until(() => members.backend.streams === 1);
    const owner = members.backend.as('user_1').members;
    boxOf(seen(list)[1]!).click();
    await members.press('Select all 130');
    await members.says('130 selected');
    boxOf(await members.row('Ada Okafor')).click();
    await members.says('129 selected');
    box.scrollTop = 60 * 53;
    await until(() => seen(list).some((row) => place(row) > 55 && isHere(row)));
    await members.press('Last sign-in');
    await members.backend.as('user_2').members.setRoles('org_1', 'user_60', ['auditor']);
    await until(() => members.backend.requests.filter((line) => line.endsWith('/members')).length > 4);
    await members.says('129 selected');
    await members.press('Remove…');
    await members.press('Remove 129 people');
    await until(() => members.rows().length === 1, 'the one who stays');
    expect(members.rows()[0]).to.include('Ada Okafor');
    expect((await owner.list('org_1')).total).to.equal(1);
  });
});

describe('the scroll position in a long list', () => {
  const middle = async (settings: Partial<BackendSettings>) => {
    const list = await listIn(tall, settings);
    await until(() => list.members.backend.streams === 1);
    list.box.scrollTop = 20_000;
    await until(
      () => seen(list).length > 5 && seen(list).every(isHere) && place(seen(list)[0]!) > 100,
      'the rows in the middle',
    );
    await frame();
    return list;
  };
  const nameIn = (row: Element) => row.querySelector('.name')!.textContent!.trim();
  const find = (list: { members: List }, name: string) =>
    list.members.all('tbody tr[part=row]').find((row) => nameIn(row) === name);
  const total = (list: { members: List }) => list.members.root.querySelector('table')!.ariaRowCount;

  for (const [what, change] of [
    [
      'go',
      (owner, ids) =>
        owner.batch(
          'org_1',
          ids.map((userId) => ({ op: 'remove', userId })),
        ),
    ],
    ['come', async (owner) => owner.add('org_1', { email: 'outside@example.com', roleIds: ['member'] })],
  ] as [string, (owner: List['backend']['client']['members'], ids: string[]) => Promise<unknown>][]) {
    it(`stays the same when rows above ${what}, with the menu open and the focus in it`, async () => {
      const list = await middle({ members: 1_000 });
      const owner = list.members.backend.as('user_2').members;
      if (what === 'come') {
        const user = await list.members.backend.store.transaction((tx) => tx.user('user_outside'));
        await list.members.backend.store.transaction((tx) => tx.putUser({ ...user!, name: 'Aaron Above' }));
      }
      const above = (await owner.list('org_1', { limit: 40 })).items
        .map(({ userId }) => userId)
        .filter((id) => !['user_1', 'user_2'].includes(id))
        .slice(0, 30);
      const row = seen(list)[4]!;
      const name = nameIn(row);
      const [top, index, before] = [row.getBoundingClientRect().top, place(row), total(list)];
      const button = row.querySelector<HTMLElement>('[aria-haspopup=menu]')!;
      button.focus();
      button.click();
      await until(() => focused(list)?.matches('[role=menuitem]'), 'the menu');
      await change(owner, above);
      await until(() => total(list) !== before, 'another total');
      await frame();
      const moved = what === 'go' ? -above.length : 1;
      expect(place(find(list, name)!)).to.equal(index + moved);
      expect(find(list, name)!.getBoundingClientRect().top).to.be.closeTo(top, 2);
      const menu = list.members.root.querySelector('#row-menu:popover-open')!;
      expect(menu.getAttribute('aria-label')).to.equal(`Actions for ${name}`);
      expect(menu.contains(focused(list))).to.equal(true);
      expect(button.closest('tr')).to.equal(find(list, name));
    });
  }
});
