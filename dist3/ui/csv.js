// src/ui/csv.ts
/** RFC 4180, with a byte order mark so that spreadsheets read UTF-8. A cell that a spreadsheet would run as a formula gets an apostrophe. */
function csv(rows) {
	const cell = (value) => {
		const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
		return /[",\r\n]/.test(safe) ? `"${safe.replaceAll("\"", "\"\"")}"` : safe;
	};
	return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
/** Hands the person a file. */
function download(name, text, type = "text/csv") {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(new Blob([text], { type }));
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
}
export { csv, download };

//# sourceMappingURL=csv.js.map