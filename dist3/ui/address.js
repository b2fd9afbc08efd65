import { html, nothing, unsafeCSS } from "lit";
// src/ui/address.ts
var addressStyles = /* @__PURE__ */ unsafeCSS(`.mid{display:flex;min-inline-size:0;white-space:nowrap;direction:ltr}.mid>:first-child{overflow:hidden;text-overflow:ellipsis;min-inline-size:0}.mid>:last-child{flex:none;max-inline-size:calc(100% - 3ch);overflow:hidden;text-overflow:ellipsis}:dir(rtl)>.mid{justify-content:flex-end}`);
/** An address that shrinks in the middle: from the @ on it stays. Always left to right. */
function address(email, classes = "") {
	const at = email.lastIndexOf("@");
	return html`<span class="mid ${classes}" title=${email}><span>${at > 0 ? email.slice(0, at) : email}</span>${at > 0 ? html`<span>${email.slice(at)}</span>` : nothing}</span>`;
}
export { address, addressStyles };

//# sourceMappingURL=address.js.map