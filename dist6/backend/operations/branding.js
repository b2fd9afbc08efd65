import { okTagged } from "../call.js";
import { requireMatch } from "../etag.js";
import { presentBranding, uploadedLogo } from "../present.js";
import { differences, organizationTarget, record } from "../rules/audit.js";
import { checkLogo, logoId, readVariant } from "./logos.js";
// src/backend/operations/branding.ts
var getBranding = async (call, _tx, { organization }) => okTagged(organization.brandingVersion, presentBranding(call, organization.branding));
var updateBranding = async (call, tx, access) => {
	const { organization } = access;
	requireMatch(call.request, organization.brandingVersion);
	const patch = call.body;
	const branding = mergeBranding(organization.branding, patch, call.settings.policy.colors);
	if (patch.logoUrl !== void 0) await tx.deleteLogo(organization.id, "light");
	if (patch.logoDarkUrl !== void 0) await tx.deleteLogo(organization.id, "dark");
	return keepBranding(call, tx, access, branding, patch);
};
/** RFC 7396; where null would leave nothing to show, the default comes back. */
function mergeBranding(before, patch, defaults) {
	const pick = (value, old) => value === void 0 ? old : value;
	const colors = patch.colors === null ? defaults : {
		primary: pick(patch.colors?.primary, before.colors.primary) ?? defaults.primary,
		pageBackground: pick(patch.colors?.pageBackground, before.colors.pageBackground) ?? defaults.pageBackground
	};
	return {
		logoUrl: pick(patch.logoUrl, before.logoUrl),
		logoDarkUrl: pick(patch.logoDarkUrl, before.logoDarkUrl),
		logoAlt: pick(patch.logoAlt, before.logoAlt),
		colors
	};
}
var putLogo = async (call, tx, access) => {
	const { organization } = access;
	const variant = readVariant(call);
	requireMatch(call.request, organization.brandingVersion);
	const bytes = call.bytes;
	const mediaType = checkLogo(bytes, call.mediaType);
	const id = await logoId(organization.id, variant, bytes);
	await tx.putLogo({
		id,
		organizationId: organization.id,
		variant,
		mediaType,
		bytes
	});
	return keepBranding(call, tx, access, {
		...organization.branding,
		[fieldOf[variant]]: uploadedLogo(id)
	}, { logo: {
		variant,
		mediaType
	} });
};
var deleteLogo = async (call, tx, access) => {
	const { organization } = access;
	const variant = readVariant(call);
	requireMatch(call.request, organization.brandingVersion);
	await tx.deleteLogo(organization.id, variant);
	return keepBranding(call, tx, access, {
		...organization.branding,
		[fieldOf[variant]]: null
	}, { logo: {
		variant,
		mediaType: null
	} });
};
var fieldOf = {
	light: "logoUrl",
	dark: "logoDarkUrl"
};
async function keepBranding(call, tx, { organization, user }, branding, input) {
	const changes = differences({ ...organization.branding }, { ...branding });
	if (changes.length === 0) return okTagged(organization.brandingVersion, presentBranding(call, organization.branding));
	const changed = {
		...organization,
		branding,
		brandingVersion: organization.brandingVersion + 1
	};
	await tx.updateOrganization(changed);
	await record(tx, call, user, {
		type: "branding.update",
		organizationId: organization.id,
		target: organizationTarget(organization),
		changes,
		announce: [{ resource: "branding" }],
		hook: {
			name: "branding.update",
			input
		}
	});
	return okTagged(changed.brandingVersion, presentBranding(call, branding));
}
export { deleteLogo, getBranding, putLogo, updateBranding };

//# sourceMappingURL=branding.js.map