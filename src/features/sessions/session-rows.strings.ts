/** Strings of the rows of sessions, shared by all elements that show them. */
export const sessionRows = {
  device: '{browser} on {system}',
  deviceUnknown: 'Unknown device',
  deviceHidden: 'Device hidden',
  deviceThis: 'This device',
  reasonElsewhere: '{name} is also signed in to other organizations, so only they can do this.',
  reasonAbove: '{name} has permissions you don’t. Ask someone with the same access.',
  end: 'Sign out…',
  endNamed: 'Sign out {device}…',
  endAll: 'Sign out everywhere…',
  endOthers: 'Sign out everywhere else…',
} as const;
