import { html, nothing, unsafeCSS } from "lit";
// src/ui/message.ts
var messageStyles = /* @__PURE__ */ unsafeCSS(`.empty{display:grid;justify-items:center;align-content:center;gap:6px;padding:40px 24px;text-align:center}.empty>.icon{inline-size:24px;block-size:24px;stroke-width:1;color:var(--_muted);margin-block-end:6px}.empty p{color:var(--_muted);max-inline-size:44ch;text-wrap:pretty;overflow-wrap:anywhere}.empty>.ways{display:flex;gap:8px;margin-block-start:10px;flex-wrap:wrap;justify-content:center}`);
/** One thought in the middle of the box: a picture, what is, why, and the way on. */
var message = ({ icon, title, text, ways = nothing, part = "empty", role }) => html`<div class="empty" part=${part} role=${role ?? nothing}> ${icon} <h3>${title}</h3> ${text ? html`<p>${text}</p>` : nothing} <div class="ways">${ways}</div> </div>`;
export { message, messageStyles };

//# sourceMappingURL=message.js.map