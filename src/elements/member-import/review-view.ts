import { html, nothing } from 'lit';
import { stepHead } from './import-stepper.js';
import { modeOf } from './import-content.types.js';
import { actionButton, actionError, reportButton } from './job-buttons.js';
import type { JobView } from './job-view.types.js';

const READY = { invite: 'readyInvite', add: 'readyAdd', create: 'readyCreate' } as const;
const START = { invite: 'startInvite', add: 'startAdd', create: 'startCreate' } as const;

/** The rows are being checked. */
export function checkingView(view: JobView) {
  const { item, text, confirm } = view;
  const { rows, unchecked } = item.counts;
  return html`${stepHead(text, 2, text.text('checking'))}
    <div class="progress">
      <progress value=${rows - unchecked} max=${rows} aria-label=${text.text('checking')}></progress>
      <p class="small" role="status">${text.text('progressOf', { number: rows - unchecked, total: rows })}</p>
    </div>
    <p class="hint">${text.text('checkingNote')}</p>
    ${actionError(view)}
    <div class="foot">
      ${actionButton({ label: text.text('discard'), classes: 'quiet', run: () => confirm('delete') })}
    </div>`;
}

/** The result of the check, before anything is sent. */
export function reviewView(view: JobView) {
  const { item, text, actions, results, back, run, confirm } = view;
  const { ready } = item.counts;
  const isBlocked = ready === 0;
  const mode = modeOf(item);
  return html`${stepHead(text, 2, text.text('reviewTitle'))} ${figures(view)}
    ${results.render(item, ['problem', 'skipped', 'ready'], reportButton(view))} ${actionError(view)}
    <div class="foot">
      <span class="hint" id="start-note">${text.text(isBlocked ? 'nothingReady' : 'nothingYet')}</span>
      ${back ? actionButton({ label: text.text('back'), classes: 'quiet', isPending: actions.isPending('delete'), run: back }) : nothing}
      ${actionButton({ label: text.text('discard'), classes: 'quiet', run: () => confirm('delete') })}
      ${
        item.allowed.start || isBlocked
          ? actionButton({
              label: actions.isPending('start') ? text.text('starting') : text.text(START[mode], { count: ready }),
              classes: isBlocked ? 'secondary' : 'primary',
              isPending: actions.isPending('start'),
              disabledBy: isBlocked ? 'start-note' : undefined,
              run: () => run('start'),
            })
          : nothing
      }
    </div>`;
}

function figures({ item, text }: JobView) {
  const { rows, ready, skipped, problem } = item.counts;
  const file = item.fileName ? text.text('figureFile', { name: item.fileName }) : '';
  return html`<dl class="figures" part="figures">
    ${figure(text.text('figureRows'), text.number(rows), file)}
    ${figure(text.text('figureReady'), text.number(ready), text.text(READY[modeOf(item)]))}
    ${figure(text.text('figureSkipped'), text.number(skipped), text.text('skippedNote'))}
    ${figure(text.text('figureProblems'), text.number(problem), text.text('problemsNote'))}
  </dl>`;
}

const figure = (label: string, value: string, note: string) =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
    <dd class="note">${note}</dd>
  </div>`;
