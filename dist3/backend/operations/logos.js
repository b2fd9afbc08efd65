import { sha256 } from "../crypto.js";
import { refuse } from "../problem.js";
import { findSvgFault } from "./svg.js";
// src/backend/operations/logos.ts
function readVariant(call) {
	const variant = call.query.get("variant") ?? "light";
	if (variant !== "light" && variant !== "dark") throw refuse("unsupported_query", "variant must be light or dark");
	return variant;
}
/** The public name of an image. Another organization with the same image gets another name. */
function logoId(organizationId, variant, bytes) {
	return sha256(`${organizationId}\n${variant}\n`, bytes);
}
/** The media type, if the content is what it says; throws `unsupported_media_type`. */
function checkLogo(bytes, mediaType) {
	const found = recognise(bytes);
	if (mediaType === "image/svg+xml" && found === void 0) {
		const fault = findSvgFault(bytes);
		if (fault) throw refuse("unsupported_media_type", `The SVG cannot be taken: ${fault}. Export it as a plain SVG, or upload a PNG.`);
		return mediaType;
	}
	if (found === void 0) throw refuse("unsupported_media_type", "The image must be PNG, JPEG, WebP or SVG");
	if (found !== mediaType) throw refuse("unsupported_media_type", `The image says that it is ${mediaType.slice(0, 50) || "nothing"}, but it is ${found}`);
	return found;
}
/** By the first bytes (WHATWG MIME Sniffing, section 6.1). */
function recognise(bytes) {
	const starts = (offset, ...values) => values.every((value, at) => bytes[offset + at] === value);
	if (starts(0, 137, 80, 78, 71, 13, 10, 26, 10)) return "image/png";
	if (starts(0, 255, 216, 255)) return "image/jpeg";
	if (starts(0, 82, 73, 70, 70) && starts(8, 87, 69, 66, 80, 86, 80)) return "image/webp";
}
/** Open to everybody who has the address: `<img>` cannot send a token. */
async function getLogo(call, tx) {
	const logo = await tx.logo(call.params["id"]);
	if (!logo) throw refuse("not_found", "There is no such image");
	return {
		status: 200,
		raw: logo.bytes,
		headers: {
			"content-type": logo.mediaType,
			"cache-control": "public, max-age=31536000, immutable",
			"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
			"cross-origin-resource-policy": "cross-origin"
		}
	};
}
export { checkLogo, getLogo, logoId, readVariant };

//# sourceMappingURL=logos.js.map