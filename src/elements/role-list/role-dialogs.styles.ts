import { css } from 'lit';

/** Styles of the drawer and of the dialog that deletes a role. */
export const roleDialogStyles = [
  css`
    dialog.drawer {
      inline-size: min(760px, 100vw);
      block-size: 100dvh;
      max-block-size: 100dvh;
      max-inline-size: none;
      margin-block: 0;
      margin-inline: auto 0;
      border-radius: 0;
    }
    dialog.drawer > form {
      flex: 1;
    }
    dialog.drawer .dialog-body {
      flex: 1;
    }
    .fields,
    .picker,
    .choices {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
      align-content: start;
    }
    .picker {
      gap: 8px;
    }
    .picker-head {
      display: flex;
      align-items: baseline;
      gap: 8px;
    }
    .picker-head h3 {
      font-size: var(--_size);
    }
    .permission-group {
      border-block-end: 1px solid var(--_border);
    }
    .permission-group button {
      display: flex;
      align-items: center;
      gap: 8px;
      inline-size: 100%;
      min-block-size: 40px;
      padding: 0 4px;
      border: 0;
      background: none;
      font-size: var(--_size);
      font-weight: 600;
      text-align: start;
      cursor: pointer;
    }
    .permission-group button > .end {
      font-size: var(--_font-size-s);
      font-weight: 400;
    }
    .group-body {
      padding: 0 4px 8px 26px;
      padding-inline: 26px 4px;
    }
    .permission {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: 0 8px;
      min-block-size: 32px;
      padding-block: 3px;
    }
    .permission > .check {
      flex: 1 1 160px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    [type='checkbox'][aria-disabled='true'] {
      opacity: 0.5;
      cursor: not-allowed;
    }
    .split {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 24px;
      align-items: start;
    }
    .panel {
      position: sticky;
      inset-block-start: 0;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 10px;
      padding: 12px 14px;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface-sunken);
    }
    .panel.is-stale > :not(h3) {
      opacity: 0.6;
    }
    .panel :is(h3, h4) {
      font-size: var(--_font-size-s);
    }
    .panel h4 {
      font-weight: 400;
      color: var(--_muted);
    }
    .diff li {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr);
      gap: 8px;
      padding-block: 3px;
      font-size: var(--_font-size-s);
      overflow-wrap: anywhere;
    }
    .diff .gain .icon {
      color: var(--_success);
    }
    .diff .lose .icon {
      color: var(--_danger);
    }
    .people {
      margin-inline: -14px;
      border-block-start: 1px solid var(--_border);
    }
    .people li {
      display: flex;
      align-items: center;
      gap: 10px;
      min-inline-size: 0;
      padding: 8px 14px;
      border-block-end: 1px solid var(--_border);
    }
    .panel .more {
      justify-self: start;
    }
    .with-icon {
      display: flex;
      gap: 6px;
    }
    .choices {
      gap: 8px;
    }
    .choices > legend {
      margin-block-end: 8px;
    }
    .card-check {
      padding: 10px 12px;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
    }
    .card-check:has(:checked) {
      border-color: var(--_accent);
      background: var(--_accent-tint);
    }
    .indented {
      margin-inline-start: 38px;
    }
    @container overlay (inline-size < 560px) {
      .split {
        grid-template-columns: minmax(0, 1fr);
      }
      .panel {
        position: static;
      }
    }
    @media (forced-colors: active) {
      .card-check:has(:checked) {
        outline: 2px solid Highlight;
      }
    }
  `,
];
