import { memberSections } from "../../strings/en/member-sections.js";
import { html } from "lit";
// src/elements/member-details/member-permissions.ts
/** Everything that the member may do here, by area, and through which of their roles. */
function memberPermissions({ member, roles, described, strings }) {
	const held = roles.filter(({ id }) => member.roles.some((role) => role.id === id));
	const through = /* @__PURE__ */ new Map();
	for (const { name, permissions } of held) for (const permission of permissions) through.set(permission, [...through.get(permission) ?? [], name]);
	if (!through.size) return html`<p class="hint">${strings.text(member.roles.length ? "noPermission" : "noRole")}</p>`;
	const areas = /* @__PURE__ */ new Map();
	for (const permission of through.keys()) {
		const area = permission.split(":")[0];
		areas.set(area, [...areas.get(area) ?? [], permission]);
	}
	const label = (permission) => described.find(({ name }) => name === permission)?.description ?? permission;
	const list = strings.format("l", (lang) => new Intl.ListFormat(lang));
	return html`${[...areas].map(([area, permissions]) => html`<section class="area"> <h3>${areaName(area, strings)}</h3> <ul>${permissions.map((permission) => html`<li><span>${label(permission)}</span> <span class="muted">${strings.text("throughRole", { roles: list.format(through.get(permission)) })}</span></li>`)}</ul> </section>`)}`;
}
/** Permissions of the host's own have areas of their own, shown as they are written. */
function areaName(area, strings) {
	const key = `area${area.charAt(0).toUpperCase()}${area.slice(1)}`;
	return key in memberSections ? strings.text(key) : area;
}
export { memberPermissions };

//# sourceMappingURL=member-permissions.js.map