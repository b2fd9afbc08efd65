import { unsafeCSS } from "lit";
// src/styles/status-tokens.ts
/** Colours of what went well, needs care or went wrong. */
var statusTokens = /* @__PURE__ */ unsafeCSS(`:host{--_danger:var(--org-danger,light-dark(oklch(.49 .18 27),oklch(.76 .13 25)));--_warning:var(--org-warning,light-dark(oklch(.47 .095 68),oklch(.82 .11 82)));--_success:var(--org-success,light-dark(oklch(.46 .1 155),oklch(.79 .11 155)))}`);
export { statusTokens };

//# sourceMappingURL=status-tokens.js.map