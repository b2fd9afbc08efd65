// src/backend/stores/sql/errors.ts
/** A store cannot be opened or used, and an operator has to know why. The message is one line and holds no secret. */
var StoreError = class extends Error {
	constructor(code, message, options) {
		super(message.replace(/\s+/g, " ").trim(), options);
		this.code = code;
		this.name = "StoreError";
	}
};
/** The SQLSTATE or the Node error code, where there is one. */
function codeOf(error) {
	const code = error?.code;
	return typeof code === "string" ? code : "";
}
/** Imports an optional package and names the command that installs it where it is missing. */
async function importOptional(name, load) {
	try {
		return await load();
	} catch (error) {
		if (codeOf(error) !== "ERR_MODULE_NOT_FOUND" && codeOf(error) !== "MODULE_NOT_FOUND") throw error;
		throw new StoreError("missing_package", `This store needs the package ${name}; run: npm install ${name}`, { cause: error });
	}
}
export { StoreError, codeOf, importOptional };

//# sourceMappingURL=errors.js.map