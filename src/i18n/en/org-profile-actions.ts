/** Words of what comes of saving, and of the dialogs. */
export const orgProfileActions = {
  saved: 'Changes saved',
  meanwhileFact: 'Changed in the meantime.',
  meanwhile: 'Somebody else saved something. What you typed is kept; compare and save again.',
  isNow: '{field} is now “{value}”.',
  isGone: '{field} was removed.',
  useTheirs: 'Use that',
  metadataKey: 'Metadata “{key}”',

  leaveTitle: 'Leave {name}?',
  leaveText:
    'You lose access at once: open pages and tokens stop working. Your account and your other organizations stay.',
  leaveBack: 'You only come back by an invitation.',
  leaveSubmit: 'Leave organization',
  leaving: 'Leaving…',
  lastAdminFact: 'You are the last administrator.',
  lastAdminText:
    'Without one nobody could manage the organization. Transfer ownership or make somebody else an administrator first.',
  left: 'You left {name}',

  transferTitle: 'Transfer {name}',
  transferLead: 'The new owner gets every right here. Only they can give it back.',
  newOwner: 'New owner',
  findMember: 'Name or e-mail',
  searching: 'Searching…',
  nobody: 'No other member matches.',
  chooseSomebody: 'Choose who takes over.',
  yourRoles: 'Roles that you keep',
  keepsNothing: 'Without a role you stay a member but may do nothing here.',
  transferSubmit: 'Transfer ownership',
  transferTo: 'Transfer to {name}',
  transferring: 'Transferring…',
  transferred: '{name} owns this organization now',

  deleteTitle: 'Delete {name}?',
  deleteText: {
    one: '{count} member loses access at once. Invitations, roles, settings and history are gone for good.',
    other: '{count} members lose access at once. Invitations, roles, settings and history are gone for good.',
  },
  deleteTextAll: 'Everybody loses access at once. Invitations, roles, settings and history are gone for good.',
  deleteType: 'Type {name} to confirm',
  deleteMismatch: 'This is not the name of the organization.',
  deleteSubmit: 'Delete organization',
  deleting: 'Deleting…',
  deleted: '{name} was deleted',
} as const;
