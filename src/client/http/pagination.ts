import type { Page } from '../../contract/index.js';

/**
 * Every item of a list, page after page, each fetched only when the loop gets there. The last page may be empty;
 * a backend that hands out the same cursor twice ends the loop instead of turning it for ever.
 */
export async function* paginate<T>(
  load: (cursor: string | undefined) => Promise<Page<T>>,
): AsyncGenerator<T, void, undefined> {
  let cursor: string | undefined;
  do {
    const page = await load(cursor);
    yield* page.items;
    const next = page.nextCursor ?? undefined;
    cursor = next === cursor ? undefined : next;
  } while (cursor !== undefined);
}
