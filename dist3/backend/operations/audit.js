import { ok } from "../call.js";
import { presentAuditEvent } from "../present.js";
import { allowParameters, readInstant, readPage, readTexts } from "../query.js";
// src/backend/operations/audit.ts
var listAuditEvents = async (call, tx, { organization }) => {
	allowParameters(call, [
		"type",
		"actor",
		"target",
		"from",
		"to",
		"limit",
		"cursor"
	]);
	const query = {
		...readPage(call),
		types: readTexts(call, "type"),
		actorId: call.query.get("actor") || void 0,
		targetId: call.query.get("target") || void 0,
		from: readInstant(call, "from"),
		to: readInstant(call, "to")
	};
	if (wantsCsv(call.request)) return {
		status: 200,
		raw: exportCsv(call, organization.id, query),
		headers: {
			"content-type": "text/csv; charset=utf-8",
			"content-disposition": "attachment; filename=\"audit-events.csv\""
		}
	};
	const page = await tx.auditEvents(organization.id, query);
	return ok({
		...page,
		items: page.items.map(presentAuditEvent)
	});
};
var wantsCsv = (request) => /\btext\/csv\b/i.test(request.headers.get("accept") ?? "");
/** Everything that matches, page after page as it is read: the filters count, limit and cursor do not. */
function exportCsv(call, organizationId, { cursor: _, ...query }) {
	const encoder = new TextEncoder();
	let cursor;
	const to = query.to ?? new Date(Date.parse(call.now) + 1).toISOString();
	return new ReadableStream({
		start(controller) {
			controller.enqueue(encoder.encode(columns.map(([name]) => name).join() + "\r\n"));
		},
		async pull(controller) {
			const page = await call.settings.store.transaction((tx) => tx.auditEvents(organizationId, {
				...query,
				to,
				limit: 200,
				...cursor && { cursor }
			}));
			controller.enqueue(encoder.encode(page.items.map((event) => columns.map(([, read]) => cell(read(event))).join() + "\r\n").join("")));
			cursor = page.nextCursor ?? void 0;
			if (!cursor) controller.close();
		}
	});
}
var columns = [
	["id", (event) => event.id],
	["time", (event) => event.time],
	["type", (event) => event.type],
	["outcome", (event) => event.outcome],
	["actorId", (event) => event.actor.id],
	["actorName", (event) => event.actor.name],
	["actorKind", (event) => event.actor.kind],
	["targetKind", (event) => event.target.kind],
	["targetId", (event) => event.target.id],
	["targetName", (event) => event.target.name],
	["changes", (event) => event.changes.length > 0 ? JSON.stringify(event.changes) : ""],
	["ip", (event) => event.ip ?? ""],
	["userAgent", (event) => event.userAgent ?? ""]
];
/** RFC 4180; and nothing that a spreadsheet would take for a formula (OWASP, "CSV Injection"). */
function cell(text) {
	const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll("\"", "\"\"")}"` : harmless;
}
export { listAuditEvents };

//# sourceMappingURL=audit.js.map