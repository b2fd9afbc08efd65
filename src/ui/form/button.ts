import { css } from 'lit';

/** `.button` with `.primary`, `.secondary`, `.quiet`, `.link`; `.small`, `.icon-only`. `.danger` and `.spinner` are in `action.styles.ts`. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: var(--_h);
    padding: 0 calc(var(--_gap) * 3);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    font-weight: 500;
    line-height: 1.2;
    white-space: nowrap;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color calc(var(--_ms) * 0.6),
      border-color calc(var(--_ms) * 0.6);
  }
  .button.secondary {
    border-color: var(--_border-strong);
    background: var(--_raised);
  }
  .button:is(.secondary, .quiet):is(:hover, [aria-expanded='true']) {
    background-image: linear-gradient(var(--_hover), var(--_hover));
  }
  .button:is(.secondary, .quiet):active {
    background-image: linear-gradient(var(--_hover), var(--_hover)), linear-gradient(var(--_hover), var(--_hover));
  }
  .button.primary {
    background: var(--_brand);
    color: var(--_on-brand);
    border-color: var(--_brand-edge);
  }
  .button.primary:hover {
    background: color-mix(in oklab, var(--_brand), var(--_on-brand) 9%);
  }
  .button.small {
    min-block-size: 28px;
    padding-inline: calc(var(--_gap) * 2.5);
    font-size: var(--_font-size-s);
  }
  .button.icon-only {
    padding: 0;
    inline-size: var(--_h);
    flex: none;
  }
  .button.icon-only.small {
    inline-size: 28px;
  }
  .button.link {
    padding: 0;
    min-block-size: 24px;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 2px;
    text-decoration-thickness: 1px;
    font-weight: 400;
    border: 0;
  }
  .button[aria-disabled='true'] {
    color: var(--_muted);
    cursor: not-allowed;
    background: var(--_surface-sunken);
    border-color: var(--_border);
  }
  .button[aria-busy='true'] {
    cursor: progress;
  }
  .button.quiet:not(.danger, :hover) .icon {
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
    .button.primary {
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
      forced-color-adjust: none;
    }
    .button[aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
    }
  }
`;
