import { css } from 'lit';

export const styles = css`
  .page {
    gap: 24px;
    max-inline-size: 760px;
  }
  .zone h4 {
    font-size: var(--_size);
    font-weight: 500;
  }
  .page > form,
  .is-loading {
    gap: 20px;
  }
  .pair {
    gap: 16px;
  }
  .input:read-only {
    background: var(--_surface-sunken);
    border-color: var(--_border);
  }
  .reason {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    font-size: var(--_font-size-s);
    color: var(--_muted);
  }
  .reason .icon {
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 2px;
  }
  .hint {
    display: grid;
    gap: 2px;
  }
  .care {
    display: grid;
    grid-template-columns: 14px minmax(0, 1fr);
    gap: 6px;
    overflow-wrap: anywhere;
  }
  .care .icon {
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 2px;
    color: var(--_warning);
  }
  .care .button {
    white-space: normal;
    text-align: start;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 32px;
    margin: 0;
  }
  .facts > div {
    display: grid;
    gap: 2px;
    align-content: start;
    min-inline-size: 0;
  }
  .facts dt {
    font-size: var(--_font-size-s);
    color: var(--_muted);
  }
  .facts dd {
    margin: 0;
    min-block-size: 28px;
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    font-variant-numeric: tabular-nums;
  }
  .id code {
    overflow-wrap: anywhere;
    user-select: all;
    direction: ltr;
  }
  .metadata {
    border-block: 1px solid var(--_border);
  }
  summary {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    font-weight: 500;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary .icon {
    color: var(--_muted);
    rotate: -90deg;
    transition: rotate var(--_ms) var(--_ease);
  }
  summary:dir(rtl) .icon {
    rotate: 90deg;
  }
  details[open] summary .icon {
    rotate: 0deg;
  }
  summary .muted {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .pairs {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding-block-end: 16px;
  }
  .pair-row {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
    gap: 8px;
  }
  .pair-row > .error-text {
    grid-column: 1 / -1;
  }
  .zone {
    display: grid;
    gap: 12px;
  }
  .zone ul {
    border: 1px solid color-mix(in oklab, var(--_danger) 35%, var(--_surface));
    border-radius: calc(var(--_radius) + 2px);
  }
  .zone li {
    display: flex;
    align-items: center;
    gap: 8px 16px;
    flex-wrap: wrap;
    padding: 12px 16px;
  }
  .zone li + li {
    border-block-start: 1px solid var(--_border);
  }
  .zone .item-label {
    flex: 1 1 240px;
    min-inline-size: 0;
  }
  .zone .button {
    min-inline-size: 96px;
  }
  .is-loading {
    min-block-size: 460px;
    align-content: start;
  }
  .skeleton-field {
    block-size: var(--_h);
    border-radius: var(--_radius);
  }
  .skeleton-fact {
    inline-size: 96px;
  }
  @container org (inline-size < 600px) {
    .is-loading {
      min-block-size: 571px;
    }
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
    .pair-row {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .pair-row > :nth-child(2) {
      grid-row: 2;
      grid-column: 1;
    }
    .zone .button {
      flex: 1;
    }
  }
  @media (forced-colors: active) {
    .zone ul {
      border-color: CanvasText;
    }
  }
`;
