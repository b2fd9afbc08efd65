// src/backend/detour.ts
/** Nothing needs more than a new login and a person to import; whoever asks for more goes round in circles. */
var mostDetours = 4;
var Detour = class extends Error {
	constructor(take) {
		super("Something has to happen outside of the transaction first");
		this.take = take;
		this.name = "Detour";
	}
};
/** Runs the work in a transaction, after as many detours as it wants. */
async function transact(store, work) {
	for (let detours = 0;; detours++) try {
		return await store.transaction(work);
	} catch (error) {
		if (!(error instanceof Detour) || detours === mostDetours) throw error;
		await error.take();
	}
}
export { Detour, transact };

//# sourceMappingURL=detour.js.map