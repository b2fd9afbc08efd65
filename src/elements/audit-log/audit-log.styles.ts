import { css } from 'lit';

/** The day is above an event, its details are below it. */
export const styles = css`
  .table td.col-day:not(:has(.day)) {
    display: none;
  }
  .table td.col-day {
    padding: 16px 4px 7px;
    font-size: var(--_font-size-s);
    font-weight: 600;
  }
  .table td.col-details {
    padding: 16px 16px 12px 46px;
  }
  .person {
    display: flex;
    align-items: center;
    gap: 10px;
    min-inline-size: 0;
  }
  .mark {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    background: var(--_hover);
    color: var(--_muted);
  }
  .mark.bad {
    background: color-mix(in oklab, var(--_danger) 12%, transparent);
    color: var(--_danger);
  }
  .sentence,
  .sub {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .strong,
  .target {
    font-weight: 600;
  }
  .target {
    font-weight: 500;
  }
  .mono {
    font-size: var(--_font-size-s);
  }
  .toggle[aria-expanded='true'] > .icon {
    rotate: 180deg;
  }
  .toolbar .person-filter {
    inline-size: 168px;
  }
  .search-error {
    flex-basis: 100%;
    font-size: var(--_font-size-s);
    color: var(--_danger);
  }
  .toolbar .date {
    inline-size: 150px;
  }
  .toolbar .chip {
    min-block-size: 28px;
    padding-inline-end: 2px;
    background: var(--_accent-tint);
  }
  .toolbar .chip > bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .table-foot {
    justify-content: space-between;
    flex-wrap: wrap;
  }
  @container org (inline-size >= 600px) {
    .table tr:not(.spacer) {
      grid-template-columns: minmax(0, 1fr) 120px 140px 132px 44px;
    }
    .table td.col-main > .person {
      flex: 1;
    }
    .table :is(td.col-main, th.col-wide + th) {
      padding-inline-start: 4px;
    }
    .table td.col-day {
      grid-column: 1 / -1;
      min-block-size: 0;
    }
  }
  @container org (600px <= inline-size < 760px) {
    .table .col-ip {
      display: none;
    }
    .table tr:not(.spacer) {
      grid-template-columns: minmax(0, 1fr) 116px 120px 44px;
    }
  }
  @container org (inline-size < 600px) {
    .head > .actions {
      inline-size: auto;
      margin-inline-start: auto;
    }
    .table .col-ip {
      display: none;
    }
    .table tbody td.col-day {
      flex-basis: 100%;
      padding: 4px 0;
    }
    .person {
      align-items: flex-start;
    }
    .sentence,
    .sub {
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .table td.outcome {
      padding-inline-start: 42px;
    }
    .toolbar :is(.select, .person-filter, .date) {
      flex: 1 1 40%;
      max-inline-size: none;
    }
    .toolbar select {
      inline-size: 100%;
    }
    .zone {
      display: none;
    }
  }
`;
