import { html, nothing } from 'lit';
import { errorMessage } from '../../i18n/error-message.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { alertIcon, checkCircleIcon } from '../../ui/icons/list-icons.js';
import { stepHead } from './import-stepper.js';
import { modeOf } from './import-content.types.js';
import { actionButton, actionError } from './job-buttons.js';
import type { JobView } from './job-view.types.js';

const TITLES = { invite: 'runningInvite', add: 'runningAdd', create: 'runningCreate' } as const;

/** An import that runs, is paused, or has failed. */
export function progressView(view: JobView) {
  const { item, text, results } = view;
  const { ready, done, failed } = item.counts;
  const count = done + failed;
  const total = count + ready;
  const title = item.state === 'paused' ? text.text('paused') : text.text(TITLES[modeOf(item)]);
  return html`${stepHead(text, 3, title)}
    <div class="progress">
      <progress value=${count} max=${total} aria-label=${text.text('progress')}></progress>
      <div class="line">
        <p class="small" role="status">${text.text('progressOf', { number: count, total })}</p>
        ${controls(view)}
      </div>
    </div>
    ${notice(view)} ${actionError(view)} ${verdicts(view)} ${failed ? results.render(item, ['failed']) : nothing}`;
}

function controls({ item: { allowed }, text, actions, run, confirm }: JobView) {
  return html`<span class="controls">
    ${allowed.pause ? actionButton({ label: text.text('pause'), classes: 'secondary small', isPending: actions.isPending('pause'), run: () => run('pause') }) : nothing}
    ${allowed.resume ? actionButton({ label: text.text('resume'), classes: 'primary small', isPending: actions.isPending('resume'), run: () => run('resume') }) : nothing}
    ${allowed.stop ? actionButton({ label: text.text('stop'), classes: 'secondary small danger', run: () => confirm('stop') }) : nothing}
  </span>`;
}

function notice({ item, text }: JobView) {
  if (item.state === 'failed')
    return inlineAlert({
      kind: 'danger',
      title: text.text('failedTitle'),
      text: errorMessage(text, { code: item.problem ?? 'unknown' }),
      role: 'alert',
    });
  if (item.state !== 'running') return nothing;
  if (item.waitingUntil)
    return inlineAlert({
      kind: 'stale',
      text: text.text('waiting', { time: formatRelativeTime(text, item.waitingUntil) }),
      role: 'status',
    });
  return inlineAlert({ text: text.text('leaveNote') });
}

/** How many rows succeeded and failed so far. */
export const verdicts = ({ item: { counts }, text }: Pick<JobView, 'item' | 'text'>) =>
  html`<ul class="verdicts">
    <li class="pass">${checkCircleIcon()}<span>${text.text('importedCount', { number: counts.done })}</span></li>
    ${counts.failed ? html`<li class="fail">${alertIcon()}<span>${text.text('failedCount', { number: counts.failed })}</span></li>` : nothing}
  </ul>`;
