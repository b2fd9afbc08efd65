/** `type=email` of the HTML standard, with at least one dot in the domain. */
const completeAddress = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;

/**
 * The address with its domain in ASCII (`jane@münchen.example` becomes `jane@xn--mnchen-3ya.example`, IDNA 2008 as URLs use it).
 * Returns the text unchanged where the domain is ASCII already or is no domain.
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
  return ascii.length <= 254 && completeAddress.test(ascii);
}
