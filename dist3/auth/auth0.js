import { StepUpCancelled } from "./adapter.js";
import { forgetEverything, forgetTab, readTab, writeTab } from "./tab.js";
// src/auth/auth0.ts
var signedOut = [
	"login_required",
	"missing_refresh_token",
	"invalid_grant"
];
/**
* Proof of identity from an `Auth0Client` of the host.
*
* ```js
* const auth = auth0Auth(new Auth0Client({ domain, clientId, authorizationParams: { audience, redirect_uri: location.origin } }));
* await auth.checkSession();
* document.querySelector('org-provider').auth = auth;
* ```
*
* The SDK's token cache does not know the organization and a refresh token belongs to one, so a switch drops the local
* tokens and goes through the identity provider; with single sign-on nobody sees a form.
*/
function auth0Auth(first, options = {}) {
	const { audience, scope, redirectUri, logoutUrl, seamless, sendInvitation, popupTimeout = 300 } = options;
	const wanted = {
		...audience && { audience },
		...scope && { scope }
	};
	const listeners = /* @__PURE__ */ new Set();
	let client = first;
	/** Whether it has been found out who is signed in. */
	let checked = false;
	const login = async (parameters, returnTo = location.href) => {
		await client.loginWithRedirect({
			authorizationParams: {
				...wanted,
				...redirectUri && { redirect_uri: redirectUri },
				...parameters
			},
			appState: { returnTo }
		});
		await new Promise(() => {});
	};
	/** Who is signed in and for which organization, as the ID token says; remembered for this tab. */
	const current = async () => {
		const claims = await client.getIdTokenClaims();
		if (!claims) return void 0;
		const mine = {
			sub: claims.sub,
			organization: claims["org_id"] ?? null
		};
		writeTab(mine);
		return mine;
	};
	const trySeamlessly = async (organization) => {
		const probe = seamless();
		await probe.getTokenSilently({
			cacheMode: "off",
			authorizationParams: {
				...wanted,
				organization
			}
		});
		if ((await probe.getIdTokenClaims())?.["org_id"] !== organization) throw new Error("The identity provider answered for another organization");
		client = probe;
	};
	return {
		get client() {
			return client;
		},
		checkSession: async () => {
			checked = true;
			const kept = readTab();
			if (!kept?.organization) return void await client.checkSession();
			await client.checkSession({ authorizationParams: {
				...wanted,
				organization: kept.organization
			} });
			if ((await client.getIdTokenClaims())?.sub !== kept.sub) forgetTab();
		},
		getToken: async ({ refresh }) => {
			const mine = await current();
			if (!mine && checked) return null;
			const organization = mine?.organization ?? void 0;
			const token = await client.getTokenSilently({
				authorizationParams: {
					...wanted,
					...organization && { organization }
				},
				...refresh && { cacheMode: "off" }
			}).catch((cause) => {
				if (signedOut.includes(cause.error ?? "")) return null;
				throw cause;
			});
			if (token && organization && (await client.getIdTokenClaims())?.["org_id"] !== organization) throw new Error("The renewed token is for another organization");
			return token ?? null;
		},
		getIdToken: async () => (await client.getIdTokenClaims())?.__raw ?? null,
		getOrganization: async () => (await current())?.organization ?? null,
		switchOrganization: async (organization, { returnTo } = {}) => {
			forgetTab();
			if (seamless && await trySeamlessly(organization).then(() => true, () => false)) return;
			await client.logout({ openUrl: false });
			await login({ organization }, returnTo);
		},
		stepUp: async ({ acrValues, maxAge, organization }) => {
			const parameters = {
				...organization && { organization },
				acr_values: acrValues.join(" "),
				...maxAge !== void 0 && { max_age: maxAge }
			};
			const before = client.getIdTokenClaims();
			try {
				await client.loginWithPopup({ authorizationParams: {
					...wanted,
					...parameters
				} }, { timeoutInSeconds: popupTimeout });
			} catch (cause) {
				const { error } = cause;
				if (error === "popup_open") return login(parameters);
				throw error === "cancelled" || error === "access_denied" ? new StepUpCancelled("The person did not go on", { cause }) : cause;
			}
			if ((await current())?.sub === (await before)?.sub) return;
			for (const listener of listeners) listener();
			throw new StepUpCancelled("Somebody else signed in");
		},
		signIn: ({ organization, invitation, loginHint, switchAccount, returnTo } = {}) => {
			return login({
				...invitation ? sendInvitation && {
					organization,
					invitation
				} : { organization },
				...loginHint && { login_hint: loginHint },
				...switchAccount && { prompt: "login" }
			}, returnTo);
		},
		signOut: async () => {
			forgetEverything();
			await client.logout({ logoutParams: { returnTo: logoutUrl ?? location.origin } });
		},
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		}
	};
}
export { auth0Auth };

//# sourceMappingURL=auth0.js.map