import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Messages } from '../../i18n/strings.js';
import type { memberImportJob } from './import-job.strings.js';
import type { memberImportFile } from './import-wizard.strings.js';

/** Strings until the wizard is loaded. */
export const memberImport = {
  title: 'Import members',
  subject: 'member import',
  lead: 'Move people from another system, up to {number} at a time.',
  unsupportedTitle: 'Member import isn’t available',
  unsupportedText: 'This application doesn’t offer imports.',
} as const;

/** All strings of the section `memberImport`, by key. */
export type MemberImportMessages = Messages<typeof memberImport & typeof memberImportFile & typeof memberImportJob>;

/** The strings of the lazily loaded steps. */
export type MemberImportStrings = LocalizeController<
  typeof memberImport & typeof memberImportFile & typeof memberImportJob,
  typeof common & typeof commonActions
>;

declare module '../../i18n/strings.js' {
  interface Strings {
    memberImport: MemberImportMessages;
  }
}
