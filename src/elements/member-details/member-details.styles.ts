import { css } from 'lit';

export const styles = css`
  :host([drawer]) {
    display: contents;
  }
  .details {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    min-inline-size: 0;
  }
  .head {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    padding-block: 4px 12px;
  }
  .head .avatar,
  .head .skeleton.round {
    inline-size: 40px;
    block-size: 40px;
    font-size: 14px;
  }
  h2.name {
    font-size: var(--_l);
    font-weight: 600;
  }
  h2 .muted {
    font-weight: 400;
    font-size: var(--_size);
  }
  h3 {
    font-size: var(--_size);
  }
  .skeleton-name {
    inline-size: 40%;
    margin-block: 6px;
  }
  .thin {
    inline-size: 60%;
    block-size: 8px;
    margin-block-start: 8px;
  }
  .body .thin {
    inline-size: 200px;
    max-inline-size: 100%;
    margin-block: 5px 11px;
  }
  .body .skeleton-role {
    inline-size: 100%;
    block-size: 61px;
    margin-block: 16px;
    border-radius: var(--_radius);
  }
  .body .skeleton-button {
    block-size: 28px;
    margin-block: 0;
    border-radius: var(--_radius);
  }
  .tabs {
    display: flex;
    gap: 20px;
    border-block-end: 1px solid var(--_border);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tabs [role='tab'] {
    min-block-size: 36px;
    padding: 0;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_muted);
    cursor: pointer;
    white-space: nowrap;
    font-weight: 500;
  }
  .tabs [role='tab'][aria-selected='true'] {
    color: var(--_text);
    border-block-end-color: var(--_accent);
  }
  .tabs [role='tab']:focus-visible {
    outline-offset: -2px;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding-block: 16px 20px;
    align-content: start;
  }
  :host(:not([drawer])) .body:has(> .is-loading) {
    min-block-size: 251px;
  }
  .body:focus-visible {
    outline-offset: -2px;
  }
  .facts {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px 16px;
    margin: 0;
    font-size: var(--_font-size-s);
  }
  .facts dt {
    color: var(--_muted);
  }
  .facts dd {
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .hint {
    font-size: var(--_font-size-s);
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .assigned {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }
  .assigned li {
    padding: 10px 14px;
    overflow-wrap: anywhere;
  }
  .assigned li + li {
    border-block-start: 1px solid var(--_border);
  }
  .pending-role > *,
  .pending-role ~ * {
    visibility: hidden;
  }
  .row-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 8px;
  }
  .action.refused {
    flex-basis: 100%;
  }
  .action {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
  }
  .reason {
    display: inline-flex;
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
  dialog.drawer {
    position: fixed;
    inset-block: 0;
    inset-inline: auto 0;
    inline-size: min(440px, 100vw);
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--_border);
    border-radius: 0;
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    container: overlay / inline-size;
    overflow: hidden;
    overscroll-behavior: contain;
  }
  dialog.drawer[open] {
    display: grid;
    animation: slide calc(var(--_ms) * 1.375) var(--_ease);
  }
  dialog.drawer::backdrop {
    background: light-dark(rgb(16 20 28 / 0.36), rgb(0 0 0 / 0.6));
    animation: veil calc(var(--_ms) * 1.375);
  }
  dialog.drawer > .details {
    grid-template-rows: auto auto minmax(0, 1fr);
    block-size: 100%;
    align-content: stretch;
  }
  dialog.drawer .head {
    padding: 16px 12px 12px 20px;
    padding-inline: 20px 12px;
  }
  dialog.drawer .tabs {
    padding-inline: 20px;
  }
  dialog.drawer .body {
    padding: 16px 20px 20px;
    overflow: auto;
  }
  @keyframes slide {
    from {
      translate: 24px 0;
      opacity: 0;
    }
  }
  @keyframes veil {
    from {
      opacity: 0;
    }
  }
  @media (width < 600px) {
    dialog.drawer {
      inset-block: auto 0;
      inset-inline: 0;
      inline-size: 100%;
      block-size: calc(100dvh - 24px);
      border-inline-start: 0;
      border-block-start: 1px solid var(--_border);
      border-start-start-radius: var(--_radius-l);
      border-start-end-radius: var(--_radius-l);
    }
    @keyframes slide {
      from {
        translate: 0 24px;
        opacity: 0;
      }
    }
  }
  @media (forced-colors: active) {
    dialog.drawer {
      border-color: CanvasText;
    }
    .tabs [role='tab'] {
      border-block-end-color: Canvas;
    }
    .tabs [role='tab'][aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
