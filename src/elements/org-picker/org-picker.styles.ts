import { css } from 'lit';

export const styles = css`
  :host {
    --_xxl: calc(var(--_size) * 1.714);
  }
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    max-inline-size: 640px;
    margin-inline: auto;
  }
  section,
  .top {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .top h2 {
    font-size: var(--_xxl);
    line-height: 1.25;
  }
  section h3 {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: var(--_size);
  }
  .top p {
    overflow-wrap: anywhere;
  }
  .reserve-space {
    visibility: hidden;
  }
  .line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    flex-wrap: wrap;
    min-block-size: 28px;
  }
  .badge {
    display: inline-grid;
    place-items: center;
    min-inline-size: 18px;
    block-size: 18px;
    padding: 0 5px;
    border-radius: 9px;
    background: var(--_brand);
    color: var(--_on-brand);
    border: 1px solid var(--_brand-edge);
    font-size: calc(var(--_size) * 0.786);
    font-weight: 600;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .pick {
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 2px);
    overflow: hidden;
  }
  .row {
    display: flex;
    align-items: center;
    min-block-size: 64px;
    position: relative;
  }
  .spacer {
    overflow-anchor: none;
  }
  :not([hidden]) + .row {
    border-block-start: 1px solid var(--_border);
  }
  .row.way:is(:hover, :focus-within) {
    background: var(--_hover);
  }
  .avatar {
    inline-size: 40px;
    block-size: 40px;
    font-size: 14px;
  }
  .row-button,
  .invitation {
    display: flex;
    align-items: center;
    gap: 12px;
    flex: 1;
    min-inline-size: 0;
    min-block-size: 64px;
    padding: 10px 16px;
  }
  .row-button {
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .row-button[aria-busy] {
    cursor: progress;
  }
  :is(.row-button, .pin):focus-visible {
    outline-offset: -2px;
    border-radius: var(--_radius);
  }
  .sub {
    overflow-wrap: anywhere;
  }
  .trail {
    display: flex;
    align-items: center;
    color: var(--_muted);
  }
  .onward {
    display: grid;
    margin-inline-start: 36px;
  }
  .row-button[aria-current] .trail > .icon {
    color: var(--_accent);
  }
  .pin {
    position: absolute;
    inset-inline-end: 38px;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  .pin:hover {
    background: var(--_hover);
  }
  .pin[aria-pressed='true'] {
    color: var(--_accent);
  }
  .pin[aria-pressed='true'] .icon {
    fill: color-mix(in oklab, var(--_accent) 25%, transparent);
  }
  @media (hover: hover) {
    .pin[aria-pressed='false'] {
      opacity: 0;
    }
    .row:is(:hover, :focus-within) .pin {
      opacity: 1;
    }
  }
  .answers {
    display: flex;
    gap: 4px;
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
  .skeleton-logo {
    inline-size: 40px;
    block-size: 40px;
    border-radius: var(--_radius);
    flex: none;
  }
  .skeleton-name {
    inline-size: 45%;
  }
  .thin {
    inline-size: 30%;
    block-size: 8px;
    margin-block-start: 8px;
  }
  .skeleton-mail {
    inline-size: 220px;
    max-inline-size: 100%;
    margin-block: 5px;
  }
  .icon.flip:dir(rtl) {
    scale: -1 1;
  }
  @container org (inline-size < 480px) {
    .top .button {
      display: flex;
    }
    .row-button,
    .invitation {
      padding: 10px 12px;
    }
    .invitation {
      flex-wrap: wrap;
      row-gap: 8px;
    }
    .invitation > .identity {
      flex-basis: calc(100% - 52px);
    }
    .invitation .sub {
      white-space: normal;
    }
    .answers {
      flex: 1;
      margin-inline-start: 52px;
    }
    .answers .button {
      flex: 1;
      border-color: var(--_border-strong);
    }
  }
  @media (forced-colors: active) {
    .badge {
      border-color: CanvasText;
    }
    .row.way:is(:hover, :focus-within) {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
    mark {
      background: Highlight;
      color: HighlightText;
    }
  }
`;
