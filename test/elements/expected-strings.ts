import strings from '../../src/english.gen.js';

/** English, by tag. */
export const en = {
  'member-list': strings.memberList,
  'invitation-list': strings.invitationList,
  'org-switcher': strings.orgSwitcher,
  'invite-dialog': strings.inviteDialog,
  'branding-editor': strings.brandingEditor,
  'branding-preview': strings.brandingPreview,
  'org-admin': strings.orgAdmin,
  'org-picker': strings.orgPicker,
  'org-profile': strings.orgProfile,
  'member-details': strings.memberDetails,
};
