/** Strings of the sessions of a member, and of the dialog that resets the second factor. */
export const memberSessions = {
  lastSeen: 'Last seen {when}',
  signedInAt: 'signed in {when}',
  noSessions: 'No active sessions.',
  sessionsOf: 'Devices where {name} is signed in',
  resetMfa: 'Reset two-factor authentication…',
  resetTitle: 'Reset two-factor authentication for {name}?',
  resetText:
    'Their authenticator app and recovery codes stop working. They’ll be asked to set up two-factor authentication the next time it’s needed.',
  resetWarning:
    'Until then, their password alone is enough to set it up. Make sure the request really came from them, and let them know.',
  resetSubmit: 'Reset two-factor authentication',
  resetting: 'Resetting…',
  resetDone: 'Two-factor authentication reset for {name}',
} as const;
