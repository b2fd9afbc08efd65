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
  .migration {
    display: grid;
    gap: 8px;
  }
  .migration .lead {
    margin: 0;
  }
  .moved {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
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
  }
`;
