import { css } from 'lit';

export const styles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  .head,
  .chart-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .head h2,
  .chart-head h3 {
    flex: 1 1 auto;
  }
  .head h2 {
    font-size: calc(var(--_size) * 1.429);
  }
  .head {
    margin-block-end: -8px;
  }
  .figures,
  dd,
  figure {
    margin: 0;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .figures > div {
    display: grid;
    grid-template-rows: auto auto 1fr;
    padding: 12px 16px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .figures > div + div {
    border-inline-start: 1px solid var(--_border);
  }
  .figures dt {
    font-size: var(--_font-size-s);
    color: var(--_muted);
  }
  .figures dd {
    font-size: calc(var(--_size) * 1.714);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  .figures dd.delta {
    display: flex;
    gap: 4px;
    align-items: flex-start;
    min-block-size: 2.8em;
    font-size: var(--_font-size-xs);
    font-weight: 400;
    line-height: 1.4;
    letter-spacing: 0;
    color: var(--_muted);
  }
  .delta .icon {
    margin-block-start: 1px;
  }
  .chart-head {
    min-block-size: 32px;
    margin-block-end: 8px;
  }
  .chart-body {
    display: flex;
    flex-direction: column;
    block-size: 264px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin-block-end: 12px;
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
  }
  .legend span {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .legend b {
    font-weight: 600;
    min-inline-size: 3ch;
  }
  .legend i {
    inline-size: 16px;
    border-block-start: 2px solid var(--_accent);
  }
  .legend .two {
    border-block-start: 2px dashed var(--_muted);
  }
  .plot-grid {
    flex: 1;
    display: grid;
    grid-template: minmax(0, 1fr) auto / auto minmax(0, 1fr);
    gap: 4px 8px;
    min-block-size: 0;
  }
  .axis {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    font-size: var(--_font-size-xs);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .axis.values {
    flex-direction: column;
    text-align: end;
    margin-block: -8px;
  }
  .plot {
    cursor: crosshair;
    touch-action: pan-y;
    min-block-size: 0;
    border-radius: 1px;
  }
  .plot svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .plot svg:dir(rtl) {
    scale: -1 1;
  }
  .plot :is(path, polyline) {
    fill: none;
    vector-effect: non-scaling-stroke;
    stroke-linejoin: round;
  }
  .grid {
    stroke: var(--_border);
  }
  .area {
    fill: var(--_accent);
    opacity: 0.08;
  }
  .series-1,
  .dot {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .series-2,
  .dot.two {
    stroke: var(--_muted);
    stroke-width: 1.5;
  }
  .series-2 {
    stroke-dasharray: 4 3;
  }
  .plot .day {
    stroke: var(--_control);
  }
  .plot .dot {
    stroke-width: 9;
    stroke-linecap: round;
  }
  .scroll {
    overflow: auto;
    min-block-size: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .scroll:focus-visible {
    outline-offset: 1px;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
  }
  :is(td, th) {
    padding: 6px 12px;
    text-align: start;
    font-weight: 400;
  }
  tbody :is(td, th) {
    block-size: 32px;
    border-block-start: 1px solid var(--_border);
  }
  tbody tr:first-child :is(td, th) {
    border-block-start: 0;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    color: var(--_muted);
    font-size: var(--_font-size-xs);
    font-weight: 500;
    background: var(--_surface-sunken);
    border-block-end: 1px solid var(--_border);
  }
  .number {
    text-align: end;
  }
  .cohorts :is(td, th) {
    white-space: nowrap;
    padding-inline: 10px;
  }
  .lead {
    color: var(--_muted);
    font-size: var(--_font-size-s);
    margin-block-end: 10px;
  }
  .shade-1 {
    background: color-mix(in oklab, var(--_accent) 5%, transparent);
  }
  .shade-2 {
    background: color-mix(in oklab, var(--_accent) 10%, transparent);
  }
  .shade-3 {
    background: color-mix(in oklab, var(--_accent) 15%, transparent);
  }
  .shade-4 {
    background: color-mix(in oklab, var(--_accent) 20%, transparent);
  }
  .shade-5 {
    background: color-mix(in oklab, var(--_accent) 25%, transparent);
  }
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 10px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }
  .note {
    margin-block-start: -8px;
    color: var(--_muted);
    font-size: var(--_font-size-xs);
  }
  .skeleton.figure {
    inline-size: 48px;
    block-size: 20px;
    margin-block: 5px;
  }
  .skeleton.block {
    block-size: 100%;
    border-radius: var(--_radius);
  }
  .skeleton.cohort-block {
    block-size: 292px;
    border-radius: var(--_radius);
  }
  @container org (inline-size < 600px) {
    .figures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .figures > div:nth-child(3) {
      border-inline-start: 0;
    }
    .figures > div:nth-child(n + 3) {
      border-block-start: 1px solid var(--_border);
    }
    .figures > div {
      grid-template-rows: 2.8em auto 1fr;
    }
    .cohorts thead th {
      white-space: normal;
    }
    .skeleton.cohort-block {
      block-size: 307px;
    }
    .chart-body {
      block-size: 284px;
    }
  }
  @media (forced-colors: active) {
    .series-1,
    .dot {
      stroke: Highlight;
    }
    .series-2,
    .dot.two,
    .grid,
    .plot .day {
      stroke: CanvasText;
    }
    .area {
      fill: Highlight;
    }
    .legend i {
      border-color: Highlight;
    }
    .legend .two {
      border-color: CanvasText;
    }
    /* Backgrounds are removed, so the shade becomes a bar. */
    [class*='shade-'] {
      background: none;
      border-inline-start: 1px solid Highlight;
    }
    .shade-2 {
      border-inline-start-width: 3px;
    }
    .shade-3 {
      border-inline-start-width: 5px;
    }
    .shade-4 {
      border-inline-start-width: 7px;
    }
    .shade-5 {
      border-inline-start-width: 9px;
    }
  }
`;
