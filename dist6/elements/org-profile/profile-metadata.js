import { fieldError } from "../../ui/form.js";
import { crossIcon } from "../../ui/icons.js";
import { keyed } from "../../ui/keyed.js";
import { plusIcon } from "../../ui/more-icons.js";
import "./profile-draft.js";
import { html, nothing } from "lit";
// src/elements/org-profile/profile-metadata.ts
/** The pairs, and the button that adds one. */
function metadataPairs(options) {
	const { draft, strings, errors, locked, change } = options;
	const full = draft.pairs.length >= 25;
	return html`<div class="pairs"> <p class="hint">${locked && !draft.pairs.length ? strings.text("metadataNone") : strings.text("metadataHint", { max: 25 })}</p> ${keyed(draft.pairs, ({ id }) => id, (pair, index) => pairFields(options, pair, index))} ${fieldError("metadata-error", errors["metadata"])} ${locked ? nothing : html`<div><button type="button" class="button secondary small" id="add-pair" aria-disabled=${full ? "true" : nothing} aria-describedby=${full ? "pairs-full" : nothing} @click=${() => full ? void 0 : change(() => draft.addPair())}>${plusIcon()}${strings.text("addPair")}</button> ${full ? html`<span class="hint" id="pairs-full">${strings.text("pairsFull", { max: 25 })}</span>` : nothing}</div>`} </div>`;
}
function pairFields({ draft, strings, errors, locked, change }, pair, index) {
	const error = errors[pair.id];
	const name = pair.key || strings.text("keyOf", { count: index + 1 });
	const input = (part, label) => html`<input class="input ${part === "key" ? "mono" : ""}" data-pair=${pair.id} ?readonly=${locked} maxlength="255" autocomplete="off" spellcheck="false" placeholder=${strings.text(part)} aria-label=${label} .value=${pair[part]} aria-invalid=${error && part === "key" ? "true" : nothing} aria-describedby=${error && part === "key" ? `pair-${pair.id}` : nothing} @input=${({ target }) => change(() => draft.changePair(pair, { [part]: target.value }))} />`;
	return html`<div class="pair-row" role="group" aria-label=${name}> ${input("key", strings.text("keyOf", { count: index + 1 }))} ${input("value", strings.text("valueOf", { key: name }))} ${locked ? nothing : html`<button type="button" class="button quiet icon-only" aria-label=${strings.text("removePair", { key: name })} @click=${() => change(() => draft.removePair(pair))}>${crossIcon()}</button>`} ${fieldError(`pair-${pair.id}`, error)} </div>`;
}
export { metadataPairs };

//# sourceMappingURL=profile-metadata.js.map