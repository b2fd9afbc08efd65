/* Content below an element does not move: the reserved space, the skeleton and the loaded content have the same height. */
import { expect } from '@open-wc/testing';
import { html, mount, until } from './mount.js';

for (const tag of ['member-list', 'invitation-list'] as const)
  describe(`the placeholders of <${tag}>`, () => {
    for (const inlineSize of [300, 350, 420, 560, 700, 1000]) {
      it(`have the height of its rows, ${inlineSize} px wide`, async () => {
        const list = await mount(
          tag,
          { latency: 700, members: 30, invitations: 30 },
          html`<div style="inline-size:${inlineSize}px">
            ${tag === 'member-list' ? html`<member-list></member-list>` : html`<invitation-list></invitation-list>`}
          </div>`,
        );
        const height = (element: Element) => element.getBoundingClientRect().height;
        // It is not visible yet.
        const kept = height(await until(() => list.root.querySelector('.spacer'), 'the room that is kept'));
        const placeholders = await until(() => {
          const rows = list.all('tbody tr:has(.skeleton)');
          return rows.length ? rows : undefined;
        }, 'the placeholders');
        // WebKit rounds line heights to pixels, so heights differ between engines.
        expect(kept, 'room kept for all placeholders').to.be.closeTo(
          placeholders.reduce((sum, row) => sum + height(row), 0),
          12,
        );
        for (const bone of list.all('.skeleton'))
          expect(
            bone.getBoundingClientRect().width,
            `width of ${bone.className} in ${bone.parentElement!.className}`,
          ).to.be.above(15);
        const [placeholder] = placeholders.map(height);
        const rows = await until(() => {
          const found = list.all('tr[part=row]');
          return found.length > 5 ? found.map(height).sort((a, b) => a - b) : undefined;
        }, 'the rows');
        expect(placeholder, `a placeholder beside rows of ${rows.join(', ')} px`).to.be.closeTo(
          rows[rows.length >> 1]!,
          2,
        );
      });
    }
  });
