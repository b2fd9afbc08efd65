import { css } from 'lit';
import { buttonStyles } from '../../ui/form/button.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import { dialogStyles } from '../../ui/overlay/dialog.js';
import { inlineMetadataStyles } from '../../ui/display/inline-metadata.js';
import { fieldStyles } from '../../ui/form/field.js';
import { formStyles } from '../../ui/form/form.js';
import { inlineAlertStyles } from '../../ui/feedback/inline-alert.js';

export const panelStyles = [
  buttonStyles,
  ...actionStyles,
  inlineMetadataStyles,
  fieldStyles,
  formStyles,
  inlineAlertStyles,
  dialogStyles,
  css`
    [popover] {
      position: fixed;
      position-anchor: auto;
      position-area: block-end span-inline-end;
      position-try-fallbacks:
        flip-inline,
        flip-block,
        flip-block flip-inline;
      inset: auto;
      margin: 6px 0;
      padding: 0;
      inline-size: min(360px, 100vw - 16px);
      max-block-size: min(480px, 100dvh - 32px);
      overflow: hidden;
      border: 1px solid transparent;
      border-radius: calc(var(--_radius) + 4px);
      background: var(--_raised);
      color: var(--_text);
      box-shadow: var(--_shadow);
    }
    [popover]:popover-open {
      display: flex;
      flex-direction: column;
      animation: open var(--_ms) var(--_ease);
    }
    @supports not (position-area: block-end) {
      [popover] {
        inset: 0;
        margin: auto;
        block-size: fit-content;
      }
    }
    @keyframes open {
      from {
        opacity: 0;
        translate: 0 -4px;
      }
    }
    @media (forced-colors: active) {
      [popover] {
        border-color: CanvasText;
      }
    }
    .search {
      padding: 8px;
      border-block-end: 1px solid var(--_border);
    }
    kbd {
      font: inherit;
      font-size: var(--_font-size-xs);
      color: var(--_muted);
      border: 1px solid var(--_border);
      border-radius: var(--_radius-s);
      padding: 0 5px;
      white-space: nowrap;
    }
    .popover-body {
      flex: 1;
      min-block-size: 0;
      overflow: auto;
      padding: 4px;
    }
    .group {
      padding: 8px 8px 4px;
      font-size: var(--_font-size-xs);
      color: var(--_muted);
    }
    .row {
      display: flex;
      align-items: center;
      min-block-size: 44px;
      border-radius: var(--_radius);
      position: relative;
    }
    .row:is(:hover, :focus-within) {
      background: var(--_hover);
    }
    .row-button {
      display: flex;
      align-items: center;
      gap: 10px;
      flex: 1;
      min-inline-size: 0;
      min-block-size: 44px;
      padding: 4px 8px;
      border: 0;
      border-radius: var(--_radius);
      background: none;
      text-align: start;
      cursor: pointer;
    }
    :is(.row-button, .item, .pin):focus-visible {
      outline-offset: -2px;
    }
    .row-button .sub {
      font-size: var(--_font-size-xs);
    }
    .trail {
      display: flex;
      align-items: center;
      font-size: var(--_font-size-xs);
      color: var(--_muted);
      white-space: nowrap;
    }
    .row-button[aria-current] .trail {
      color: var(--_accent);
    }
    .pin {
      display: none;
      place-items: center;
      inline-size: 28px;
      block-size: 28px;
      margin-inline-end: 4px;
      padding: 0;
      flex: none;
      border: 0;
      border-radius: var(--_radius);
      background: none;
      color: var(--_muted);
      cursor: pointer;
    }
    .row:is(:hover, :focus-within) .pin,
    .pin[aria-pressed='true'] {
      display: grid;
    }
    .pin[aria-pressed='true'] {
      color: var(--_accent);
    }
    @media (pointer: coarse) {
      .pin {
        display: grid;
      }
    }
    mark {
      background: none;
      color: inherit;
      font-weight: 600;
      text-decoration: underline var(--_accent) 2px;
      text-underline-offset: 3px;
    }
    .nothing {
      display: grid;
      justify-items: center;
      gap: 12px;
      padding: 32px 24px;
      text-align: center;
      color: var(--_muted);
      overflow-wrap: anywhere;
    }
    .failure {
      padding: 8px;
      font-size: var(--_font-size-s);
      color: var(--_danger);
    }
    .foot {
      padding: 4px;
      border-block-start: 1px solid var(--_border);
    }
    .item {
      display: flex;
      align-items: center;
      gap: 10px;
      inline-size: 100%;
      min-block-size: 32px;
      padding: 5px 8px;
      border: 0;
      border-radius: var(--_radius);
      background: none;
      text-align: start;
      cursor: pointer;
    }
    .item:hover {
      background: var(--_hover);
    }
    .item .icon {
      color: var(--_muted);
    }
    .turned {
      display: inline-grid;
      scale: -1 1;
    }
    .invitation {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px 10px;
      padding: 8px;
    }
    .invitation .identity {
      min-inline-size: 120px;
    }
    .invitation .sub {
      font-size: var(--_font-size-xs);
    }
    .answers {
      display: flex;
      gap: 4px;
    }
    @media (forced-colors: active) {
      .row:is(:hover, :focus-within) {
        outline: 1px solid Highlight;
        outline-offset: -1px;
      }
      mark {
        background: Highlight;
        color: HighlightText;
      }
    }
    .clear {
      display: grid;
      place-items: center;
      inline-size: 24px;
      block-size: 24px;
      padding: 0;
      border: 0;
      border-radius: var(--_radius-s);
      background: none;
      cursor: pointer;
    }
    .clear:hover {
      background: var(--_hover);
    }
  `,
];
