// src/contract/validators.gen.js
var ie = (r, a) => () => {
	try {
		return a || r((a = { exports: {} }).exports, a), a.exports;
	} catch (h) {
		throw a = 0, h;
	}
};
var me = ie((Q) => {
	"use strict";
	Object.defineProperty(Q, "__esModule", { value: !0 });
	function oe(r) {
		let a = r.length, h = 0, u = 0, c;
		for (; u < a;) h++, c = r.charCodeAt(u++), c >= 55296 && c <= 56319 && u < a && (c = r.charCodeAt(u), (c & 64512) === 56320 && u++);
		return h;
	}
	Q.default = oe;
	oe.code = "require(\"ajv/dist/runtime/ucs2length\").default";
});
var ye = ie((k) => {
	"use strict";
	Object.defineProperty(k, "__esModule", { value: !0 });
	k.formatNames = k.fastFormats = k.fullFormats = void 0;
	function w(r, a) {
		return {
			validate: r,
			compare: a
		};
	}
	k.fullFormats = {
		date: w(ue, re),
		time: w(te(!0), ae),
		"date-time": w(pe(!0), ce),
		"iso-time": w(te(), de),
		"iso-date-time": w(pe(), he),
		duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
		uri: je,
		"uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
		"uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
		url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
		email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
		hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
		ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
		ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
		regex: Se,
		uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
		"json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
		"json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
		"relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
		byte: De,
		int32: {
			type: "number",
			validate: Te
		},
		int64: {
			type: "number",
			validate: Oe
		},
		float: {
			type: "number",
			validate: fe
		},
		double: {
			type: "number",
			validate: fe
		},
		password: !0,
		binary: !0
	};
	k.fastFormats = {
		...k.fullFormats,
		date: w(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, re),
		time: w(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, ae),
		"date-time": w(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, ce),
		"iso-time": w(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, de),
		"iso-date-time": w(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, he),
		uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
		"uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
		email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
	};
	k.formatNames = Object.keys(k.fullFormats);
	function Ie(r) {
		return r % 4 === 0 && (r % 100 !== 0 || r % 400 === 0);
	}
	var Ae = /^(\d\d\d\d)-(\d\d)-(\d\d)$/, Ne = [
		0,
		31,
		28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	];
	function ue(r) {
		let a = Ae.exec(r);
		if (!a) return !1;
		let h = +a[1], u = +a[2], c = +a[3];
		return u >= 1 && u <= 12 && c >= 1 && c <= (u === 2 && Ie(h) ? 29 : Ne[u]);
	}
	function re(r, a) {
		if (r && a) return r > a ? 1 : r < a ? -1 : 0;
	}
	var ee = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
	function te(r) {
		return function(h) {
			let u = ee.exec(h);
			if (!u) return !1;
			let c = +u[1], y = +u[2], e = +u[3], s = u[4], m = u[5] === "-" ? -1 : 1, n = +(u[6] || 0), t = +(u[7] || 0);
			if (n > 23 || t > 59 || r && !s) return !1;
			if (c <= 23 && y <= 59 && e < 60) return !0;
			let i = y - t * m, l = c - n * m - (i < 0 ? 1 : 0);
			return (l === 23 || l === -1) && (i === 59 || i === -1) && e < 61;
		};
	}
	function ae(r, a) {
		if (!(r && a)) return;
		let h = (/* @__PURE__ */ new Date("2020-01-01T" + r)).valueOf(), u = (/* @__PURE__ */ new Date("2020-01-01T" + a)).valueOf();
		if (h && u) return h - u;
	}
	function de(r, a) {
		if (!(r && a)) return;
		let h = ee.exec(r), u = ee.exec(a);
		if (h && u) return r = h[1] + h[2] + h[3], a = u[1] + u[2] + u[3], r > a ? 1 : r < a ? -1 : 0;
	}
	var se = /t|\s/i;
	function pe(r) {
		let a = te(r);
		return function(u) {
			let c = u.split(se);
			return c.length === 2 && ue(c[0]) && a(c[1]);
		};
	}
	function ce(r, a) {
		if (!(r && a)) return;
		let h = new Date(r).valueOf(), u = new Date(a).valueOf();
		if (h && u) return h - u;
	}
	function he(r, a) {
		if (!(r && a)) return;
		let [h, u] = r.split(se), [c, y] = a.split(se), e = re(h, c);
		if (e !== void 0) return e || ae(u, y);
	}
	var Le = /\/|:/, ze = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
	function je(r) {
		return Le.test(r) && ze.test(r);
	}
	var le = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
	function De(r) {
		return le.lastIndex = 0, le.test(r);
	}
	var _e = -(2 ** 31), qe = 2 ** 31 - 1;
	function Te(r) {
		return Number.isInteger(r) && r <= qe && r >= _e;
	}
	function Oe(r) {
		return Number.isInteger(r);
	}
	function fe() {
		return !0;
	}
	var Ee = /[^\\]\\Z/;
	function Se(r) {
		if (Ee.test(r)) return !1;
		try {
			return new RegExp(r), !0;
		} catch {
			return !1;
		}
	}
});
var Ze = j;
function j(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = j.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.pinned !== void 0 && typeof r.pinned != "boolean") {
			let n = {
				instancePath: a + "/pinned",
				schemaPath: "#/properties/pinned/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			e === null ? e = [n] : e.push(n), s++;
		}
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return j.errors = e, s === 0;
}
j.evaluated = {
	props: { pinned: !0 },
	dynamicProps: !1,
	dynamicItems: !1
};
var Re = D;
var d = me().default;
function D(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = D.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.idToken === void 0) {
			let n = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "idToken" },
				message: "must have required property 'idToken'"
			};
			e === null ? e = [n] : e.push(n), s++;
		}
		if (r.idToken !== void 0) {
			let n = r.idToken;
			if (typeof n == "string") {
				if (d(n) > 16384) {
					let t = {
						instancePath: a + "/idToken",
						schemaPath: "#/properties/idToken/maxLength",
						keyword: "maxLength",
						params: { limit: 16384 },
						message: "must NOT have more than 16384 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (d(n) < 1) {
					let t = {
						instancePath: a + "/idToken",
						schemaPath: "#/properties/idToken/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			} else {
				let t = {
					instancePath: a + "/idToken",
					schemaPath: "#/properties/idToken/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return D.errors = e, s === 0;
}
D.evaluated = {
	props: { idToken: !0 },
	dynamicProps: !1,
	dynamicItems: !1
};
var Me = _;
var ke = /* @__PURE__ */ new RegExp("^[a-z0-9](?:[a-z0-9_-]{0,48}[a-z0-9])?$", "u");
var I = /* @__PURE__ */ new RegExp("^(?=.*\\S)[^\\x00-\\x1f\\x7f]*$", "u");
var L = /* @__PURE__ */ new RegExp("^(?!__proto__$)[^\\x00-\\x1f\\x7f]+$", "u");
var z = /* @__PURE__ */ new RegExp("^[^\\x00]*$", "u");
function _(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = _.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.name === void 0) {
			let t = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'"
			};
			e === null ? e = [t] : e.push(t), s++;
		}
		if (r.displayName === void 0) {
			let t = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "displayName" },
				message: "must have required property 'displayName'"
			};
			e === null ? e = [t] : e.push(t), s++;
		}
		if (r.name !== void 0) {
			let t = r.name;
			if (typeof t == "string") {
				if (d(t) > 50) {
					let i = {
						instancePath: a + "/name",
						schemaPath: "#/$defs/OrganizationName/maxLength",
						keyword: "maxLength",
						params: { limit: 50 },
						message: "must NOT have more than 50 characters"
					};
					e === null ? e = [i] : e.push(i), s++;
				}
				if (!ke.test(t)) {
					let i = {
						instancePath: a + "/name",
						schemaPath: "#/$defs/OrganizationName/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9](?:[a-z0-9_-]{0,48}[a-z0-9])?$" },
						message: "must match pattern \"^[a-z0-9](?:[a-z0-9_-]{0,48}[a-z0-9])?$\""
					};
					e === null ? e = [i] : e.push(i), s++;
				}
			} else {
				let i = {
					instancePath: a + "/name",
					schemaPath: "#/$defs/OrganizationName/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [i] : e.push(i), s++;
			}
		}
		if (r.displayName !== void 0) {
			let t = r.displayName;
			if (typeof t == "string") {
				if (d(t) < 1) {
					let i = {
						instancePath: a + "/displayName",
						schemaPath: "#/$defs/Label/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					e === null ? e = [i] : e.push(i), s++;
				}
				if (!I.test(t)) {
					let i = {
						instancePath: a + "/displayName",
						schemaPath: "#/$defs/Label/pattern",
						keyword: "pattern",
						params: { pattern: "^(?=.*\\S)[^\\x00-\\x1f\\x7f]*$" },
						message: "must match pattern \"^(?=.*\\S)[^\\x00-\\x1f\\x7f]*$\""
					};
					e === null ? e = [i] : e.push(i), s++;
				}
			} else {
				let i = {
					instancePath: a + "/displayName",
					schemaPath: "#/$defs/Label/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [i] : e.push(i), s++;
			}
			if (typeof t == "string" && d(t) > 200) {
				let i = {
					instancePath: a + "/displayName",
					schemaPath: "#/properties/displayName/maxLength",
					keyword: "maxLength",
					params: { limit: 200 },
					message: "must NOT have more than 200 characters"
				};
				e === null ? e = [i] : e.push(i), s++;
			}
		}
		if (r.metadata !== void 0) {
			let t = r.metadata;
			if (t && typeof t == "object" && !Array.isArray(t)) {
				if (Object.keys(t).length > 25) {
					let i = {
						instancePath: a + "/metadata",
						schemaPath: "#/properties/metadata/maxProperties",
						keyword: "maxProperties",
						params: { limit: 25 },
						message: "must NOT have more than 25 properties"
					};
					e === null ? e = [i] : e.push(i), s++;
				}
				for (let i in t) {
					let l = s;
					if (typeof i == "string") {
						if (d(i) > 255) {
							let o = {
								instancePath: a + "/metadata",
								schemaPath: "#/$defs/Key/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								propertyName: i
							};
							e === null ? e = [o] : e.push(o), s++;
						}
						if (!L.test(i)) {
							let o = {
								instancePath: a + "/metadata",
								schemaPath: "#/$defs/Key/pattern",
								keyword: "pattern",
								params: { pattern: "^(?!__proto__$)[^\\x00-\\x1f\\x7f]+$" },
								message: "must match pattern \"^(?!__proto__$)[^\\x00-\\x1f\\x7f]+$\"",
								propertyName: i
							};
							e === null ? e = [o] : e.push(o), s++;
						}
					} else {
						let o = {
							instancePath: a + "/metadata",
							schemaPath: "#/$defs/Key/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							propertyName: i
						};
						e === null ? e = [o] : e.push(o), s++;
					}
					if (!(l === s)) {
						let o = {
							instancePath: a + "/metadata",
							schemaPath: "#/properties/metadata/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: i },
							message: "property name must be valid"
						};
						e === null ? e = [o] : e.push(o), s++;
					}
				}
				for (let i in t) {
					let l = t[i];
					if (typeof l == "string") {
						if (d(l) > 255) {
							let o = {
								instancePath: a + "/metadata/" + i.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/metadata/additionalProperties/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters"
							};
							e === null ? e = [o] : e.push(o), s++;
						}
						if (!z.test(l)) {
							let o = {
								instancePath: a + "/metadata/" + i.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/metadata/additionalProperties/pattern",
								keyword: "pattern",
								params: { pattern: "^[^\\x00]*$" },
								message: "must match pattern \"^[^\\x00]*$\""
							};
							e === null ? e = [o] : e.push(o), s++;
						}
					} else {
						let o = {
							instancePath: a + "/metadata/" + i.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/metadata/additionalProperties/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						e === null ? e = [o] : e.push(o), s++;
					}
				}
			} else {
				let i = {
					instancePath: a + "/metadata",
					schemaPath: "#/properties/metadata/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				e === null ? e = [i] : e.push(i), s++;
			}
		}
	} else {
		let t = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [t] : e.push(t), s++;
	}
	return _.errors = e, s === 0;
}
_.evaluated = {
	props: {
		name: !0,
		displayName: !0,
		metadata: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
var Ue = q;
var ge = {
	description: "Merge patch of an organization.",
	type: "object",
	properties: {
		name: { $ref: "#/$defs/OrganizationName" },
		displayName: {
			$ref: "#/$defs/Label",
			maxLength: 200
		},
		metadata: {
			description: "Merged key by key; null clears a key, or all of them.",
			type: ["object", "null"],
			maxProperties: 25,
			propertyNames: { $ref: "#/$defs/Key" },
			additionalProperties: {
				type: ["string", "null"],
				maxLength: 255,
				pattern: "^[^\\x00]*$"
			}
		}
	}
};
function q(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = q.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.name !== void 0) {
			let t = r.name;
			if (typeof t == "string") {
				if (d(t) > 50) {
					let i = {
						instancePath: a + "/name",
						schemaPath: "#/$defs/OrganizationName/maxLength",
						keyword: "maxLength",
						params: { limit: 50 },
						message: "must NOT have more than 50 characters"
					};
					e === null ? e = [i] : e.push(i), s++;
				}
				if (!ke.test(t)) {
					let i = {
						instancePath: a + "/name",
						schemaPath: "#/$defs/OrganizationName/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9](?:[a-z0-9_-]{0,48}[a-z0-9])?$" },
						message: "must match pattern \"^[a-z0-9](?:[a-z0-9_-]{0,48}[a-z0-9])?$\""
					};
					e === null ? e = [i] : e.push(i), s++;
				}
			} else {
				let i = {
					instancePath: a + "/name",
					schemaPath: "#/$defs/OrganizationName/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [i] : e.push(i), s++;
			}
		}
		if (r.displayName !== void 0) {
			let t = r.displayName;
			if (typeof t == "string") {
				if (d(t) < 1) {
					let i = {
						instancePath: a + "/displayName",
						schemaPath: "#/$defs/Label/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					e === null ? e = [i] : e.push(i), s++;
				}
				if (!I.test(t)) {
					let i = {
						instancePath: a + "/displayName",
						schemaPath: "#/$defs/Label/pattern",
						keyword: "pattern",
						params: { pattern: "^(?=.*\\S)[^\\x00-\\x1f\\x7f]*$" },
						message: "must match pattern \"^(?=.*\\S)[^\\x00-\\x1f\\x7f]*$\""
					};
					e === null ? e = [i] : e.push(i), s++;
				}
			} else {
				let i = {
					instancePath: a + "/displayName",
					schemaPath: "#/$defs/Label/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [i] : e.push(i), s++;
			}
			if (typeof t == "string" && d(t) > 200) {
				let i = {
					instancePath: a + "/displayName",
					schemaPath: "#/properties/displayName/maxLength",
					keyword: "maxLength",
					params: { limit: 200 },
					message: "must NOT have more than 200 characters"
				};
				e === null ? e = [i] : e.push(i), s++;
			}
		}
		if (r.metadata !== void 0) {
			let t = r.metadata;
			if (!(t && typeof t == "object" && !Array.isArray(t)) && t !== null) {
				let i = {
					instancePath: a + "/metadata",
					schemaPath: "#/properties/metadata/type",
					keyword: "type",
					params: { type: ge.properties.metadata.type },
					message: "must be object,null"
				};
				e === null ? e = [i] : e.push(i), s++;
			}
			if (t && typeof t == "object" && !Array.isArray(t)) {
				if (Object.keys(t).length > 25) {
					let i = {
						instancePath: a + "/metadata",
						schemaPath: "#/properties/metadata/maxProperties",
						keyword: "maxProperties",
						params: { limit: 25 },
						message: "must NOT have more than 25 properties"
					};
					e === null ? e = [i] : e.push(i), s++;
				}
				for (let i in t) {
					let l = s;
					if (typeof i == "string") {
						if (d(i) > 255) {
							let o = {
								instancePath: a + "/metadata",
								schemaPath: "#/$defs/Key/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								propertyName: i
							};
							e === null ? e = [o] : e.push(o), s++;
						}
						if (!L.test(i)) {
							let o = {
								instancePath: a + "/metadata",
								schemaPath: "#/$defs/Key/pattern",
								keyword: "pattern",
								params: { pattern: "^(?!__proto__$)[^\\x00-\\x1f\\x7f]+$" },
								message: "must match pattern \"^(?!__proto__$)[^\\x00-\\x1f\\x7f]+$\"",
								propertyName: i
							};
							e === null ? e = [o] : e.push(o), s++;
						}
					} else {
						let o = {
							instancePath: a + "/metadata",
							schemaPath: "#/$defs/Key/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							propertyName: i
						};
						e === null ? e = [o] : e.push(o), s++;
					}
					if (!(l === s)) {
						let o = {
							instancePath: a + "/metadata",
							schemaPath: "#/properties/metadata/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: i },
							message: "property name must be valid"
						};
						e === null ? e = [o] : e.push(o), s++;
					}
				}
				for (let i in t) {
					let l = t[i];
					if (typeof l != "string" && l !== null) {
						let o = {
							instancePath: a + "/metadata/" + i.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/metadata/additionalProperties/type",
							keyword: "type",
							params: { type: ge.properties.metadata.additionalProperties.type },
							message: "must be string,null"
						};
						e === null ? e = [o] : e.push(o), s++;
					}
					if (typeof l == "string") {
						if (d(l) > 255) {
							let o = {
								instancePath: a + "/metadata/" + i.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/metadata/additionalProperties/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters"
							};
							e === null ? e = [o] : e.push(o), s++;
						}
						if (!z.test(l)) {
							let o = {
								instancePath: a + "/metadata/" + i.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/metadata/additionalProperties/pattern",
								keyword: "pattern",
								params: { pattern: "^[^\\x00]*$" },
								message: "must match pattern \"^[^\\x00]*$\""
							};
							e === null ? e = [o] : e.push(o), s++;
						}
					}
				}
			}
		}
	} else {
		let t = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [t] : e.push(t), s++;
	}
	return q.errors = e, s === 0;
}
q.evaluated = {
	props: {
		name: !0,
		displayName: !0,
		metadata: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
var Fe = T;
var A = /* @__PURE__ */ new RegExp("^[^\\x00-\\x1f\\x7f]*$", "u");
function g(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = g.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), Array.isArray(r)) {
		if (r.length > 50) {
			let l = {
				instancePath: a,
				schemaPath: "#/maxItems",
				keyword: "maxItems",
				params: { limit: 50 },
				message: "must NOT have more than 50 items"
			};
			e === null ? e = [l] : e.push(l), s++;
		}
		let n = r.length;
		for (let l = 0; l < n; l++) {
			let o = r[l];
			if (typeof o != "string") {
				let p = {
					instancePath: a + "/" + l,
					schemaPath: "#/items/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [p] : e.push(p), s++;
			}
			if (typeof o == "string") {
				if (d(o) > 255) {
					let p = {
						instancePath: a + "/" + l,
						schemaPath: "#/$defs/Id/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					e === null ? e = [p] : e.push(p), s++;
				}
				if (d(o) < 1) {
					let p = {
						instancePath: a + "/" + l,
						schemaPath: "#/$defs/Id/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					e === null ? e = [p] : e.push(p), s++;
				}
				if (!A.test(o)) {
					let p = {
						instancePath: a + "/" + l,
						schemaPath: "#/$defs/Id/pattern",
						keyword: "pattern",
						params: { pattern: "^[^\\x00-\\x1f\\x7f]*$" },
						message: "must match pattern \"^[^\\x00-\\x1f\\x7f]*$\""
					};
					e === null ? e = [p] : e.push(p), s++;
				}
			} else {
				let p = {
					instancePath: a + "/" + l,
					schemaPath: "#/$defs/Id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [p] : e.push(p), s++;
			}
		}
		let t = r.length, i;
		if (t > 1) {
			let l = {};
			for (; t--;) {
				let o = r[t];
				if (typeof o == "string") {
					if (typeof l[o] == "number") {
						i = l[o];
						let p = {
							instancePath: a,
							schemaPath: "#/uniqueItems",
							keyword: "uniqueItems",
							params: {
								i: t,
								j: i
							},
							message: "must NOT have duplicate items (items ## " + i + " and " + t + " are identical)"
						};
						e === null ? e = [p] : e.push(p), s++;
						break;
					}
					l[o] = t;
				}
			}
		}
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "array" },
			message: "must be array"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return g.errors = e, s === 0;
}
g.evaluated = {
	items: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
function T(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = T.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.userId === void 0) {
			let n = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "userId" },
				message: "must have required property 'userId'"
			};
			e === null ? e = [n] : e.push(n), s++;
		}
		if (r.userId !== void 0) {
			let n = r.userId;
			if (typeof n == "string") {
				if (d(n) > 255) {
					let t = {
						instancePath: a + "/userId",
						schemaPath: "#/$defs/Id/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (d(n) < 1) {
					let t = {
						instancePath: a + "/userId",
						schemaPath: "#/$defs/Id/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (!A.test(n)) {
					let t = {
						instancePath: a + "/userId",
						schemaPath: "#/$defs/Id/pattern",
						keyword: "pattern",
						params: { pattern: "^[^\\x00-\\x1f\\x7f]*$" },
						message: "must match pattern \"^[^\\x00-\\x1f\\x7f]*$\""
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			} else {
				let t = {
					instancePath: a + "/userId",
					schemaPath: "#/$defs/Id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
		r.keepRoles !== void 0 && (g(r.keepRoles, {
			instancePath: a + "/keepRoles",
			parentData: r,
			parentDataProperty: "keepRoles",
			rootData: c,
			dynamicAnchors: y
		}) || (e = e === null ? g.errors : e.concat(g.errors), s = e.length));
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return T.errors = e, s === 0;
}
T.evaluated = {
	props: {
		userId: !0,
		keepRoles: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
var Ke = O;
var N = {
	description: "Merge patch of branding. Null brings back the backend's default.",
	type: "object",
	properties: {
		logoUrl: {
			type: ["string", "null"],
			maxLength: 2048,
			pattern: "^https://",
			format: "uri",
			description: "A logo that is hosted elsewhere, where `logoUpload` is missing."
		},
		logoDarkUrl: {
			type: ["string", "null"],
			maxLength: 2048,
			pattern: "^https://",
			format: "uri"
		},
		logoAlt: {
			type: ["string", "null"],
			maxLength: 200,
			pattern: "^[^\\x00-\\x1f\\x7f]*$"
		},
		colors: {
			type: ["object", "null"],
			properties: {
				primary: {
					type: ["string", "null"],
					pattern: "^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"
				},
				pageBackground: {
					type: ["string", "null"],
					pattern: "^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"
				}
			}
		}
	}
};
var be = ye().fullFormats.uri;
var Pe = /* @__PURE__ */ new RegExp("^https://", "u");
var xe = /* @__PURE__ */ new RegExp("^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$", "u");
function O(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = O.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.logoUrl !== void 0) {
			let n = r.logoUrl;
			if (typeof n != "string" && n !== null) {
				let t = {
					instancePath: a + "/logoUrl",
					schemaPath: "#/properties/logoUrl/type",
					keyword: "type",
					params: { type: N.properties.logoUrl.type },
					message: "must be string,null"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
			if (typeof n == "string") {
				if (d(n) > 2048) {
					let t = {
						instancePath: a + "/logoUrl",
						schemaPath: "#/properties/logoUrl/maxLength",
						keyword: "maxLength",
						params: { limit: 2048 },
						message: "must NOT have more than 2048 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (!Pe.test(n)) {
					let t = {
						instancePath: a + "/logoUrl",
						schemaPath: "#/properties/logoUrl/pattern",
						keyword: "pattern",
						params: { pattern: "^https://" },
						message: "must match pattern \"^https://\""
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (!be(n)) {
					let t = {
						instancePath: a + "/logoUrl",
						schemaPath: "#/properties/logoUrl/format",
						keyword: "format",
						params: { format: "uri" },
						message: "must match format \"uri\""
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			}
		}
		if (r.logoDarkUrl !== void 0) {
			let n = r.logoDarkUrl;
			if (typeof n != "string" && n !== null) {
				let t = {
					instancePath: a + "/logoDarkUrl",
					schemaPath: "#/properties/logoDarkUrl/type",
					keyword: "type",
					params: { type: N.properties.logoDarkUrl.type },
					message: "must be string,null"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
			if (typeof n == "string") {
				if (d(n) > 2048) {
					let t = {
						instancePath: a + "/logoDarkUrl",
						schemaPath: "#/properties/logoDarkUrl/maxLength",
						keyword: "maxLength",
						params: { limit: 2048 },
						message: "must NOT have more than 2048 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (!Pe.test(n)) {
					let t = {
						instancePath: a + "/logoDarkUrl",
						schemaPath: "#/properties/logoDarkUrl/pattern",
						keyword: "pattern",
						params: { pattern: "^https://" },
						message: "must match pattern \"^https://\""
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (!be(n)) {
					let t = {
						instancePath: a + "/logoDarkUrl",
						schemaPath: "#/properties/logoDarkUrl/format",
						keyword: "format",
						params: { format: "uri" },
						message: "must match format \"uri\""
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			}
		}
		if (r.logoAlt !== void 0) {
			let n = r.logoAlt;
			if (typeof n != "string" && n !== null) {
				let t = {
					instancePath: a + "/logoAlt",
					schemaPath: "#/properties/logoAlt/type",
					keyword: "type",
					params: { type: N.properties.logoAlt.type },
					message: "must be string,null"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
			if (typeof n == "string") {
				if (d(n) > 200) {
					let t = {
						instancePath: a + "/logoAlt",
						schemaPath: "#/properties/logoAlt/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (!A.test(n)) {
					let t = {
						instancePath: a + "/logoAlt",
						schemaPath: "#/properties/logoAlt/pattern",
						keyword: "pattern",
						params: { pattern: "^[^\\x00-\\x1f\\x7f]*$" },
						message: "must match pattern \"^[^\\x00-\\x1f\\x7f]*$\""
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			}
		}
		if (r.colors !== void 0) {
			let n = r.colors;
			if (!(n && typeof n == "object" && !Array.isArray(n)) && n !== null) {
				let t = {
					instancePath: a + "/colors",
					schemaPath: "#/properties/colors/type",
					keyword: "type",
					params: { type: N.properties.colors.type },
					message: "must be object,null"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
			if (n && typeof n == "object" && !Array.isArray(n)) {
				if (n.primary !== void 0) {
					let t = n.primary;
					if (typeof t != "string" && t !== null) {
						let i = {
							instancePath: a + "/colors/primary",
							schemaPath: "#/properties/colors/properties/primary/type",
							keyword: "type",
							params: { type: N.properties.colors.properties.primary.type },
							message: "must be string,null"
						};
						e === null ? e = [i] : e.push(i), s++;
					}
					if (typeof t == "string" && !xe.test(t)) {
						let i = {
							instancePath: a + "/colors/primary",
							schemaPath: "#/properties/colors/properties/primary/pattern",
							keyword: "pattern",
							params: { pattern: "^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$" },
							message: "must match pattern \"^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$\""
						};
						e === null ? e = [i] : e.push(i), s++;
					}
				}
				if (n.pageBackground !== void 0) {
					let t = n.pageBackground;
					if (typeof t != "string" && t !== null) {
						let i = {
							instancePath: a + "/colors/pageBackground",
							schemaPath: "#/properties/colors/properties/pageBackground/type",
							keyword: "type",
							params: { type: N.properties.colors.properties.pageBackground.type },
							message: "must be string,null"
						};
						e === null ? e = [i] : e.push(i), s++;
					}
					if (typeof t == "string" && !xe.test(t)) {
						let i = {
							instancePath: a + "/colors/pageBackground",
							schemaPath: "#/properties/colors/properties/pageBackground/pattern",
							keyword: "pattern",
							params: { pattern: "^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$" },
							message: "must match pattern \"^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$\""
						};
						e === null ? e = [i] : e.push(i), s++;
					}
				}
			}
		}
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return O.errors = e, s === 0;
}
O.evaluated = {
	props: {
		logoUrl: !0,
		logoDarkUrl: !0,
		logoAlt: !0,
		colors: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
var Je = E;
var $e = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
function E(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = E.evaluated;
	m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0);
	let n = s, t = !1, i = s;
	if (r && typeof r == "object" && !Array.isArray(r) && r.email === void 0) {
		let p = {
			instancePath: a,
			schemaPath: "#/anyOf/0/required",
			keyword: "required",
			params: { missingProperty: "email" },
			message: "must have required property 'email'"
		};
		e === null ? e = [p] : e.push(p), s++;
	}
	var o = i === s;
	t = t || o;
	let l = s;
	if (r && typeof r == "object" && !Array.isArray(r) && r.userId === void 0) {
		let p = {
			instancePath: a,
			schemaPath: "#/anyOf/1/required",
			keyword: "required",
			params: { missingProperty: "userId" },
			message: "must have required property 'userId'"
		};
		e === null ? e = [p] : e.push(p), s++;
	}
	var o = l === s;
	if (t = t || o, t) s = n, e !== null && (n ? e.length = n : e = null);
	else {
		let p = {
			instancePath: a,
			schemaPath: "#/anyOf",
			keyword: "anyOf",
			params: {},
			message: "must match a schema in anyOf"
		};
		e === null ? e = [p] : e.push(p), s++;
	}
	if (r && typeof r == "object" && !Array.isArray(r)) {
		if (r.roleIds === void 0) {
			let p = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "roleIds" },
				message: "must have required property 'roleIds'"
			};
			e === null ? e = [p] : e.push(p), s++;
		}
		if (r.email !== void 0) {
			let p = r.email;
			if (typeof p == "string") {
				if (d(p) > 254) {
					let f = {
						instancePath: a + "/email",
						schemaPath: "#/$defs/Email/maxLength",
						keyword: "maxLength",
						params: { limit: 254 },
						message: "must NOT have more than 254 characters"
					};
					e === null ? e = [f] : e.push(f), s++;
				}
				if (!$e.test(p)) {
					let f = {
						instancePath: a + "/email",
						schemaPath: "#/$defs/Email/format",
						keyword: "format",
						params: { format: "email" },
						message: "must match format \"email\""
					};
					e === null ? e = [f] : e.push(f), s++;
				}
			} else {
				let f = {
					instancePath: a + "/email",
					schemaPath: "#/$defs/Email/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [f] : e.push(f), s++;
			}
		}
		if (r.userId !== void 0) {
			let p = r.userId;
			if (typeof p == "string") {
				if (d(p) > 255) {
					let f = {
						instancePath: a + "/userId",
						schemaPath: "#/$defs/Id/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					e === null ? e = [f] : e.push(f), s++;
				}
				if (d(p) < 1) {
					let f = {
						instancePath: a + "/userId",
						schemaPath: "#/$defs/Id/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					e === null ? e = [f] : e.push(f), s++;
				}
				if (!A.test(p)) {
					let f = {
						instancePath: a + "/userId",
						schemaPath: "#/$defs/Id/pattern",
						keyword: "pattern",
						params: { pattern: "^[^\\x00-\\x1f\\x7f]*$" },
						message: "must match pattern \"^[^\\x00-\\x1f\\x7f]*$\""
					};
					e === null ? e = [f] : e.push(f), s++;
				}
			} else {
				let f = {
					instancePath: a + "/userId",
					schemaPath: "#/$defs/Id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [f] : e.push(f), s++;
			}
		}
		r.roleIds !== void 0 && (g(r.roleIds, {
			instancePath: a + "/roleIds",
			parentData: r,
			parentDataProperty: "roleIds",
			rootData: c,
			dynamicAnchors: y
		}) || (e = e === null ? g.errors : e.concat(g.errors), s = e.length));
	} else {
		let p = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [p] : e.push(p), s++;
	}
	return E.errors = e, s === 0;
}
E.evaluated = {
	props: {
		email: !0,
		userId: !0,
		roleIds: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
var He = S;
function S(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = S.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.roleIds === void 0) {
			let n = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "roleIds" },
				message: "must have required property 'roleIds'"
			};
			e === null ? e = [n] : e.push(n), s++;
		}
		r.roleIds !== void 0 && (g(r.roleIds, {
			instancePath: a + "/roleIds",
			parentData: r,
			parentDataProperty: "roleIds",
			rootData: c,
			dynamicAnchors: y
		}) || (e = e === null ? g.errors : e.concat(g.errors), s = e.length));
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return S.errors = e, s === 0;
}
S.evaluated = {
	props: { roleIds: !0 },
	dynamicProps: !1,
	dynamicItems: !1
};
var Ce = Z;
var Be = {
	description: "Changes of several members, each on its own; one that fails does not stop the others.",
	type: "object",
	required: ["operations"],
	properties: { operations: {
		type: "array",
		minItems: 1,
		maxItems: 100,
		items: {
			type: "object",
			required: ["op", "userId"],
			properties: {
				op: {
					type: "string",
					enum: ["remove", "setRoles"]
				},
				userId: { $ref: "#/$defs/Id" },
				roleIds: {
					$ref: "#/$defs/RoleIds",
					description: "With `setRoles`."
				}
			},
			if: {
				required: ["op"],
				properties: { op: { const: "setRoles" } }
			},
			then: { required: ["roleIds"] }
		}
	} }
};
function Z(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = Z.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.operations === void 0) {
			let t = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "operations" },
				message: "must have required property 'operations'"
			};
			e === null ? e = [t] : e.push(t), s++;
		}
		if (r.operations !== void 0) {
			let t = r.operations;
			if (Array.isArray(t)) {
				if (t.length > 100) {
					let l = {
						instancePath: a + "/operations",
						schemaPath: "#/properties/operations/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items"
					};
					e === null ? e = [l] : e.push(l), s++;
				}
				if (t.length < 1) {
					let l = {
						instancePath: a + "/operations",
						schemaPath: "#/properties/operations/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					e === null ? e = [l] : e.push(l), s++;
				}
				let i = t.length;
				for (let l = 0; l < i; l++) {
					let o = t[l], p = s, f = !0, x = s;
					if (o && typeof o == "object" && !Array.isArray(o)) {
						if (o.op === void 0 && "op") {
							let P = {};
							e === null ? e = [P] : e.push(P), s++;
						} else if (o.op !== void 0 && o.op !== "setRoles") {
							let P = {};
							e === null ? e = [P] : e.push(P), s++;
						}
					}
					var n = x === s;
					if (s = p, e !== null && (p ? e.length = p : e = null), n) {
						let b = s;
						if (o && typeof o == "object" && !Array.isArray(o) && o.roleIds === void 0) {
							let ne = {
								instancePath: a + "/operations/" + l,
								schemaPath: "#/properties/operations/items/then/required",
								keyword: "required",
								params: { missingProperty: "roleIds" },
								message: "must have required property 'roleIds'"
							};
							e === null ? e = [ne] : e.push(ne), s++;
						}
						var n = b === s;
						f = n;
					}
					if (!f) {
						let b = {
							instancePath: a + "/operations/" + l,
							schemaPath: "#/properties/operations/items/if",
							keyword: "if",
							params: { failingKeyword: "then" },
							message: "must match \"then\" schema"
						};
						e === null ? e = [b] : e.push(b), s++;
					}
					if (o && typeof o == "object" && !Array.isArray(o)) {
						if (o.op === void 0) {
							let b = {
								instancePath: a + "/operations/" + l,
								schemaPath: "#/properties/operations/items/required",
								keyword: "required",
								params: { missingProperty: "op" },
								message: "must have required property 'op'"
							};
							e === null ? e = [b] : e.push(b), s++;
						}
						if (o.userId === void 0) {
							let b = {
								instancePath: a + "/operations/" + l,
								schemaPath: "#/properties/operations/items/required",
								keyword: "required",
								params: { missingProperty: "userId" },
								message: "must have required property 'userId'"
							};
							e === null ? e = [b] : e.push(b), s++;
						}
						if (o.op !== void 0) {
							let b = o.op;
							if (typeof b != "string") {
								let P = {
									instancePath: a + "/operations/" + l + "/op",
									schemaPath: "#/properties/operations/items/properties/op/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								e === null ? e = [P] : e.push(P), s++;
							}
							if (!(b === "remove" || b === "setRoles")) {
								let P = {
									instancePath: a + "/operations/" + l + "/op",
									schemaPath: "#/properties/operations/items/properties/op/enum",
									keyword: "enum",
									params: { allowedValues: Be.properties.operations.items.properties.op.enum },
									message: "must be equal to one of the allowed values"
								};
								e === null ? e = [P] : e.push(P), s++;
							}
						}
						if (o.userId !== void 0) {
							let b = o.userId;
							if (typeof b == "string") {
								if (d(b) > 255) {
									let P = {
										instancePath: a + "/operations/" + l + "/userId",
										schemaPath: "#/$defs/Id/maxLength",
										keyword: "maxLength",
										params: { limit: 255 },
										message: "must NOT have more than 255 characters"
									};
									e === null ? e = [P] : e.push(P), s++;
								}
								if (d(b) < 1) {
									let P = {
										instancePath: a + "/operations/" + l + "/userId",
										schemaPath: "#/$defs/Id/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									e === null ? e = [P] : e.push(P), s++;
								}
								if (!A.test(b)) {
									let P = {
										instancePath: a + "/operations/" + l + "/userId",
										schemaPath: "#/$defs/Id/pattern",
										keyword: "pattern",
										params: { pattern: "^[^\\x00-\\x1f\\x7f]*$" },
										message: "must match pattern \"^[^\\x00-\\x1f\\x7f]*$\""
									};
									e === null ? e = [P] : e.push(P), s++;
								}
							} else {
								let P = {
									instancePath: a + "/operations/" + l + "/userId",
									schemaPath: "#/$defs/Id/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								e === null ? e = [P] : e.push(P), s++;
							}
						}
						o.roleIds !== void 0 && (g(o.roleIds, {
							instancePath: a + "/operations/" + l + "/roleIds",
							parentData: o,
							parentDataProperty: "roleIds",
							rootData: c,
							dynamicAnchors: y
						}) || (e = e === null ? g.errors : e.concat(g.errors), s = e.length));
					} else {
						let b = {
							instancePath: a + "/operations/" + l,
							schemaPath: "#/properties/operations/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						e === null ? e = [b] : e.push(b), s++;
					}
				}
			} else {
				let i = {
					instancePath: a + "/operations",
					schemaPath: "#/properties/operations/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				e === null ? e = [i] : e.push(i), s++;
			}
		}
	} else {
		let t = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [t] : e.push(t), s++;
	}
	return Z.errors = e, s === 0;
}
Z.evaluated = {
	props: { operations: !0 },
	dynamicProps: !1,
	dynamicItems: !1
};
var Ve = R;
var X = /* @__PURE__ */ new RegExp("^[a-zA-Z0-9:._-]+$", "u");
function R(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = R.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.name === void 0) {
			let n = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'"
			};
			e === null ? e = [n] : e.push(n), s++;
		}
		if (r.permissions === void 0) {
			let n = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "permissions" },
				message: "must have required property 'permissions'"
			};
			e === null ? e = [n] : e.push(n), s++;
		}
		if (r.name !== void 0) {
			let n = r.name;
			if (typeof n == "string") {
				if (d(n) < 1) {
					let t = {
						instancePath: a + "/name",
						schemaPath: "#/$defs/Label/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (!I.test(n)) {
					let t = {
						instancePath: a + "/name",
						schemaPath: "#/$defs/Label/pattern",
						keyword: "pattern",
						params: { pattern: "^(?=.*\\S)[^\\x00-\\x1f\\x7f]*$" },
						message: "must match pattern \"^(?=.*\\S)[^\\x00-\\x1f\\x7f]*$\""
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			} else {
				let t = {
					instancePath: a + "/name",
					schemaPath: "#/$defs/Label/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
			if (typeof n == "string" && d(n) > 100) {
				let t = {
					instancePath: a + "/name",
					schemaPath: "#/properties/name/maxLength",
					keyword: "maxLength",
					params: { limit: 100 },
					message: "must NOT have more than 100 characters"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
		if (r.description !== void 0) {
			let n = r.description;
			if (typeof n == "string") {
				if (d(n) > 500) {
					let t = {
						instancePath: a + "/description",
						schemaPath: "#/properties/description/maxLength",
						keyword: "maxLength",
						params: { limit: 500 },
						message: "must NOT have more than 500 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (!z.test(n)) {
					let t = {
						instancePath: a + "/description",
						schemaPath: "#/properties/description/pattern",
						keyword: "pattern",
						params: { pattern: "^[^\\x00]*$" },
						message: "must match pattern \"^[^\\x00]*$\""
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			} else {
				let t = {
					instancePath: a + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
		if (r.permissions !== void 0) {
			let n = r.permissions;
			if (Array.isArray(n)) {
				if (n.length > 200) {
					let o = {
						instancePath: a + "/permissions",
						schemaPath: "#/$defs/PermissionNames/maxItems",
						keyword: "maxItems",
						params: { limit: 200 },
						message: "must NOT have more than 200 items"
					};
					e === null ? e = [o] : e.push(o), s++;
				}
				let t = n.length;
				for (let o = 0; o < t; o++) {
					let p = n[o];
					if (typeof p == "string") {
						if (d(p) > 100) {
							let f = {
								instancePath: a + "/permissions/" + o,
								schemaPath: "#/$defs/PermissionNames/items/maxLength",
								keyword: "maxLength",
								params: { limit: 100 },
								message: "must NOT have more than 100 characters"
							};
							e === null ? e = [f] : e.push(f), s++;
						}
						if (d(p) < 1) {
							let f = {
								instancePath: a + "/permissions/" + o,
								schemaPath: "#/$defs/PermissionNames/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							e === null ? e = [f] : e.push(f), s++;
						}
						if (!X.test(p)) {
							let f = {
								instancePath: a + "/permissions/" + o,
								schemaPath: "#/$defs/PermissionNames/items/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9:._-]+$" },
								message: "must match pattern \"^[a-zA-Z0-9:._-]+$\""
							};
							e === null ? e = [f] : e.push(f), s++;
						}
					} else {
						let f = {
							instancePath: a + "/permissions/" + o,
							schemaPath: "#/$defs/PermissionNames/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						e === null ? e = [f] : e.push(f), s++;
					}
				}
				let i = n.length, l;
				if (i > 1) {
					let o = {};
					for (; i--;) {
						let p = n[i];
						if (typeof p == "string") {
							if (typeof o[p] == "number") {
								l = o[p];
								let f = {
									instancePath: a + "/permissions",
									schemaPath: "#/$defs/PermissionNames/uniqueItems",
									keyword: "uniqueItems",
									params: {
										i,
										j: l
									},
									message: "must NOT have duplicate items (items ## " + l + " and " + i + " are identical)"
								};
								e === null ? e = [f] : e.push(f), s++;
								break;
							}
							o[p] = i;
						}
					}
				}
			} else {
				let t = {
					instancePath: a + "/permissions",
					schemaPath: "#/$defs/PermissionNames/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return R.errors = e, s === 0;
}
R.evaluated = {
	props: {
		name: !0,
		description: !0,
		permissions: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
var We = M;
var Ye = {
	description: "Merge patch of a custom role.",
	type: "object",
	properties: {
		name: {
			$ref: "#/$defs/Label",
			maxLength: 100
		},
		description: {
			type: ["string", "null"],
			maxLength: 500,
			pattern: "^[^\\x00]*$"
		},
		permissions: { $ref: "#/$defs/PermissionNames" }
	}
};
function M(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = M.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.name !== void 0) {
			let n = r.name;
			if (typeof n == "string") {
				if (d(n) < 1) {
					let t = {
						instancePath: a + "/name",
						schemaPath: "#/$defs/Label/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (!I.test(n)) {
					let t = {
						instancePath: a + "/name",
						schemaPath: "#/$defs/Label/pattern",
						keyword: "pattern",
						params: { pattern: "^(?=.*\\S)[^\\x00-\\x1f\\x7f]*$" },
						message: "must match pattern \"^(?=.*\\S)[^\\x00-\\x1f\\x7f]*$\""
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			} else {
				let t = {
					instancePath: a + "/name",
					schemaPath: "#/$defs/Label/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
			if (typeof n == "string" && d(n) > 100) {
				let t = {
					instancePath: a + "/name",
					schemaPath: "#/properties/name/maxLength",
					keyword: "maxLength",
					params: { limit: 100 },
					message: "must NOT have more than 100 characters"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
		if (r.description !== void 0) {
			let n = r.description;
			if (typeof n != "string" && n !== null) {
				let t = {
					instancePath: a + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: Ye.properties.description.type },
					message: "must be string,null"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
			if (typeof n == "string") {
				if (d(n) > 500) {
					let t = {
						instancePath: a + "/description",
						schemaPath: "#/properties/description/maxLength",
						keyword: "maxLength",
						params: { limit: 500 },
						message: "must NOT have more than 500 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (!z.test(n)) {
					let t = {
						instancePath: a + "/description",
						schemaPath: "#/properties/description/pattern",
						keyword: "pattern",
						params: { pattern: "^[^\\x00]*$" },
						message: "must match pattern \"^[^\\x00]*$\""
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			}
		}
		if (r.permissions !== void 0) {
			let n = r.permissions;
			if (Array.isArray(n)) {
				if (n.length > 200) {
					let o = {
						instancePath: a + "/permissions",
						schemaPath: "#/$defs/PermissionNames/maxItems",
						keyword: "maxItems",
						params: { limit: 200 },
						message: "must NOT have more than 200 items"
					};
					e === null ? e = [o] : e.push(o), s++;
				}
				let t = n.length;
				for (let o = 0; o < t; o++) {
					let p = n[o];
					if (typeof p == "string") {
						if (d(p) > 100) {
							let f = {
								instancePath: a + "/permissions/" + o,
								schemaPath: "#/$defs/PermissionNames/items/maxLength",
								keyword: "maxLength",
								params: { limit: 100 },
								message: "must NOT have more than 100 characters"
							};
							e === null ? e = [f] : e.push(f), s++;
						}
						if (d(p) < 1) {
							let f = {
								instancePath: a + "/permissions/" + o,
								schemaPath: "#/$defs/PermissionNames/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							e === null ? e = [f] : e.push(f), s++;
						}
						if (!X.test(p)) {
							let f = {
								instancePath: a + "/permissions/" + o,
								schemaPath: "#/$defs/PermissionNames/items/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9:._-]+$" },
								message: "must match pattern \"^[a-zA-Z0-9:._-]+$\""
							};
							e === null ? e = [f] : e.push(f), s++;
						}
					} else {
						let f = {
							instancePath: a + "/permissions/" + o,
							schemaPath: "#/$defs/PermissionNames/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						e === null ? e = [f] : e.push(f), s++;
					}
				}
				let i = n.length, l;
				if (i > 1) {
					let o = {};
					for (; i--;) {
						let p = n[i];
						if (typeof p == "string") {
							if (typeof o[p] == "number") {
								l = o[p];
								let f = {
									instancePath: a + "/permissions",
									schemaPath: "#/$defs/PermissionNames/uniqueItems",
									keyword: "uniqueItems",
									params: {
										i,
										j: l
									},
									message: "must NOT have duplicate items (items ## " + l + " and " + i + " are identical)"
								};
								e === null ? e = [f] : e.push(f), s++;
								break;
							}
							o[p] = i;
						}
					}
				}
			} else {
				let t = {
					instancePath: a + "/permissions",
					schemaPath: "#/$defs/PermissionNames/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return M.errors = e, s === 0;
}
M.evaluated = {
	props: {
		name: !0,
		description: !0,
		permissions: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
var Ge = v;
var Xe = /* @__PURE__ */ new RegExp("^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$", "u");
function v(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = v.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.email === void 0) {
			let n = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "email" },
				message: "must have required property 'email'"
			};
			e === null ? e = [n] : e.push(n), s++;
		}
		if (r.roleIds === void 0) {
			let n = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "roleIds" },
				message: "must have required property 'roleIds'"
			};
			e === null ? e = [n] : e.push(n), s++;
		}
		if (r.email !== void 0) {
			let n = r.email;
			if (typeof n == "string") {
				if (d(n) > 254) {
					let t = {
						instancePath: a + "/email",
						schemaPath: "#/$defs/Email/maxLength",
						keyword: "maxLength",
						params: { limit: 254 },
						message: "must NOT have more than 254 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (!$e.test(n)) {
					let t = {
						instancePath: a + "/email",
						schemaPath: "#/$defs/Email/format",
						keyword: "format",
						params: { format: "email" },
						message: "must match format \"email\""
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			} else {
				let t = {
					instancePath: a + "/email",
					schemaPath: "#/$defs/Email/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
		if (r.roleIds !== void 0 && (g(r.roleIds, {
			instancePath: a + "/roleIds",
			parentData: r,
			parentDataProperty: "roleIds",
			rootData: c,
			dynamicAnchors: y
		}) || (e = e === null ? g.errors : e.concat(g.errors), s = e.length)), r.ttlSeconds !== void 0) {
			let n = r.ttlSeconds;
			if (!(typeof n == "number" && !(n % 1) && !isNaN(n) && isFinite(n))) {
				let t = {
					instancePath: a + "/ttlSeconds",
					schemaPath: "#/properties/ttlSeconds/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 2592e3 || isNaN(n)) {
					let t = {
						instancePath: a + "/ttlSeconds",
						schemaPath: "#/properties/ttlSeconds/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2592e3
						},
						message: "must be <= 2592000"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (n < 60 || isNaN(n)) {
					let t = {
						instancePath: a + "/ttlSeconds",
						schemaPath: "#/properties/ttlSeconds/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 60
						},
						message: "must be >= 60"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			}
		}
		if (r.message !== void 0) {
			let n = r.message;
			if (typeof n == "string") {
				if (d(n) > 2e3) {
					let t = {
						instancePath: a + "/message",
						schemaPath: "#/properties/message/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (!z.test(n)) {
					let t = {
						instancePath: a + "/message",
						schemaPath: "#/properties/message/pattern",
						keyword: "pattern",
						params: { pattern: "^[^\\x00]*$" },
						message: "must match pattern \"^[^\\x00]*$\""
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			} else {
				let t = {
					instancePath: a + "/message",
					schemaPath: "#/properties/message/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
		if (r.locale !== void 0) {
			let n = r.locale;
			if (typeof n == "string") {
				if (d(n) > 35) {
					let t = {
						instancePath: a + "/locale",
						schemaPath: "#/$defs/Locale/maxLength",
						keyword: "maxLength",
						params: { limit: 35 },
						message: "must NOT have more than 35 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (!Xe.test(n)) {
					let t = {
						instancePath: a + "/locale",
						schemaPath: "#/$defs/Locale/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$" },
						message: "must match pattern \"^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$\""
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			} else {
				let t = {
					instancePath: a + "/locale",
					schemaPath: "#/$defs/Locale/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
		if (r.connectionId !== void 0) {
			let n = r.connectionId;
			if (typeof n == "string") {
				if (d(n) > 255) {
					let t = {
						instancePath: a + "/connectionId",
						schemaPath: "#/$defs/Id/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (d(n) < 1) {
					let t = {
						instancePath: a + "/connectionId",
						schemaPath: "#/$defs/Id/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (!A.test(n)) {
					let t = {
						instancePath: a + "/connectionId",
						schemaPath: "#/$defs/Id/pattern",
						keyword: "pattern",
						params: { pattern: "^[^\\x00-\\x1f\\x7f]*$" },
						message: "must match pattern \"^[^\\x00-\\x1f\\x7f]*$\""
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			} else {
				let t = {
					instancePath: a + "/connectionId",
					schemaPath: "#/$defs/Id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
		if (r.sendEmail !== void 0 && typeof r.sendEmail != "boolean") {
			let n = {
				instancePath: a + "/sendEmail",
				schemaPath: "#/properties/sendEmail/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			e === null ? e = [n] : e.push(n), s++;
		}
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return v.errors = e, s === 0;
}
v.evaluated = {
	props: {
		email: !0,
		roleIds: !0,
		ttlSeconds: !0,
		message: !0,
		locale: !0,
		connectionId: !0,
		sendEmail: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
var Qe = U;
function U(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = U.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.roleIds !== void 0 && (g(r.roleIds, {
			instancePath: a + "/roleIds",
			parentData: r,
			parentDataProperty: "roleIds",
			rootData: c,
			dynamicAnchors: y
		}) || (e = e === null ? g.errors : e.concat(g.errors), s = e.length)), r.ttlSeconds !== void 0) {
			let n = r.ttlSeconds;
			if (!(typeof n == "number" && !(n % 1) && !isNaN(n) && isFinite(n))) {
				let t = {
					instancePath: a + "/ttlSeconds",
					schemaPath: "#/properties/ttlSeconds/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 2592e3 || isNaN(n)) {
					let t = {
						instancePath: a + "/ttlSeconds",
						schemaPath: "#/properties/ttlSeconds/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2592e3
						},
						message: "must be <= 2592000"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (n < 60 || isNaN(n)) {
					let t = {
						instancePath: a + "/ttlSeconds",
						schemaPath: "#/properties/ttlSeconds/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 60
						},
						message: "must be >= 60"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			}
		}
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return U.errors = e, s === 0;
}
U.evaluated = {
	props: {
		roleIds: !0,
		ttlSeconds: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
var et = F;
function F(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = F.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.sendEmail !== void 0 && typeof r.sendEmail != "boolean") {
			let n = {
				instancePath: a + "/sendEmail",
				schemaPath: "#/properties/sendEmail/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			e === null ? e = [n] : e.push(n), s++;
		}
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return F.errors = e, s === 0;
}
F.evaluated = {
	props: { sendEmail: !0 },
	dynamicProps: !1,
	dynamicItems: !1
};
var tt = K;
function K(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = K.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.invitations === void 0) {
			let n = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "invitations" },
				message: "must have required property 'invitations'"
			};
			e === null ? e = [n] : e.push(n), s++;
		}
		if (r.invitations !== void 0) {
			let n = r.invitations;
			if (Array.isArray(n)) {
				if (n.length > 100) {
					let i = {
						instancePath: a + "/invitations",
						schemaPath: "#/properties/invitations/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items"
					};
					e === null ? e = [i] : e.push(i), s++;
				}
				if (n.length < 1) {
					let i = {
						instancePath: a + "/invitations",
						schemaPath: "#/properties/invitations/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					e === null ? e = [i] : e.push(i), s++;
				}
				let t = n.length;
				for (let i = 0; i < t; i++) v(n[i], {
					instancePath: a + "/invitations/" + i,
					parentData: n,
					parentDataProperty: i,
					rootData: c,
					dynamicAnchors: y
				}) || (e = e === null ? v.errors : e.concat(v.errors), s = e.length);
			} else {
				let t = {
					instancePath: a + "/invitations",
					schemaPath: "#/properties/invitations/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return K.errors = e, s === 0;
}
K.evaluated = {
	props: { invitations: !0 },
	dynamicProps: !1,
	dynamicItems: !1
};
var st = J;
var rt = {
	description: "A domain to claim.",
	type: "object",
	required: ["domain"],
	properties: {
		domain: { $ref: "#/$defs/Hostname" },
		autoJoin: {
			type: "string",
			enum: [
				"off",
				"request",
				"join"
			],
			description: "`off` by default."
		}
	}
};
var ve = /* @__PURE__ */ new RegExp("^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z][a-zA-Z0-9-]{0,61}[a-zA-Z0-9]$", "u");
function J(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = J.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.domain === void 0) {
			let n = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "domain" },
				message: "must have required property 'domain'"
			};
			e === null ? e = [n] : e.push(n), s++;
		}
		if (r.domain !== void 0) {
			let n = r.domain;
			if (typeof n == "string") {
				if (d(n) > 253) {
					let t = {
						instancePath: a + "/domain",
						schemaPath: "#/$defs/Hostname/maxLength",
						keyword: "maxLength",
						params: { limit: 253 },
						message: "must NOT have more than 253 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (!ve.test(n)) {
					let t = {
						instancePath: a + "/domain",
						schemaPath: "#/$defs/Hostname/pattern",
						keyword: "pattern",
						params: { pattern: "^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z][a-zA-Z0-9-]{0,61}[a-zA-Z0-9]$" },
						message: "must match pattern \"^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z][a-zA-Z0-9-]{0,61}[a-zA-Z0-9]$\""
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			} else {
				let t = {
					instancePath: a + "/domain",
					schemaPath: "#/$defs/Hostname/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
		if (r.autoJoin !== void 0) {
			let n = r.autoJoin;
			if (typeof n != "string") {
				let t = {
					instancePath: a + "/autoJoin",
					schemaPath: "#/properties/autoJoin/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
			if (!(n === "off" || n === "request" || n === "join")) {
				let t = {
					instancePath: a + "/autoJoin",
					schemaPath: "#/properties/autoJoin/enum",
					keyword: "enum",
					params: { allowedValues: rt.properties.autoJoin.enum },
					message: "must be equal to one of the allowed values"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return J.errors = e, s === 0;
}
J.evaluated = {
	props: {
		domain: !0,
		autoJoin: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
var at = H;
var nt = {
	description: "Merge patch of a domain.",
	type: "object",
	properties: { autoJoin: {
		type: "string",
		enum: [
			"off",
			"request",
			"join"
		]
	} }
};
function H(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = H.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.autoJoin !== void 0) {
			let n = r.autoJoin;
			if (typeof n != "string") {
				let t = {
					instancePath: a + "/autoJoin",
					schemaPath: "#/properties/autoJoin/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
			if (!(n === "off" || n === "request" || n === "join")) {
				let t = {
					instancePath: a + "/autoJoin",
					schemaPath: "#/properties/autoJoin/enum",
					keyword: "enum",
					params: { allowedValues: nt.properties.autoJoin.enum },
					message: "must be equal to one of the allowed values"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return H.errors = e, s === 0;
}
H.evaluated = {
	props: { autoJoin: !0 },
	dynamicProps: !1,
	dynamicItems: !1
};
var it = C;
function C(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = C.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.roleIds === void 0) {
			let n = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "roleIds" },
				message: "must have required property 'roleIds'"
			};
			e === null ? e = [n] : e.push(n), s++;
		}
		r.roleIds !== void 0 && (g(r.roleIds, {
			instancePath: a + "/roleIds",
			parentData: r,
			parentDataProperty: "roleIds",
			rootData: c,
			dynamicAnchors: y
		}) || (e = e === null ? g.errors : e.concat(g.errors), s = e.length));
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return C.errors = e, s === 0;
}
C.evaluated = {
	props: { roleIds: !0 },
	dynamicProps: !1,
	dynamicItems: !1
};
var ot = B;
function B(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = B.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.name === void 0) {
			let t = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'"
			};
			e === null ? e = [t] : e.push(t), s++;
		}
		if (r.strategy === void 0) {
			let t = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "strategy" },
				message: "must have required property 'strategy'"
			};
			e === null ? e = [t] : e.push(t), s++;
		}
		if (r.config === void 0) {
			let t = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "config" },
				message: "must have required property 'config'"
			};
			e === null ? e = [t] : e.push(t), s++;
		}
		if (r.name !== void 0) {
			let t = r.name;
			if (typeof t == "string") {
				if (d(t) < 1) {
					let i = {
						instancePath: a + "/name",
						schemaPath: "#/$defs/Label/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					e === null ? e = [i] : e.push(i), s++;
				}
				if (!I.test(t)) {
					let i = {
						instancePath: a + "/name",
						schemaPath: "#/$defs/Label/pattern",
						keyword: "pattern",
						params: { pattern: "^(?=.*\\S)[^\\x00-\\x1f\\x7f]*$" },
						message: "must match pattern \"^(?=.*\\S)[^\\x00-\\x1f\\x7f]*$\""
					};
					e === null ? e = [i] : e.push(i), s++;
				}
			} else {
				let i = {
					instancePath: a + "/name",
					schemaPath: "#/$defs/Label/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [i] : e.push(i), s++;
			}
			if (typeof t == "string" && d(t) > 100) {
				let i = {
					instancePath: a + "/name",
					schemaPath: "#/properties/name/maxLength",
					keyword: "maxLength",
					params: { limit: 100 },
					message: "must NOT have more than 100 characters"
				};
				e === null ? e = [i] : e.push(i), s++;
			}
		}
		if (r.strategy !== void 0) {
			let t = r.strategy;
			if (typeof t == "string") {
				if (d(t) > 64) {
					let i = {
						instancePath: a + "/strategy",
						schemaPath: "#/properties/strategy/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					e === null ? e = [i] : e.push(i), s++;
				}
				if (!X.test(t)) {
					let i = {
						instancePath: a + "/strategy",
						schemaPath: "#/properties/strategy/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-zA-Z0-9:._-]+$" },
						message: "must match pattern \"^[a-zA-Z0-9:._-]+$\""
					};
					e === null ? e = [i] : e.push(i), s++;
				}
			} else {
				let i = {
					instancePath: a + "/strategy",
					schemaPath: "#/properties/strategy/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [i] : e.push(i), s++;
			}
		}
		if (r.enabled !== void 0 && typeof r.enabled != "boolean") {
			let t = {
				instancePath: a + "/enabled",
				schemaPath: "#/properties/enabled/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			e === null ? e = [t] : e.push(t), s++;
		}
		if (r.autoMembership !== void 0 && typeof r.autoMembership != "boolean") {
			let t = {
				instancePath: a + "/autoMembership",
				schemaPath: "#/properties/autoMembership/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			e === null ? e = [t] : e.push(t), s++;
		}
		if (r.defaultRoleIds !== void 0 && (g(r.defaultRoleIds, {
			instancePath: a + "/defaultRoleIds",
			parentData: r,
			parentDataProperty: "defaultRoleIds",
			rootData: c,
			dynamicAnchors: y
		}) || (e = e === null ? g.errors : e.concat(g.errors), s = e.length)), r.config !== void 0) {
			let t = r.config;
			if (t && typeof t == "object" && !Array.isArray(t)) {
				if (Object.keys(t).length > 50) {
					let i = {
						instancePath: a + "/config",
						schemaPath: "#/properties/config/maxProperties",
						keyword: "maxProperties",
						params: { limit: 50 },
						message: "must NOT have more than 50 properties"
					};
					e === null ? e = [i] : e.push(i), s++;
				}
				for (let i in t) {
					let l = s;
					if (typeof i == "string") {
						if (d(i) > 255) {
							let o = {
								instancePath: a + "/config",
								schemaPath: "#/$defs/Key/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								propertyName: i
							};
							e === null ? e = [o] : e.push(o), s++;
						}
						if (!L.test(i)) {
							let o = {
								instancePath: a + "/config",
								schemaPath: "#/$defs/Key/pattern",
								keyword: "pattern",
								params: { pattern: "^(?!__proto__$)[^\\x00-\\x1f\\x7f]+$" },
								message: "must match pattern \"^(?!__proto__$)[^\\x00-\\x1f\\x7f]+$\"",
								propertyName: i
							};
							e === null ? e = [o] : e.push(o), s++;
						}
					} else {
						let o = {
							instancePath: a + "/config",
							schemaPath: "#/$defs/Key/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							propertyName: i
						};
						e === null ? e = [o] : e.push(o), s++;
					}
					if (!(l === s)) {
						let o = {
							instancePath: a + "/config",
							schemaPath: "#/properties/config/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: i },
							message: "property name must be valid"
						};
						e === null ? e = [o] : e.push(o), s++;
					}
				}
			} else {
				let i = {
					instancePath: a + "/config",
					schemaPath: "#/properties/config/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				e === null ? e = [i] : e.push(i), s++;
			}
		}
	} else {
		let t = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [t] : e.push(t), s++;
	}
	return B.errors = e, s === 0;
}
B.evaluated = {
	props: {
		name: !0,
		strategy: !0,
		enabled: !0,
		autoMembership: !0,
		defaultRoleIds: !0,
		config: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
var mt = V;
function V(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = V.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.name !== void 0) {
			let t = r.name;
			if (typeof t == "string") {
				if (d(t) < 1) {
					let i = {
						instancePath: a + "/name",
						schemaPath: "#/$defs/Label/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					e === null ? e = [i] : e.push(i), s++;
				}
				if (!I.test(t)) {
					let i = {
						instancePath: a + "/name",
						schemaPath: "#/$defs/Label/pattern",
						keyword: "pattern",
						params: { pattern: "^(?=.*\\S)[^\\x00-\\x1f\\x7f]*$" },
						message: "must match pattern \"^(?=.*\\S)[^\\x00-\\x1f\\x7f]*$\""
					};
					e === null ? e = [i] : e.push(i), s++;
				}
			} else {
				let i = {
					instancePath: a + "/name",
					schemaPath: "#/$defs/Label/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [i] : e.push(i), s++;
			}
			if (typeof t == "string" && d(t) > 100) {
				let i = {
					instancePath: a + "/name",
					schemaPath: "#/properties/name/maxLength",
					keyword: "maxLength",
					params: { limit: 100 },
					message: "must NOT have more than 100 characters"
				};
				e === null ? e = [i] : e.push(i), s++;
			}
		}
		if (r.enabled !== void 0 && typeof r.enabled != "boolean") {
			let t = {
				instancePath: a + "/enabled",
				schemaPath: "#/properties/enabled/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			e === null ? e = [t] : e.push(t), s++;
		}
		if (r.autoMembership !== void 0 && typeof r.autoMembership != "boolean") {
			let t = {
				instancePath: a + "/autoMembership",
				schemaPath: "#/properties/autoMembership/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			e === null ? e = [t] : e.push(t), s++;
		}
		if (r.defaultRoleIds !== void 0 && (g(r.defaultRoleIds, {
			instancePath: a + "/defaultRoleIds",
			parentData: r,
			parentDataProperty: "defaultRoleIds",
			rootData: c,
			dynamicAnchors: y
		}) || (e = e === null ? g.errors : e.concat(g.errors), s = e.length)), r.config !== void 0) {
			let t = r.config;
			if (t && typeof t == "object" && !Array.isArray(t)) {
				if (Object.keys(t).length > 50) {
					let i = {
						instancePath: a + "/config",
						schemaPath: "#/properties/config/maxProperties",
						keyword: "maxProperties",
						params: { limit: 50 },
						message: "must NOT have more than 50 properties"
					};
					e === null ? e = [i] : e.push(i), s++;
				}
				for (let i in t) {
					let l = s;
					if (typeof i == "string") {
						if (d(i) > 255) {
							let o = {
								instancePath: a + "/config",
								schemaPath: "#/$defs/Key/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								propertyName: i
							};
							e === null ? e = [o] : e.push(o), s++;
						}
						if (!L.test(i)) {
							let o = {
								instancePath: a + "/config",
								schemaPath: "#/$defs/Key/pattern",
								keyword: "pattern",
								params: { pattern: "^(?!__proto__$)[^\\x00-\\x1f\\x7f]+$" },
								message: "must match pattern \"^(?!__proto__$)[^\\x00-\\x1f\\x7f]+$\"",
								propertyName: i
							};
							e === null ? e = [o] : e.push(o), s++;
						}
					} else {
						let o = {
							instancePath: a + "/config",
							schemaPath: "#/$defs/Key/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							propertyName: i
						};
						e === null ? e = [o] : e.push(o), s++;
					}
					if (!(l === s)) {
						let o = {
							instancePath: a + "/config",
							schemaPath: "#/properties/config/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: i },
							message: "property name must be valid"
						};
						e === null ? e = [o] : e.push(o), s++;
					}
				}
			} else {
				let i = {
					instancePath: a + "/config",
					schemaPath: "#/properties/config/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				e === null ? e = [i] : e.push(i), s++;
			}
		}
	} else {
		let t = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [t] : e.push(t), s++;
	}
	return V.errors = e, s === 0;
}
V.evaluated = {
	props: {
		name: !0,
		enabled: !0,
		autoMembership: !0,
		defaultRoleIds: !0,
		config: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
var pt = W;
function W(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = W.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.name === void 0) {
			let n = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'"
			};
			e === null ? e = [n] : e.push(n), s++;
		}
		if (r.name !== void 0) {
			let n = r.name;
			if (typeof n == "string") {
				if (d(n) < 1) {
					let t = {
						instancePath: a + "/name",
						schemaPath: "#/$defs/Label/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (!I.test(n)) {
					let t = {
						instancePath: a + "/name",
						schemaPath: "#/$defs/Label/pattern",
						keyword: "pattern",
						params: { pattern: "^(?=.*\\S)[^\\x00-\\x1f\\x7f]*$" },
						message: "must match pattern \"^(?=.*\\S)[^\\x00-\\x1f\\x7f]*$\""
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			} else {
				let t = {
					instancePath: a + "/name",
					schemaPath: "#/$defs/Label/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
			if (typeof n == "string" && d(n) > 100) {
				let t = {
					instancePath: a + "/name",
					schemaPath: "#/properties/name/maxLength",
					keyword: "maxLength",
					params: { limit: 100 },
					message: "must NOT have more than 100 characters"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
		if (r.ttlSeconds !== void 0) {
			let n = r.ttlSeconds;
			if (!(typeof n == "number" && !(n % 1) && !isNaN(n) && isFinite(n))) {
				let t = {
					instancePath: a + "/ttlSeconds",
					schemaPath: "#/properties/ttlSeconds/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 63072e3 || isNaN(n)) {
					let t = {
						instancePath: a + "/ttlSeconds",
						schemaPath: "#/properties/ttlSeconds/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 63072e3
						},
						message: "must be <= 63072000"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (n < 60 || isNaN(n)) {
					let t = {
						instancePath: a + "/ttlSeconds",
						schemaPath: "#/properties/ttlSeconds/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 60
						},
						message: "must be >= 60"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			}
		}
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return W.errors = e, s === 0;
}
W.evaluated = {
	props: {
		name: !0,
		ttlSeconds: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
var lt = Y;
var we = {
	description: "Merge patch of the security policy.",
	type: "object",
	properties: {
		mfa: {
			type: "object",
			properties: {
				mode: {
					type: "string",
					enum: [
						"off",
						"optional",
						"required"
					]
				},
				factors: {
					type: "array",
					maxItems: 20,
					uniqueItems: !0,
					items: {
						type: "string",
						minLength: 1,
						maxLength: 64,
						pattern: "^[a-zA-Z0-9:._-]+$"
					}
				},
				exempt: { $ref: "#/$defs/UserIds" }
			}
		},
		ssoRequired: { type: "boolean" },
		ssoExempt: { $ref: "#/$defs/UserIds" },
		allowedEmailDomains: {
			type: "array",
			maxItems: 100,
			uniqueItems: !0,
			items: {
				type: "string",
				$ref: "#/$defs/Hostname"
			}
		},
		sessionMaxAgeSeconds: {
			type: ["integer", "null"],
			minimum: 60,
			maximum: 31536e3
		}
	}
};
function $(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = $.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), Array.isArray(r)) {
		if (r.length > 1e3) {
			let l = {
				instancePath: a,
				schemaPath: "#/maxItems",
				keyword: "maxItems",
				params: { limit: 1e3 },
				message: "must NOT have more than 1000 items"
			};
			e === null ? e = [l] : e.push(l), s++;
		}
		let n = r.length;
		for (let l = 0; l < n; l++) {
			let o = r[l];
			if (typeof o != "string") {
				let p = {
					instancePath: a + "/" + l,
					schemaPath: "#/items/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [p] : e.push(p), s++;
			}
			if (typeof o == "string") {
				if (d(o) > 255) {
					let p = {
						instancePath: a + "/" + l,
						schemaPath: "#/$defs/Id/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					e === null ? e = [p] : e.push(p), s++;
				}
				if (d(o) < 1) {
					let p = {
						instancePath: a + "/" + l,
						schemaPath: "#/$defs/Id/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					e === null ? e = [p] : e.push(p), s++;
				}
				if (!A.test(o)) {
					let p = {
						instancePath: a + "/" + l,
						schemaPath: "#/$defs/Id/pattern",
						keyword: "pattern",
						params: { pattern: "^[^\\x00-\\x1f\\x7f]*$" },
						message: "must match pattern \"^[^\\x00-\\x1f\\x7f]*$\""
					};
					e === null ? e = [p] : e.push(p), s++;
				}
			} else {
				let p = {
					instancePath: a + "/" + l,
					schemaPath: "#/$defs/Id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				e === null ? e = [p] : e.push(p), s++;
			}
		}
		let t = r.length, i;
		if (t > 1) {
			let l = {};
			for (; t--;) {
				let o = r[t];
				if (typeof o == "string") {
					if (typeof l[o] == "number") {
						i = l[o];
						let p = {
							instancePath: a,
							schemaPath: "#/uniqueItems",
							keyword: "uniqueItems",
							params: {
								i: t,
								j: i
							},
							message: "must NOT have duplicate items (items ## " + i + " and " + t + " are identical)"
						};
						e === null ? e = [p] : e.push(p), s++;
						break;
					}
					l[o] = t;
				}
			}
		}
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "array" },
			message: "must be array"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return $.errors = e, s === 0;
}
$.evaluated = {
	items: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
function Y(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = Y.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.mfa !== void 0) {
			let n = r.mfa;
			if (n && typeof n == "object" && !Array.isArray(n)) {
				if (n.mode !== void 0) {
					let t = n.mode;
					if (typeof t != "string") {
						let i = {
							instancePath: a + "/mfa/mode",
							schemaPath: "#/properties/mfa/properties/mode/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						e === null ? e = [i] : e.push(i), s++;
					}
					if (!(t === "off" || t === "optional" || t === "required")) {
						let i = {
							instancePath: a + "/mfa/mode",
							schemaPath: "#/properties/mfa/properties/mode/enum",
							keyword: "enum",
							params: { allowedValues: we.properties.mfa.properties.mode.enum },
							message: "must be equal to one of the allowed values"
						};
						e === null ? e = [i] : e.push(i), s++;
					}
				}
				if (n.factors !== void 0) {
					let t = n.factors;
					if (Array.isArray(t)) {
						if (t.length > 20) {
							let p = {
								instancePath: a + "/mfa/factors",
								schemaPath: "#/properties/mfa/properties/factors/maxItems",
								keyword: "maxItems",
								params: { limit: 20 },
								message: "must NOT have more than 20 items"
							};
							e === null ? e = [p] : e.push(p), s++;
						}
						let i = t.length;
						for (let p = 0; p < i; p++) {
							let f = t[p];
							if (typeof f == "string") {
								if (d(f) > 64) {
									let x = {
										instancePath: a + "/mfa/factors/" + p,
										schemaPath: "#/properties/mfa/properties/factors/items/maxLength",
										keyword: "maxLength",
										params: { limit: 64 },
										message: "must NOT have more than 64 characters"
									};
									e === null ? e = [x] : e.push(x), s++;
								}
								if (d(f) < 1) {
									let x = {
										instancePath: a + "/mfa/factors/" + p,
										schemaPath: "#/properties/mfa/properties/factors/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									e === null ? e = [x] : e.push(x), s++;
								}
								if (!X.test(f)) {
									let x = {
										instancePath: a + "/mfa/factors/" + p,
										schemaPath: "#/properties/mfa/properties/factors/items/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-zA-Z0-9:._-]+$" },
										message: "must match pattern \"^[a-zA-Z0-9:._-]+$\""
									};
									e === null ? e = [x] : e.push(x), s++;
								}
							} else {
								let x = {
									instancePath: a + "/mfa/factors/" + p,
									schemaPath: "#/properties/mfa/properties/factors/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								e === null ? e = [x] : e.push(x), s++;
							}
						}
						let l = t.length, o;
						if (l > 1) {
							let p = {};
							for (; l--;) {
								let f = t[l];
								if (typeof f == "string") {
									if (typeof p[f] == "number") {
										o = p[f];
										let x = {
											instancePath: a + "/mfa/factors",
											schemaPath: "#/properties/mfa/properties/factors/uniqueItems",
											keyword: "uniqueItems",
											params: {
												i: l,
												j: o
											},
											message: "must NOT have duplicate items (items ## " + o + " and " + l + " are identical)"
										};
										e === null ? e = [x] : e.push(x), s++;
										break;
									}
									p[f] = l;
								}
							}
						}
					} else {
						let i = {
							instancePath: a + "/mfa/factors",
							schemaPath: "#/properties/mfa/properties/factors/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						e === null ? e = [i] : e.push(i), s++;
					}
				}
				n.exempt !== void 0 && ($(n.exempt, {
					instancePath: a + "/mfa/exempt",
					parentData: n,
					parentDataProperty: "exempt",
					rootData: c,
					dynamicAnchors: y
				}) || (e = e === null ? $.errors : e.concat($.errors), s = e.length));
			} else {
				let t = {
					instancePath: a + "/mfa",
					schemaPath: "#/properties/mfa/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
		if (r.ssoRequired !== void 0 && typeof r.ssoRequired != "boolean") {
			let n = {
				instancePath: a + "/ssoRequired",
				schemaPath: "#/properties/ssoRequired/type",
				keyword: "type",
				params: { type: "boolean" },
				message: "must be boolean"
			};
			e === null ? e = [n] : e.push(n), s++;
		}
		if (r.ssoExempt !== void 0 && ($(r.ssoExempt, {
			instancePath: a + "/ssoExempt",
			parentData: r,
			parentDataProperty: "ssoExempt",
			rootData: c,
			dynamicAnchors: y
		}) || (e = e === null ? $.errors : e.concat($.errors), s = e.length)), r.allowedEmailDomains !== void 0) {
			let n = r.allowedEmailDomains;
			if (Array.isArray(n)) {
				if (n.length > 100) {
					let o = {
						instancePath: a + "/allowedEmailDomains",
						schemaPath: "#/properties/allowedEmailDomains/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items"
					};
					e === null ? e = [o] : e.push(o), s++;
				}
				let t = n.length;
				for (let o = 0; o < t; o++) {
					let p = n[o];
					if (typeof p != "string") {
						let f = {
							instancePath: a + "/allowedEmailDomains/" + o,
							schemaPath: "#/properties/allowedEmailDomains/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						e === null ? e = [f] : e.push(f), s++;
					}
					if (typeof p == "string") {
						if (d(p) > 253) {
							let f = {
								instancePath: a + "/allowedEmailDomains/" + o,
								schemaPath: "#/$defs/Hostname/maxLength",
								keyword: "maxLength",
								params: { limit: 253 },
								message: "must NOT have more than 253 characters"
							};
							e === null ? e = [f] : e.push(f), s++;
						}
						if (!ve.test(p)) {
							let f = {
								instancePath: a + "/allowedEmailDomains/" + o,
								schemaPath: "#/$defs/Hostname/pattern",
								keyword: "pattern",
								params: { pattern: "^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z][a-zA-Z0-9-]{0,61}[a-zA-Z0-9]$" },
								message: "must match pattern \"^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z][a-zA-Z0-9-]{0,61}[a-zA-Z0-9]$\""
							};
							e === null ? e = [f] : e.push(f), s++;
						}
					} else {
						let f = {
							instancePath: a + "/allowedEmailDomains/" + o,
							schemaPath: "#/$defs/Hostname/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						e === null ? e = [f] : e.push(f), s++;
					}
				}
				let i = n.length, l;
				if (i > 1) {
					let o = {};
					for (; i--;) {
						let p = n[i];
						if (typeof p == "string") {
							if (typeof o[p] == "number") {
								l = o[p];
								let f = {
									instancePath: a + "/allowedEmailDomains",
									schemaPath: "#/properties/allowedEmailDomains/uniqueItems",
									keyword: "uniqueItems",
									params: {
										i,
										j: l
									},
									message: "must NOT have duplicate items (items ## " + l + " and " + i + " are identical)"
								};
								e === null ? e = [f] : e.push(f), s++;
								break;
							}
							o[p] = i;
						}
					}
				}
			} else {
				let t = {
					instancePath: a + "/allowedEmailDomains",
					schemaPath: "#/properties/allowedEmailDomains/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
		}
		if (r.sessionMaxAgeSeconds !== void 0) {
			let n = r.sessionMaxAgeSeconds;
			if (!(typeof n == "number" && !(n % 1) && !isNaN(n) && isFinite(n)) && n !== null) {
				let t = {
					instancePath: a + "/sessionMaxAgeSeconds",
					schemaPath: "#/properties/sessionMaxAgeSeconds/type",
					keyword: "type",
					params: { type: we.properties.sessionMaxAgeSeconds.type },
					message: "must be integer,null"
				};
				e === null ? e = [t] : e.push(t), s++;
			}
			if (typeof n == "number" && isFinite(n)) {
				if (n > 31536e3 || isNaN(n)) {
					let t = {
						instancePath: a + "/sessionMaxAgeSeconds",
						schemaPath: "#/properties/sessionMaxAgeSeconds/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 31536e3
						},
						message: "must be <= 31536000"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
				if (n < 60 || isNaN(n)) {
					let t = {
						instancePath: a + "/sessionMaxAgeSeconds",
						schemaPath: "#/properties/sessionMaxAgeSeconds/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 60
						},
						message: "must be >= 60"
					};
					e === null ? e = [t] : e.push(t), s++;
				}
			}
		}
	} else {
		let n = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [n] : e.push(n), s++;
	}
	return Y.errors = e, s === 0;
}
Y.evaluated = {
	props: {
		mfa: !0,
		ssoRequired: !0,
		ssoExempt: !0,
		allowedEmailDomains: !0,
		sessionMaxAgeSeconds: !0
	},
	dynamicProps: !1,
	dynamicItems: !1
};
var ft = G;
function G(r, { instancePath: a = "", parentData: h, parentDataProperty: u, rootData: c = r, dynamicAnchors: y = {} } = {}) {
	let e = null, s = 0, m = G.evaluated;
	if (m.dynamicProps && (m.props = void 0), m.dynamicItems && (m.items = void 0), r && typeof r == "object" && !Array.isArray(r)) {
		if (r.settings !== void 0) {
			let t = r.settings;
			if (t && typeof t == "object" && !Array.isArray(t)) {
				if (Object.keys(t).length > 50) {
					let i = {
						instancePath: a + "/settings",
						schemaPath: "#/properties/settings/maxProperties",
						keyword: "maxProperties",
						params: { limit: 50 },
						message: "must NOT have more than 50 properties"
					};
					e === null ? e = [i] : e.push(i), s++;
				}
				for (let i in t) {
					let l = s;
					if (typeof i == "string") {
						if (d(i) > 255) {
							let o = {
								instancePath: a + "/settings",
								schemaPath: "#/$defs/Key/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								propertyName: i
							};
							e === null ? e = [o] : e.push(o), s++;
						}
						if (!L.test(i)) {
							let o = {
								instancePath: a + "/settings",
								schemaPath: "#/$defs/Key/pattern",
								keyword: "pattern",
								params: { pattern: "^(?!__proto__$)[^\\x00-\\x1f\\x7f]+$" },
								message: "must match pattern \"^(?!__proto__$)[^\\x00-\\x1f\\x7f]+$\"",
								propertyName: i
							};
							e === null ? e = [o] : e.push(o), s++;
						}
					} else {
						let o = {
							instancePath: a + "/settings",
							schemaPath: "#/$defs/Key/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							propertyName: i
						};
						e === null ? e = [o] : e.push(o), s++;
					}
					if (!(l === s)) {
						let o = {
							instancePath: a + "/settings",
							schemaPath: "#/properties/settings/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: i },
							message: "property name must be valid"
						};
						e === null ? e = [o] : e.push(o), s++;
					}
				}
			} else {
				let i = {
					instancePath: a + "/settings",
					schemaPath: "#/properties/settings/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				e === null ? e = [i] : e.push(i), s++;
			}
		}
	} else {
		let t = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		e === null ? e = [t] : e.push(t), s++;
	}
	return G.errors = e, s === 0;
}
G.evaluated = {
	props: { settings: !0 },
	dynamicProps: !1,
	dynamicItems: !1
};
var ht = {
	MembershipUpdate: Ze,
	IdentityLink: Re,
	OrganizationCreate: Me,
	OrganizationUpdate: Ue,
	OrganizationTransfer: Fe,
	BrandingUpdate: Ke,
	MemberAdd: Je,
	MemberRolesUpdate: He,
	MemberBatch: Ce,
	RoleCreate: Ve,
	RoleUpdate: We,
	InvitationCreate: Ge,
	InvitationUpdate: Qe,
	InvitationResend: et,
	InvitationBatch: tt,
	DomainCreate: st,
	DomainUpdate: at,
	JoinRequestApproval: it,
	ConnectionCreate: ot,
	ConnectionUpdate: mt,
	ProvisioningTokenCreate: pt,
	SecurityPolicyUpdate: lt,
	IntegrationSettings: ft
};
export { Ke as BrandingUpdate, ot as ConnectionCreate, mt as ConnectionUpdate, st as DomainCreate, at as DomainUpdate, Re as IdentityLink, ft as IntegrationSettings, tt as InvitationBatch, Ge as InvitationCreate, et as InvitationResend, Qe as InvitationUpdate, it as JoinRequestApproval, Je as MemberAdd, Ce as MemberBatch, He as MemberRolesUpdate, Ze as MembershipUpdate, Me as OrganizationCreate, Fe as OrganizationTransfer, Ue as OrganizationUpdate, pt as ProvisioningTokenCreate, Ve as RoleCreate, We as RoleUpdate, lt as SecurityPolicyUpdate, ht as validators };

//# sourceMappingURL=validators.gen.js.map