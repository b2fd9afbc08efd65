import { html, svg, type TemplateResult } from 'lit';

/** An icon on a grid of 16 with a stroke of 1.5. */
export const icon = (drawing: TemplateResult, classes = '') =>
  html`<svg class="icon ${classes}" viewBox="0 0 16 16" aria-hidden="true">${drawing}</svg>`;

export const mailIcon = () =>
  icon(svg`<rect x="2" y="3.5" width="12" height="9" rx="1.5"/><path d="m2.5 5 5.5 4 5.5-4"/>`);
export const selectorIcon = () => icon(svg`<path d="m5 6 3-3 3 3M5 10l3 3 3-3"/>`);
