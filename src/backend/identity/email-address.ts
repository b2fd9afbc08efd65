/*
 * Email addresses as identities: how they are compared, and when a user's address counts.
 */
import { isEmail, toAscii } from '../../contract/email.js';
import type { UserRecord } from '../store/records.js';

/**
 * The form in which addresses are stored for lookups and compared: the domain in ASCII (A-labels), ASCII letters in
 * lower case. `undefined` for a text that is no email address by the contract, contains control characters or is
 * changed by Unicode normalization (NFKC): it equals no address.
 */
export function addressKey(address: string): string | undefined {
  if (/\p{Cc}/u.test(address) || address.normalize('NFKC') !== address) return undefined;
  const ascii = toAscii(address);
  return isEmail(ascii) ? ascii.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : undefined;
}

/** The key of a user's address if the identity provider has verified it. */
export function verifiedAddress({
  email,
  emailVerified,
}: Pick<UserRecord, 'email' | 'emailVerified'>): string | undefined {
  return emailVerified ? addressKey(email) : undefined;
}
