import { css } from 'lit';

export const styles = css`
  .values,
  .values dd {
    margin: 0;
  }
  .values {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .figures {
    grid-template-columns: repeat(3, minmax(0, 1fr));
    margin-block-end: 16px;
  }
  .values dt {
    font-size: var(--_font-size-s);
    color: var(--_muted);
  }
  .figures .skeleton {
    inline-size: 12ch;
    max-inline-size: 100%;
    translate: 0 0.2em;
  }
  .figures .skeleton.figure {
    inline-size: 3ch;
    block-size: 0.8em;
  }
  .values {
    max-inline-size: 760px;
    margin-block-end: 16px;
  }
  .values > div {
    display: grid;
    grid-template-columns: 172px minmax(0, 1fr) auto;
    gap: 0 12px;
    align-items: center;
    min-block-size: 40px;
    padding: 4px 6px 4px 12px;
    padding-inline: 12px 6px;
  }
  .values .mono {
    overflow-wrap: anywhere;
  }
  .token {
    display: grid;
    min-inline-size: 0;
  }
  .token .name {
    font-weight: 500;
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .col-created {
    inline-size: 200px;
  }
  .col-used {
    inline-size: 150px;
  }
  .col-status {
    inline-size: 232px;
  }
  .cell-label {
    display: none;
  }
  .new-secret {
    margin-block-end: 16px;
  }
  .new-secret .notice > .actions {
    align-self: flex-start;
  }
  .secret {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    max-inline-size: 580px;
    margin-block-start: 8px;
  }
  .secret .input {
    flex: 1 1 240px;
    min-inline-size: 0;
  }
  @container org (600px <= inline-size < 840px) {
    .table .col-created {
      display: none;
    }
  }
  @container org (inline-size < 600px) {
    .cell-label {
      display: inline;
    }
    .table td.col-created {
      flex-basis: 100%;
    }
    .figures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .figures > div:last-child {
      grid-column: 1 / -1;
      border-inline-start: 0;
      border-block-start: 1px solid var(--_border);
    }
    .values > div {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .values dt {
      grid-column: 1 / -1;
    }
  }
`;
