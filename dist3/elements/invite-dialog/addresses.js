// src/elements/invite-dialog/addresses.ts
/** As the HTML standard checks `type=email`, and a dot in the domain, which every address on the internet has. */
var complete = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;
var isAddress = (text) => text.length <= 254 && complete.test(text);
/** Takes anything that was pasted apart: commas, semicolons, white space, `Ada Lovelace <ada@example.com>`. Nothing is dropped. */
function parseAddresses(text) {
	const entries = [];
	for (const piece of text.split(/[,;\n\r\t]+/)) {
		const named = /<([^<>]*)>/.exec(piece);
		const addresses = (named ? [named[1]] : piece.trim().split(/\s+/)).filter((candidate) => candidate.includes("@"));
		const found = addresses.length ? addresses : [piece.trim()];
		for (const one of found) {
			const email = one.replace(/^mailto:/i, "").replace(/^["'(]+|["').]+$/g, "").trim();
			if (email) entries.push({
				email: email.slice(0, 300),
				state: isAddress(email) ? "ready" : "invalid"
			});
		}
	}
	return entries;
}
/** Rows of a CSV file (RFC 4180; comma, semicolon or tab). */
function parseCsv(text) {
	const head = text.slice(0, text.search(/[\r\n]|$/));
	const separator = [
		",",
		";",
		"	"
	].sort((a, b) => head.split(b).length - head.split(a).length)[0];
	const rows = [];
	let row = [];
	let cell = "";
	let quoted = false;
	for (let i = 0; i < text.length; i++) {
		const character = text[i];
		if (quoted) {
			if (character !== "\"") cell += character;
			else if (text[i + 1] === "\"") cell += text[++i];
			else quoted = false;
		} else if (character === "\"" && !cell) quoted = true;
		else if (character === separator) {
			row.push(cell);
			cell = "";
		} else if (character === "\n" || character === "\r") {
			if (character === "\r" && text[i + 1] === "\n") i++;
			rows.push([...row, cell]);
			row = [];
			cell = "";
		} else cell += character;
	}
	if (cell || row.length) rows.push([...row, cell]);
	return rows.filter((cells) => cells.some((value) => value.trim()));
}
/**
* Addresses of a file: a CSV with a column `email` and perhaps `role` or `roles` (names or ids, several by `|` or `;`),
* a CSV without a head, or any text with addresses in it.
*/
function parseFile(text, roles) {
	const rows = parseCsv(text.replace(/^\uFEFF/, ""));
	const heads = rows[0]?.map((head) => head.trim().toLowerCase()) ?? [];
	const emailColumn = heads.findIndex((head) => /^(e-?mail|e-?mail address|address)$/.test(head));
	if (emailColumn < 0) return parseAddresses(text).filter(({ email }) => email.includes("@"));
	const roleColumn = heads.findIndex((head) => /^roles?$/.test(head));
	return rows.slice(1).flatMap((cells) => {
		const [entry] = parseAddresses(cells[emailColumn] ?? "");
		if (!entry) return [];
		const named = roleColumn < 0 ? [] : (cells[roleColumn] ?? "").split(/[|;,]/).map((name) => name.trim()).filter(Boolean);
		const matched = named.map((name) => roles.find((role) => role.id === name || role.name.toLowerCase() === name.toLowerCase()));
		const unknown = named.filter((_, index) => !matched[index]);
		return [{
			...entry,
			...matched.some(Boolean) && { roleIds: matched.flatMap((role) => role?.id ?? []) },
			...unknown.length && { unknownRoles: unknown }
		}];
	});
}
/** Adds entries to those that are there; the same address stays once, with the roles that came last. */
function merge(entries, added) {
	const all = new Map(entries.map((entry) => [entry.email.toLowerCase(), entry]));
	let duplicates = 0;
	for (const entry of added) {
		const key = entry.email.toLowerCase();
		const known = all.get(key);
		if (known) duplicates++;
		all.set(key, known ? {
			...known,
			...entry.roleIds && { roleIds: entry.roleIds }
		} : entry);
	}
	return {
		entries: [...all.values()],
		duplicates
	};
}
export { isAddress, merge, parseAddresses, parseCsv, parseFile };

//# sourceMappingURL=addresses.js.map