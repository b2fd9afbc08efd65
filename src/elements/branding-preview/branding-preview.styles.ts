import { css } from 'lit';
import { readableOn } from '../../styles/tokens.js';

export const styles = css`
  .preview-head {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block-end: 16px;
  }
  .scenes {
    display: grid;
    gap: 16px;
  }
  .scenes h3 {
    font-size: var(--_font-size-s);
    font-weight: 400;
    color: var(--_muted);
    margin-block-end: 6px;
  }
  .is-loading {
    animation: delayed-appear 1ms 300ms backwards;
  }
  @keyframes skeleton-pulse {
    50% {
      opacity: 0.5;
    }
  }
  @keyframes delayed-appear {
    from {
      visibility: hidden;
    }
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 16px;
  }
  .narrow .pair {
    grid-template-columns: repeat(2, minmax(0, 260px));
    justify-content: center;
  }
  .preview {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
    min-inline-size: 0;
    forced-color-adjust: none;
    font-size: 13px;
  }
  /* The colors of \`brandColors\` as CSS, which is smaller than the JavaScript that computes them. */
  .preview {
    --p-card: #fff;
    --p-text: #1c1f24;
    --p-muted: #5a5f64;
    --p-control: #84888c;
    --p-page: var(--p-paper, transparent);
    --p-onPrimary: ${readableOn('var(--p-primary)')};
    --p-link: light-dark(
      oklch(from var(--p-primary) min(l, 0.45) c h),
      oklch(from var(--p-primary) max(l, 0.77) min(c, 0.13) h)
    );
  }
  .preview.light {
    color-scheme: light;
  }
  .preview.dark {
    color-scheme: dark;
    --p-card: #1c2023;
    --p-text: #e8eaed;
    --p-muted: #a6adb3;
    --p-control: #7b8288;
    --p-page: oklch(from var(--p-paper) 0.18 min(c, 0.02) h);
  }
  .canvas {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    place-items: center;
    padding: 24px 16px;
    min-block-size: 248px;
    background: var(--p-page);
    color: var(--p-text);
    overflow-wrap: anywhere;
  }
  .narrow .canvas {
    padding: 20px 12px;
  }
  .invitation .canvas {
    background: color-mix(in oklab, var(--p-card), var(--p-primary) 4%);
  }
  .header .canvas {
    place-items: start stretch;
    padding: 0;
    min-block-size: 112px;
    align-content: start;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    inline-size: min(260px, 100%);
    padding: 20px;
    background: var(--p-card);
    border: 1px solid light-dark(rgb(0 0 0 / 0.08), rgb(255 255 255 / 0.08));
    border-radius: 8px;
  }
  .mail .card {
    border: 0;
    border-block-start: 3px solid var(--p-primary);
  }
  .narrow .card {
    padding: 16px;
  }
  .fine {
    font-size: 12px;
    color: var(--p-muted);
  }
  .sample-field {
    margin-block-start: 4px;
    border: 1px solid var(--p-control);
    border-radius: 5px;
    padding: 5px 8px;
    color: var(--p-muted);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  :is(.primary-button, .secondary-button) {
    padding: 7px 12px;
    text-align: center;
    font-weight: 600;
  }
  .primary-button {
    border-radius: 5px;
    background: var(--p-primary);
    color: var(--p-onPrimary);
    border: 1px solid color-mix(in oklab, var(--p-primary) 84%, var(--p-text));
  }
  .secondary-button {
    padding-block: 0;
    font-weight: 400;
  }
  .mail .primary-button {
    justify-self: start;
  }
  .app-bar {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 8px 12px;
    min-inline-size: 0;
    overflow: hidden;
    background: var(--p-card);
    border-block-end: 1px solid light-dark(#dfe3e1, #2c3134);
    white-space: nowrap;
  }
  .app-bar :is(.logo, .letters) {
    max-block-size: 24px;
  }
  .app-bar .letters {
    block-size: 24px;
    font-size: 10px;
  }
  .app-bar > .truncate {
    min-inline-size: 4em;
    margin-inline: -4px 4px;
  }
  .app-bar .on {
    border-block-end: 2px solid var(--p-link);
    padding-block: 4px;
  }
  .page {
    padding: 12px;
  }
  .narrow .app-link {
    display: none;
  }
  .logo {
    max-block-size: 32px;
    max-inline-size: min(160px, 100%);
    object-fit: contain;
    object-position: left center;
    justify-self: start;
  }
  .broken,
  .logo:not(.broken) + .letters {
    display: none;
  }
  .letters {
    display: grid;
    place-items: center;
    block-size: 32px;
    aspect-ratio: 1;
    flex: none;
    justify-self: start;
    border-radius: 5px;
    background: var(--p-primary);
    color: var(--p-onPrimary);
    font-size: 12px;
    font-weight: 600;
  }
  .is-loading .preview {
    color-scheme: inherit;
    --p-card: var(--_hover);
    animation: skeleton-pulse 1600ms infinite;
  }
  .is-loading .canvas {
    background: none;
  }
  .is-loading :is(.card, .app-bar) {
    border-color: transparent;
  }
  .is-loading :is(.card, .app-bar) > *,
  .is-loading .page {
    visibility: hidden;
  }
  @container org (inline-size < 480px) {
    .pair,
    .narrow .pair {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
