import { isOrgError } from '../client/http/errors.js';

/**
 * ETags that replaced the ones on screen: the viewer's own last change returned them, and the list was not read again yet.
 * `undefined` after a conflict; the client has then read the current ETag.
 */
const tags = new WeakMap<object, string | undefined>();

/**
 * Sends a conditional update (`If-Match`) with the ETag of the `shown` item, or with that of the previous local update, so
 * that two consecutive changes by the same viewer do not conflict.
 */
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
