// src/session/move-on.ts
/** The current organization is none of this person's any more: goes on in the one that was used last, if there is one. */
async function moveOn(session) {
	const { items } = await session.client.myOrganizations.list({ limit: 2 });
	const next = items.find(({ organization }) => organization.id !== session.organizationId);
	if (next) await session.switchOrganization(next.organization.id);
	else session.setOrganization(null);
}
export { moveOn };

//# sourceMappingURL=move-on.js.map