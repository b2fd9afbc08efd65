/** Words of the dialog that asks for a second factor, or for a step elsewhere. */
export const challenge = {
  actionGo: 'Continue',
  actionText: '{name} asks you to do something before you go on. You come back to this page afterwards.',
  actionTitle: 'Something has to be done first',
  application: 'This application',
  declinedText: 'Not confirmed yet. Nothing was changed.',
  failedFact: 'That did not work.',
  failedText: 'Nothing was changed. Try again, or cancel.',
  stepUpGo: 'Confirm',
  stepUpText: '{name} asks for your second factor before this. What you were doing carries on afterwards.',
  stepUpTitle: 'Confirm that it’s you',
  waiting: 'Waiting…',
  waitingText: 'A window has opened. Finish there, then this goes on by itself.',
} as const;
