/** Words of the page. */
export const orgPicker = {
  title: 'Choose an organization',
  subject: 'your organizations',
  subjectInvitations: 'your invitations',
  signedInAs: 'Signed in as {email}.',
  notYou: 'Not you?',
  yours: 'Your organizations',
  find: 'Find an organization',
  findAmong: 'Search {count} organizations',
  found: { one: '{count} result', other: '{count} results' },
  current: 'Current',
  expires: 'expires {when}',
  from: 'Invited by {name}',
  fromAs: 'Invited by {name} as {roles}',
  acceptOf: 'Accept the invitation to {name}',
  declineOf: 'Decline the invitation to {name}',
} as const;
