const prefixed = /^[a-z]\w*:/i;
const ends = { '<!--': '-->', '<![CDATA[': ']]>', '<!': '>', '<?': '?>' };

/**
 * Removes invisible content of graphics editors from an SVG: document type, comments, metadata, fonts, and proprietary
 * elements and attributes. Keeps active content (scripts, event handlers, URLs), so that the backend rejects it with an
 * error. Scans the tags in linear time; the XML parser of the browser would need a Trusted Types policy of the page.
 */
export const stripSvgMetadata = (source: string): string =>
  withoutFontFaces(withoutNotes(source.replace(/^\ufeff/, '')));

function withoutNotes(text: string): string {
  const entities: Record<string, string> = {};
  let kept = '';
  /** The element that is being removed, and the nesting depth of elements of its name. */
  let [left, depth] = ['', 0];
  const keep = (part: string) => depth || (kept += part);
  const resolve = (part: string) =>
    part.replace(/&(\w+);/g, (reference, name: string) =>
      Object.hasOwn(entities, name) ? entities[name]! : reference,
    );
  for (let at = 0; at < text.length;) {
    const start = text.indexOf('<', at);
    if (start < 0) return kept + text.slice(at);
    keep(text.slice(at, start));
    const [opening, ending] = Object.entries(ends).find(([mark]) => text.startsWith(mark, start)) ?? ['', '>'];
    let end = text.indexOf(ending, start + opening.length);
    // Keeps an unclosed construct; the backend rejects it.
    if (end < 0) return kept + text.slice(start);
    const isSubset = opening === '<!' && text.slice(start, end).includes('[');
    if (isSubset && (end = text.indexOf(']', start)) < 0) return kept + text.slice(start);
    at = text.indexOf('>', end) + 1 || text.length;
    const tag = text.slice(start, at);
    if (isSubset)
      for (const [, name, value] of tag.matchAll(/<!ENTITY\s+(\w+)\s+"([^"<&%]{0,200})"/g)) entities[name!] = value!;
    if (opening === '<![CDATA[') {
      // Editors wrap styles in CDATA, which is only needed for reserved characters of XML.
      const inner = tag.slice(9, -3);
      keep(/[<&]/.test(inner) ? tag : inner);
      continue;
    }
    if (opening === '<?' && /^<\?xml\s/.test(tag)) keep(tag);
    if (opening) continue;
    const [, slash, name = ''] = /^<(\/?)([^\s/>]*)/.exec(tag)!;
    const isWhole = tag.endsWith('/>');
    if (depth) {
      if (name === left && !isWhole) depth += slash ? -1 : 1;
    } else if (
      prefixed.test(name) ||
      name === 'metadata' ||
      name === 'font' ||
      (name === 'foreignObject' && tag.includes('requiredExtensions'))
    ) {
      if (!isWhole && !slash) [left, depth] = [name, 1];
    } else {
      kept += resolve(
        tag.replace(
          /\s(?!xmlns:xlink\b|xlink:href\b|xml:(?:space|lang)\b)[a-z]\w*:[\w-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')/gi,
          '',
        ),
      );
    }
  }
  return kept;
}

/** Removes embedded SVG fonts, which browsers do not support. */
function withoutFontFaces(text: string): string {
  let kept = '';
  let at = 0;
  for (let start = text.indexOf('@font-face'); start >= 0; start = text.indexOf('@font-face', at)) {
    const end = text.indexOf('}', start);
    if (end < 0) break;
    kept += text.slice(at, start);
    at = end + 1;
  }
  return kept + text.slice(at);
}
