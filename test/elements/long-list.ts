/* A list of members in a scroll container, and its visible rows. */
import type { BackendSettings } from '../../stories/backend.js';
import { mount, type Mounted } from './mount.js';

export type List = Mounted<HTMLElementTagNameMap['member-list']>;

export const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
export const place = (row: Element) => Number(row.getAttribute('aria-rowindex')) - 2;
export const isHere = (row: Element) => row.getAttribute('part') === 'row';

/** A list in a box of its own that scrolls. */
export async function listIn(
  style: string,
  settings: Partial<BackendSettings>,
  attributes: Partial<List['element']> = {},
): Promise<{ members: List; box: HTMLElement }> {
  const members = await mount('member-list', settings, undefined, attributes);
  await members.ready();
  // A long list gets its row count with the first rows.
  if ((settings.members ?? 0) > 100) await members.says('Export to get the full list');
  const box = members.provider.parentElement!;
  box.style.cssText = `overflow:auto;${style}`;
  await frame();
  await frame();
  return { members, box };
}

/** Rows that can be seen in the box, with where they stand. */
export function seen({ members, box }: { members: List; box: HTMLElement }) {
  const { top, bottom } = box.getBoundingClientRect();
  return members.all('tbody tr[aria-rowindex]').filter((row) => {
    const own = row.getBoundingClientRect();
    return own.bottom > top && own.top < bottom;
  });
}

export const tall = 'inline-size:1000px;block-size:600px';

/** Positions that pages were asked for by, in their order; the first page has none. */
export function watchPages({ members }: { members: List }): { asked: number[]; aborted: number; most: number } {
  const { client } = members.provider;
  const log = { asked: [] as number[], aborted: 0, most: 0 };
  let now = 0;
  const { list } = client!.members;
  client!.members.list = async (organization, query, options) => {
    log.asked.push(query?.position ?? 0);
    log.most = Math.max(log.most, ++now);
    options?.signal?.addEventListener('abort', () => log.aborted++);
    return list(organization, query, options).finally(() => now--);
  };
  return log;
}
