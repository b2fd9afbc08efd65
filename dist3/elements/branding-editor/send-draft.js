import { isOrgError } from "../../client/errors.js";
// src/elements/branding-editor/send-draft.ts
/** Logos first, each for itself: the colours are the last word, and what came through is not sent again. */
async function sendDraft(draft, client, organization, refuse) {
	let branding = draft.saved;
	for (const variant of ["light", "dark"]) {
		const logo = draft.typed[variant];
		if (!draft.changed.includes(variant)) continue;
		try {
			branding = logo ? await client.branding.putLogo(organization, variant, logo.blob) : await client.branding.deleteLogo(organization, variant);
		} catch (error) {
			if (isOrgError(error, "unsupported_media_type") && logo) refuse(variant, logo.blob.type === "image/svg+xml" ? "svgRefused" : "notAnImage");
			throw error;
		}
		draft.kept(variant, branding);
	}
	return draft.patch ? client.branding.update(organization, draft.patch) : branding;
}
/** Who saved something else meanwhile: the audit log says, to those who may read it. */
async function findRival(session) {
	const { client, organizationId, organization } = session;
	if (!client || !organizationId || !session.has("auditEvents") || session.may("audit:read") !== true) return void 0;
	const actor = (await client.auditEvents.list(organizationId, {
		type: ["branding.update"],
		limit: 1
	}).catch(() => void 0))?.items[0]?.actor;
	return actor && actor.id !== organization?.viewer.userId ? actor.name : void 0;
}
export { findRival, sendDraft };

//# sourceMappingURL=send-draft.js.map