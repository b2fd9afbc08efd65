import { sortDownIcon, sortUpIcon } from "../../ui/icons.js";
import { memberRow, rowBones } from "./member-row.js";
import { html, nothing } from "lit";
// src/elements/member-list/member-table.ts
/** The rows that are near the window, between spacers as high as the others. */
function memberTable(options) {
	const { rows, strings, columns, readonly } = options;
	const { waiting, total } = rows;
	const { first, last, before, after } = options.window;
	const indexes = Array.from({ length: Math.max(0, Math.min(last, rows.count) - first) }, (_, index) => first + index);
	const spacer = (height) => height ? html`<tr class="spacer" aria-hidden="true"><td .style=${`height:${height}px`}></td></tr>` : nothing;
	const head = (label, classes = "", sort = nothing) => html`<th role="columnheader" scope="col" class=${classes} aria-sort=${sort}>${label}</th>`;
	return html`<table class="table ${waiting ? "bones" : ""}" role="table" part="table" aria-label=${strings.text("title")} aria-rowcount=${total === void 0 ? -1 : total + 1} aria-busy=${waiting ? "true" : nothing}> <thead role="rowgroup"> <tr role="row" aria-rowindex="1"> ${readonly ? nothing : head(selectAll(options, indexes), "col-check")} ${sortHead("name", strings.text("person"))} ${head(strings.text("roles"), "col-roles")} ${head(strings.text("status"), "col-status")} ${head(strings.text("mfa"), "col-mfa below-840")} ${sortHead("joinedAt", strings.text("joined"), "col-date below-960")} ${columns.map(({ label }) => head(label, "below-960"))} ${sortHead("lastLoginAt", strings.text("lastLogin"), "col-date")} ${readonly ? nothing : head(html`<span class="unseen">${strings.text("actions")}</span>`, "col-menu")} </tr> </thead> <tbody role="rowgroup"> ${waiting ? Array.from({ length: 8 }, (_, index) => rowBones(index, readonly, columns.length)) : nothing} ${spacer(before)} ${options.window.draw(indexes, (index) => rows.row(index)?.userId ?? index, (index) => row(options, index))} ${spacer(after)} </tbody> </table>`;
	function sortHead(field, label, classes = "") {
		const { sort, capabilities, sortBy } = options;
		if (capabilities?.members.sort.includes(field) === false) return head(label, classes);
		const direction = sort === field ? "ascending" : sort === `-${field}` ? "descending" : void 0;
		const icon = direction && (direction === "ascending" ? sortUpIcon() : sortDownIcon());
		return head(html`<button type="button" class="sort" @click=${() => sortBy(direction === "ascending" ? `-${field}` : field)}>${label}${icon ?? nothing}</button>`, classes, direction);
	}
}
function selectAll({ rows, isSelected, select, strings }, indexes) {
	const members = indexes.map((index) => rows.row(index)).filter((member) => member !== void 0);
	const chosen = members.filter(isSelected).length;
	return html`<label class="hit"><input type="checkbox" aria-label=${strings.text("selectAll")} .checked=${chosen > 0 && chosen === members.length} .indeterminate=${chosen > 0 && chosen < members.length} @click=${(event) => select(event, (selection, selected) => selection.set(members, selected))} /></label>`;
}
function row({ rows, isSelected, select, strings, columns, readonly, isPending, open, menuButton }, index) {
	const member = rows.row(index);
	if (!member) return rowBones(index, readonly, columns.length);
	return memberRow({
		member,
		index,
		strings,
		columns,
		readonly,
		selected: isSelected(member),
		pending: isPending(member.userId),
		select: (event) => select(event, (selection, selected) => selection.choose(member, index, selected, event.shiftKey)),
		open: open && (() => open(member)),
		menu: menuButton(member)
	});
}
var sortedBy = {
	name: "sortedByName",
	joinedAt: "sortedByJoined",
	lastLoginAt: "sortedByLogin"
};
/** Under the table: how many there are, in which order. */
function memberCount({ waiting, count, total }, sort, strings) {
	const found = total === void 0 || total <= count ? strings.text("foundStatus", { count: total ?? count }) : strings.text("shown", {
		shown: count,
		total
	});
	const sorted = sortedBy[sort.replace("-", "")];
	return html`<div class="table-foot"> <span>${waiting ? strings.common("loading") : found}</span> <span class="end">${sorted && strings.text(sorted)}</span> </div>`;
}
export { memberCount, memberTable };

//# sourceMappingURL=member-table.js.map