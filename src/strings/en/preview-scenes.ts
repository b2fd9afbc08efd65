/** Words of what the preview shows further down, and of the choice of width. */
export const previewScenes = {
  width: 'Width',
  wide: 'Wide',
  narrow: 'Narrow',
  once: 'The link works once.',
  join: 'Join {name}',
  invitedYou: 'You have been invited',
  accept: 'Accept and continue',
  decline: 'Decline',
  home: 'Home',
  reports: 'Reports',
  pageContent: 'Page content',
} as const;
