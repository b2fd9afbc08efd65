import { unsafeCSS } from "lit";
// src/elements/invite-dialog/invite-dialog.styles.ts
var styles = /* @__PURE__ */ unsafeCSS(`:host{display:inline-block}`);
export { styles };

//# sourceMappingURL=invite-dialog.styles.js.map