import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { identityList } from './identity-list.strings.js';

/** Strings of the lazily loaded actions. */
export const identityListActions = {
  emptyTitle: 'No linked accounts',
  unsupportedText: 'This application doesn’t list linked accounts.',
  duplicateTitle: 'You might have another profile.',
  duplicateText: 'An account with the same verified email, {email}, signs in with {provider}.',
  duplicateUsed: 'It was last used on {date}.',
  notMine: 'Not mine',
  review: 'Review…',
  dismissed: 'Suggestion removed',
  linkTitle: 'Link an account',
  linkTitleNamed: 'Link your {provider} account',
  linkLead: 'Confirm that both accounts are yours.',
  thisProfile: 'This profile',
  signedIn: 'Signed in',
  otherAccount: 'The other account',
  confirmHint: 'Sign in to it in a new window',
  confirm: 'Confirm…',
  confirmNamed: 'Confirm the other account…',
  confirmed: 'Confirmed just now',
  confirmFailed: 'Couldn’t confirm the account. Allow pop-ups for this page and try again.',
  confirmFirst: 'Confirm the other account first',
  whatChanges: 'What changes',
  canSignIn: 'You can sign in with {provider}',
  canSignInOther: 'You can sign in with the other account',
  profileRemoved: 'The other profile and its sessions are removed',
  linkHint: 'Name, email, and roles of this profile stay as they are. The profiles can’t be separated again.',
  cannotLinkThis: 'This account can’t be linked',
  alreadyLinked: 'It’s already linked to this or another profile.',
  leaveFirst: 'It still belongs to {organizations}. Sign in with it and leave first.',
  answerFirst: {
    one: 'It has {count} pending invitation. Accept or decline it first.',
    other: 'It has {count} pending invitations. Accept or decline them first.',
  },
  linkSubmit: 'Link accounts',
  linking: 'Linking…',
  linked: '{provider} linked',
  unlinkTitle: 'Unlink {provider}?',
  unlinkSubmit: 'Unlink {provider}',
  unlinking: 'Unlinking…',
  unlinked: '{provider} unlinked',
  noLonger: 'You can no longer sign in with {provider}, and sessions that started with it end',
  stillSignIn: 'You can still sign in with {providers}',
  profileStays: 'Your profile, roles, and organizations stay as they are',
} as const;

/** Strings of list and actions. */
export type IdentityListStrings = LocalizeController<
  typeof identityList & typeof identityListActions,
  typeof common & typeof commonActions
>;
