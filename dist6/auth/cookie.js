import { forgetEverything } from "./tab.js";
// src/auth/cookie.ts
/**
* The host's own session cookie. Without options nothing has to be known about it: the browser sends it, the backend
* reads it.
*/
function cookieAuth({ loginUrl, stepUpUrl, logoutUrl, switchOrganization } = {}) {
	const go = async (target, parameters) => {
		const url = new URL(target, document.baseURI);
		for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
		location.assign(url);
		await new Promise(() => {});
	};
	return {
		...switchOrganization && { switchOrganization },
		...loginUrl && { signIn: ({ organization, invitation, loginHint, switchAccount, returnTo = location.href } = {}) => go(loginUrl, {
			organization,
			invitation,
			login_hint: loginHint,
			prompt: switchAccount ? "login" : void 0,
			return_to: returnTo
		}) },
		...stepUpUrl && { stepUp: ({ acrValues, maxAge, organization }) => go(stepUpUrl, {
			acr_values: acrValues.join(" "),
			max_age: maxAge?.toString(),
			organization,
			return_to: location.href
		}) },
		...logoutUrl && { signOut: () => {
			forgetEverything();
			return go(logoutUrl, { return_to: location.href });
		} }
	};
}
export { cookieAuth };

//# sourceMappingURL=cookie.js.map