// src/backend/shared-transaction.ts
var questions = /* @__PURE__ */ new Set([
	"user",
	"userByEmail",
	"usersByIds",
	"organization",
	"lockAsMember",
	"organizationByName",
	"organizationsOf",
	"membership",
	"entry",
	"member",
	"members",
	"membersWithRoles",
	"memberEmails",
	"countMembers",
	"roles",
	"rolesByIds",
	"invitation",
	"invitationByTicketHash",
	"openInvitations",
	"invitationsFor",
	"invitations",
	"auditEvents",
	"logo",
	"claimIdempotencyKeys"
]);
/** Written beside the change, and no part of any answer that is kept here. */
var besides = /* @__PURE__ */ new Set([
	"appendAudit",
	"announce",
	"appendDelivery"
]);
function shareTransaction(tx, { organizationId, now, emails, keys }) {
	let writes = 0;
	const answers = /* @__PURE__ */ new Map();
	const members = allAtOnce(emails, (asked) => tx.memberEmails(organizationId, asked));
	const invitations = allAtOnce(emails, (asked) => tx.openInvitations(organizationId, asked, now));
	const claims = allAtOnce(keys.names, (asked) => tx.claimIdempotencyKeys(keys.scope, asked, now));
	const once = (question, ask) => {
		const key = JSON.stringify(question);
		const answer = answers.get(key) ?? ask();
		answers.set(key, answer);
		return answer;
	};
	const forgetAll = () => {
		answers.clear();
		members.forget();
		invitations.forget();
	};
	const forgetMembership = (id, userId) => {
		answers.delete(JSON.stringify([
			"entry",
			id,
			userId
		]));
		members.forget();
	};
	const own = {
		user: (id) => once(["user", id], () => tx.user(id)),
		entry: (id, userId) => once([
			"entry",
			id,
			userId
		], () => tx.entry(id, userId)),
		lockAsMember: (id, userId) => once([
			"lock",
			id,
			userId
		], () => tx.lockAsMember(id, userId)),
		organization: (id, options) => options?.lock ? tx.organization(id, options) : once(["organization", id], () => tx.organization(id)),
		memberEmails: (id, asked) => id === organizationId ? members.find(asked) : tx.memberEmails(id, asked),
		openInvitations: (id, asked, at) => id === organizationId && at === now ? invitations.find(asked) : tx.openInvitations(id, asked, at),
		claimIdempotencyKeys: (scope, asked, at) => scope === keys.scope && at === now ? claims.find(asked) : tx.claimIdempotencyKeys(scope, asked, at),
		async keepAnswer(scope, key, answer) {
			writes++;
			claims.forget(key);
			await tx.keepAnswer(scope, key, answer);
		},
		async putInvitation(invitation) {
			writes++;
			invitations.forget(invitation.email.toLowerCase());
			await tx.putInvitation(invitation);
		},
		async putMembership(membership) {
			writes++;
			forgetMembership(membership.organizationId, membership.userId);
			await tx.putMembership(membership);
		},
		async deleteMembership(id, userId) {
			writes++;
			forgetMembership(id, userId);
			await tx.deleteMembership(id, userId);
		}
	};
	return {
		tx: new Proxy(tx, { get(_, name) {
			if (own[name]) return own[name];
			const method = tx[name];
			return (...parameters) => {
				if (!questions.has(name)) writes++;
				if (!questions.has(name) && !besides.has(name)) forgetAll();
				return method.apply(tx, parameters);
			};
		} }),
		writes: () => writes
	};
}
/** What is asked about one name at a time is asked about all that are expected at once. */
function allAtOnce(expected, ask) {
	const known = /* @__PURE__ */ new Map();
	return {
		async find(names) {
			if (!names.every((name) => known.has(name))) {
				const unknown = [.../* @__PURE__ */ new Set([...names, ...expected])].filter((name) => !known.has(name));
				const found = await ask(unknown);
				for (const name of unknown) known.set(name, found.get(name));
			}
			return new Map(names.flatMap((name) => known.get(name) ? [[name, known.get(name)]] : []));
		},
		forget(name) {
			if (name === void 0) known.clear();
			else known.delete(name);
		}
	};
}
export { shareTransaction };

//# sourceMappingURL=shared-transaction.js.map