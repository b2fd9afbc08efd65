import { html, nothing } from 'lit';
import { stepper } from '../../forms/stepper.js';
import { errorMessage } from '../../i18n/error-message.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { chevronEndIcon } from '../../ui/icons/directional-icons.js';
import type { SetupSession } from './setup-session.js';
import type { SetupStep, SetupStrings } from './setup-step.js';
import { renderBlocked } from './setup-test-step.js';

const LABELS = [
  'labelProvider',
  'labelValues',
  'labelConfiguration',
  'labelMapping',
  'labelTest',
  'labelEnable',
] as const;

/** Number of steps. */
export const TOTAL = LABELS.length;
/** Index of the step that tests the connection. */
export const TEST_STEP = 4;

interface FrameOptions {
  text: SetupStrings;
  session: SetupSession;
  step: SetupStep;
  /** Announced. */
  status: string;
  submit: (event: SubmitEvent) => void;
  back: () => void;
  close: () => void;
}

/** The page of a step, with the steps above it and the buttons below. */
export function renderFrame({ text, session, step, status, submit, back, close }: FrameOptions) {
  const { index, connection } = session;
  return html`<form class="setup" novalidate @submit=${submit}>
    <div>
      <button type="button" class="button link small setup-close" @click=${close}>
        ${chevronEndIcon()}${text.text('title')}
      </button>
      <h2 class="title">${connection ? text.text('setUp', { name: connection.name }) : text.text('add')}</h2>
    </div>
    ${stepper({
      label: text.text('steps'),
      steps: LABELS.map((label) => text.text(label)),
      index,
      done: text.text('stepDone'),
      number: (value) => text.number(value),
    })}
    <div>
      <p class="muted small setup-position" role="status">
        ${text.text('position', { step: index + 1, total: TOTAL })}
      </p>
      <h3 class="setup-title" tabindex="-1">${step.title}</h3>
    </div>
    ${renderAlert(text, session)} ${step.body}
    <p class="visually-hidden" role="status" .textContent=${status}></p>
    ${renderFoot({ text, session, step, back, close })}
  </form>`;
}

function renderAlert(text: SetupStrings, { mutation: { error, conflict }, errors }: SetupSession) {
  if (conflict) return inlineAlert({ kind: 'warning', text: text.text('changedMeanwhile'), role: 'alert' });
  if (!error || Object.keys(errors).length) return nothing;
  return inlineAlert({ kind: 'danger', text: errorMessage(text, error), role: 'alert' });
}

function renderFoot({
  text,
  session,
  step: { blocked },
  back,
  close,
}: Pick<FrameOptions, 'text' | 'session' | 'step' | 'back' | 'close'>) {
  const { index, connection, mutation } = session;
  const isLast = index === TOTAL - 1;
  const isBusy = mutation.pending;
  const note = blocked
    ? renderBlocked(blocked)
    : connection
      ? html`<span class="hint">${text.text('draftSaved')}</span>`
      : nothing;
  return html`<div class="setup-foot">
    ${note}
    <button type="button" class="button quiet" @click=${index ? back : close}>
      ${index ? text.text('back') : text.common('cancel')}
    </button>
    ${
      isLast && !connection?.enabled
        ? html`<button type="button" class="button secondary" @click=${close}>${text.text('enableLater')}</button>`
        : nothing
    }
    <button
      class="button ${blocked ? 'secondary' : 'primary'}"
      aria-busy=${isBusy ? 'true' : nothing}
      aria-disabled=${blocked ? 'true' : nothing}
      aria-describedby=${blocked ? 'blocked-reason' : nothing}
    >
      ${isBusy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${submitLabel(text, session)}
    </button>
  </div>`;
}

function submitLabel(text: SetupStrings, { index, connection, mutation }: SetupSession): string {
  if (mutation.pending) return text.text('saving');
  if (index < TOTAL - 1) return text.common('continue');
  return connection?.enabled ? text.common('close') : text.text('enableNow');
}
