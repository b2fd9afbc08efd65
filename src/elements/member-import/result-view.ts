import { html, nothing } from 'lit';
import { errorMessage } from '../../i18n/error-message.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { undoIcon } from '../../ui/icons/action-icons.js';
import { stepHead } from './import-stepper.js';
import { modeOf } from './import-content.types.js';
import { actionButton, actionError, reportButton } from './job-buttons.js';
import type { JobView } from './job-view.types.js';
import type { RowFilter } from './row-results.js';

const DONE = { invite: 'doneInvite', add: 'doneAdd', create: 'doneCreate' } as const;

/** An import that has ended, is being undone, or was undone. */
export function resultView(view: JobView) {
  const { item, text, results, startOver } = view;
  const { counts, state } = item;
  const filters = (['failed', 'kept', 'skipped', 'done'] as const satisfies readonly RowFilter[]).filter(
    (each) => counts[each] > 0,
  );
  return html`${stepHead(text, 3, text.text(state === 'undoing' ? 'undoing' : 'stepImport'))}
    ${state === 'undoing' ? undoProgress(view) : summary(view)} ${actionError(view)}
    <div class="line">
      ${reportButton(view)}${state === 'undoing' ? nothing : undoButton(view)}
      ${
        state === 'undoing'
          ? nothing
          : actionButton({ label: text.text('newImport'), classes: 'secondary', run: startOver })
      }
    </div>
    ${filters.length ? results.render(item, filters) : nothing}`;
}

function undoButton({ item, text, confirm }: JobView) {
  if (!item.allowed.undo) return nothing;
  return html`${actionButton({
    label: text.text('undo'),
    classes: 'secondary danger',
    icon: undoIcon(),
    run: () => confirm('undo'),
  })}
  ${item.undoUntil ? html`<span class="muted small">${text.text('undoUntil', { time: timeOf(text, item.undoUntil) })}</span>` : nothing}`;
}

const timeOf = (text: JobView['text'], iso: string): string =>
  text
    .format('t', (lang) => new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit' }))
    .format(new Date(iso));

function undoProgress({ item: { counts }, text }: JobView) {
  const { done, undone, kept } = counts;
  const total = done + undone + kept;
  return html`<div class="progress">
    <progress value=${undone + kept} max=${total} aria-label=${text.text('undoing')}></progress>
    <p class="small" role="status">${text.text('progressOf', { number: undone + kept, total })}</p>
  </div>`;
}

function summary({ item, text }: JobView) {
  const { counts, state, finishedAt, problem } = item;
  if (state === 'undone')
    return inlineAlert({
      kind: 'success',
      title: text.text('undone', { number: counts.undone }),
      text: counts.kept ? text.text('keptCount', { number: counts.kept }) : '',
      role: 'status',
    });
  const words = [
    counts.failed ? text.text('notImportedCount', { number: counts.failed }) : '',
    state === 'stopped' ? text.text('stoppedNote') : '',
    finishedAt ? text.text('finishedAt', { time: formatRelativeTime(text, finishedAt) }) : '',
  ].filter(Boolean);
  return html`${inlineAlert({
    kind: state === 'finished' ? 'success' : 'warning',
    title: text.text(DONE[modeOf(item)], { count: counts.done }),
    text: words.join(' '),
    role: 'status',
  })}
  ${
    problem
      ? inlineAlert({ kind: 'danger', title: text.text('undoFailed'), text: errorMessage(text, { code: problem }) })
      : nothing
  }`;
}
