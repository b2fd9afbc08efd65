import { css } from 'lit';

/** Colors for success, warning and danger. */
export const statusTokens = css`
  :host {
    --_danger: var(--org-danger, light-dark(oklch(0.49 0.18 27), oklch(0.76 0.13 25)));
    --_warning: var(--org-warning, light-dark(oklch(0.47 0.095 68), oklch(0.82 0.11 82)));
    --_success: var(--org-success, light-dark(oklch(0.46 0.1 155), oklch(0.79 0.11 155)));
  }
`;
