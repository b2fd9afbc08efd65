import { refuse } from "./problem.js";
// src/backend/people.ts
/** The record of whoever asks: written at first sight, updated when name, address or picture changed. */
var knowPerson = async (tx, identity, now) => keepPerson(tx, identity, now, await tx.user(identity.userId));
/** The same, for who is known already. */
async function keepPerson(tx, identity, now, known) {
	const email = clean(identity.email) ?? known?.email ?? "";
	const sameAddress = known?.email.toLowerCase() === email.toLowerCase();
	const current = {
		id: identity.userId,
		email,
		emailVerified: identity.emailVerified ?? (sameAddress && known !== void 0 && known.emailVerified),
		name: clean(identity.name) ?? known?.name ?? (email || identity.userId),
		picture: webAddress(identity.picture) ?? known?.picture ?? null,
		mfaEnrolled: known?.mfaEnrolled ?? null,
		createdAt: known?.createdAt ?? now
	};
	if (!known || [
		"email",
		"emailVerified",
		"name",
		"picture"
	].some((field) => known[field] !== current[field])) await tx.putUser(current);
	return current;
}
/** The identity with what the host knows of the person, asked for only where neither token nor store says. */
async function completeIdentity(settings, identity, request) {
	if (identity.email !== void 0 || !settings.profile) return identity;
	if ((await settings.store.transaction((tx) => tx.user(identity.userId)))?.email) return identity;
	return {
		...identity,
		...await settings.profile(identity, request)
	};
}
/** Fetches a person whom nobody here knows from where the host knows them, and keeps them (rule 8 of the contract). */
async function importPerson({ importUser, store }, email, now) {
	const found = await importUser(email);
	if (!found) throw unknownPerson();
	if (found.email.toLowerCase() !== email.toLowerCase()) throw new TypeError("importUser answered somebody with another address");
	await store.transaction(async (tx) => {
		const known = await tx.user(found.id);
		await tx.putUser({
			id: found.id,
			email: found.email,
			emailVerified: found.emailVerified ?? false,
			name: clean(found.name) ?? known?.name ?? found.email,
			picture: webAddress(found.picture ?? void 0) ?? known?.picture ?? null,
			mfaEnrolled: known?.mfaEnrolled ?? null,
			createdAt: known?.createdAt ?? now
		});
	});
}
var unknownPerson = () => refuse("user_not_found", "Nobody is known by this name; invite them instead");
/** Databases do not store null characters, and no name is that long. */
var clean = (text) => text?.replaceAll("\0", "").slice(0, 320) || void 0;
var webAddress = (url) => url && /^https?:\/\//i.test(url) && url.length <= 2048 ? clean(url) : void 0;
export { completeIdentity, importPerson, keepPerson, knowPerson, unknownPerson };

//# sourceMappingURL=people.js.map