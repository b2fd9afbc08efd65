/*
 * Email addresses as identities: what two of them are compared by, and when the address of a person counts.
 */
import { isEmail, toAscii } from '../../contract/email.js';
import type { UserRecord } from '../store/records.js';

/**
 * The form in which an address is stored for lookups and compared: the domain in ASCII (A-labels), ASCII letters in lower case. `undefined` for a text that
 * is no email address by the contract, has control characters or is changed by Unicode normalization (NFKC): equal to none.
 */
export function addressKey(address: string): string | undefined {
  if (/\p{Cc}/u.test(address) || address.normalize('NFKC') !== address) return undefined;
  const ascii = toAscii(address);
  return isEmail(ascii) ? ascii.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : undefined;
}

/** The key of a person's address, only where the identity provider has verified that address. */
export function verifiedAddress({
  email,
  emailVerified,
}: Pick<UserRecord, 'email' | 'emailVerified'>): string | undefined {
  return emailVerified ? addressKey(email) : undefined;
}
