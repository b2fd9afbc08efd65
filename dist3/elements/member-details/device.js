// src/elements/member-details/device.ts
var browsers = [
	[/\bEdg(e|A|iOS)?\//, "Edge"],
	[/\b(OPR|Opera)\//, "Opera"],
	[/\bSamsungBrowser\//, "Samsung Internet"],
	[/\b(Firefox|FxiOS)\//, "Firefox"],
	[/(Chrome|CriOS|Chromium)\//, "Chrome"],
	[/\bSafari\//, "Safari"]
];
var systems = [
	[/\biPad\b/, "iPad"],
	[/\biPhone\b/, "iPhone"],
	[/\bAndroid\b/, "Android"],
	[/\bWindows\b/, "Windows"],
	[/\bCrOS\b/, "ChromeOS"],
	[/\bMac OS X\b|\bMacintosh\b/, "macOS"],
	[/\bLinux\b/, "Linux"]
];
/** Reads a user agent (RFC 9110, section 10.1.5). What is no browser goes by the name of its first product, such as `curl`. */
function deviceOf(userAgent = "") {
	const find = (names) => names.find(([pattern]) => pattern.test(userAgent))?.[1];
	const product = /^(?!Mozilla\/)([\w.-]{1,40})\//.exec(userAgent)?.[1];
	return {
		browser: find(browsers) ?? product,
		system: find(systems)
	};
}
export { deviceOf };

//# sourceMappingURL=device.js.map