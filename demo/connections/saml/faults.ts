/*
 * What can be wrong with the SAML identity provider. Each fault is real: other checks of requests, other responses, or other
 * keys. See its page `/settings`.
 */

/** The faults with their labels. */
export const samlFaultLabels = {
  client_unknown: 'The application is not registered',
  acs_url_missing: 'The ACS URL is not registered',
  issuer_wrong: 'Responses name another issuer',
  unsigned: 'Assertions are not signed',
  key_wrong: 'Assertions are signed with another key',
  certificate_changed: 'Assertions are signed with the next certificate',
  certificate_expired: 'Assertions are signed with an expired certificate',
  audience_wrong: 'Assertions are for another audience',
  recipient_wrong: 'Assertions are for another recipient',
  clock_behind: 'The clock is one hour behind',
  validity_short: 'Assertions have expired when they are sent',
  replayed: 'Responses are to an earlier request',
  unsolicited: 'Responses are to no request',
  name_id_transient: 'Name IDs change at each sign-in',
  name_id_comment: 'Name IDs contain a comment',
  email_missing: 'Assertions have no email address',
  email_not_verified: 'The email address is not verified',
  groups_missing: 'Assertions have no groups',
} as const;

export type SamlFaultName = keyof typeof samlFaultLabels;

/** All of them. */
export const allSamlFaults = Object.keys(samlFaultLabels) as SamlFaultName[];
