import { css } from 'lit';

export const styles = css`
  .admin {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    align-items: start;
  }
  .content {
    min-inline-size: 0;
  }
  nav,
  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  nav {
    border-block-end: 1px solid var(--_border);
  }
  .group {
    display: none;
    padding: 0 10px 4px;
    font-size: var(--_font-size-xs);
    font-weight: 500;
    color: var(--_muted);
  }
  .section-link {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 40px;
    padding: 0;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_muted);
    font-weight: 500;
    text-decoration: none;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .section-link:hover,
  .section-link[aria-current] {
    color: var(--_text);
  }
  .section-link[aria-current] {
    border-color: var(--_accent);
  }
  .section-link:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_radius-s);
  }
  .section-link .icon {
    inline-size: 14px;
    block-size: 14px;
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
  @container org (inline-size >= 880px) {
    .admin {
      grid-template-columns: 168px minmax(0, 1fr);
      gap: 32px;
    }
    nav {
      position: sticky;
      inset-block-start: 16px;
      flex-flow: column nowrap;
      gap: 16px;
      max-block-size: calc(100dvh - 32px);
      overflow-y: auto;
      border: 0;
    }
    nav ul {
      flex-flow: column;
      gap: 2px;
    }
    .group {
      display: block;
    }
    .section-link {
      inline-size: 100%;
      min-block-size: var(--_h);
      padding: 4px 10px;
      border: 0;
      border-radius: var(--_radius);
      text-align: start;
    }
    .section-link:hover {
      background: var(--_hover);
    }
    .section-link[aria-current] {
      background: color-mix(in oklab, var(--_text) 7%, transparent);
    }
    .section-link .icon {
      margin-inline-start: auto;
    }
  }
  @media (forced-colors: active) {
    .section-link[aria-current] {
      border-color: Highlight;
    }
    @container org (inline-size >= 880px) {
      .section-link {
        border: 1px solid Canvas;
      }
      .section-link[aria-current] {
        border-color: Highlight;
      }
    }
  }
`;
