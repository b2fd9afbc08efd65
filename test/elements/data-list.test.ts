/* Behavior of every list: nothing moves under the pointer, failures are visible, and narrow windows have all functions. */
import { expect } from '@open-wc/testing';
import type { Member } from '../../src/contract/index.js';
import { ScrollScale } from '../../src/data-list/scroll-scale.js';
import { MAX_HEIGHT } from '../../src/data-list/virtualizer.js';
import { frame, isHere, listIn, place, seen, tall, type List } from './long-list.js';
import { html, mount, until } from './mount.js';

const wide = 'inline-size:1000px;block-size:800px';
const phone = 'inline-size:360px;block-size:700px';
const boxOf = (row: Element) => row.querySelector<HTMLInputElement>('input[type=checkbox]')!;
const topOf = (element: Element) => element.getBoundingClientRect().top;

for (const [where, style] of [
  ['wide', wide],
  ['narrow', phone],
] as const)
  describe(`a ${where} list`, () => {
    it('moves no row when one is selected', async () => {
      const list = await listIn(style, { members: 30 });
      const rows = () => seen(list).map(topOf);
      const before = rows();
      boxOf(seen(list)[1]!).click();
      await list.members.says('1 selected');
      await frame();
      expect(rows()).to.deep.equal(before);
    });

    it('keeps the heads and the bulk actions in view', async () => {
      const list = await listIn(style, { members: 60 });
      const { members, box } = list;
      boxOf(seen(list)[1]!).click();
      await members.says('1 selected');
      box.scrollTop = 900;
      await frame();
      const bounds = box.getBoundingClientRect();
      const selectAll = members.root.querySelector('thead input')!.getBoundingClientRect();
      expect(selectAll.top, 'select all').to.be.within(bounds.top - 1, bounds.top + 20);
      const bar = members.root.querySelector('.bulk')!.getBoundingClientRect();
      expect(bar.top, 'top of the bulk actions').to.be.at.least(bounds.top - 1);
      expect(bar.bottom, 'bottom of the bulk actions').to.be.at.most(bounds.bottom + 1);
      expect(bar.left, 'the bulk actions beside the checkbox').to.be.above(where === 'wide' ? selectAll.right : 0);
    });
  });

describe('a list on a phone', () => {
  it('can be sorted and selected, and has no control that cannot be seen', async () => {
    const list = await listIn(phone, { members: 30 });
    const { members } = list;
    const controls = [...members.root.querySelectorAll<HTMLElement>('thead button, thead input')];
    expect(controls.map((control) => control.textContent!.trim())).to.deep.equal([
      '',
      'Name',
      'Joined',
      'Last sign-in',
    ]);
    for (const control of controls) {
      const { width, height } = control.closest('label, th')!.getBoundingClientRect();
      expect(Math.min(width, height), control.textContent!).to.be.at.least(24);
    }
    await members.press('Joined');
    await until(() => members.element.sort === '-joinedAt');
    members.root.querySelector<HTMLElement>('thead input')!.click();
    await members.says(/\d\d selected/);
  });
});

describe('the columns of a list', () => {
  it('sort dates with the newest first, and names from A', async () => {
    const { members } = await listIn(wide, { members: 30 });
    await members.press('Last sign-in');
    await until(() => members.element.sort === '-lastLoginAt');
    await members.press('Last sign-in');
    await until(() => members.element.sort === 'lastLoginAt');
    await members.press('Name');
    await until(() => members.element.sort === 'name');
  });

  it('have no checkboxes if the viewer can change no row', async () => {
    const { members } = await listIn(wide, { role: 'reader' });
    await until(() => members.all('tbody tr[part=row]').length);
    expect(members.all('input[type=checkbox]')).to.have.lengthOf(0);
  });
});

describe('a list that cannot be loaded', () => {
  it('keeps its title, and about the height of its skeleton', async () => {
    const loading = await mount('member-list', { latency: Infinity });
    const failed = await mount('member-list', { failure: 'error' });
    await failed.says('Couldn’t load members');
    expect(failed.root.querySelector('h2')!.textContent).to.include('Members');
    const [before, after] = [loading, failed].map(({ element }) => element.getBoundingClientRect().height);
    expect(after).to.be.within(before! * 0.6, before! * 1.4);
  });
});

describe('a failed action on a list', () => {
  it('is shown if it is an export', async () => {
    const { members } = await listIn(wide, { members: 30 });
    members.backend.settings.failure = 'error';
    await members.press('Export CSV');
    await members.says('Couldn’t export the list.');
    await members.press('Dismiss');
    await members.noLongerSays('Couldn’t export');
  });

  it('is shown if it selects all rows', async () => {
    const list = await listIn(wide, { members: 120 });
    const { members } = list;
    boxOf(seen(list)[1]!).click();
    await members.says('1 selected');
    members.backend.settings.failure = 'error';
    await members.press('Select all 120');
    await members.says('Couldn’t select all rows.');
    await members.says('1 selected');
  });
});

for (const [tag, label] of [
  ['member-list', 'Search members'],
  ['invitation-list', 'Search invitations'],
] as const)
  describe(`the search of <${tag}>`, () => {
    it('has a button that clears it and returns the focus', async () => {
      const list = await mount(tag);
      await list.ready();
      const count = list.rows().length;
      expect(list.findButton('Clear search')).to.equal(undefined);
      const input = await list.type(label, 'zeppelin');
      await list.says('zeppelin”');
      await list.press('Clear search');
      await until(() => list.rows().length === count, 'all rows');
      expect(list.root.activeElement).to.equal(input);
      expect(input.value).to.equal('');
    });
  });

describe('a row of a list', () => {
  const opened = async (list: { members: List }) => {
    const names: string[] = [];
    list.members.element.addEventListener('before-member-open', (event) => {
      names.push(event.detail.member.name);
      event.preventDefault();
    });
    return names;
  };

  it('opens the details on a click', async () => {
    const list = await listIn(wide, { members: 30 });
    const names = await opened(list);
    const row = seen(list)[2]!;
    row.querySelectorAll('td')[3]!.click();
    await until(() => names.length === 1);
    expect(row.textContent).to.include(names[0]);
  });

  it('does not open on a click on a control, or while text is selected', async () => {
    const list = await listIn(wide, { members: 30 });
    const { members } = list;
    const names = await opened(list);
    const row = seen(list)[2]!;
    boxOf(row).click();
    await members.says('1 selected');
    row.querySelector<HTMLElement>('.checkbox-target')!.click();
    row.querySelector<HTMLElement>('[aria-haspopup=menu]')!.click();
    await until(() => members.root.querySelector('#row-menu:popover-open'));
    const email = row.querySelector('.sub span')!;
    getSelection()!.selectAllChildren(email);
    row.querySelectorAll('td')[3]!.click();
    await frame();
    await frame();
    getSelection()!.removeAllRanges();
    expect(names).to.deep.equal([]);
  });

  it('has a menu that opens the details and copies the email address', async () => {
    const list = await listIn(wide, { members: 30 });
    const { members } = list;
    const names = await opened(list);
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    try {
      await members.press('Actions for Ada Okafor');
      await members.press('View details');
      await until(() => names[0] === 'Ada Okafor');
      await members.press('Actions for Ada Okafor');
      await members.press('Copy email');
      await members.says('Email copied');
      expect(copied).to.deep.equal(['ada.okafor@example.com']);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });
});

describe('the filters of two lists in the address', () => {
  afterEach(() =>
    history.replaceState(null, '', location.pathname + location.search.replace(/[?&]members-[^&]*/g, '')),
  );

  it('have parameters of their own', async () => {
    const page = html`<member-list filters-in-address></member-list><member-list filters-in-address></member-list>`;
    const first = await mount('member-list', {}, page);
    const [one, two] = first.provider.querySelectorAll('member-list');
    await until(() => [one, two].every((list) => list!.matches(':state(ready)')));
    const choose = (list: Element, value: string) => {
      const status = list.shadowRoot!.querySelector<HTMLSelectElement>('select[aria-label=Status]')!;
      status.value = value;
      status.dispatchEvent(new Event('change', { bubbles: true }));
    };
    choose(two!, 'blocked');
    await until(() => new URLSearchParams(location.search).get('members-2-status') === 'blocked', 'the second');
    choose(one!, 'active');
    await until(() => new URLSearchParams(location.search).get('members-status') === 'active', 'the first');
    expect(new URLSearchParams(location.search).get('members-2-status')).to.equal('blocked');
    expect(one!.search).to.equal('');
  });
});

describe('the heights of rows', () => {
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

  it('are kept while the list is hidden', async () => {
    const list = await listIn('inline-size:1000px;block-size:600px', { members: 1_000 }, { columns });
    const { members, box } = list;
    for (let step = 0; step < 10; step++) {
      box.scrollTop += 500;
      await frame();
      await until(() => seen(list).every(isHere));
    }
    const state = () => [box.scrollHeight, ...seen(list).map((row) => Math.round(topOf(row)))];
    const before = state();
    const at = box.scrollTop;
    members.provider.style.display = 'none';
    await frame();
    members.provider.style.display = 'block';
    box.scrollTop = at;
    await frame();
    await until(() => seen(list).length > 2 && seen(list).every(isHere), 'the rows');
    expect(state()).to.deep.equal(before);
  });

  it('are no longer observed when the list is removed', async () => {
    const { ResizeObserver } = window;
    const active = new Set<object>();
    window.ResizeObserver = class extends ResizeObserver {
      override observe(target: Element) {
        active.add(this);
        super.observe(target);
      }
      override disconnect() {
        active.delete(this);
        super.disconnect();
      }
    };
    try {
      const { members } = await listIn(wide, { members: 120 });
      expect(active.size).to.be.above(0);
      members.element.remove();
      expect(active.size).to.equal(0);
    } finally {
      window.ResizeObserver = ResizeObserver;
    }
  });
});

describe('a list of a million rows', () => {
  const TOTAL = 1_000_000;

  async function millionIn(style: string) {
    const list = await listIn(style, { members: 120 });
    const { members } = list;
    const { members: api } = members.provider.client!;
    const [sample] = (await api.list('org_1', { limit: 1 })).items;
    api.list = async (_organization, { position = 0, limit = 50 } = {}) => ({
      items: Array.from({ length: Math.min(limit, TOTAL - position) }, (_, at): Member => {
        const number = position + at;
        return { ...sample!, isSelf: false, userId: `user_${number}`, name: `Member ${number}` };
      }),
      total: TOTAL,
      nextCursor: null,
    });
    await members.element.refresh();
    await until(() => members.root.querySelector('table')!.ariaRowCount === String(TOTAL + 1));
    await frame();
    return list;
  }
  const shown = (list: { members: List; box: HTMLElement }) =>
    until(() => {
      const rows = seen(list);
      return rows.length > 5 && rows.every(isHere) && rows;
    }, 'the rows');

  it('fits into the largest height of an element, and its ends can be reached', async () => {
    const list = await millionIn(tall);
    const { box } = list;
    expect(box.scrollHeight).to.be.within(MAX_HEIGHT, MAX_HEIGHT + 1_000);
    box.scrollTop = box.scrollHeight;
    await until(() => seen(list).some((row) => isHere(row) && place(row) === TOTAL - 1), 'the last row');
    box.scrollTop = 0;
    await until(() => seen(list).some((row) => isHere(row) && place(row) === 0), 'the first row');
  });

  it('shows the rows in proportion after a jump, and moves them by the scrolled distance', async () => {
    const list = await millionIn(tall);
    const { box } = list;
    box.scrollTop = MAX_HEIGHT / 2;
    await shown(list);
    expect(place(seen(list)[2]!)).to.be.closeTo(TOTAL / 2, 500);
    for (let step = 0; step < 10; step++) {
      const row = (await shown(list))[6]!;
      const [index, top] = [place(row), topOf(row)];
      box.scrollTop += 130;
      await frame();
      const moved = seen(list).find((one) => place(one) === index)!;
      expect(topOf(moved) - top).to.be.closeTo(-130, 2);
    }
    // When scrolling has ended, the position is in proportion again, and the rows stay where they are.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const row = (await shown(list))[6]!;
    expect(box.scrollTop).to.be.closeTo((place(row) / TOTAL) * MAX_HEIGHT, 3_000);
  });
});

describe('the scale of a scroll height', () => {
  it('maps both ends exactly, and every offset back to itself', () => {
    const total = 53_000_000;
    for (const element of [0, 50, 99_000, 300_000, 8_000_000, MAX_HEIGHT - 90_000, MAX_HEIGHT]) {
      const scale = new ScrollScale();
      scale.total = total;
      expect(scale.toElement(scale.toRow(element))).to.be.closeTo(element, 0.001);
    }
    const scale = new ScrollScale();
    scale.total = total;
    expect(scale.toRow(MAX_HEIGHT)).to.equal(total);
    expect(scale.toRow(MAX_HEIGHT - 600)).to.equal(total - 600);
    expect(scale.toRow(600)).to.equal(600);
  });

  it('does not change a list that fits', () => {
    const scale = new ScrollScale();
    scale.total = 1_000_000;
    expect([scale.toRow(600_000), scale.toElement(600_000), scale.settle(600_000)]).to.deep.equal([
      600_000,
      600_000,
      false,
    ]);
  });
});
