import type { Messages } from '../../i18n/strings.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { orgProfileActions } from './profile-actions.strings.js';

/** Words of the form. */
export const orgProfile = {
  title: 'Organization profile',
  subject: 'the organization profile',
  displayName: 'Organization name',
  name: 'URL name',
  nameHint: 'Lowercase letters, numbers and hyphens. Used in links.',
  nameWarning: 'Existing links with “{name}” will stop working.',
  nameAvailable: '“{name}” is available.',
  nameTaken: 'This name is taken.',
  useSuggestion: 'Use “{name}”',
  displayNameMissing: 'Enter a name.',
  id: 'ID',
  copy: 'Copy',
  copyId: 'Copy ID',
  copied: 'Copied',
  created: 'Created',
  members: 'Members',
  metadata: 'Metadata',
  metadataHint: 'Custom data for integrations. Up to {max} pairs, visible to all members.',
  metadataNone: 'No metadata',
  key: 'Key',
  value: 'Value',
  keyOf: 'Key {count}',
  valueOf: 'Value of {key}',
  addPair: 'Add pair',
  removePair: 'Remove {key}',
  pairsFull: 'Limit of {max} pairs reached.',
  keyMissing: 'Enter a key.',
  keyDuplicate: 'This key is already used.',
  unsaved: { one: '{count} unsaved change', other: '{count} unsaved changes' },
  discard: 'Discard',
  save: 'Save changes',
  saving: 'Saving…',
  needsPermission: 'You need the “{permission}” permission to change this.',
  notChangeable: 'These settings are managed elsewhere.',
  readonly: 'Read-only',
  dangerZone: 'Danger zone',
  leave: 'Leave organization',
  leaveHint: 'You’ll lose access until someone invites you again.',
  leaveButton: 'Leave…',
  transfer: 'Transfer ownership',
  transferHint: 'Make another member the owner.',
  transferButton: 'Transfer…',
  remove: 'Delete organization',
  removeHint: 'Everyone loses access. This can’t be undone.',
  removeButton: 'Delete…',
} as const;

/** Strings of the form. */
export type OrgProfileStrings = LocalizeController<typeof orgProfile>;

/** Strings of the lazily loaded actions and dialogs. */
export type OrgProfileActionStrings = LocalizeController<
  typeof orgProfile & typeof orgProfileActions,
  typeof common & typeof commonActions
>;

/** All strings of the section `orgProfile`, by key. */
export type OrgProfileMessages = Messages<typeof orgProfile & typeof orgProfileActions>;

declare module '../../i18n/strings.js' {
  interface Strings {
    orgProfile: OrgProfileMessages;
  }
}
