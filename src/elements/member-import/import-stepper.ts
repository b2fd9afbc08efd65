import { html } from 'lit';
import { stepper } from '../../forms/stepper.js';
import type { MemberImportStrings } from './member-import.strings.js';

const LABELS = ['stepUpload', 'stepColumns', 'stepReview', 'stepImport'] as const;

export const STEP_COUNT = LABELS.length;

/** Renders the steps of an import. */
export const importStepper = (text: MemberImportStrings, index: number) =>
  stepper({
    label: text.text('steps'),
    steps: LABELS.map((label) => text.text(label)),
    index,
    done: text.text('stepDone'),
    number: (value) => text.number(value),
  });

/** Renders the number and the title of a step after the upload. */
export const stepHead = (text: MemberImportStrings, index: number, title: string) =>
  html`<div>
    <p class="muted small position">${text.text('position', { step: index + 1, total: STEP_COUNT })}</p>
    <h3 class="wizard-title" tabindex="-1">${title}</h3>
  </div>`;
