import { validators as ht } from "./validators.gen.js";
// src/contract/validate.ts
var mostErrors = 100;
/**
* Checks a parsed request body. An empty list means that it is valid; members that the contract does not know
* are ignored. Otherwise at most 100 errors, one for each place, ready for `errors` of a problem `validation_failed`.
*/
function validateRequest(name, value) {
	const validate = ht[name];
	if (validate(value)) return [];
	const errors = /* @__PURE__ */ new Map();
	for (const raw of validate.errors ?? []) {
		const error = translate(raw);
		if (error && !errors.has(error.pointer)) errors.set(error.pointer, error);
		if (errors.size === mostErrors) break;
	}
	validate.errors = null;
	return [...errors.values()];
}
function translate({ keyword, instancePath, schemaPath, propertyName, params }) {
	if (keyword === "anyOf" || keyword === "oneOf" || keyword === "if" || keyword === "propertyNames") return void 0;
	if (/\/(?:anyOf|oneOf)\/[1-9]/.test(schemaPath)) return void 0;
	const pointer = propertyName === void 0 ? instancePath : `${instancePath}/${escape(propertyName)}`;
	const limit = Number(params["limit"]);
	switch (keyword) {
		case "required": return {
			pointer: `${pointer}/${escape(String(params["missingProperty"]))}`,
			code: "required",
			detail: "Is missing."
		};
		case "type": return {
			pointer,
			code: "invalid_type",
			detail: `Must be ${[params["type"]].flat().map((type) => typeNames[String(type)] ?? type).join(" or ")}.`
		};
		case "enum": return {
			pointer,
			code: "unknown_value",
			detail: `Must be one of ${params["allowedValues"].join(", ")}.`
		};
		case "const": return {
			pointer,
			code: "unknown_value",
			detail: `Must be ${String(params["allowedValue"])}.`
		};
		case "format": return {
			pointer,
			code: "invalid_format",
			detail: `Must be ${formatNames[String(params["format"])] ?? String(params["format"])}.`
		};
		case "pattern": return {
			pointer,
			code: "invalid_format",
			detail: "Has characters or a form that are not allowed here."
		};
		case "uniqueItems": return {
			pointer: `${pointer}/${Math.max(Number(params["i"]), Number(params["j"]))}`,
			code: "duplicate",
			detail: "Is in the list already."
		};
		case "minLength": return {
			pointer,
			code: "too_short",
			detail: limit === 1 ? "Must not be empty." : `Must have at least ${limit} characters.`
		};
		case "maxLength": return {
			pointer,
			code: "too_long",
			detail: `Must have at most ${limit} characters.`
		};
		case "minimum": return {
			pointer,
			code: "too_small",
			detail: `Must be at least ${limit}.`
		};
		case "maximum": return {
			pointer,
			code: "too_large",
			detail: `Must be at most ${limit}.`
		};
		case "minItems": return {
			pointer,
			code: "too_few",
			detail: limit === 1 ? "Must not be empty." : `Must have at least ${limit} items.`
		};
		case "maxItems":
		case "maxProperties": return {
			pointer,
			code: "too_many",
			detail: `Must have at most ${limit} items.`
		};
		default: return {
			pointer,
			code: "invalid",
			detail: "Is not valid."
		};
	}
}
var typeNames = {
	array: "a list",
	boolean: "true or false",
	integer: "a whole number",
	null: "null",
	number: "a number",
	object: "an object",
	string: "a string"
};
var formatNames = {
	email: "an e-mail address",
	uri: "an absolute URL"
};
function escape(name) {
	return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
export { validateRequest };

//# sourceMappingURL=validate.js.map