import { css } from 'lit';
import { avatarStyles } from '../../ui/display/avatar.js';
import { chipStyles } from '../../ui/display/chip.js';
import { progressStyles } from '../../ui/display/progress.styles.js';
import { removableChipStyles } from '../../ui/display/removable-chip.styles.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import { dialogStyles } from '../../ui/overlay/dialog.js';
import { fieldStyles } from '../../ui/form/field.js';
import { formStyles } from '../../ui/form/form.js';
import { menuStyles } from '../../ui/overlay/menu.js';
import { inlineAlertStyles } from '../../ui/feedback/inline-alert.js';

/** Styles of the content of the dialog. */
export const contentStyles = [
  ...actionStyles,
  fieldStyles,
  formStyles,
  avatarStyles,
  chipStyles,
  removableChipStyles,
  progressStyles,
  menuStyles,
  dialogStyles,
  inlineAlertStyles,
  progressStyles,
  css`
    dialog {
      text-align: start;
    }
    .compose {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      padding: 6px;
      min-block-size: 96px;
      max-block-size: 240px;
      overflow: auto;
      align-content: flex-start;
      border: 1px solid var(--_control);
      border-radius: var(--_radius);
      background: light-dark(var(--_surface), var(--_surface-sunken));
      cursor: text;
    }
    .compose:has([aria-invalid]) {
      border-color: var(--_danger);
    }
    .compose > input {
      flex: 1;
      min-inline-size: 140px;
      min-block-size: 28px;
      border: 0;
      background: none;
      outline: 0;
      padding: 0 4px;
    }
    .compose:has(> input:focus) {
      outline: 2px solid var(--_focus);
      outline-offset: -1px;
      border-color: var(--_focus);
    }
    .chips {
      display: contents;
    }
    .chip.token {
      min-block-size: 28px;
      padding-inline: 8px 2px;
      font-size: var(--_font-size-s);
    }
    .chip.token.bad {
      background: var(--_danger-tint);
      color: var(--_danger);
      border-color: color-mix(in oklab, var(--_danger) 40%, var(--_surface));
    }
    .chip.token.note {
      background: none;
      color: var(--_muted);
      border: 1px dashed var(--_control);
    }
    .under,
    .label-line,
    .progress-line {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 8px;
      flex-wrap: wrap;
    }
    .column-choice {
      display: grid;
      gap: 12px;
      margin: 0;
      padding: 12px;
      min-inline-size: 0;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface-sunken);
    }
    .column-choice > legend {
      float: inline-start;
      padding: 0;
    }
    .choice-actions {
      display: flex;
      justify-content: flex-end;
      gap: 8px;
    }
    .file {
      cursor: pointer;
    }
    .file:has(:focus-visible) {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }
    .label-line .button {
      min-block-size: 0;
    }
    .lines {
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
    }
    .lines > li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 4px 10px;
      min-block-size: 44px;
      padding: 6px 6px 6px 12px;
      padding-inline: 12px 6px;
      min-inline-size: 0;
    }
    .lines > li + li {
      border-block-start: 1px solid var(--_border);
    }
    .lines .status {
      padding-inline-end: 8px;
    }
    .lines .button,
    .lines .picker {
      flex: none;
    }
    .item-label {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr);
      gap: 10px;
      align-items: start;
      overflow-wrap: anywhere;
    }
    .item-label .icon {
      margin-block-start: 2px;
      color: var(--_muted);
    }
    .item-label.bad .icon {
      color: var(--_danger);
    }
    .failure-reason {
      display: flex;
      gap: 6px;
      font-size: var(--_font-size-s);
      color: var(--_muted);
    }
    .failure-reason .icon {
      color: var(--_danger);
      margin-block-start: 1px;
    }
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 16px;
      align-items: start;
    }
    .picker {
      justify-content: space-between;
      cursor: pointer;
      text-align: start;
      padding-inline-end: 9px;
    }
    .picker.small {
      inline-size: auto;
      max-inline-size: 45%;
      min-block-size: 28px;
      padding-inline: 8px 7px;
      font-size: var(--_font-size-s);
    }
    .role-popover {
      padding: 8px 12px;
    }
    .role-popover .check {
      padding-block: 6px;
    }
    @container overlay (inline-size < 480px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
      .failed > li {
        flex-wrap: wrap;
      }
      .failed .identity {
        flex-basis: 100%;
      }
    }
  `,
];
