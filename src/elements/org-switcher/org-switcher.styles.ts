import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }
  .trigger {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    max-inline-size: min(264px, 100%);
    min-block-size: 40px;
    padding-block: 4px;
    padding-inline: 6px 8px;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) + 2px);
    background: none;
    cursor: pointer;
    text-align: start;
  }
  button.trigger:is(:hover, [aria-expanded='true']) {
    background: var(--_hover);
  }
  .identity {
    line-height: 1.25;
  }
  .trigger > .icon {
    color: var(--_muted);
  }
  .avatar {
    inline-size: 28px;
    block-size: 28px;
    font-size: 11px;
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
  .skeleton-logo {
    inline-size: 28px;
    block-size: 28px;
    border-radius: var(--_radius);
    flex: none;
  }
  .skeleton-name {
    inline-size: 96px;
  }
  .skeleton-role {
    inline-size: 64px;
    block-size: 8px;
    margin-block-start: 6px;
  }
  .plain {
    padding-inline: 12px;
    border-color: var(--_border-strong);
    font-weight: 500;
  }
  .skeleton {
    display: block;
    block-size: 10px;
    border-radius: 5px;
    background: color-mix(in oklab, var(--_text) 10%, var(--_surface));
  }
  .waiting {
    block-size: calc(var(--_size) * 2.411 + 10px);
    animation: delayed-appear 1ms 300ms backwards;
  }
  @keyframes delayed-appear {
    from {
      visibility: hidden;
    }
  }
  @media (forced-colors: active) {
    .badge {
      border-color: CanvasText;
    }
    .skeleton {
      background: GrayText;
    }
  }
`;
