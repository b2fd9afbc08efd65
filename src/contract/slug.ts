/** Latin letters that Unicode does not decompose into a base letter and a mark. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
};

/**
 * Derives a short name from the name of an organization, for pages and backends: `Łódź & Søn` becomes `lodz-son`.
 * A name without a Latin letter or a digit becomes `org-` and a hash of it, so that the suggestion is always usable; a name
 * without any letter or digit becomes an empty string. At most `max` characters, default 50.
 */
export function slugOf(name: string, max = 50): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\x7f]/g, (letter) => letters[letter] ?? '-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, max)
    .replace(/-$/, '');
  return slug || (/[\p{L}\p{N}]/u.test(name) ? `org-${hash(name)}`.slice(0, max) : '');
}

/** FNV-1a (32 bits) in base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193);
  return (value >>> 0).toString(36);
}
