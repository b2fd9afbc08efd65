import { css } from 'lit';
import { tokens } from './tokens.js';

/** Base styles of every element: tokens, a reset of inherited host styles, typography, the focus ring. */
export const baseStyles = [
  tokens,
  css`
    :host {
      display: block;
      color: var(--_text);
      font-family: var(--_font);
      font-size: var(--_size);
      font-weight: 400;
      line-height: 1.43;
      letter-spacing: normal;
      word-spacing: normal;
      text-align: start;
      text-transform: none;
      text-indent: 0;
      white-space: normal;
      cursor: auto;
    }
    :host([hidden]) {
      display: none;
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
    h2,
    h3,
    h4,
    p,
    ul,
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
      min-inline-size: 0;
    }
    ul {
      list-style: none;
    }
    legend {
      max-inline-size: 100%;
      padding: 0;
    }
    h2,
    h3,
    h4 {
      font-size: var(--_l);
      font-weight: 600;
      line-height: 1.3;
      text-wrap: balance;
    }
    button,
    input,
    select,
    textarea {
      font: inherit;
      color: inherit;
      letter-spacing: inherit;
      margin: 0;
    }
    [hidden] {
      display: none !important;
    }
    :focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }
    .icon {
      inline-size: 16px;
      block-size: 16px;
      flex: none;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .icon.small {
      inline-size: 14px;
      block-size: 14px;
    }
    /* Forced colors do not apply to SVG: its own color could vanish on the user's background. */
    @media (forced-colors: active) {
      .icon {
        color: inherit !important;
      }
    }
    .muted {
      color: var(--_muted);
    }
    .small {
      font-size: var(--_font-size-s);
    }
    .strong {
      font-weight: 600;
    }
    .end {
      margin-inline-start: auto;
    }
    .truncate {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      min-inline-size: 0;
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }
    .visually-hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (pointer: coarse) {
      input,
      select,
      textarea {
        font-size: max(16px, 1em);
      }
    }
    @media (prefers-reduced-motion: reduce) {
      *,
      ::before,
      ::after,
      ::backdrop {
        animation-duration: 0.01ms !important;
        animation-iteration-count: 1 !important;
        transition-duration: 0.01ms !important;
      }
    }
  `,
];

/** For elements that fill a container: container queries decide the layout. `!important`, because a host's reset would win. */
export const containerStyles = css`
  :host {
    container: org / inline-size !important;
  }
`;
