import { css } from 'lit';

/** Styles of the deliveries, their details and the signing secrets. Needs `secretDialogStyles`. */
export const webhookPanelStyles = css`
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    margin-block-start: 24px;
  }
  .log-columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    align-items: start;
  }
  .log-columns.has-delivery {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .has-delivery .log-duration {
    display: none;
  }
  .section-head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    min-block-size: 28px;
    margin-block-end: 8px;
  }
  .section-head :is(h3, h4),
  .secrets h3 {
    min-inline-size: 0;
    margin: 0;
    font-size: var(--_size);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .section-head > .full {
    flex-basis: 100%;
    text-align: end;
  }
  .log {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
  }
  .log :is(th, td) {
    block-size: 36px;
    padding: 0 10px;
    border-block-end: 1px solid var(--_border);
    font-weight: 400;
    text-align: start;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .log thead th {
    font-size: var(--_font-size-xs);
    font-weight: 500;
    color: var(--_muted);
    border-block-end-color: var(--_border-strong);
  }
  .log th .button.link {
    max-inline-size: 100%;
  }
  .log-response {
    inline-size: 128px;
  }
  .log-attempts {
    inline-size: 84px;
  }
  .log-duration {
    inline-size: 96px;
  }
  .log-time {
    inline-size: 124px;
  }
  .log :is(.log-attempts, .log-duration, .log-time):is(td) {
    color: var(--_muted);
  }
  .log tr:has([aria-expanded='true']) > * {
    background: var(--_accent-tint);
  }
  .log tr:has([aria-expanded='true']) > th {
    box-shadow: inset 3px 0 var(--_accent);
  }
  .log tr:has([aria-expanded='true']) > th:dir(rtl) {
    box-shadow: inset -3px 0 var(--_accent);
  }
  .log .status {
    max-inline-size: 100%;
  }
  .more {
    margin-block-start: 8px;
  }
  .delivery {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    min-inline-size: 0;
  }
  .delivery .section-head {
    margin-block-end: 0;
  }
  .delivery .secret-code {
    max-block-size: 320px;
    margin-block-start: 4px;
  }
  .log time {
    display: inline-block;
  }
  .log time::first-letter {
    text-transform: uppercase;
  }
  .delivery .back {
    display: none;
    justify-self: start;
    margin-inline-start: -10px;
  }
  .attempts {
    display: grid;
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
    font-size: var(--_font-size-s);
  }
  .attempts li {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    padding-block: 4px;
    border-block-end: 1px solid var(--_border);
  }
  .secrets {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .values {
    max-inline-size: 760px;
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .values > div {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    align-items: center;
    min-block-size: 40px;
    padding: 4px 12px;
  }
  .values > div + div {
    border-block-start: 1px solid var(--_border);
  }
  .values dt {
    inline-size: 140px;
    font-size: var(--_font-size-s);
    color: var(--_muted);
  }
  .values dd {
    margin: 0;
  }
  .values dd.hint {
    margin-inline-start: auto;
  }
  @container org (inline-size < 760px) {
    .log-columns.has-delivery {
      grid-template-columns: minmax(0, 1fr);
    }
    .has-delivery .log-duration {
      display: table-cell;
    }
  }
  @container org (inline-size < 600px) {
    .log-columns.has-delivery > .deliveries {
      display: none;
    }
    .delivery .back {
      display: inline-flex;
    }
    .log :is(.log-attempts, .log-duration) {
      display: none;
    }
    .log-response {
      inline-size: 104px;
    }
    .log-time {
      inline-size: 100px;
    }
    .log :is(th, td) {
      padding-inline: 4px;
    }
  }
  @media (forced-colors: active) {
    .log tr:has([aria-expanded='true']) > th {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
