import { css } from 'lit';
import { statusTokens } from './status-tokens.js';
import { readableOn } from './tokens.js';

/** Tokens that only dialogs, menus, alerts and toasts use. */
export const overlayTokens = [
  statusTokens,
  css`
    :host {
      --_mono: var(
        --org-font-mono,
        ui-monospace,
        'SF Mono',
        'Cascadia Code',
        Menlo,
        Consolas,
        'Liberation Mono',
        monospace
      );
      --_float-edge: light-dark(rgb(16 24 40 / 0.1), color-mix(in oklab, var(--_text) 16%, transparent));
      --_shadow: var(
        --org-shadow,
        0 0 0 1px var(--_float-edge),
        0 2px 4px light-dark(rgb(16 24 40 / 0.05), rgb(0 0 0 / 0.3)),
        0 12px 28px -6px light-dark(rgb(16 24 40 / 0.16), rgb(0 0 0 / 0.6))
      );
      --_danger-tint: light-dark(
        color-mix(in oklab, var(--_surface), oklch(from var(--_danger) 0.72 0.16 h) 12%),
        color-mix(in oklab, var(--_surface), var(--_danger) 13%)
      );
      --_warning-tint: light-dark(
        color-mix(in oklab, var(--_surface), oklch(from var(--_warning) 0.82 0.14 84) 17%),
        color-mix(in oklab, var(--_surface), var(--_warning) 12%)
      );
      --_success-tint: light-dark(
        color-mix(in oklab, var(--_surface), oklch(from var(--_success) 0.78 0.14 h) 15%),
        color-mix(in oklab, var(--_surface), var(--_success) 12%)
      );
      --_danger-fill: light-dark(var(--_danger), oklch(from var(--_danger) 0.56 0.17 h));
      --_on-danger: ${readableOn('var(--_danger-fill)')};
      --_radius-l: calc(var(--_radius) * 1.667);
    }
  `,
];
