import { css } from 'lit';

export const setupStyles = css`
  .setup {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 4);
    max-inline-size: 760px;
  }
  .setup > .button {
    justify-self: start;
  }
  .setup h3:focus {
    outline: none;
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
  .copies {
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .copies > div {
    display: grid;
    grid-template-columns: 200px minmax(0, 1fr) auto;
    gap: 0 12px;
    align-items: center;
    min-block-size: 40px;
    padding: 4px 12px;
  }
  .copies > div + div,
  .steps > li + li {
    border-block-start: 1px solid var(--_border);
  }
  .copies dt {
    color: var(--_muted);
  }
  .copies dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .group-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
    gap: 8px;
    align-items: end;
  }
  .steps {
    margin: 0;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    list-style: none;
  }
  .steps > li {
    display: grid;
    gap: 4px;
    padding: 10px 12px;
    overflow-wrap: anywhere;
  }
  .setup-foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    align-items: center;
    gap: 8px;
  }
  .setup-foot > .hint {
    margin-inline-end: auto;
  }
  @container org (inline-size < 600px) {
    .copies > div {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .copies dt {
      grid-column: 1 / -1;
    }
    .setup-foot > .button {
      flex: auto;
    }
  }
`;
