/** Tags of what is on screen, where one's own last change has replaced them and it was not read again yet. */
const tags = new WeakMap<object, string>();

/** Changes what is `shown`, guarded by its tag (`If-Match`), or by the one that followed: nobody is outdated by themselves. */
export async function changeShown<T extends { etag?: string } | void>(shown: { etag?: string }, change: (etag: string | undefined) => Promise<T>): Promise<T> {
  const changed = await change(tags.get(shown) ?? shown.etag);
  if (changed?.etag) tags.set(shown, changed.etag);
  return changed;
}
