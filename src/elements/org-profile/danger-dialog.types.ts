import type { LitElement } from 'lit';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { OrgProfileActionStrings } from './org-profile.strings.js';

/** Options of the dialogs of the danger zone. */
export interface DangerDialogOptions {
  host: LitElement;
  org: OrgContextController;
  strings: OrgProfileActionStrings;
}
