/** Words of the page. */
export const orgPicker = {
  title: 'Choose an organization',
  signedInAs: 'Signed in as {email}.',
  notYou: 'Not you?',
  yours: 'Your organizations',
  find: 'Find an organization',
  findAmong: 'Find among {count}',
  found: { one: '{count} found', other: '{count} found' },
  current: 'Current',
  expires: 'expires {when}',
  from: 'From {name}',
  fromAs: 'From {name}, as {roles}',
  acceptOf: 'Accept {name}',
  declineOf: 'Decline {name}',
} as const;
