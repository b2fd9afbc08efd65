import type { Page } from '../../contract/index.js';

/**
 * Yields every item of a list and fetches each page on demand. The last page may be empty. A backend that returns the same
 * cursor twice ends the loop.
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
