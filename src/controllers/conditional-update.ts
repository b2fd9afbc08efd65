import { isOrgError } from '../client/http/errors.js';

/**
 * Tags of what is on screen, where one's own last change has replaced them and it was not read again yet; `undefined` where
 * somebody else's has, and the client knows the one to try again with.
 */
const tags = new WeakMap<object, string | undefined>();

/** Changes what is `shown`, guarded by its tag (`If-Match`), or by the one that followed: nobody is outdated by themselves. */
export async function updateWithETag<T extends { etag?: string } | void>(
  shown: { etag?: string },
  change: (etag: string | undefined) => Promise<T>,
): Promise<T> {
  const changed = await change(tags.has(shown) ? tags.get(shown) : shown.etag).catch((cause: unknown) => {
    if (isOrgError(cause, 'etag_mismatch')) tags.set(shown, undefined);
    throw cause;
  });
  if (changed?.etag) tags.set(shown, changed.etag);
  return changed;
}
