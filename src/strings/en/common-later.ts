/** Words of dialogs, menus and messages, which come with those. */
export const commonLater = {
  cancel: 'Cancel',
  clearSearch: 'Clear search',
  close: 'Close',
  forbiddenText: 'This needs the permission “{permission}”. An administrator of the organization can give it to you.',
  forbiddenTitle: 'You may not see this: {what}',
  noOrganizationText: 'Ask somebody to invite you, or create an organization of your own.',
  noOrganizationTitle: 'You belong to no organization yet',
  noProvider: 'This element stands outside an org-provider and was given no client.',
  noSessionText: 'Sign in to go on: {what}. You come back to this page.',
  noSessionTitle: 'You are signed out',
  notSaved: 'Not saved.',
  staleFact: 'Not up to date.',
  staleText: 'Shown as of {time}.',
  switchHere: 'Switch to this organization',
  tryIn: { one: 'Try again in {count} second', other: 'Try again in {count} seconds' },
  undo: 'Undo',
} as const;
