/** Strings of the lazily loaded actions. */
export const sessionListActions = {
  emptyTitle: 'No active sessions',
  unsupportedText: 'This application doesn’t list where people are signed in.',
} as const;
