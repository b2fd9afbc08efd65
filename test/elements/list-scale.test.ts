/* Long lists in pages where a pixel on screen is not a CSS pixel, and in frames without a bound. */
import { expect } from '@open-wc/testing';
import { frame, isHere, listIn, place, seen, tall, type List } from './long-list.js';
import { mount, until } from './mount.js';

/** Scrolls and returns by how many pixels on screen the rows that stay in view miss their expected place. */
async function astray(list: { members: List; box: HTMLElement }, by: number, scale: number): Promise<number> {
  const { box } = list;
  const before = new Map(
    seen(list)
      .filter(isHere)
      .map((row) => [place(row), row.getBoundingClientRect().top]),
  );
  const from = box.scrollTop;
  box.scrollTop += by;
  const went = (box.scrollTop - from) * scale;
  await frame();
  const errors = seen(list)
    .filter((row) => isHere(row) && before.has(place(row)))
    .map((row) => Math.abs(before.get(place(row))! - went - row.getBoundingClientRect().top));
  return Math.max(0, ...errors);
}

describe('a long list in a page with two kinds of pixels', () => {
  const styles: [name: string, inner: string, outer: string][] = [
    ['zoomed out', 'zoom:.5', ''],
    ['zoomed in', 'zoom:1.5', ''],
    ['scaled down', 'transform:scale(.5);transform-origin:0 0', ''],
    ['scaled up', 'transform:scale(1.5);transform-origin:0 0', ''],
    ['in a zoomed scroller', '', 'zoom:.7'],
    ['in a scaled scroller', '', 'transform:scale(.7)'],
  ];
  for (const [name, inner, outer] of styles) {
    it(`shows all rows at every place when it is ${name}`, async () => {
      const list = await listIn(`${tall};${outer}`, { members: 10_000 });
      list.members.provider.style.cssText = `display:block;${inner}`;
      await frame();
      for (const part of [0.001, 0.3, 0.45]) {
        list.box.scrollTop = (list.box.scrollHeight - list.box.clientHeight) * part;
        await until(() => {
          const rows = seen(list)
            .filter(isHere)
            .map((row) => row.getBoundingClientRect());
          if (!rows.length) return false;
          const { top, bottom } = list.box.getBoundingClientRect();
          const table = list.members.root.querySelector('tbody')!.getBoundingClientRect();
          return (
            rows[0]!.top <= Math.max(top, table.top) + 1 && rows.at(-1)!.bottom >= Math.min(bottom, table.bottom) - 1
          );
        }, `rows from edge to edge at ${part}`);
      }
      const errors: number[] = [];
      list.box.scrollTop = list.box.scrollHeight * 0.3;
      await until(() => seen(list).length > 2 && seen(list).every(isHere), 'the rows in the middle');
      // Engines measure zoomed content in different pixels: a small step detects which.
      const [row] = seen(list);
      const before = row!.getBoundingClientRect().top;
      list.box.scrollTop -= 100;
      const scale = (row!.getBoundingClientRect().top - before) / 100;
      await frame();
      for (let step = 0; step < 5; step++) errors.push(await astray(list, -170, scale));
      expect(Math.max(...errors)).to.be.below(4);
    });
  }

  it('renders a limited number of rows in a frame that is as high as its content', async () => {
    const members = await mount('member-list', { members: 10_000 });
    await members.ready();
    await members.says('Export to get the full list');
    const height = Object.getOwnPropertyDescriptor(window, 'innerHeight')!;
    Object.defineProperty(window, 'innerHeight', { configurable: true, value: 600_000 });
    try {
      window.dispatchEvent(new Event('resize'));
      await frame();
      await frame();
      expect(members.all('tbody tr').length).to.be.below(310);
    } finally {
      Object.defineProperty(window, 'innerHeight', height);
    }
  });
});
