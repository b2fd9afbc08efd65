import { html, nothing } from 'lit';
import { errorMessage } from '../../i18n/error-message.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { TableError } from '../../features/tables/table-error.js';
import { fieldError } from '../../ui/form/form.js';
import { fileInput } from './file-input.js';
import { stepHead } from './import-stepper.js';
import { actionButton, actionError } from './job-buttons.js';
import type { JobView } from './job-view.types.js';

const nameOf = ({ item, text }: JobView) => item.fileName ?? text.text('unnamed');

/** An import whose rows are not complete, or not checked. */
export function uploadView(view: JobView) {
  const { item, upload } = view;
  if (upload.isFor(item.id)) return uploadProgress(view);
  return upload.planOf(item.id)?.isComplete ? uncheckedView(view) : unfinishedView(view);
}

function uploadProgress(view: JobView) {
  const { item, text, upload } = view;
  const { sent = 0, total = 0 } = upload.planOf(item.id) ?? {};
  const hasFailed = upload.state === 'failed';
  return html`${stepHead(text, 2, text.text('uploading', { name: nameOf(view) }))}
    <div class="progress">
      <progress value=${sent} max=${total} aria-label=${text.text('uploading', { name: nameOf(view) })}></progress>
      <p class="small" role="status">
        ${upload.state === 'waiting' ? text.text('uploadWaits') : text.text('uploadedRows', { number: sent, total })}
      </p>
    </div>
    ${hasFailed ? uploadError(view) : nothing}
    <div class="foot">
      ${actionButton({
        label: text.text(hasFailed ? 'discard' : 'cancelUpload'),
        classes: 'quiet',
        run: () => {
          if (!hasFailed) upload.cancel();
          view.confirm('delete');
        },
      })}
    </div>`;
}

function uploadError({ item, text, upload }: JobView) {
  const { error } = upload;
  return inlineAlert({
    kind: 'danger',
    title: text.text('uploadStopped'),
    text: error instanceof TableError ? text.text('fileUnreadable') : errorMessage(text, error!),
    role: 'alert',
    actions: actionButton({
      label: text.text('continueUpload'),
      classes: 'secondary small',
      run: () => upload.resume(item.id),
    }),
  });
}

/** The rows are complete and not checked, for example because the check has failed. */
function uncheckedView(view: JobView) {
  const { item, text, actions, run, confirm } = view;
  return html`${stepHead(text, 2, text.text('stateDraft'))}
    ${item.problem ? inlineAlert({ kind: 'danger', title: text.text('failedTitle'), text: errorMessage(text, { code: item.problem }), role: 'status' }) : nothing}
    ${actionError(view)}
    <div class="foot">
      ${actionButton({ label: text.text('discard'), classes: 'quiet', run: () => confirm('delete') })}
      ${actionButton({ label: text.text('checkAgain'), classes: 'primary', isPending: actions.isPending('check'), run: () => run('check') })}
    </div>`;
}

/** The page was reloaded during the upload, or the upload was canceled. */
function unfinishedView(view: JobView) {
  const { item, text, upload, isOtherFile, confirm, continueWith } = view;
  const plan = upload.planOf(item.id);
  const error = isOtherFile ? text.text('otherFile', { name: nameOf(view) }) : undefined;
  return html`${stepHead(text, 2, text.text('unfinishedTitle', { name: nameOf(view) }))}
    <p>${text.text(plan ? 'unfinishedText' : 'unfinishedElsewhere')}</p>
    ${plan ? html`<p class="muted">${text.text('uploadedRows', { number: plan.sent, total: plan.total })}</p>` : nothing}
    ${fieldError('import-file-error', error)} ${actionError(view)}
    <div class="foot">
      ${actionButton({ label: text.text('discard'), classes: 'quiet', run: () => confirm('delete') })}
      ${plan ? fileInput({ label: text.text('chooseFile'), classes: 'primary', error, pick: continueWith }) : nothing}
    </div>`;
}
