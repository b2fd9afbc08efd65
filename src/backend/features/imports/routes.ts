import type { Routes } from '../../core/route.js';
import {
  checkImport,
  createImport,
  deleteImport,
  getImport,
  listImports,
  pauseImport,
  resumeImport,
  startImport,
  stopImport,
  undoImport,
} from './operations.js';
import { getImportReport } from './report.js';
import { listImportRows, putImportRows } from './rows.js';

const MAX_ROWS_BYTES = 1024 * 1024;

export const routes: Routes = {
  listImports: { scope: 'organization', run: listImports },
  createImport: { scope: 'organization', run: createImport },
  getImport: { scope: 'organization', run: getImport },
  deleteImport: { scope: 'organization', run: deleteImport },
  listImportRows: { scope: 'organization', run: listImportRows },
  putImportRows: {
    scope: 'organization',
    run: putImportRows,
    maxBodyBytes: MAX_ROWS_BYTES,
  },
  checkImport: { scope: 'organization', run: checkImport },
  startImport: { scope: 'organization', run: startImport, auditType: 'import.start' },
  pauseImport: { scope: 'organization', run: pauseImport, auditType: 'import.pause' },
  resumeImport: { scope: 'organization', run: resumeImport, auditType: 'import.resume' },
  stopImport: { scope: 'organization', run: stopImport, auditType: 'import.stop' },
  undoImport: { scope: 'organization', run: undoImport, auditType: 'import.undo' },
  getImportReport: { scope: 'organization', run: getImportReport },
};
