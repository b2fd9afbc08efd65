import type { MemberImport as Import, MemberImportCreate } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';

/** Detail of the events about one import. */
export interface ImportDetail {
  import: Import;
}

/** Events of `<member-import>`, by type. */
export interface MemberImportEventMap {
  'before-import-create': BeforeEvent<MemberImportCreate>;
  'before-import-start': BeforeEvent<ImportDetail>;
  'before-import-stop': BeforeEvent<ImportDetail>;
  'before-import-undo': BeforeEvent<ImportDetail>;
  'before-import-delete': BeforeEvent<ImportDetail>;
  'import-created': CustomEvent<ImportDetail>;
  'import-started': CustomEvent<ImportDetail>;
  'import-paused': CustomEvent<ImportDetail>;
  'import-resumed': CustomEvent<ImportDetail>;
  'import-stopped': CustomEvent<ImportDetail>;
  'import-undo-started': CustomEvent<ImportDetail>;
  'import-deleted': CustomEvent<ImportDetail>;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends MemberImportEventMap {}
}
