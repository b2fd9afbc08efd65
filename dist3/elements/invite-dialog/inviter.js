import { LaterController } from "../../controllers/later.js";
import { tagOf } from "../../session/define.js";
import { partMissing } from "../../ui/part-missing.js";
// src/elements/invite-dialog/inviter.ts
/**
* "Invite people" of a list: asks the host first (`invite-requested`), else fetches `<invite-dialog>` the first time
* it is wanted and opens it inside the list, where it finds the same provider.
*/
var InviterController = class {
	#host;
	#dialog;
	constructor(host) {
		this.#host = host;
		this.#dialog = new LaterController(host, async () => {
			await import("./invite-dialog.define.js");
			return document.createElement(tagOf("invite-dialog"));
		});
	}
	open() {
		const event = new CustomEvent("invite-requested", {
			bubbles: true,
			composed: true,
			cancelable: true
		});
		if (!this.#host.dispatchEvent(event)) return;
		this.#dialog.use(async (dialog) => {
			Object.assign(dialog, {
				withoutTrigger: true,
				organization: this.#host.organization,
				client: this.#host.client
			});
			this.#host.requestUpdate();
			await this.#host.updateComplete;
			dialog.show();
		});
	}
	render(strings, label) {
		return this.#dialog.part ?? partMissing(this.#dialog, strings, label);
	}
};
export { InviterController };

//# sourceMappingURL=inviter.js.map