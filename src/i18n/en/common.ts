/** Words that several elements show at first. */
export const common = {
  clearSearch: 'Clear search',
  loadFailed: 'Couldn’t load {what}',
  loading: 'Loading…',
  moreRoles: { one: '{count} more role', other: '{count} more roles' },
  partFailed: 'Couldn’t load this part of the page.',
  never: 'Never',
  signIn: 'Sign in',
  tryAgain: 'Try again',
  unverified: 'Unverified',
} as const;
