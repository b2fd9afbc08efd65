import { css } from 'lit';
import { dialogStyles } from '../../ui/overlay/dialog.js';
import { inlineAlertStyles } from '../../ui/feedback/inline-alert.js';
import { toastStyles } from '../../ui/feedback/toast.js';

/** Styles of the lazily loaded dialogs and notices. */
export const profileActionStyles = [
  dialogStyles,
  inlineAlertStyles,
  toastStyles,
  css`
    :host {
      --_accent-tint: var(
        --org-accent-tint,
        light-dark(
          color-mix(in oklab, var(--_surface), var(--_accent) 8%),
          color-mix(in oklab, var(--_surface), var(--_accent) 14%)
        )
      );
    }
    .theirs {
      display: grid;
      gap: 4px;
      margin-block-start: 6px;
    }
    .theirs li {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 8px;
      align-items: center;
    }
    .choices {
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      max-block-size: 232px;
      overflow: auto;
    }
    .choice {
      display: flex;
      align-items: center;
      gap: 10px;
      padding: 6px 10px;
      min-block-size: 44px;
      cursor: pointer;
    }
    .choice:is(:hover, :has(:focus-visible)) {
      background: var(--_hover);
    }
    .choice:has(:checked) {
      background: var(--_accent-tint);
    }
    .choice input {
      margin: 0;
      flex: none;
      accent-color: var(--_accent);
    }
    .choices > p {
      padding: 12px;
      color: var(--_muted);
    }
    .stack {
      display: grid;
      gap: 8px;
    }
    dialog fieldset .label {
      margin-block-end: 2px;
    }
  `,
];
