/** The longest name in DNS. */
const MAX_LENGTH = 253;
const PATTERN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * The domain in a text that was typed or pasted: a domain in any script, a URL or an email address. In ASCII (A-labels) and
 * lower case; `undefined` if there is none.
 */
export function toDomainName(text: string): string | undefined {
  const host = text
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^.*@/s, '')
    .replace(/\.$/, '');
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(host)) return undefined;
  try {
    const name = new URL(`http://${host}`).hostname;
    return name.length <= MAX_LENGTH && PATTERN.test(name) ? name : undefined;
  } catch {
    return undefined;
  }
}
