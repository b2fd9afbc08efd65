import type { LitElement } from 'lit';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { ConnectionListStrings } from './connection-list.strings.js';

export interface ConnectionDialogOptions {
  host: LitElement;
  org: OrgContextController;
  strings: ConnectionListStrings;
  /** Called with the announcement when the change is confirmed. */
  done: (announcement: string) => void;
}
