import type { MemberImport as Import } from '../../contract/index.js';
import type { ImportActions } from './import-actions.js';
import type { ConfirmedAction } from './import-dialogs.js';
import type { ImportContext } from './import-content.types.js';
import type { ImportUpload } from './import-upload.js';
import type { RowResults } from './row-results.js';

/** What the views of an import render and do. */
export interface JobView extends ImportContext {
  item: Import;
  actions: ImportActions;
  upload: ImportUpload;
  results: RowResults;
  /** The file that was chosen to continue the upload is another one. */
  isOtherFile: boolean;
  isReportLoading: boolean;
  run: (action: 'check' | 'start' | 'pause' | 'resume') => void;
  /** Asks before the action. */
  confirm: (action: ConfirmedAction) => void;
  /** Goes back to the columns, if the file is still there. */
  back: (() => void) | undefined;
  continueWith: (file: File) => void;
  downloadReport: () => void;
  startOver: () => void;
}
