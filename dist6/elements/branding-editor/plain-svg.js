// src/elements/branding-editor/plain-svg.ts
/**
* A drawing without what drawing programs leave in it and nobody sees: document type, comments, metadata, names and notes
* of their own. What could do something (scripts, handlers, addresses) stays, so that the backend refuses it and says so.
* By patterns: a parser of the browser would have to be allowed by the page's Trusted Types policy.
*/
var plainSvg = (text) => text.replace(/^\ufeff/, "").replace(/<!--[^]*?-->/g, "").replace(/<!DOCTYPE[^[>]*>/i, "").replace(/<\?(?!xml\s)[^>]*\?>/g, "").replace(/<!\[CDATA\[([^<&]*?)\]\]>/g, "$1").replace(/<metadata\b[^>]*(?:\/>|>[^]*?<\/metadata\s*>)/g, "").replace(/<([a-z]\w*:[\w-]+)(?=[\s/>])[^>]*?(?:\/>|>[^]*?<\/\1\s*>)/gi, "").replace(/\s(?!xmlns:xlink\b|xlink:href\b|xml:(?:space|lang)\b)[a-z]\w*:[\w-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')/gi, "");
export { plainSvg };

//# sourceMappingURL=plain-svg.js.map