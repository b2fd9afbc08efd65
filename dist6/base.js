import { isOrgError, toOrgError } from "./client/errors.js";
import { createOrgClient } from "./client/index.js";
import { LitElement, html, isServer, nothing, svg, unsafeCSS } from "lit";
// dist6/session/define.js
var prefix = "";
/** From now on tags are registered, and created by other elements, under `prefix` + their name. */
function setTagPrefix(value) {
	prefix = value;
}
/** The name under which a tag of this library stands on this page: elements that show another one create it by this. */
function tagOf(tag) {
	return prefix + tag;
}
/**
* Registers an element. A tag that this very class owns already is fine; one that another class owns is said once, with
* the way out, and never thrown: a second copy of the library on a page must not break the first.
*/
function define(tag, element) {
	if (!globalThis.customElements) return;
	const name = tagOf(tag);
	const owner = customElements.get(name);
	if (!owner) customElements.define(name, customElements.getName?.(element) ? class extends element {} : element);
	else if (owner !== element && !(owner.prototype instanceof element)) console.warn(`org-elements: <${name}> is defined by another script. Use defineElements({ prefix }) for other names.`);
}
// dist6/session/afterwards.js
/** When what the page is for is likely to be on screen. */
var afterwards = () => new Promise((resolve) => setTimeout(resolve, 500));
// dist6/session/drawn.js
/**
* Calls `start` whenever the host comes into a page. Where a server has drawn it already, the first time waits for the
* first update: that one has to draw exactly what is there (https://lit.dev/docs/ssr/client-usage/).
*/
function onceDrawn(host, start) {
	let hydrates = Boolean(host.shadowRoot);
	host.addController({
		hostConnected: () => {
			if (!hydrates) start();
		},
		hostUpdated: () => {
			if (!hydrates) return;
			hydrates = false;
			start();
		}
	});
}
// dist6/session/contexts.js
var say = (host, type, fields) => host.dispatchEvent(Object.assign(new Event(type, {
	bubbles: true,
	composed: true
}), { contextTarget: host }, fields));
/** Answers everybody inside `host` who asks for this context, and tells them when it changes. */
var ContextProvider = class {
	#host;
	#context;
	#consumers = /* @__PURE__ */ new Map();
	#value;
	constructor(host, context, value) {
		this.#host = host;
		this.#context = context;
		this.#value = value;
		host.addEventListener("context-request", (event) => this.#answer(event));
		host.addEventListener("context-provider", (event) => this.#giveAway(event));
		host.addController(this);
	}
	get value() {
		return this.#value;
	}
	set value(value) {
		if (value === this.#value) return;
		this.#value = value;
		for (const [callback, { stop }] of this.#consumers) callback(value, stop);
	}
	hostConnected() {
		say(this.#host, "context-provider", { context: this.#context });
	}
	/** Who sent the event, if it is for this provider. */
	#sender(event) {
		const other = event.contextTarget ?? event.composedPath()[0];
		if (event.context !== this.#context || other === this.#host) return void 0;
		event.stopPropagation();
		return other;
	}
	#answer(event) {
		const consumer = this.#sender(event);
		const { callback, subscribe } = event;
		if (!consumer) return;
		if (!subscribe) return callback(this.#value);
		const known = this.#consumers.get(callback) ?? {
			consumer,
			stop: () => this.#consumers.delete(callback)
		};
		this.#consumers.set(callback, known);
		callback(this.#value, known.stop);
	}
	/** A provider came up further in: everybody asks again, and those inside it find it. */
	#giveAway(event) {
		if (!this.#sender(event)) return;
		for (const [callback, { consumer }] of [...this.#consumers]) say(consumer, "context-request", {
			context: this.#context,
			callback,
			subscribe: true
		});
	}
};
/** Asks for a context whenever the host comes into a page; `changed` is called with the first and every later value. */
var ContextConsumer = class {
	#host;
	#changed;
	#stop;
	/** The same function each time: a provider that was asked before knows it again. */
	#take = (value, stop) => {
		if (stop !== this.#stop) this.#stop?.();
		this.#stop = stop;
		this.value = value;
		this.#changed();
		this.#host.requestUpdate();
	};
	constructor(host, context, changed) {
		this.#host = host;
		this.#changed = changed;
		host.addController(this);
		onceDrawn(host, () => say(host, "context-request", {
			context,
			callback: this.#take,
			subscribe: true
		}));
	}
	hostDisconnected() {
		this.#stop?.();
		this.#stop = void 0;
	}
};
// dist6/session/emit.js
/** Tells the host what happened. */
function emit(host, type, detail) {
	host.dispatchEvent(new CustomEvent(type, {
		detail,
		bubbles: true,
		composed: true
	}));
}
// dist6/session/properties.js
/** Lit's `@property()`, in the one form that the compiler writes; the one in `lit/decorators.js` carries a second. */
var property = (options) => (prototype, name) => {
	prototype.constructor.createProperty(name, options);
};
/** Lit's `@state()`: draws again when it changes, without an attribute. */
var state = () => property({ state: true });
// dist6/session/session.js
var allTopics = [
	"session",
	"organization",
	"organizations",
	"branding",
	"members",
	"roles",
	"invitations"
];
/**
* One signed-in person on one page. Reads that several elements need are asked once: two calls at the same time share
* a request, a later one gets the answer that is there until something changes it.
*/
var OrgSession = class {
	#listeners = /* @__PURE__ */ new Set();
	#reads = /* @__PURE__ */ new Map();
	#given;
	#resolved;
	#resolving;
	#signedOut = false;
	#error;
	#left = new AbortController();
	constructor({ client, auth = {}, organization }) {
		this.client = client;
		this.auth = auth;
		this.#given = organization;
	}
	/** The current organization: `undefined` while that is being found out, `null` for a person who belongs to none. */
	get organizationId() {
		return this.#given === void 0 ? this.#resolved : this.#given;
	}
	/** The backend said that nobody is signed in. */
	get signedOut() {
		return this.#signedOut;
	}
	/** Why the current organization could not be found out. */
	get error() {
		return this.#error;
	}
	/** Aborts when this organization is left, or another person may be here: what is still under way has no reader. */
	get signal() {
		return this.#left.signal;
	}
	/** Calls `listener` after each change; returns the way to stop. */
	subscribe(listener) {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
	/** Says that something on these topics is no longer what it was. */
	publish(topics, source) {
		for (const [key, read] of this.#reads) if (topics.includes(read.topic)) this.#reads.delete(key);
		for (const listener of [...this.#listeners]) listener({
			topics,
			source
		});
	}
	/** Makes this the current organization here, `null` none; nothing about the one before is kept. */
	setOrganization(organization) {
		if (organization === this.#given && organization !== void 0) return;
		this.#given = organization;
		this.#resolved = this.#resolving = this.#error = void 0;
		this.#forget();
	}
	/** Forgets everything: somebody else may be signed in now. */
	reset() {
		this.#resolved = this.#resolving = this.#error = void 0;
		this.#signedOut = false;
		this.#forget();
	}
	/** Finds out the current organization where the host did not name it. Elements call this when they appear. */
	resolve() {
		if (this.organizationId !== void 0) return Promise.resolve();
		return this.#resolving ??= this.#findOrganization();
	}
	/** Asks the adapter for proof for this organization and makes it the current one. May navigate away. */
	async switchOrganization(organization, options) {
		await this.auth.switchOrganization?.(organization, options);
		if (organization === this.organizationId) this.#forget();
		else this.setOrganization(organization);
	}
	capabilities() {
		return this.read("session", "capabilities", (signal) => this.client.capabilities({ signal }));
	}
	organization(id) {
		return this.read("organization", `organization ${id}`, (signal) => this.client.organizations.get(id, { signal }));
	}
	async roles(id) {
		return (await this.read("roles", `roles ${id}`, (signal) => this.client.roles.list(id, { signal }))).items;
	}
	/** Shares one request between everybody who asks for the same; a failed one is not kept. */
	read(topic, key, load) {
		const known = this.#reads.get(key);
		if (known) return known.answer;
		const entry = {
			topic,
			answer: load(this.signal)
		};
		this.#reads.set(key, entry);
		entry.answer.catch((error) => {
			if (this.#reads.get(key) === entry) this.#reads.delete(key);
			if (isOrgError(error, "unauthenticated")) this.#sayWhoIsHere(true);
		});
		return entry.answer;
	}
	async #findOrganization() {
		try {
			let id = await this.auth.getOrganization?.();
			if (!id) id = (await this.read("organizations", "recent", (signal) => this.client.myOrganizations.list({ limit: 1 }, { signal }))).items[0]?.organization.id ?? null;
			this.#resolved = id;
		} catch (error) {
			this.#error = error;
			this.#resolving = void 0;
		}
		this.publish(["session"]);
	}
	#sayWhoIsHere(signedOut) {
		if (this.#signedOut === signedOut) return;
		this.#signedOut = signedOut;
		this.publish(["session"]);
	}
	#forget() {
		this.#left.abort();
		this.#left = new AbortController();
		this.#reads.clear();
		this.publish(allTopics);
	}
};
// dist6/elements/org-provider/org-provider.js
/**
* Hands the org API, the current organization and the words to the elements inside it. Put it around everything, once.
*
* ```html
* <org-provider api-base="/org-api">
*   <org-switcher></org-switcher>
*   <member-list></member-list>
* </org-provider>
* ```
*
* @tagname org-provider
* @slot - The page, or the part of it that holds elements.
* @slot no-session - Shown instead of everything else while nobody is signed in.
* @fires {CustomEvent<OrgSwitchDetail>} org-switched - Another organization is the current one now.
* @fires {BeforeEvent<InterruptionDetail>} step-up-required - The backend wants a second factor first. `waitUntil(promise)`
* gets it in the host's own way, `preventDefault()` lets the request fail; otherwise a dialog asks.
* @fires {BeforeEvent<InterruptionDetail>} action-required - The person has to do something elsewhere first; the same ways.
*/
var OrgProvider = class extends LitElement {
	constructor(..._args) {
		super(..._args);
		this.apiBase = "";
		this.branded = false;
		this.lang = "";
		this.signedOut = false;
		this.#session = new ContextProvider(this, "org-elements:session", void 0);
		this.#wording = new ContextProvider(this, "org-elements:wording", {});
		this.#stop = [];
	}
	static {
		this.styles = /* @__PURE__ */ unsafeCSS(`:host{display:contents}:host([hidden]){display:none}`);
	}
	#session;
	#wording;
	#stop;
	#interruptions;
	/** The session that the elements inside share; `undefined` until the provider knows its client. */
	get session() {
		return this.#session.value;
	}
	connectedCallback() {
		super.connectedCallback();
		if (this.hasUpdated) this.#startSession();
	}
	disconnectedCallback() {
		super.disconnectedCallback();
		this.#stopSession();
	}
	willUpdate(changed) {
		if (changed.has("apiBase") || changed.has("auth") || changed.has("client")) this.#startSession();
		else if (changed.has("organization") && this.organization !== (this.session?.organizationId ?? void 0)) this.session?.setOrganization(this.organization);
		if (changed.has("branded")) this.session?.publish([]);
		if (changed.has("strings") || changed.has("lang")) this.#wording.value = {
			lang: this.lang || void 0,
			strings: this.strings
		};
	}
	render() {
		return this.signedOut ? html`<slot name="no-session"><slot></slot></slot>` : html`<slot></slot>`;
	}
	#startSession() {
		this.#stopSession();
		if (isServer || !this.client && !this.apiBase) {
			this.#session.value = void 0;
			return;
		}
		const auth = this.auth ?? {};
		const client = this.client ?? createOrgClient({
			baseUrl: this.apiBase,
			auth
		});
		const session = new OrgSession({
			client,
			auth,
			organization: this.organization || void 0
		});
		let current = session.organizationId ?? null;
		const stops = [session.subscribe(() => {
			this.signedOut = session.signedOut;
			const to = session.organizationId;
			if (!to || to === current) return;
			const from = current;
			current = to;
			if (this.organization && this.organization !== to) this.organization = to;
			if (from) emit(this, "org-switched", {
				from,
				to
			});
		}), auth.subscribe?.(() => session.reset())];
		this.#stop = stops;
		client.onInterruption?.(async (interruption, signal) => {
			this.#interruptions ??= import("./elements/org-provider/interruptions.js").then((module) => new module.Interruptions(this));
			return (await this.#interruptions).handle(session, interruption, signal);
		});
		this.#session.value = session;
		(this.branded ? Promise.resolve() : afterwards()).then(() => import("./elements/org-provider/up-to-date.js")).then(({ keepUpToDate }) => {
			if (stops === this.#stop) stops.push(keepUpToDate(session, this));
		});
	}
	#stopSession() {
		for (const stop of this.#stop) stop?.();
		this.#stop = [];
	}
};
property({ attribute: "api-base" })(OrgProvider.prototype, "apiBase");
property()(OrgProvider.prototype, "organization");
property({ attribute: false })(OrgProvider.prototype, "auth");
property({ attribute: false })(OrgProvider.prototype, "client");
property({ attribute: false })(OrgProvider.prototype, "strings");
property({
	type: Boolean,
	reflect: true
})(OrgProvider.prototype, "branded");
property({
	reflect: true,
	useDefault: true
})(OrgProvider.prototype, "lang");
state()(OrgProvider.prototype, "signedOut");
// dist6/controllers/session.js
var sessions = /* @__PURE__ */ new WeakMap();
/** Elements that are handed the same client without a provider share a session as well. */
function sessionOf(client) {
	let session = sessions.get(client);
	if (!session) sessions.set(client, session = new OrgSession({ client }));
	return session;
}
/**
* The session around an element (the nearest provider's, or one made of its own `client`), the organization that it is
* about, and what the viewer may do there. Capabilities and organization are asked for at once and shared.
*/
var SessionController = class {
	#host;
	#reads;
	#withCapabilities;
	#context;
	#listeners = /* @__PURE__ */ new Set();
	#session;
	#stop;
	#read = 0;
	#readFor;
	#error;
	/**
	* `reads: false` for an element that is about no organization in particular; `withCapabilities: false` for one that shows
	* the organization without them, until it calls `needCapabilities`.
	*/
	constructor(host, { reads = true, withCapabilities = true } = {}) {
		this.#host = host;
		this.#reads = reads;
		this.#withCapabilities = withCapabilities;
		this.#context = new ContextConsumer(host, "org-elements:session", () => this.#attach());
		host.addController(this);
	}
	get session() {
		return this.#session;
	}
	get client() {
		return this.#session?.client;
	}
	/** `undefined` while it is not known yet, `null` for a person who belongs to no organization. */
	get organizationId() {
		return this.#host.organization || this.#session?.organizationId;
	}
	/** Why the organization cannot be shown. */
	get error() {
		return this.#error ?? (this.#session?.error ? toOrgError(this.#session.error) : void 0);
	}
	get signedOut() {
		return this.#session?.signedOut || this.error?.code === "unauthenticated" || this.error?.code === "invalid_token";
	}
	/** Whether the viewer holds this permission here; `undefined` while that is not known: never treat it as yes. */
	may(permission) {
		return this.organization?.viewer.permissions.includes(permission);
	}
	has(feature) {
		return this.capabilities?.features[feature] === true;
	}
	/** Asks for them now. */
	needCapabilities() {
		this.#withCapabilities = true;
		this.#readFor = void 0;
		this.#host.requestUpdate();
	}
	/** Called after each change that this element did not make itself. */
	subscribe(listener) {
		this.#listeners.add(listener);
	}
	/** Reads everything again. */
	retry() {
		this.#readFor = this.#error = void 0;
		this.#session?.publish(allTopics);
		this.#host.requestUpdate();
	}
	hostConnected() {
		this.#attach();
	}
	hostDisconnected() {
		this.#stop?.();
		this.#stop = this.#session = void 0;
		this.#readFor = void 0;
		this.#read++;
	}
	hostUpdate() {
		if (this.#host.isConnected) this.#attach();
		const session = this.#session;
		if (!session || !this.#reads) return;
		const id = this.organizationId;
		if (id === void 0 && !session.error) session.resolve();
		if (id !== void 0 && (id ?? "") !== this.#readFor) this.#load(session, id ?? "");
	}
	#attach() {
		const session = this.#host.client ? sessionOf(this.#host.client) : this.#context.value;
		if (session === this.#session) return;
		this.#stop?.();
		this.#session = session;
		this.#clear();
		this.#stop = session?.subscribe((change) => this.#hear(change));
		this.#host.requestUpdate();
	}
	#hear(change) {
		if (change.source === this.#host) return;
		if (this.organizationId !== this.#readFor) this.#clear();
		else if (change.topics.includes("organization")) {
			this.#read++;
			this.#readFor = void 0;
		}
		for (const listener of this.#listeners) listener(change);
		this.#host.requestUpdate();
	}
	/** Nothing of the organization that was left may stay on screen. */
	#clear() {
		this.#read++;
		this.#readFor = this.#error = this.organization = void 0;
	}
	async #load(session, id) {
		const read = ++this.#read;
		this.#readFor = id;
		const [organization, capabilities] = await Promise.allSettled([id ? session.organization(id) : void 0, this.#withCapabilities ? session.capabilities() : void 0]);
		if (read !== this.#read) return;
		this.#error = void 0;
		if (capabilities.status === "fulfilled") this.capabilities = capabilities.value;
		else if (!this.capabilities) this.#error = toOrgError(capabilities.reason);
		if (organization.status === "fulfilled") this.organization = organization.value;
		else {
			const error = toOrgError(organization.reason);
			if (error.status >= 400 && error.status < 500) this.organization = void 0;
			if (!this.organization) this.#error = error;
		}
		this.#host.requestUpdate();
	}
};
// dist6/ui/machine-state.js
var machineStates = [
	"no-session",
	"forbidden",
	"loading",
	"error",
	"empty",
	"ready",
	"refreshing"
];
/** Shows the state to css (`:state(loading)`) and to assistive technology (`aria-busy`). */
function showState(internals, state, refreshing = false) {
	for (const each of machineStates) internals.states.delete(each);
	internals.states.add(state);
	if (refreshing) internals.states.add("refreshing");
	internals.ariaBusy = String(state === "loading" || refreshing);
}
// dist6/strings/en/common.js
/** Words that several elements show at first. */
var common = {
	clearSearch: "Clear search",
	loadFailed: "{what}: could not be loaded",
	loading: "Loading…",
	moreRoles: {
		one: "{count} more role",
		other: "{count} more roles"
	},
	never: "Never",
	signIn: "Sign in",
	tryAgain: "Try again"
};
// dist6/strings/index.js
/** Languages that the package brings besides English. */
var loaders = {
	ar: () => import("./strings/ar.js"),
	de: () => import("./strings/de.js"),
	es: () => import("./strings/es.js"),
	fr: () => import("./strings/fr.js"),
	he: () => import("./strings/he.js"),
	it: () => import("./strings/it.js"),
	ja: () => import("./strings/ja.js"),
	ko: () => import("./strings/ko.js"),
	nl: () => import("./strings/nl.js"),
	"pt-BR": () => import("./strings/pt-BR.js"),
	"zh-CN": () => import("./strings/zh-CN.js")
};
var registered = /* @__PURE__ */ new Map();
/** By the tag that was asked for. */
var fetched = /* @__PURE__ */ new Map();
/** Adds a language, or replaces one: `registerLocale('pt-BR', strings)`. */
function registerLocale(lang, strings) {
	registered.set(lang.toLowerCase(), strings);
}
/** The words of a language if they are here: what the host registered for the tag or the language, then what was fetched. */
function localeOf(lang) {
	const tag = lang.toLowerCase();
	return registered.get(tag) ?? registered.get(tag.split("-")[0]) ?? fetched.get(tag);
}
/** Fetches a language if there is one to fetch; resolves to whether new words arrived. */
async function loadLocale(lang) {
	const name = !localeOf(lang) && Object.keys(loaders).find((one) => languageOf(one) === languageOf(lang));
	if (!name || name === "zh-CN" && new Intl.Locale(lang).maximize().script !== "Hans") return false;
	const words = await loaders[name]().catch(() => void 0);
	if (words) fetched.set(lang.toLowerCase(), words.default);
	return Boolean(words);
}
/** Read off the tag, whose old names are replaced (`iw` by `he`): what `Intl.Locale` knows beyond that would cost every page. */
var languageOf = (lang) => Intl.getCanonicalLocales(lang)[0].split("-")[0];
// dist6/controllers/strings.js
/** Formatters of `Intl`, for all elements: making one costs more than a row. */
var formats = /* @__PURE__ */ new Map();
/** Langs of the document are watched once for all elements. */
var watchers = /* @__PURE__ */ new Set();
var observer;
/**
* The words of one element in the language around it: the nearest `lang` wins, then the document's, then English.
* Host's replacements win over the language's. Formats numbers for the same language; dates are `dates.ts`.
*/
var StringsController = class {
	#host;
	#section;
	#english;
	#common;
	#wording;
	#refresh;
	constructor(host, section, english) {
		this.lang = "en";
		this.#common = common;
		this.#refresh = () => this.#findLanguage();
		this.#host = host;
		this.#section = section;
		this.#english = english;
		this.#wording = new ContextConsumer(host, "org-elements:wording", () => this.#findLanguage());
		host.addController(this);
		onceDrawn(host, () => this.#findLanguage());
	}
	hostConnected() {
		watchers.add(this.#refresh);
		observer ??= new MutationObserver(() => watchers.forEach((refresh) => refresh()));
		if (watchers.size === 1) observer.observe(document.documentElement, {
			attributes: true,
			attributeFilter: ["lang"]
		});
	}
	hostDisconnected() {
		watchers.delete(this.#refresh);
		if (!watchers.size) observer?.disconnect();
	}
	/** Takes in the words of a part of the element that came later. */
	learn(words, commonWords) {
		this.#english = {
			...this.#english,
			...words
		};
		this.#common = {
			...this.#common,
			...commonWords
		};
		return this;
	}
	/** The sentence under `key`, filled in; `count` chooses the plural form. */
	text(key, values) {
		return this.from(this.#section, key, this.#english[key], values);
	}
	/** A sentence that every element may need. */
	common(key, values) {
		return this.from("common", key, this.#common[key], values);
	}
	/** A sentence of another section, for functions that speak for every element. */
	from(section, key, english, values) {
		return this.#fill(this.#message(section, key, english), values);
	}
	number(value) {
		if (value === value >>> 0 && value < 1e3 && latinDigits.test(this.lang)) return String(value);
		return this.format("n", (lang) => new Intl.NumberFormat(lang)).format(value);
	}
	/** Names one after the other, as the language separates them. */
	list(names) {
		return names.length > 1 ? this.format("l", (lang) => new Intl.ListFormat(lang, {
			type: "unit",
			style: "short"
		})).format(names) : names[0] ?? "";
	}
	/** A formatter of `Intl`, made once for a language; `name` says which. */
	format(name, create) {
		const key = `${this.lang} ${name}`;
		let format = formats.get(key);
		if (!format) formats.set(key, format = create(this.lang));
		return format;
	}
	#message(section, key, english) {
		const own = section === this.#section ? this.#host.strings?.[key] : void 0;
		const given = this.#wording.value?.strings?.[section];
		return own ?? given?.[key] ?? (localeOf(this.lang)?.[section])?.[key] ?? english;
	}
	#fill(message, values = {}) {
		const sentence = typeof message === "string" ? message : message[this.format("p", (lang) => new Intl.PluralRules(lang)).select(Number(values["count"]))] ?? message.other;
		return sentence.replace(/\{(\w+)\}/g, (_, name) => {
			const value = values[name] ?? "";
			return typeof value === "number" ? this.number(value) : isolate(value, sentence);
		});
	}
	#findLanguage() {
		const lang = nearestLang(this.#host) || this.#wording.value?.lang || document.documentElement.lang || "en";
		if (lang !== this.lang && isLanguageTag(lang)) {
			this.lang = lang;
			this.#host.requestUpdate();
		}
		loadLocale(this.lang).then((arrived) => {
			if (arrived) this.#host.requestUpdate();
		});
	}
};
var latinDigits = /^(de|en|es|fr|he|it|ja|ko|nl|pt|zh)\b/;
var rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Keeps a name or an address in its own direction: a sentence that runs the other way would turn its ends around. */
function isolate(value, sentence) {
	return rightToLeft.test(sentence + value) ? `\u2068${value}\u2069` : value;
}
/** Climbs out of shadow roots, but stops before the document element: its `lang` comes last. */
function nearestLang(element) {
	for (let node = element; node; node = node.parentNode ?? (node.host || null)) {
		const lang = node instanceof Element && node !== document.documentElement && node.getAttribute("lang");
		if (lang) return lang;
	}
}
function isLanguageTag(lang) {
	try {
		return Intl.getCanonicalLocales(lang).length > 0;
	} catch {
		return false;
	}
}
// dist6/styles/tokens.js
/** Black or white, whichever is readable on `color`: they are equal at a WCAG luminance of .1791, so never below 4.58:1. */
var readableOn = (color) => {
	const k = "clamp(0, (.1791 - y) * 1e6, 1)";
	return unsafeCSS(`color(from ${color} xyz-d65 calc(.9505 * ${k}) ${k} calc(1.0891 * ${k}))`);
};
var tokens = /* @__PURE__ */ unsafeCSS(`:host{--_brand:var(--org-brand,#2d5fbe);--_surface:var(--org-surface,light-dark(#fff,#17191d));--_text:var(--org-text,light-dark(#1c1f24,#e8eaed));--_on-brand:var(--org-on-brand,${readableOn("var(--_brand)")});--_accent:var(--org-accent,light-dark(oklch(from var(--_brand) min(l,.45) c h),oklch(from var(--_brand) max(l,.77) min(c,.13) h)));--_muted:var(--org-text-muted,color-mix(in oklab,var(--_text) 71%,var(--_surface)));--_sunken:var(--org-surface-sunken,light-dark(color-mix(in oklab,var(--_surface),var(--_text) 3%),color-mix(in oklab,var(--_surface),#000 12%)));--_raised:var(--org-surface-raised,light-dark(var(--_surface),color-mix(in oklab,var(--_surface),#fff 5%)));--_hover:var(--org-hover,color-mix(in oklab,var(--_text) 6%,transparent));--_border:var(--org-border,color-mix(in oklab,var(--_text) 13%,var(--_surface)));--_control:var(--org-border-control,color-mix(in oklab,var(--_text) 50%,var(--_surface)));--_focus:var(--org-focus,var(--_accent));--_font:var(--org-font,inherit);--_size:var(--org-font-size,max(.875rem,14px));--_radius:var(--org-radius,6px);--_h:var(--org-control-height,32px);--_gap:var(--org-space,4px);--_ms:var(--org-duration,160ms);--_ease:var(--org-ease,cubic-bezier(.2,0,0,1));--_edge:color-mix(in oklab,var(--_text) 22%,var(--_surface));--_brand-edge:color-mix(in oklab,var(--_brand) 84%,var(--_text));--_xs:calc(var(--_size) * .857);--_s:calc(var(--_size) * .929);--_l:calc(var(--_size) * 1.143);--_r-s:calc(var(--_radius) * .667)}@media (pointer:coarse){:host{--_h:var(--org-control-height,40px)}}@media (prefers-contrast:more){:host{--_muted:var(--_text);--_border:var(--_control);--_edge:var(--_text)}}`);
// dist6/styles/base.js
/** What every element starts from: tokens, a reset of what leaks in from the host's page, type, the focus ring. */
var base = [tokens, /* @__PURE__ */ unsafeCSS(`:host{display:block;color:var(--_text);font-family:var(--_font);font-size:var(--_size);font-weight:400;line-height:1.43;letter-spacing:normal;text-align:start;text-transform:none;text-indent:0;white-space:normal;cursor:auto}:host([hidden]){display:none}*,::before,::after{box-sizing:border-box}h2,h3,h4,p,ul,fieldset{margin:0;padding:0;border:0;min-inline-size:0}ul{list-style:none}legend{padding:0}h2,h3,h4{font-size:var(--_l);font-weight:600;line-height:1.3;text-wrap:balance}button,input,select,textarea{font:inherit;color:inherit;letter-spacing:inherit;margin:0}[hidden]{display:none !important}:focus-visible{outline:2px solid var(--_focus);outline-offset:2px}.icon{inline-size:16px;block-size:16px;flex:none;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}.icon.small{inline-size:14px;block-size:14px}@media (forced-colors:active){.icon{color:inherit !important}}.muted{color:var(--_muted)}.small{font-size:var(--_s)}.strong{font-weight:600}.end{margin-inline-start:auto}.cut{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;min-inline-size:0;text-align:-webkit-match-parent;text-align:match-parent}.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}@media (pointer:coarse){input,select,textarea{font-size:max(16px,1em)}}@media (prefers-reduced-motion:reduce){*,::before,::after,::backdrop{animation-duration:.01ms !important;animation-iteration-count:1 !important;transition-duration:.01ms !important}}`)];
/** For elements that fill a box: their own width decides the layout, never the window's. */
var box = /* @__PURE__ */ unsafeCSS(`:host{container:org / inline-size}`);
// dist6/controllers/later.js
/**
* A part of an element that nobody sees at first: its code is fetched when somebody comes near it, at the latest when it
* is wanted. A part that does not come is no silence: `failed` says so, and `retry()` does what was wanted then.
*/
var LaterController = class {
	#host;
	#load;
	#coming;
	#needed;
	#again;
	constructor(host, load) {
		this.failed = false;
		this.#needed = false;
		this.#again = () => this.use();
		this.#host = host;
		this.#load = load;
	}
	/** Begins to fetch as soon as somebody points at the host or goes into it. */
	whenNear() {
		for (const type of ["pointerenter", "focusin"]) this.#host.addEventListener(type, () => void this.#fetch().catch(() => {}), { once: true });
		return this;
	}
	/** Fetches the part, if it is not here yet, and does something with it. */
	async use(deed) {
		if (deed) this.#again = () => this.use(deed);
		try {
			const part = this.part ?? await this.#fetch();
			this.failed = false;
			await deed?.(part);
		} catch (cause) {
			if (this.part) throw cause;
			this.failed = true;
		}
		this.#host.requestUpdate();
	}
	/** For what an update finds out: fetches at most once until somebody tries again. */
	need() {
		if (this.part || this.#needed) return;
		this.#needed = true;
		this.use();
	}
	retry() {
		this.failed = false;
		this.#again();
		this.#host.requestUpdate();
	}
	#fetch() {
		return this.#coming ??= this.#load().then((part) => this.part = part, (cause) => {
			this.#coming = void 0;
			throw cause;
		});
	}
};
/** Style sheets of a part that came later, after those that are there. */
function addStyles({ renderRoot }, styles) {
	const root = renderRoot;
	root.adoptedStyleSheets = [.../* @__PURE__ */ new Set([...root.adoptedStyleSheets, ...styles.map(({ styleSheet }) => styleSheet)])];
}
// dist6/ui/part-missing.js
/** What stands where a part of an element did not come: that it did not, and a way to try again. */
var partMissing = (later, strings, what) => later.failed ? html`<p role="alert">${strings.common("loadFailed", { what })} <button type="button" class="button secondary small" @click=${() => later.retry()}>${strings.common("tryAgain")}</button></p>` : nothing;
// dist6/ui/states.js
/** The skeleton of what has not come yet, of the same size; not shown in the first 300 ms. */
var boneStyles = /* @__PURE__ */ unsafeCSS(`.bone{display:block;block-size:10px;border-radius:5px;background:light-dark(color-mix(in oklab,var(--_text) 9%,var(--_surface)),color-mix(in oklab,var(--_text) 13%,var(--_surface)));animation:breathe 1600ms ease-in-out infinite}.bone.round{inline-size:32px;block-size:32px;border-radius:50%;flex:none}.bone.chip-bone{inline-size:64px;block-size:22px;border-radius:var(--_r-s)}.bones{animation:appear 1ms 300ms backwards}@keyframes breathe{50%{opacity:.5}}@keyframes appear{from{visibility:hidden}}@media (forced-colors:active){.bone{background:GrayText}}`);
var isSignedOut = (error) => error?.code === "unauthenticated" || error?.code === "invalid_token";
/** The states in which an element can show nothing of its own. */
var ObstacleController = class {
	#host;
	#options;
	#view;
	constructor(host, options) {
		this.#host = host;
		this.#options = options;
		this.#view = new LaterController(host, async () => {
			const view = await import("./ui/obstacle-view.js");
			addStyles(host, view.obstacleStyles);
			return view;
		});
	}
	/** Nobody is signed in, the viewer may not see this, or something could not be read; `undefined` when nothing is in the way. */
	get state() {
		const { session, permission, withoutOrganization } = this.#options;
		const error = this.error;
		if (session.signedOut || isSignedOut(error)) return "no-session";
		if (error?.code === "permission_denied" || permission && session.may(permission) === false) return "forbidden";
		if (error) return "error";
		if (session.organizationId === null && !withoutOrganization) return "empty";
		return !session.session && this.#host.hasUpdated ? "error" : void 0;
	}
	get error() {
		const { session, withoutOrganization, failure } = this.#options;
		return (withoutOrganization ? void 0 : session.error) ?? failure?.();
	}
	render() {
		this.#view.need();
		return this.#view.part?.obstacleView(this.#host, this.state, this.error, this.#options) ?? partMissing(this.#view, this.#options.strings, this.#options.title());
	}
};
// dist6/ui/icon.js
/** Icons on a grid of 16, drawn with a line of 1.5; only those that something shows. Here: on buttons that open something. */
var icon = (drawing, classes = "") => html`<svg class="icon ${classes}" viewBox="0 0 16 16" aria-hidden="true">${drawing}</svg>`;
var mailIcon = () => icon(svg`<rect x="2" y="3.5" width="12" height="9" rx="1.5"/><path d="m2.5 5 5.5 4 5.5-4"/>`);
var upDownIcon = () => icon(svg`<path d="m5 6 3-3 3 3M5 10l3 3 3-3"/>`);
// dist6/ui/button.js
/** `.button` with `.primary`, `.secondary`, `.quiet`, `.link`; `.small`, `.icon-only`. `.danger` and `.spinner` are `deed.ts`. */
var buttonStyles = /* @__PURE__ */ unsafeCSS(`.button{display:inline-flex;align-items:center;justify-content:center;gap:6px;min-block-size:var(--_h);padding:0 calc(var(--_gap) * 3);border:1px solid transparent;border-radius:var(--_radius);background:none;font-weight:500;line-height:1.2;white-space:nowrap;text-decoration:none;cursor:pointer;transition:background-color calc(var(--_ms) * .6),border-color calc(var(--_ms) * .6)}.button.secondary{border-color:var(--_edge);background:var(--_raised)}.button:is(.secondary,.quiet):is(:hover,[aria-expanded="true"]){background-image:linear-gradient(var(--_hover),var(--_hover))}.button:is(.secondary,.quiet):active{background-image:linear-gradient(var(--_hover),var(--_hover)),linear-gradient(var(--_hover),var(--_hover))}.button.primary{background:var(--_brand);color:var(--_on-brand);border-color:var(--_brand-edge)}.button.primary:hover{background:color-mix(in oklab,var(--_brand),var(--_on-brand) 9%)}.button.small{min-block-size:28px;padding-inline:calc(var(--_gap) * 2.5);font-size:var(--_s)}.button.icon-only{padding:0;inline-size:var(--_h);flex:none}.button.icon-only.small{inline-size:28px}.button.link{padding:0;min-block-size:24px;color:var(--_accent);text-decoration:underline;text-underline-offset:2px;text-decoration-thickness:1px;font-weight:400;border:0}.button[aria-disabled="true"]{color:var(--_muted);cursor:not-allowed;background:var(--_sunken);border-color:var(--_border)}.button[aria-busy="true"]{cursor:progress}.button.quiet:not(.danger,:hover) .icon{color:var(--_muted)}@media (forced-colors:active){.button{border-color:ButtonText}.button.primary{background:Highlight;color:HighlightText;border-color:Highlight;forced-color-adjust:none}.button[aria-disabled="true"]{color:GrayText;border-color:GrayText}}`);
// dist6/ui/avatar.js
var avatarStyles = /* @__PURE__ */ unsafeCSS(`.avatar{--_hue:265;display:inline-grid;place-items:center;inline-size:32px;block-size:32px;flex:none;border-radius:50%;overflow:hidden;font-size:12px;font-weight:600;line-height:1;background:light-dark(oklch(.935 .028 var(--_hue)),oklch(.35 .045 var(--_hue)));color:light-dark(oklch(.4 .075 var(--_hue)),oklch(.9 .045 var(--_hue)));user-select:none}.avatar.square{border-radius:var(--_radius)}.avatar>img{inline-size:100%;block-size:100%;object-fit:cover}.avatar.square>img{object-fit:contain}.avatar.picture{background:none}.hue-1{--_hue:25}.hue-2{--_hue:75}.hue-3{--_hue:150}.hue-4{--_hue:205}.hue-5{--_hue:325}.who{display:grid;grid-template-columns:minmax(0,1fr);flex:1;min-inline-size:0;line-height:1.35}.who>.name{font-weight:500}.who>.sub{font-size:var(--_s);color:var(--_muted)}@media (forced-colors:active){.avatar{border:1px solid CanvasText}}`);
/** First letters of the first and the last word, as people read them (grapheme clusters, so accents stay on). */
function initials(name) {
	const words = name.match(/[\p{L}\p{N}][^\s/|,._-]*/gu) ?? ["?"];
	const first = (word) => /^.\p{M}*/u.exec(word)[0];
	return (first(words[0]) + (words.length > 1 ? first(words.at(-1)) : "")).toUpperCase();
}
function hue(id) {
	let sum = 0;
	for (let i = 0; i < id.length; i++) sum = sum * 31 + id.charCodeAt(i) >>> 0;
	return sum % 6;
}
/** Only what is certain to be an image: a backend's data must not make the page fetch anything else. */
function imageUrl(url) {
	if (!url) return void 0;
	if (/^data:image\/(png|jpeg|webp|gif|svg\+xml)[;,]/i.test(url)) return url;
	try {
		const { protocol, href, hostname } = new URL(url, globalThis.document?.baseURI);
		const local = protocol === "http:" && (hostname === globalThis.location?.hostname || hostname === "localhost" || hostname === "127.0.0.1");
		return protocol === "https:" || local ? href : void 0;
	} catch {
		return;
	}
}
/** Decoration beside a name; a picture that does not load leaves the initials. */
function avatar({ id, name, picture, square }) {
	const source = imageUrl(picture);
	return html`<span class="avatar hue-${hue(id)} ${square ? "square" : ""} ${source ? "picture" : ""}" aria-hidden="true">${source ? html`<img src=${source} alt="" loading="lazy" referrerpolicy="no-referrer" @error=${showInitials} data-initials=${initials(name)} />` : initials(name)}</span>`;
}
function showInitials({ currentTarget }) {
	const image = currentTarget;
	image.parentElement.classList.remove("picture");
	image.replaceWith(image.dataset["initials"] ?? "");
}
export { ContextConsumer, ContextProvider, LaterController, ObstacleController, OrgProvider, OrgSession, SessionController, StringsController, addStyles, afterwards, allTopics, avatar, avatarStyles, base, boneStyles, box, buttonStyles, common, define, emit, icon, imageUrl, initials, isolate, loadLocale, localeOf, mailIcon, onceDrawn, partMissing, property, readableOn, registerLocale, setTagPrefix, showState, state, tagOf, tokens, upDownIcon };
