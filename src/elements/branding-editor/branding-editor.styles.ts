import { css } from 'lit';

export const styles = css`
  .page {
    overflow-wrap: anywhere;
    gap: calc(var(--_gap) * 4);
  }
  .lead {
    color: var(--_muted);
    margin-block-start: 2px;
    max-inline-size: 60ch;
    min-block-size: 2lh;
    text-wrap: pretty;
  }
  .editor {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    align-items: start;
  }
  .form {
    display: grid;
    gap: 24px;
  }
  .group {
    gap: 10px;
  }
  .group > legend {
    font-weight: 600;
    margin-block-end: 10px;
  }
  .drop {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 12px;
    align-items: center;
    padding: 12px;
    border: 1px dashed var(--_control);
    border-radius: var(--_radius);
  }
  .drop:not(.closed):is(:hover, :focus-within) {
    background: var(--_hover);
  }
  .drop.closed {
    border-style: solid;
    border-color: var(--_border);
    background: var(--_surface-sunken);
  }
  .well {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    place-items: center;
    inline-size: 96px;
    block-size: 56px;
    padding: 6px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-s);
    forced-color-adjust: none;
  }
  .well.light {
    background: #fff;
    color: #55585c;
  }
  .well.dark {
    background: #14171a;
    color: #a5a7aa;
  }
  .well > img {
    max-inline-size: 100%;
    max-block-size: 100%;
    object-fit: contain;
  }
  .about {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .item-label {
    font-weight: 500;
  }
  .about > .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .about > .actions .button {
    padding: 0;
    min-block-size: 24px;
  }
  .file:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .pair {
    gap: 12px;
  }
  .input.color {
    padding-inline: 6px;
    gap: 8px;
  }
  .input.color > input[type='color'] {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    min-block-size: 24px;
    padding: 0;
    border: 1px solid color-mix(in oklab, var(--_text) 30%, transparent);
    border-radius: var(--_radius-s);
    appearance: none;
    cursor: pointer;
    overflow: hidden;
    forced-color-adjust: none;
  }
  input[type='color']::-webkit-color-swatch-wrapper {
    padding: 0;
  }
  input[type='color']::-webkit-color-swatch {
    border: 0;
  }
  input[type='color']::-moz-color-swatch {
    border: 0;
  }
  .suggestions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  .swatch {
    display: inline-block;
    inline-size: 20px;
    block-size: 20px;
    flex: none;
    border: 1px solid color-mix(in oklab, var(--_text) 30%, transparent);
    border-radius: var(--_radius-s);
    forced-color-adjust: none;
  }
  .swatch-button {
    display: inline-grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  .swatch-button:hover {
    background: var(--_hover);
  }
  .contrast-checks {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
    font-size: var(--_font-size-s);
  }
  .contrast-checks table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .contrast-checks :is(th, td) {
    padding: 8px 12px;
    text-align: start;
    font-weight: 400;
    white-space: nowrap;
  }
  .contrast-checks th {
    white-space: normal;
  }
  .contrast-checks thead th {
    font-size: var(--_font-size-xs);
    color: var(--_muted);
    font-weight: 500;
  }
  .contrast-checks tbody tr > * {
    border-block-start: 1px solid var(--_border);
  }
  .contrast-checks td .icon {
    vertical-align: -3px;
    margin-inline-end: 6px;
    color: var(--_success);
  }
  .contrast-checks td.low .icon {
    color: var(--_danger);
  }
  .ratio {
    font-variant-numeric: tabular-nums;
  }
  .grade {
    color: var(--_muted);
  }
  .low .grade {
    color: var(--_danger);
  }
  .fix {
    display: flex;
    align-items: center;
    gap: 10px;
    flex-wrap: wrap;
    padding: 8px 8px 8px 12px;
    padding-inline: 12px 8px;
    background: var(--_surface-sunken);
    border-block-start: 1px solid var(--_border);
  }
  .fix > span:not(.swatch) {
    flex: 1 1 160px;
    min-inline-size: 0;
  }
  .skeleton.skeleton-text {
    inline-size: 25%;
    margin-block: 5px;
  }
  .skeleton.skeleton-well {
    block-size: 82px;
    border-radius: var(--_radius);
  }
  .skeleton.skeleton-field {
    block-size: 32px;
    margin-block-end: 24px;
    border-radius: var(--_radius);
  }
  .skeleton.skeleton-table {
    block-size: 180px;
    border-radius: var(--_radius);
  }
  .preview-room {
    block-size: 1125px;
  }
  @container org (width < 480px) {
    .preview-room {
      block-size: 2127px;
    }
  }
  @container org (width >= 960px) {
    .editor.with-preview {
      grid-template-columns: minmax(0, 380px) minmax(0, 1fr);
    }
  }
  @container org (width < 340px) {
    .lead {
      min-block-size: 3lh;
    }
  }
  @container org (width < 420px) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
    .contrast-checks :is(th, td) {
      padding-inline: 8px;
    }
    .contrast-checks td .icon {
      display: none;
    }
  }
`;
