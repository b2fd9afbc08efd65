import { statusTokens } from "./status-tokens.js";
import { readableOn } from "./tokens.js";
import { unsafeCSS } from "lit";
// src/styles/late-tokens.ts
/** The rest of `tokens.ts`: what only dialogs, menus, notices and toasts need. */
var lateTokens = [statusTokens, /* @__PURE__ */ unsafeCSS(`:host{--_mono:var(--org-font-mono,ui-monospace,"SF Mono","Cascadia Code",Menlo,Consolas,"Liberation Mono",monospace);--_float-edge:light-dark(rgb(16 24 40 / .1),color-mix(in oklab,var(--_text) 16%,transparent));--_shadow:var(--org-shadow,0 0 0 1px var(--_float-edge),0 2px 4px light-dark(rgb(16 24 40 / .05),rgb(0 0 0 / .3)),0 12px 28px -6px light-dark(rgb(16 24 40 / .16),rgb(0 0 0 / .6)));--_danger-tint:light-dark(color-mix(in oklab,var(--_surface),oklch(from var(--_danger) .72 .16 h) 12%),color-mix(in oklab,var(--_surface),var(--_danger) 13%));--_warning-tint:light-dark(color-mix(in oklab,var(--_surface),oklch(from var(--_warning) .82 .14 84) 17%),color-mix(in oklab,var(--_surface),var(--_warning) 12%));--_success-tint:light-dark(color-mix(in oklab,var(--_surface),oklch(from var(--_success) .78 .14 h) 15%),color-mix(in oklab,var(--_surface),var(--_success) 12%));--_danger-fill:light-dark(var(--_danger),oklch(from var(--_danger) .56 .17 h));--_on-danger:${readableOn("var(--_danger-fill)")};--_r-l:calc(var(--_radius) * 1.667)}`)];
export { lateTokens };

//# sourceMappingURL=late-tokens.js.map