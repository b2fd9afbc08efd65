import { LaterController } from "../../controllers/later.js";
import { tagOf } from "../../session/define.js";
import { partMissing } from "../../ui/part-missing.js";
import { nothing } from "lit";
// src/elements/member-details/opener.ts
/**
* A member of a list, opened: asks the host first (`member-opened`), else fetches `<member-details>` the first time it
* is wanted and opens it as a drawer inside the list, where it finds the same provider.
*/
var MemberOpener = class {
	#host;
	#details;
	constructor(host) {
		this.#host = host;
		this.#details = new LaterController(host, async () => {
			await import("./member-details.define.js");
			return document.createElement(tagOf("member-details"));
		});
	}
	open(member) {
		const event = new CustomEvent("member-opened", {
			detail: { member },
			bubbles: true,
			composed: true,
			cancelable: true
		});
		if (!this.#host.dispatchEvent(event)) return;
		this.#details.use((details) => {
			const { organization, client, readonly } = this.#host;
			Object.assign(details, {
				drawer: true,
				organization,
				client,
				readonly
			});
			details.show(member.userId);
		});
	}
	render(strings, label) {
		return this.#details.part ?? (this.#details.failed ? partMissing(this.#details, strings, label) : nothing);
	}
};
export { MemberOpener };

//# sourceMappingURL=opener.js.map