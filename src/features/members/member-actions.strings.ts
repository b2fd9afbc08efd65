import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';

/** Words of changes to members: of their dialogs, and of what came of them. List and details share them. */
export const memberActions = {
  changeRoles: 'Change roles…',
  removeFromOrganization: 'Remove from organization…',
  rolesOf: 'Change roles for {name}',
  rolesOfMany: { one: 'Change roles for {count} person', other: 'Change roles for {count} people' },
  rolesLead: 'Takes effect right away.',
  rolesManyLead: 'Only the roles you change here are added or removed.',
  ofTotal: '{count} of {total} people',
  ownRoleKept: 'You’ll keep your own administrator roles. To give them up, change the roles of your own account.',
  ownRoleLost: 'You’d lose your own administrator role and couldn’t restore it yourself.',
  whatChanges: 'What changes',
  gains: 'Gains {count}',
  loses: 'Loses {count}',
  nothingChanges: 'No changes to permissions.',
  staysSame: { one: '{count} permission stays the same.', other: '{count} permissions stay the same.' },
  notAssignable: 'You can only assign roles whose permissions you have yourself.',
  noRolesWarning: 'Without a role, they’ll stay a member but won’t be able to do anything.',
  saveRoles: 'Save roles',
  saving: 'Saving…',
  rolesSaved: 'Roles updated for {name}',
  rolesSavedMany: 'Roles updated for {count} people',
  conflict: 'Someone else changed these roles. Your selection is kept. Review it and save again.',
  removeTitle: { one: 'Remove {count} person?', other: 'Remove {count} people?' },
  removeOneTitle: 'Remove {name}?',
  removeText: 'They’ll lose access to {organization} right away, including in open tabs. Their account isn’t deleted.',
  removeCount: { one: 'Remove {count} person', other: 'Remove {count} people' },
  removeOne: 'Remove {name}',
  removing: 'Removing…',
  removed: 'Removed {name}',
  removedMany: { one: '{count} person removed', other: '{count} people removed' },
  restored: '{name} was added back',
  restoredMany: { one: '{count} person was added back', other: '{count} people were added back' },
  secondsLeft: '{count} s',
  added: '{name} is now a member',
  invited: 'Invited {name}',
  notDone: { one: '{count} change couldn’t be made', other: '{count} changes couldn’t be made' },
  notDoneLine: '{name}: {reason}',
  doneSome: '{done} of {total} updated.',
} as const;

/** Strings of the actions on members, shared by all elements with these actions. */
export type MemberActionStrings = LocalizeController<
  typeof memberActions & { roles: string },
  typeof common & typeof commonActions
>;
