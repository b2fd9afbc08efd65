// src/controllers/dates.ts
/** A day: `12 Mar 2023`, or `12 Mar` in this year. */
function date(strings, iso) {
	const day = new Date(iso);
	const year = day.getFullYear() === (/* @__PURE__ */ new Date()).getFullYear() ? void 0 : "numeric";
	return strings.format(`d${year}`, (lang) => new Intl.DateTimeFormat(lang, {
		year,
		month: "short",
		day: "numeric"
	})).format(day);
}
/** A moment with its time zone, for titles and exports. */
function moment(strings, iso) {
	const options = {
		year: "numeric",
		month: "short",
		day: "numeric",
		hour: "numeric",
		minute: "2-digit",
		timeZoneName: "short"
	};
	return strings.format("m", (lang) => new Intl.DateTimeFormat(lang, options)).format(new Date(iso));
}
/** Gives a `<time>` that is pointed at its whole moment as a title; in rows, hundreds of which are never pointed at. */
var tellMoment = (strings) => ({ target }) => {
	const time = target.closest("time");
	if (time) time.title = moment(strings, time.dateTime);
};
/** How long ago or ahead, up to 30 days; a date beyond. */
function relative(strings, iso, now = Date.now()) {
	const seconds = (Date.parse(iso) - now) / 1e3;
	const size = Math.abs(seconds);
	if (size > 2592e3) return date(strings, iso);
	const format = strings.format("r", (lang) => new Intl.RelativeTimeFormat(lang, {
		numeric: "auto",
		style: "short"
	}));
	if (size < 45) return format.format(0, "second");
	if (size < 3570) return format.format(Math.round(seconds / 60), "minute");
	if (size < 86e3) return format.format(Math.round(seconds / 3600), "hour");
	return format.format(Math.round(seconds / 86400), "day");
}
export { date, moment, relative, tellMoment };

//# sourceMappingURL=dates.js.map