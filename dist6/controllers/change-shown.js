// src/controllers/change-shown.ts
/** Tags of what is on screen, where one's own last change has replaced them and it was not read again yet. */
var tags = /* @__PURE__ */ new WeakMap();
/** Changes what is `shown`, guarded by its tag (`If-Match`), or by the one that followed: nobody is outdated by themselves. */
async function changeShown(shown, change) {
	const changed = await change(tags.get(shown) ?? shown.etag);
	if (changed?.etag) tags.set(shown, changed.etag);
	return changed;
}
export { changeShown };

//# sourceMappingURL=change-shown.js.map