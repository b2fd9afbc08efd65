/*
 * The account at an identity provider, from the claims of its ID token or the attributes of its assertion.
 */
import type { FederatedAccount } from '../data/accounts.js';
import type { Endpoint } from './endpoints.js';

/** Claims or attributes; attributes have several values. */
export type Claims = Readonly<Record<string, unknown>>;

/** The user who signed in, and all claims or attributes. */
export interface FederatedSignIn {
  account: FederatedAccount;
  claims: Claims;
  /** SAML: the fingerprint of the certificate that verified the signature. */
  certificate?: string;
}

/** The claims have no email address. */
export class EmailMissing extends Error {
  override name = 'EmailMissing';
  constructor(
    readonly claims: Claims,
    readonly certificate?: string,
  ) {
    super('The claims have no email address');
  }
}

/** Throws `EmailMissing` without an email address. */
export function toSignIn(
  { id, attributes, hasOwnUsers }: Endpoint,
  subject: string,
  claims: Claims,
  certificate?: string,
): FederatedSignIn {
  const first = (name: string) => {
    const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
    return Array.isArray(value) ? (value as unknown[])[0] : value;
  };
  const text = (name: string | undefined) => {
    const value = name === undefined ? undefined : first(name);
    return typeof value === 'string' && value.trim() ? value.trim() : undefined;
  };
  const email = text(attributes.email);
  if (!email) throw new EmailMissing(claims, certificate);
  const fullName = [text(attributes.firstName), text(attributes.lastName)].filter(Boolean).join(' ');
  const verified = first('email_verified');
  const account = {
    provider: id,
    subject,
    email,
    // The provider of a customer need not say it: its addresses are trusted by their domains.
    emailVerified: verified === true || verified === 'true' || (hasOwnUsers && verified === undefined),
    name: text(attributes.name) ?? (fullName || email),
    picture: text(attributes.picture) ?? null,
  };
  return { account, claims, ...(certificate && { certificate }) };
}
