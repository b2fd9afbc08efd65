import type { LocalizeController } from '../../i18n/localize.js';
import type { Messages } from '../../i18n/strings.js';
import type { policyDialogStrings } from './policy-dialogs.strings.js';

/** Words of the form. */
export const securityPolicy = {
  title: 'Security policy',
  subject: 'the security policy',
  lead: 'For everyone who signs in to {organization}.',
  mfa: 'Two-factor authentication',
  off: 'Off',
  offHint: 'A password is enough',
  optional: 'Optional',
  optionalHint: 'Members can set it up',
  required: 'Required',
  requiredHint: 'No sign-in without one',
  factors: 'Allowed factors',
  factorsHint: 'If none is selected, any factor is allowed.',
  webauthn: 'Passkey or security key',
  webauthnHint: 'Strongest; can’t be phished',
  otp: 'Authenticator app',
  push: 'Push notification',
  sms: 'Text message',
  smsHint: 'Weak: phone numbers can be taken over',
  emailCode: 'Email code',
  recoveryCode: 'Recovery code',
  exempt: 'Exempt members',
  exemptHint: 'They can sign in without a second factor, for example service accounts.',
  findMember: 'Find a member',
  exemptOne: 'Exempt',
  exemptName: 'Exempt {name}',
  remove: 'Remove {name}',
  sso: 'Single sign-on',
  ssoRequired: 'Require single sign-on',
  ssoHint: 'Members sign in through a connection of the organization.',
  ssoExempt: 'Exempt from single sign-on',
  ssoExemptHint: 'They can sign in another way if the identity provider fails. At least one administrator is needed.',
  ssoExemptMissing: 'Add an administrator who can sign in without single sign-on.',
  domains: 'Allowed email domains',
  domainsHint: 'If empty, any address is allowed.',
  addDomain: 'Add a domain',
  domainInvalid: '“{domain}” isn’t a domain.',
  sessionLength: 'Sign in again after',
  noLimit: 'No limit',
  sessionHint: 'Sessions that are older end at once.',
  lockedOut: {
    one: '{count} of {members} people would be locked out at their next sign-in',
    other: '{count} of {members} people would be locked out at their next sign-in',
  },
  nobodyLockedOut: 'No one would be locked out',
  youAmong: 'You’re one of them.',
  noFactor: 'No second factor',
  noSso: 'No single sign-on for this address',
  otherDomain: 'Another email domain',
  impact: 'the effects of this change',
  showAll: 'Show all {count}',
  unsaved: { one: '{count} unsaved change', other: '{count} unsaved changes' },
  undo: 'Undo',
  discard: 'Discard',
  save: 'Save changes',
  saveAndLockOut: { one: 'Save and lock out {count}', other: 'Save and lock out {count}' },
  saving: 'Saving…',
  saved: 'Security policy saved',
  notSaved: 'Your changes weren’t saved.',
  conflictTitle: 'Someone else changed the policy',
  conflictText: 'Your changes are kept. Saving replaces these values:',
  isNow: '{field} is now: {value}',
  useTheirs: 'Use this',
  none: 'none',
  needsPermission: 'You need the “{permission}” permission to change this.',
  readonly: 'Read-only',
  unsupportedTitle: 'Not available',
  unsupportedText: 'This application doesn’t enforce security policies.',
} as const;

/** Strings of the form. */
export type SecurityPolicyStrings = LocalizeController<typeof securityPolicy>;

/** All strings of the section `securityPolicy`, by key. */
export type SecurityPolicyMessages = Messages<typeof securityPolicy & typeof policyDialogStrings>;

declare module '../../i18n/strings.js' {
  interface Strings {
    securityPolicy: SecurityPolicyMessages;
  }
}
