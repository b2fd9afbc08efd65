import { css } from 'lit';

export const activityChartStyles = css`
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
  @container org (inline-size < 600px) {
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
  }
`;
