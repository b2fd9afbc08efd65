import { SessionController } from "../../controllers/session.js";
import { property } from "../../session/properties.js";
import { showState } from "../../ui/machine-state.js";
import { LitElement, html, nothing, unsafeCSS } from "lit";
// src/elements/permission-gate/permission-gate.ts
/**
* Shows its content only to those who hold a permission in the current organization. Closed while that is not known
* yet. It hides, it does not protect: what stands inside is part of the page, and the backend has to refuse by itself.
*
* ```html
* <permission-gate permission="members:read">
*   <a href="/organization">Organization</a>
*   <span slot="fallback">Ask an administrator</span>
* </permission-gate>
* ```
*
* @tagname permission-gate
* @slot - For those who may.
* @slot fallback - For those who may not, also when it could not be found out.
* @cssstate loading - Not known yet: neither slot shows.
* @cssstate ready - The content shows.
* @cssstate forbidden - The fallback shows.
*/
var PermissionGate = class extends LitElement {
	constructor(..._args) {
		super(..._args);
		this.permission = "";
		this.any = false;
		this.#internals = this.attachInternals();
		this.#session = new SessionController(this);
	}
	static {
		this.styles = /* @__PURE__ */ unsafeCSS(`:host{display:contents}:host([hidden]){display:none}`);
	}
	#internals;
	#session;
	willUpdate() {
		showState(this.#internals, this.#open === void 0 ? "loading" : this.#open ? "ready" : "forbidden");
	}
	render() {
		if (this.#open === void 0) return nothing;
		return this.#open ? html`<slot></slot>` : html`<slot name="fallback"></slot>`;
	}
	/** `undefined` while nobody knows. */
	get #open() {
		const session = this.#session;
		if (session.signedOut || session.organizationId === null || session.error) return false;
		if (!session.organization) return void 0;
		const named = this.permission.split(/\s+/).filter(Boolean);
		const holds = (permission) => session.may(permission) === true;
		return named.length > 0 && (this.any ? named.some(holds) : named.every(holds));
	}
};
property()(PermissionGate.prototype, "permission");
property({ type: Boolean })(PermissionGate.prototype, "any");
property()(PermissionGate.prototype, "organization");
property({ attribute: false })(PermissionGate.prototype, "client");
export { PermissionGate };

//# sourceMappingURL=permission-gate.js.map