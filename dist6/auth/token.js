// src/auth/token.ts
/**
* A bearer token that the host has already. `getToken` is asked before every request, so it should cache; `refresh` is
* true when the backend refused the last one. The other members of the adapter can be given as well.
*
* ```js
* provider.auth = tokenAuth(({ organization }) => session.tokenFor(organization));
* ```
*/
function tokenAuth(getToken, more = {}) {
	return {
		...more,
		getToken
	};
}
export { tokenAuth };

//# sourceMappingURL=token.js.map