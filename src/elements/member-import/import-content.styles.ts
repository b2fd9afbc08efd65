import { css } from 'lit';
import { stepperStyles } from '../../forms/stepper.js';
import { wizardStyles } from '../../forms/wizard.js';
import { figuresStyles } from '../../ui/display/figures.styles.js';
import { progressStyles } from '../../ui/display/progress.styles.js';
import { inlineAlertStyles } from '../../ui/feedback/inline-alert.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import { fieldStyles } from '../../ui/form/field.js';
import { formStyles } from '../../ui/form/form.js';
import { segmentedStyles } from '../../ui/form/segmented.js';
import { dialogStyles } from '../../ui/overlay/dialog.js';
import { tableStyles } from './import-tables.styles.js';

const layoutStyles = css`
  .import,
  .import .wizard,
  .job,
  .group,
  .modes,
  .results,
  .past,
  .progress {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 4);
  }
  .import p {
    overflow-wrap: anywhere;
  }
  .import > :is(.job, div, .past) {
    max-inline-size: 760px;
  }
  .import > .broad {
    max-inline-size: 992px;
  }
  .group,
  .modes,
  .results,
  .past,
  .progress {
    gap: 8px;
  }
  .modes > legend {
    margin-block-end: 8px;
  }
  .results-head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: space-between;
    align-items: center;
  }
  .wizard-title {
    overflow-wrap: anywhere;
  }
  .wizard-title:focus {
    outline: none;
  }
  .drop {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 24px 16px;
    border: 1px dashed var(--_control);
    border-radius: var(--_radius);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .drop > .icon {
    color: var(--_muted);
  }
  .drop:has([aria-invalid='true']) {
    border-color: var(--_danger);
  }
  .file {
    position: relative;
  }
  .file:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
    gap: 8px;
  }
  .choice {
    align-content: start;
    padding: 10px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-tint);
  }
  .file-bar,
  .line,
  .controls,
  .file-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .file-bar {
    justify-content: space-between;
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .file-name {
    flex: 1 1 200px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .format {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
    gap: 12px;
  }
  .figures {
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
  .progress .line {
    justify-content: space-between;
  }
  .verdicts,
  .past-list {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .verdicts > li {
    display: flex;
    gap: 8px;
    padding: 8px 12px;
  }
  .verdicts > li + li,
  .past-list > li + li {
    border-block-start: 1px solid var(--_border);
  }
  .pass > .icon {
    color: var(--_success);
  }
  .fail > .icon {
    color: var(--_danger);
  }
  .warn > .icon {
    color: var(--_warning);
  }
  .past-list > li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    padding: 8px 12px;
  }
  .past-name {
    display: grid;
    flex: 1 1 220px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .foot,
  .import .wizard-foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    align-items: center;
    gap: 8px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_border);
  }
  .foot > .hint {
    flex: 1 1 200px;
  }
  .results .segmented {
    flex-wrap: wrap;
  }
  .results > .button {
    justify-self: start;
  }
  @container org (inline-size >= 600px) {
    .import .position,
    .wizard > div > [role='status'] {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @container org (inline-size < 600px) {
    .figures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .figures > div:nth-child(3) {
      border-inline-start: 0;
    }
    .figures > div:nth-child(n + 3) {
      border-block-start: 1px solid var(--_border);
    }
    .foot > .hint {
      flex-basis: 100%;
    }
    .foot > .button:not(.quiet),
    .wizard-foot > .button:not(.quiet) {
      flex: auto;
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 1px solid Highlight;
    }
  }
`;

/** Styles of everything that is loaded with the wizard. */
export const pageStyles = [
  ...actionStyles,
  fieldStyles,
  formStyles,
  segmentedStyles,
  inlineAlertStyles,
  dialogStyles,
  progressStyles,
  figuresStyles,
  stepperStyles,
  wizardStyles,
  layoutStyles,
  tableStyles,
];
