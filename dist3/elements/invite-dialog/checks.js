// src/elements/invite-dialog/checks.ts
/** From this many on the lists are read instead of asking for each address. */
var askEach = 20;
/** A list longer than this is not read; the backend then answers for each address when it is sent. */
var longestList = 2e3;
var atOnce = 4;
/** Finds out which addresses belong to members or have an open invitation, before anything is sent. */
async function checkAddresses(options) {
	const { client, organization, emails, known, signal } = options;
	const each = emails.length <= askEach;
	const jobs = [];
	const addMember = ({ email, name }) => known.members.set(email.toLowerCase(), name);
	const addInvited = ({ email, id }) => known.invited.set(email.toLowerCase(), id);
	if (options.mayReadMembers) {
		if (each) jobs.push(...emails.map((q) => async () => void (await client.members.list(organization, {
			q,
			limit: 5
		}, { signal })).items.forEach(addMember)));
		else if ((options.memberCount ?? Infinity) <= longestList) jobs.push(async () => {
			for await (const member of client.members.all(organization, { limit: 200 }, { signal })) addMember(member);
		});
	}
	if (options.mayReadInvitations) {
		if (each) jobs.push(...emails.map((q) => async () => void (await client.invitations.list(organization, {
			q,
			status: ["pending"],
			limit: 5
		}, { signal })).items.forEach(addInvited)));
		else jobs.push(async () => {
			let read = 0;
			for await (const invitation of client.invitations.all(organization, {
				status: ["pending"],
				limit: 200
			}, { signal })) {
				addInvited(invitation);
				if (++read >= longestList) return;
			}
		});
	}
	const work = async () => {
		for (let job = jobs.shift(); job && !signal.aborted; job = jobs.shift()) await job().catch(() => {});
	};
	await Promise.all(Array.from({ length: atOnce }, work));
}
/** What is known about an address, put on its entry. */
function withKnown(entry, { members, invited }) {
	if (entry.state !== "ready" && entry.state !== "member" && entry.state !== "invited") return entry;
	const key = entry.email.toLowerCase();
	const name = members.get(key);
	const invitationId = invited.get(key);
	if (name !== void 0) return {
		...entry,
		state: "member",
		name
	};
	if (invitationId !== void 0) return {
		...entry,
		state: "invited",
		invitationId
	};
	return {
		...entry,
		state: "ready",
		name: void 0,
		invitationId: void 0
	};
}
export { checkAddresses, withKnown };

//# sourceMappingURL=checks.js.map