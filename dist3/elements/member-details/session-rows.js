import { date, moment, relative } from "../../controllers/dates.js";
import { doneIcon, lockIcon } from "../../ui/icons.js";
import { deviceOf } from "./device.js";
import { html, nothing } from "lit";
// src/elements/member-details/session-rows.ts
/** Where the member is signed in, the last seen first, and what can be done about it; what may not be done says why, once. */
function sessionRows({ member, page, strings, readonly, end, endAll, resetMfa }) {
	const { items, allowed, reasons } = page;
	const others = items.filter(({ current }) => !current);
	const canReset = allowed?.resetMfa !== void 0 && member.mfaEnrolled !== false;
	const obstacles = [.../* @__PURE__ */ new Set([
		...others.map(({ reasons: own }) => own?.revoke),
		others.length ? reasons?.revokeAll : void 0,
		canReset ? reasons?.resetMfa : void 0
	])].filter((code) => code !== void 0);
	const whyId = (code) => code === void 0 ? nothing : `why-${code}`;
	const button = (label, may, reason, run, danger = "") => html`<button type="button" class="button secondary small ${danger}" aria-disabled=${may ? nothing : "true"} aria-describedby=${whyId(reason)} @click=${() => may ? run() : void 0}>${label}</button>`;
	const isSpared = items.some(({ current }) => current);
	return html`${items.length ? html`<ul class="sessions" aria-label=${strings.text("sessionsOf", { name: member.name })}>${items.map((session) => row(session, strings, readonly ? void 0 : {
		whyId,
		end
	}))}</ul>` : html`<p class="hint">${strings.text("noSessions")}</p>`} ${readonly ? html`<p class="reason">${lockIcon()}<span>${strings.text("readonly")}</span></p>` : html`${others.length || canReset ? html`<div class="deeds"> ${others.length && allowed?.revokeAll !== void 0 ? button(strings.text(member.isSelf && isSpared ? "endOthers" : "endAll"), allowed.revokeAll, reasons?.revokeAll, endAll, "danger") : nothing} ${canReset ? button(strings.text("resetMfa"), allowed.resetMfa, reasons?.resetMfa, resetMfa, "danger") : nothing} </div>` : nothing} ${obstacles.map((code) => html`<p class="reason" id=${whyId(code)}>${lockIcon()}<span>${strings.text(code === "role_not_assignable" ? "whyAbove" : "whyElsewhere", { name: member.name })}</span></p>`)}`}`;
}
function row(session, strings, deeds) {
	const { ip, userAgent, createdAt, lastSeenAt, current, allowed, reasons } = session;
	const name = deviceName(session, strings);
	return html`<li> <div class="session"> <span class="what"><span class="strong" title=${userAgent ?? nothing}>${name}</span>${current ? html`<span class="status success">${doneIcon()}${strings.text("deviceThis")}</span>` : nothing}</span> <span class="hint"><time datetime=${lastSeenAt} title=${moment(strings, lastSeenAt)}>${strings.text("lastSeen", { when: relative(strings, lastSeenAt) })}</time> · <time datetime=${createdAt} title=${moment(strings, createdAt)}>${strings.text("signedInAt", { when: date(strings, createdAt) })}</time></span> ${ip ? html`<span class="hint mono"><bdi>${ip}</bdi></span>` : nothing} </div> ${deeds && !current ? html`<button type="button" class="button quiet small end" aria-label=${strings.text("endNamed", { device: name })} aria-disabled=${allowed.revoke ? nothing : "true"} aria-describedby=${deeds.whyId(reasons?.revoke)} @click=${() => allowed.revoke ? deeds.end(session) : void 0}>${strings.text("end")}</button>` : nothing} </li>`;
}
/** `Firefox on Windows`, or as much of it as is known. */
function deviceName({ userAgent, reasons }, strings) {
	if (userAgent === void 0 && reasons?.revoke) return strings.text("deviceHidden");
	const { browser, system } = deviceOf(userAgent);
	if (browser && system) return strings.text("device", {
		browser,
		system
	});
	return browser ?? system ?? strings.text("deviceUnknown");
}
export { deviceName, sessionRows };

//# sourceMappingURL=session-rows.js.map