/** Words that several elements show at first. */
export const common = {
  clearSearch: 'Clear search',
  loadFailed: '{what}: could not be loaded',
  loading: 'Loading…',
  moreRoles: { one: '{count} more role', other: '{count} more roles' },
  never: 'Never',
  signIn: 'Sign in',
  tryAgain: 'Try again',
  unverified: 'Unverified',
} as const;
