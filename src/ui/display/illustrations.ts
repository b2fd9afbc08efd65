/* Illustrations of empty states: hairlines with one detail in the accent color. */
import { css, svg, html, type TemplateResult } from 'lit';

export const illustrationStyles = css`
  .illustration {
    inline-size: 136px;
    block-size: 80px;
    margin-block-end: 10px;
    fill: none;
    stroke: var(--_control);
    stroke-width: 1.25;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .illustration .sheet {
    fill: var(--_surface);
    stroke: var(--_border-strong);
  }
  .illustration .faint {
    stroke: var(--_border-strong);
  }
  .illustration .ghost {
    stroke: var(--_border-strong);
    stroke-dasharray: 3 3;
  }
  .illustration .bar {
    stroke: var(--_border);
    stroke-width: 5;
  }
  .illustration .checkbox-target {
    fill: color-mix(in oklab, var(--_surface), var(--_accent) 12%);
    stroke: var(--_accent);
  }
  .illustration .mark {
    stroke: var(--_accent);
    stroke-width: 1.75;
  }
  .illustration:dir(rtl) {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .illustration :is(.sheet, .faint, .ghost, .bar) {
      stroke: GrayText;
    }
    .illustration .checkbox-target,
    .illustration .mark {
      stroke: Highlight;
    }
  }
`;

const illustration = (drawing: TemplateResult) =>
  html`<svg class="illustration" viewBox="0 0 136 80" aria-hidden="true">${drawing}</svg>`;

/** A list with one member and space for more. */
export const peopleIllustration = () =>
  illustration(svg`
  <rect class="sheet" x="14.5" y="6.5" width="108" height="67" rx="8"/>
  <path class="faint" d="M14.5 28.500h108M14.5 51.500h108"/>
  <circle class="checkbox-target" cx="30" cy="17.5" r="6.5"/><path class="mark" d="m27.2 17.7 2 2 3.6-4"/><path class="bar" d="M46 17.500h42"/>
  <circle class="ghost" cx="30" cy="40" r="6.5"/><path d="M30 37.200v5.600M27.2 40h5.6"/><path class="bar" d="M46 40h30"/>
  <circle class="ghost" cx="30" cy="62.5" r="6.5"/><path d="M30 59.700v5.600M27.2 62.500h5.6"/><path class="bar" d="M46 62.500h36"/>
`);

/** A letter. */
export const letterIllustration = () =>
  illustration(svg`
  <path class="ghost" d="M10 62c10 6 20 4 25-4"/>
  <rect class="sheet" x="40.5" y="14.5" width="76" height="52" rx="7"/>
  <path d="m42.5 18.5 31 25a8 8 0 0 0 10 0l31-25M42.5 63.5 66 39.500M114.5 63.5 91 39.5"/>
  <circle class="checkbox-target" cx="112" cy="18" r="10"/><path class="mark" d="M112 13.500v9M107.5 18h9"/>
`);

/** Rows and a magnifying glass. */
export const searchIllustration = () =>
  illustration(svg`
  <rect class="sheet" x="14.5" y="6.5" width="108" height="67" rx="8"/>
  <path class="faint" d="M14.5 28.500h108M14.5 51.500h108"/>
  <path class="bar" d="M28 17.500h46M28 40h30M28 62.500h40"/>
  <circle class="checkbox-target" cx="88" cy="40" r="15"/><path class="mark" d="m99 51 10.5 10.5"/><path class="mark" d="M82 40h12"/>
`);

/** Several buildings, one highlighted. Shown when the viewer has no organization. */
export const organizationsIllustration = () =>
  illustration(svg`
  <path class="faint" d="M8 70.500h120"/>
  <path class="sheet" d="M20.5 70.500v-34a4 4 0 0 1 4-4h22a4 4 0 0 1 4 4v34zM86.5 70.500v-28a4 4 0 0 1 4-4h22a4 4 0 0 1 4 4v28z"/>
  <path class="bar" d="M30 44h11M30 56h11M96 50h11"/>
  <path class="checkbox-target" d="M48.5 70.500v-54a4 4 0 0 1 4-4h32a4 4 0 0 1 4 4v54z"/>
  <path class="mark" d="M68.5 32v14M61.5 39h14"/>
`);
