/*
 * Why a sign-in through a connection was refused, for the login page.
 */
import type { SignInRefusal } from '../../src/backend/index.js';

const messages: Record<SignInRefusal | 'address_taken', string> = {
  connection_not_found: 'This sign-in was removed. Ask your administrator how to sign in.',
  connection_disabled: 'This sign-in is turned off. Sign in with your password, or ask your administrator.',
  email_missing: 'Your company’s sign-in didn’t send your email address. Ask your administrator to add it.',
  email_not_verified: 'Your email address isn’t verified at your company’s sign-in. Ask your administrator.',
  email_mismatch: 'Your account here has another email address. Sign in with your password, or ask your administrator.',
  domain_not_verified: 'Your email address belongs to a domain that this organization hasn’t verified.',
  email_domain_not_allowed: 'This organization doesn’t allow email addresses of your domain.',
  member_blocked: 'You’re blocked in this organization. Ask an administrator.',
  member_removed: 'You were removed from this organization. Ask an administrator for an invitation.',
  not_a_member: 'You aren’t a member of this organization. Ask an administrator for an invitation.',
  hook_rejected: 'You can’t join this organization. Ask an administrator.',
  address_taken: 'Another account of your company is already connected to this email address. Ask your administrator.',
};

/** The message, with the name of the connection. */
export const refusalMessage = (code: keyof typeof messages, name: string): string =>
  `${name} couldn’t sign you in. ${messages[code]}`;
