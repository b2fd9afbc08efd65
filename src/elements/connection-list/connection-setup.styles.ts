import { css } from 'lit';

export const setupStyles = css`
  .setup {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 4);
    max-inline-size: 760px;
  }
  .setup-close {
    margin-block-end: 4px;
  }
  .setup-close > .icon {
    rotate: 180deg;
  }
  .setup-title:focus {
    outline: none;
  }
  .setup p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 1px solid Highlight;
    }
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(232px, 100%), 1fr));
    gap: 8px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choice {
    display: grid;
    grid-template-columns: 16px 32px minmax(0, 1fr);
    gap: 10px;
    align-items: center;
    padding: 10px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-tint);
  }
  .choice > input {
    margin: 0;
  }
  .fields {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .fields > legend {
    padding: 0;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    gap: 12px;
  }
  .instructions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    margin: 0;
    padding: 0;
    counter-reset: step;
    list-style: none;
  }
  .instructions > li {
    position: relative;
    padding-inline-start: 36px;
    counter-increment: step;
    overflow-wrap: anywhere;
  }
  .instructions > li::before {
    position: absolute;
    inset-block-start: -1px;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    inline-size: 22px;
    block-size: 22px;
    border: 1px solid var(--_control);
    border-radius: 50%;
    font-size: var(--_font-size-s);
    color: var(--_muted);
    content: counter(step);
  }
  .copies,
  .steps,
  .rows,
  .preview {
    margin: 0;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    list-style: none;
  }
  .instructions > li > .copies {
    margin-block-start: 8px;
  }
  .copies > div {
    display: grid;
    grid-template-columns: minmax(0, 200px) minmax(0, 1fr) auto;
    gap: 0 12px;
    align-items: center;
    min-block-size: 40px;
    padding-block: 4px;
    padding-inline: 12px 6px;
  }
  .copies > div + div,
  .steps > li + li,
  .rows > li + li {
    border-block-start: 1px solid var(--_border);
  }
  .copies dt,
  .values dt {
    color: var(--_muted);
  }
  .copies dd,
  .values dd {
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .rows > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: center;
    padding-block: 8px;
    padding-inline: 12px 6px;
  }
  .rows > li > span {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .file-row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  .file-row > bdi {
    overflow-wrap: anywhere;
  }
  .file {
    position: relative;
  }
  .file:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .file:has([aria-invalid='true']) {
    border-color: var(--_danger);
  }
  .group-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
    gap: 8px;
    align-items: start;
  }
  .group-row > .button {
    /* Beside the fields, below their labels. */
    margin-block-start: calc(1.43em + 6px);
  }
  .steps > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 12px;
    padding: 10px 12px;
    overflow-wrap: anywhere;
  }
  .test-status:not(:empty) {
    margin-block-start: calc(var(--_gap) * 4);
  }
  .setup a.button {
    color: inherit;
    text-decoration: none;
  }
  .steps .end {
    font-size: var(--_font-size-s);
    color: var(--_muted);
  }
  .advice {
    display: grid;
    grid-column: 1 / -1;
    gap: 8px;
    justify-items: start;
    padding-inline-start: 22px;
  }
  .values {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
    gap: 4px 16px;
    margin: 0;
  }
  .preview {
    display: grid;
    gap: 8px;
    padding: 12px;
    background: var(--_surface-sunken);
  }
  .preview > h4 {
    margin: 0;
    font-size: inherit;
  }
  .preview summary {
    cursor: pointer;
  }
  .preview details > .values {
    margin-block-start: 8px;
  }
  .setup-foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    align-items: center;
    gap: 8px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_border);
  }
  .setup-foot > :is(.hint, .reason) {
    flex: 1 1 200px;
  }
  @container org (inline-size >= 600px) {
    .setup-position {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @container org (inline-size < 600px) {
    .copies > div {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .copies dt {
      grid-column: 1 / -1;
    }
    .group-row {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .group-row > .field:nth-child(2) {
      grid-row: 2;
    }
    .setup-foot > :is(.hint, .reason) {
      flex-basis: 100%;
    }
    .setup-foot > .button:not(.quiet) {
      flex: auto;
    }
  }
`;
