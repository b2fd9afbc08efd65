import { css } from 'lit';

/** Styles of the dialogs of API keys. */
export const apiKeyDialogStyles = css`
  .choices,
  .picker {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    min-inline-size: 0;
  }
  .picker > legend {
    margin-block-end: 6px;
  }
  .permissions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    align-content: start;
    max-block-size: 320px;
    padding: 4px;
    margin: -4px;
    overflow: auto;
    overflow-wrap: anywhere;
  }
  [type='checkbox'][aria-disabled='true'] {
    opacity: 0.5;
    cursor: not-allowed;
  }
  .card-check {
    padding: 10px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .card-check:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-tint);
  }
  .indented {
    margin-inline-start: 38px;
  }
  @media (forced-colors: active) {
    .card-check:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
