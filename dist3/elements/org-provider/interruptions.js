import { define, tagOf } from "../../session/define.js";
import { BeforeEvent } from "../../session/events.js";
import { InterruptionDialog } from "./interruption-dialog.js";
// src/elements/org-provider/interruptions.ts
/** A dialog of the provider, not a tag for pages. */
var tag = "org-interruption";
/**
* What happens when the backend wants something of the person before it goes on (a second factor, a step elsewhere):
* the host is asked first, then a dialog. Requests that come meanwhile wait for the same answer.
*/
var Interruptions = class {
	#host;
	#asked = /* @__PURE__ */ new Map();
	/** What somebody did not want to do: reads do not ask for it again until everything is read anew. */
	#declined = /* @__PURE__ */ new Set();
	#heard;
	constructor(host) {
		this.#host = host;
		define(tag, InterruptionDialog);
	}
	async handle(session, interruption, signal) {
		if (session !== this.#heard) {
			this.#heard = session;
			session.subscribe(({ topics }) => topics.includes("session") && this.#declined.clear());
		}
		const { code } = interruption.error;
		const key = `${code} ${interruption.organization}`;
		if (interruption.read && this.#declined.has(key)) throw interruption.error;
		let answer = this.#asked.get(key);
		if (!answer) {
			answer = this.#ask(session, interruption).finally(() => this.#asked.delete(key));
			this.#asked.set(key, answer);
			answer.then(() => this.#declined.delete(key), () => this.#declined.add(key));
		}
		const gone = new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));
		await Promise.race([answer, gone]);
	}
	async #ask(session, { error, organization }) {
		const detail = error.code === "step_up_required" ? {
			organization,
			acrValues: error.acrValues ?? [],
			maxAge: error.maxAge
		} : {
			organization,
			actionUrl: error.actionUrl
		};
		const event = new BeforeEvent(error.code === "step_up_required" ? "step-up-required" : "action-required", detail);
		this.#host.dispatchEvent(event);
		if (event.taken || event.defaultPrevented) {
			if (await event.allowed()) return;
			throw error;
		}
		if (detail.acrValues ? !session.auth.stepUp : !leadsAway(detail.actionUrl)) throw error;
		const known = organization && await Promise.race([session.organization(organization).catch(() => void 0), new Promise((resolve) => setTimeout(resolve))]);
		await this.#open(session, detail, known ? known.displayName : void 0);
	}
	async #open(session, detail, name) {
		const dialog = document.createElement(tagOf(tag));
		Object.assign(dialog, {
			auth: session.auth,
			detail,
			name
		});
		const stop = session.subscribe(() => detail.organization && session.organizationId !== detail.organization && dialog.decline());
		this.#host.renderRoot.append(dialog);
		try {
			await dialog.answer;
		} finally {
			stop();
			dialog.remove();
		}
	}
};
/** A web address, and not of the page that the person has been sent to already. */
function leadsAway(address) {
	const url = URL.canParse(address ?? "", document.baseURI) ? new URL(address, document.baseURI) : void 0;
	return /^https?:$/.test(url?.protocol ?? "") && (url.origin !== location.origin || url.pathname !== location.pathname);
}
export { Interruptions };

//# sourceMappingURL=interruptions.js.map