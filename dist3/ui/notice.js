import { alertIcon, clockIcon, doneIcon } from "./icons.js";
import { infoIcon, warningIcon } from "./more-icons.js";
import { html, nothing, unsafeCSS } from "lit";
// src/ui/notice.ts
var noticeStyles = /* @__PURE__ */ unsafeCSS(`.notice{display:flex;flex-wrap:wrap;gap:8px 10px;padding:10px 12px;border:1px solid var(--_border);border-radius:var(--_radius);background:var(--_sunken);align-items:center}.notice>.icon{align-self:flex-start;margin-block-start:2px;color:var(--_muted)}.notice>.text{flex:1 1 200px;min-inline-size:0;overflow-wrap:anywhere}.notice>.ways{display:flex;gap:8px;align-items:center;flex-wrap:wrap;margin-block:-4px}.notice.danger{background:var(--_danger-tint);border-color:color-mix(in oklab,var(--_danger) 35%,var(--_surface))}.notice.danger>.icon{color:var(--_danger)}.notice.warning{background:var(--_warning-tint);border-color:color-mix(in oklab,var(--_warning) 38%,var(--_surface))}.notice.warning>.icon{color:var(--_warning)}.notice.success{background:var(--_success-tint);border-color:color-mix(in oklab,var(--_success) 32%,var(--_surface))}.notice.success>.icon{color:var(--_success)}`);
var icons = {
	info: infoIcon,
	success: doneIcon,
	warning: warningIcon,
	danger: alertIcon,
	stale: clockIcon
};
/** What happened, what it means, and the way on, in one line. */
var notice = ({ kind = "info", fact, text = nothing, ways, role }) => html`<div class="notice ${kind === "stale" ? "warning" : kind}" part="notice" role=${role ?? nothing}> ${icons[kind]()} <div class="text">${fact ? html`<span class="strong">${fact}</span> ` : nothing}${text}</div> ${ways ? html`<div class="ways">${ways}</div>` : nothing} </div>`;
export { notice, noticeStyles };

//# sourceMappingURL=notice.js.map