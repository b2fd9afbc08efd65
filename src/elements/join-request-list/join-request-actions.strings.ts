/** Strings of the lazily loaded actions. */
export const joinRequestActions = {
  approveMany: 'Approve {count}',
  denyMany: 'Deny {count}…',
  approved: '{name} is now a member',
  approvedMany: { one: '{count} person is now a member', other: '{count} people are now members' },
  denied: 'Request from {name} denied',
  deniedMany: { one: '{count} request denied', other: '{count} requests denied' },
  denyTitle: { one: 'Deny {count} request', other: 'Deny {count} requests' },
  denyText: 'These people can’t ask again for a while. You can still invite them.',
  denySubmit: { one: 'Deny {count} request', other: 'Deny {count} requests' },
  denying: 'Denying…',
  notDone: { one: '{count} request couldn’t be changed', other: '{count} requests couldn’t be changed' },
  notDoneLine: '{name}: {reason}',
  emptyTitle: 'No join requests',
  emptyText: 'When someone with an address of your domains asks to join, they appear here.',
  unsupportedText: 'This application doesn’t take requests to join.',
} as const;
