import { css } from 'lit';

export const styles = css`
  .admin {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    align-items: start;
  }
  .content {
    min-inline-size: 0;
  }
  .content:focus-visible {
    outline: none;
  }
  .nav-button {
    inline-size: 100%;
    justify-content: flex-start;
  }
  .nav-button > .icon:last-child {
    margin-inline-start: auto;
  }
  .group {
    padding: 0 10px 4px;
    font-size: var(--_font-size-xs);
    font-weight: 500;
    color: var(--_muted);
  }
  nav ul {
    display: grid;
    gap: 2px;
  }
  .section-link {
    display: flex;
    align-items: center;
    gap: 6px;
    inline-size: 100%;
    min-block-size: var(--_h);
    padding: 4px 10px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    font-weight: 500;
    text-align: start;
    text-decoration: none;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .section-link:hover,
  .section-link[aria-current] {
    color: var(--_text);
  }
  .section-link:hover {
    background: var(--_hover);
  }
  .section-link[aria-current] {
    background: color-mix(in oklab, var(--_text) 7%, transparent);
  }
  .section-link:focus-visible {
    outline-offset: -2px;
  }
  .badge {
    display: inline-grid;
    flex: none;
    place-items: center;
    min-inline-size: 18px;
    block-size: 18px;
    padding: 0 5px;
    border: 1px solid var(--_brand-edge);
    border-radius: 9px;
    background: var(--_brand);
    color: var(--_on-brand);
    font-size: calc(var(--_size) * 0.786);
    font-weight: 600;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .section-link .badge {
    margin-inline-start: auto;
  }
  .requests > :state(ready) {
    margin-block-end: 32px;
  }
  .section-link .icon {
    inline-size: 14px;
    block-size: 14px;
    margin-inline-start: auto;
  }
  .is-loading {
    display: grid;
    gap: 16px;
    align-content: start;
    max-inline-size: 760px;
    min-block-size: 621px;
  }
  .is-loading > :first-of-type {
    inline-size: 200px;
    block-size: 20px;
    max-inline-size: 50%;
  }
  .is-loading > :last-child {
    block-size: 180px;
    border-radius: var(--_radius);
  }
  @container org (inline-size >= 600px) {
    .is-loading {
      min-block-size: 510px;
    }
  }
  @container org (inline-size < 880px) {
    nav {
      position: fixed;
      position-anchor: auto;
      position-area: block-end span-inline-end;
      position-try-fallbacks: flip-block;
      inset: auto;
      inline-size: min(560px, 100vw - 16px);
      max-block-size: calc(100dvh - 120px);
      margin: 4px 0;
      padding: 12px 6px;
      border: 1px solid transparent;
      border-radius: calc(var(--_radius) + 4px);
      background: var(--_raised);
      color: var(--_text);
      box-shadow: var(--_shadow);
    }
    nav:popover-open {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
      gap: 16px 8px;
      align-items: start;
    }
    @supports not (position-area: block-end) {
      nav {
        inset: 0;
        margin: auto;
        block-size: fit-content;
      }
    }
  }
  /* At 400 % zoom there is no space below the button. */
  @media (height < 400px) {
    @container org (inline-size < 880px) {
      nav {
        position-area: none;
        inset: 0;
        margin: auto;
        block-size: fit-content;
        max-block-size: calc(100dvh - 16px);
      }
    }
  }
  @container org (inline-size >= 880px) {
    .admin {
      grid-template-columns: 168px minmax(0, 1fr);
      gap: 32px;
      /* All sections: the page does not move when those that the backend lacks are removed. */
      min-block-size: 670px;
    }
    .unknown {
      visibility: hidden;
    }
    .nav-button {
      display: none;
    }
    nav {
      display: grid;
      gap: 16px;
      position: sticky;
      inset: 16px auto auto;
      inline-size: auto;
      max-block-size: calc(100dvh - 32px);
      margin: 0;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
    }
  }
  @media (forced-colors: active) {
    nav {
      border: 1px solid CanvasText !important;
    }
    .section-link {
      border: 1px solid Canvas;
    }
    .section-link[aria-current] {
      border-color: Highlight;
    }
    .badge {
      border-color: CanvasText;
    }
  }
`;
