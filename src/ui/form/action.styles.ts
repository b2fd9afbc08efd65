import { css } from 'lit';
import { overlayTokens } from '../../styles/overlay-tokens.js';

/** Styles of lazy modules with actions: overlay tokens, `.button.danger`, `.spinner`, `.mono`, mirrored icons. */
export const actionStyles = [
  ...overlayTokens,
  css`
    .icon.flip:dir(rtl) {
      scale: -1 1;
    }
    .mono {
      font-family: var(--_mono);
      font-size: 0.93em;
    }
    .button.danger:where(:not([aria-disabled='true'])) {
      color: var(--_danger);
    }
    .button.danger.quiet:hover {
      background: var(--_danger-tint);
    }
    .button.danger.primary {
      background: var(--_danger-fill);
      color: var(--_on-danger);
      border-color: var(--_danger-fill);
    }
    .button.danger.primary:hover {
      background: color-mix(in oklab, var(--_danger-fill), var(--_on-danger) 9%);
    }
    .spinner {
      inline-size: 14px;
      block-size: 14px;
      flex: none;
      border: 2px solid color-mix(in oklab, currentColor 25%, transparent);
      border-block-start-color: currentColor;
      border-radius: 50%;
      animation: spin 800ms linear infinite;
    }
    @keyframes spin {
      to {
        rotate: 1turn;
      }
    }
    @media (forced-colors: active) {
      .button.danger.primary {
        border-color: ButtonText;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .spinner {
        border-style: dotted;
      }
    }
  `,
];
