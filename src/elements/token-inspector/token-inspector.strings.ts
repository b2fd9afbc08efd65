import type { Messages } from '../../i18n/strings.js';

/** Words of the token inspector. */
export const tokenInspector = {
  title: 'Tokens',
  subject: 'your tokens',
  lead: 'Decoded in your browser. Nothing is sent anywhere, and signatures aren’t verified.',
  which: 'Token',
  access: 'Access token',
  id: 'ID token',
  copy: 'Copy (redacted)',
  copied: 'Copied without signature or secrets.',
  copyFailed: 'Couldn’t copy. Your browser blocked it.',
  refresh: 'Refresh token',
  refreshing: 'Refreshing…',
  refreshed: 'Token refreshed.',
  refreshFailed: 'Couldn’t refresh the token.',
  expiresIn: 'Expires in',
  expired: 'Expired',
  lifetimeLeft: 'Remaining lifetime',
  claims: 'Claims',
  compared: 'Claims before and after',
  claim: 'Claim',
  value: 'Value',
  before: 'Before',
  now: 'Now',
  changed: '(changed)',
  gone: 'Removed',
  absent: 'Not present',
  added: 'added',
  removed: 'removed',
  afterSwitch: 'After switching organizations, {time}',
  afterStepUp: 'After verification, {time}',
  endComparison: 'Stop comparing',
  organization: 'Organization',
  accessGroup: 'Roles and permissions',
  others: 'Other organizations',
  identity: 'Identity',
  lifetime: 'Lifetime',
  issuer: 'Issuer and audience',
  rest: 'Other claims',
  conclusions: 'What this token allows',
  actsFor: 'Valid only for {organization}.',
  noOrganization: 'Not scoped to an organization.',
  allows: { one: '{count} permission granted.', other: '{count} permissions granted.' },
  noPermissions: 'No permissions in the token.',
  verified: 'Two-factor authentication completed {minutes} min ago.',
  notVerified: 'Two-factor authentication not completed.',
  forApis: 'Send this token to the API.',
  forPage: 'For the app only. Don’t send it to an API.',
  memberOf: { one: 'Member of {count} organization.', other: 'Member of {count} organizations.' },
  hintOrganization: 'No organization claim. Request an organization at sign-in.',
  hintPermissions: 'No permissions claim. Turn on RBAC and “Add Permissions in the Access Token” for this API.',
  hintOthers: 'Other organizations aren’t in the token. A post-login Action can add them.',
  hintSecondFactor: 'The time of two-factor authentication isn’t in the token. A post-login Action can add it.',
  copyAction: 'Copy Action code',
  actionCopied: 'Copied.',
  opaque: 'This token is opaque. Only its issuer can read it.',
  noTokenTitle: 'No token',
  noTokenText: 'This app uses cookies, or you’re signed out.',
  noIdToken: 'No ID token.',
} as const;

/** All strings of the section `tokenInspector`, by key. */
export type TokenInspectorMessages = Messages<typeof tokenInspector>;

declare module '../../i18n/strings.js' {
  interface Strings {
    tokenInspector: TokenInspectorMessages;
  }
}
