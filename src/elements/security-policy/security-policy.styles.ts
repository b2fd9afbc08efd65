import { css } from 'lit';

export const styles = css`
  :host {
    --_accent-tint: var(
      --org-accent-tint,
      light-dark(
        color-mix(in oklab, var(--_surface), var(--_accent) 8%),
        color-mix(in oklab, var(--_surface), var(--_accent) 14%)
      )
    );
  }
  .page {
    gap: 20px;
    max-inline-size: 760px;
  }
  .lead {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  form,
  .is-loading {
    gap: 24px;
  }
  .group {
    gap: 8px;
  }
  .group > legend {
    margin-block-end: 8px;
    padding: 0;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: 8px;
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
  .check input {
    accent-color: var(--_accent);
  }
  .pair {
    gap: 20px;
  }
  .compose,
  .field > .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .compose {
    padding: 1px 4px;
    min-block-size: var(--_h);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: light-dark(var(--_surface), var(--_surface-sunken));
  }
  .compose:has([aria-invalid]) {
    border-color: var(--_danger);
  }
  .compose > .chips {
    display: contents;
  }
  .compose > input {
    flex: 1;
    min-inline-size: 120px;
    min-block-size: 28px;
    padding: 0 6px;
    border: 0;
    background: none;
    outline: 0;
  }
  .compose:has(> input:focus) {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }
  .chip.token {
    min-block-size: 28px;
    padding-inline: 8px 2px;
    font-size: var(--_font-size-s);
  }
  .impact {
    display: grid;
    gap: 8px;
  }
  .impact.is-stale {
    opacity: 0.6;
  }
  .people,
  .theirs {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .impact > .people {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .people li {
    display: flex;
    align-items: center;
    gap: 10px;
    min-inline-size: 0;
    padding: 8px 14px;
  }
  .people li + li {
    border-block-start: 1px solid var(--_border);
  }
  .people .wide-only {
    max-inline-size: 30%;
  }
  .people .button {
    flex: none;
  }
  .theirs {
    gap: 4px;
    margin-block-start: 6px;
  }
  .theirs li {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
  }
  .locked {
    display: flex;
    gap: 6px;
    font-size: var(--_font-size-s);
    color: var(--_muted);
  }
  .is-loading {
    min-block-size: 198px;
    align-content: start;
  }
  .skeleton-card {
    block-size: 62px;
    border-radius: var(--_radius);
  }
  .skeleton-field {
    block-size: var(--_h);
    border-radius: var(--_radius);
  }
  @container org (inline-size < 600px) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
    .people .wide-only {
      display: none;
    }
    .is-loading {
      min-block-size: 438px;
    }
  }
  @media (forced-colors: active) {
    .card-check:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
