import { html, nothing, type TemplateResult } from 'lit';
import { isOrgError } from '../../client/http/errors.js';
import { errorMessage } from '../../i18n/error-message.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { downloadIcon } from '../../ui/icons/list-icons.js';
import type { JobView } from './job-view.types.js';

interface ActionButtonOptions {
  label: string;
  classes: string;
  icon?: TemplateResult;
  isPending?: boolean;
  /** Id of the text that says why the button is disabled. */
  disabledBy?: string | undefined;
  run: () => void;
}

export const actionButton = ({ label, classes, icon, isPending, disabledBy, run }: ActionButtonOptions) =>
  html`<button
    type="button"
    class="button ${classes}"
    aria-busy=${isPending ? 'true' : nothing}
    aria-disabled=${disabledBy ? 'true' : nothing}
    aria-describedby=${disabledBy ?? nothing}
    @click=${() => (isPending || disabledBy ? undefined : run())}
  >
    ${isPending ? html`<span class="spinner" aria-hidden="true"></span>` : icon}${label}
  </button>`;

export const reportButton = ({ text, isReportLoading, downloadReport }: JobView) =>
  actionButton({
    label: text.text('report'),
    classes: 'secondary',
    icon: downloadIcon(),
    isPending: isReportLoading,
    run: downloadReport,
  });

/** The error of the last action. */
export function actionError({ text, actions }: Pick<JobView, 'text' | 'actions'>) {
  const { error } = actions.mutation;
  if (!error) return nothing;
  const words = isOrgError(error, 'import_state_conflict') ? text.text('changedMeanwhile') : errorMessage(text, error);
  return inlineAlert({ kind: 'danger', text: words, role: 'alert' });
}
