import type { MemberImport as Import } from '../../contract/index.js';
import type { JobView } from './job-view.types.js';
import { progressView } from './progress-view.js';
import { resultView } from './result-view.js';
import { checkingView, reviewView } from './review-view.js';
import { uploadView } from './upload-view.js';

/** States in which a job of the backend works on the import. */
export const WORKING = ['checking', 'running', 'undoing'];
/** States that a viewer who comes back has to see first. */
export const OPEN = ['draft', 'checking', 'checked', 'running', 'paused', 'failed', 'undoing'];

/** Index of the step that shows an import. */
export const stepOf = ({ state }: Import): number => (['draft', 'checking', 'checked'].includes(state) ? 2 : 3);

/** The view of an import in its state. */
export function viewFor(view: JobView) {
  switch (view.item.state) {
    case 'draft':
      return uploadView(view);
    case 'checking':
      return checkingView(view);
    case 'checked':
      return reviewView(view);
    case 'running':
    case 'paused':
    case 'failed':
      return progressView(view);
    default:
      return resultView(view);
  }
}
