import { watchChanges } from "../../client/changes.js";
import { loadRecovery } from "../../client/request.js";
import { allTopics } from "../../session/session.js";
import { wearBranding } from "./wear-branding.js";
// src/elements/org-provider/up-to-date.ts
/** Milliseconds in which changes are gathered: a batch of a hundred is one refresh. */
var gathering = 250;
/** Milliseconds after which somebody who comes back to the page wants to see it fresh, where nothing is live. */
var staleAfter = 1e4;
/** What is out of date after a change of this kind. */
var topicsOf = {
	organization: ["organization", "organizations"],
	branding: ["organization", "branding"],
	member: ["members"],
	role: ["roles", "members"],
	invitation: ["invitations"]
};
/** All but who is signed in: a refresh asks nobody anything. */
var content = allTopics.filter((topic) => topic !== "session");
/**
* Keeps what is on screen up to date: by the backend's stream of changes where it has one, otherwise when somebody comes
* back to the page. Nothing is asked while the page is hidden. Other tabs are told of a switch and keep their own
* organization. Returns the way to stop.
*/
function keepUpToDate(session, host) {
	loadRecovery().catch(() => void 0);
	const stopped = new AbortController();
	let watching;
	let watched;
	/** The backend tells by itself. */
	let live = false;
	/** Something may have happened that nobody told. */
	let missed = false;
	let lookedAt = Date.now();
	const gathered = /* @__PURE__ */ new Set();
	let timer;
	const publish = (topics) => {
		for (const topic of topics) gathered.add(topic);
		timer ??= setTimeout(() => {
			timer = void 0;
			if (stopped.signal.aborted || document.visibilityState !== "visible") return;
			const all = [...gathered];
			gathered.clear();
			session.publish(all);
		}, gathering);
	};
	const changed = async (change) => {
		publish(topicsOf[change.resource] ?? []);
		if (change.resource !== "member" || !watched) return;
		if (!await session.organization(watched).then(({ viewer }) => viewer.userId === change.id, () => true)) return;
		await session.auth.getToken?.({
			organization: watched,
			refresh: true
		}).catch(() => null);
		publish([
			"organization",
			"organizations",
			"branding",
			"roles",
			"invitations"
		]);
	};
	const watch = async () => {
		const id = document.visibilityState === "visible" && !session.signedOut ? session.organizationId ?? void 0 : void 0;
		if (id === watched) return;
		watching?.abort();
		watched = id;
		if (!id) return;
		const { signal } = watching = new AbortController();
		const capabilities = await session.capabilities().catch(() => void 0);
		if (signal.aborted || !capabilities?.features.liveChanges) return;
		const opened = () => {
			live = true;
			if (missed) publish(content);
			missed = true;
		};
		await watchChanges(session.client, id, {
			signal,
			opened,
			changed: (change) => void changed(change)
		}).catch(() => {
			live = false;
			if (!signal.aborted) publish(content);
		});
	};
	const look = () => {
		if (document.visibilityState === "visible" && !live && Date.now() - lookedAt > staleAfter) publish(content);
		if (gathered.size) publish([]);
		lookAway();
		watch();
	};
	const lookAway = () => lookedAt = Date.now();
	const tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel("org-elements") : void 0;
	tabs?.addEventListener("message", ({ data }) => data === "organizations" && publish(["organizations"]));
	let organization = session.organizationId;
	let signedOut = session.signedOut;
	const unsubscribe = session.subscribe(() => {
		if (session.organizationId !== organization && organization) tabs?.postMessage("organizations");
		organization = session.organizationId;
		if (session.signedOut !== signedOut) watched = void 0;
		signedOut = session.signedOut;
		watch();
	});
	document.addEventListener("visibilitychange", look, { signal: stopped.signal });
	addEventListener("focus", look, { signal: stopped.signal });
	addEventListener("blur", lookAway, { signal: stopped.signal });
	const takeOff = wearBranding(host, session);
	stopped.signal.addEventListener("abort", () => {
		takeOff();
		watching?.abort();
		clearTimeout(timer);
		unsubscribe();
		tabs?.close();
	});
	watch();
	return () => stopped.abort();
}
export { keepUpToDate };

//# sourceMappingURL=up-to-date.js.map