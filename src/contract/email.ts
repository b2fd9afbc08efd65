const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const emailPattern = new RegExp(
  `^[a-z0-9!#$%&'*+/=?^_\`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_\`{|}~-]+)*@(?:${label}\\.)+${label}$`,
  'i',
);
/** Whether a text has the contract's format of email addresses, apart from its length. */
export const isEmail = (text: string) => emailPattern.test(text);

/**
 * The address with its domain in ASCII (`jane@münchen.example` becomes `jane@xn--mnchen-3ya.example`, IDNA 2008 as URLs use it).
 * Returns the text unchanged if its domain is ASCII or invalid.
 */
export function toAscii(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  if (at < 0 || !/[^ -~]/.test(domain) || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return email;
  try {
    return email.slice(0, at + 1) + new URL(`http://${domain}`).hostname;
  } catch {
    return email;
  }
}

/** Whether a text is a complete address, its domain in any script. */
export function isAddress(text: string): boolean {
  const ascii = toAscii(text);
  return ascii.length <= 254 && isEmail(ascii);
}
