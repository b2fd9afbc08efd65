import { css } from 'lit';

/** Styles of the dialog that shows a secret once. Needs the styles of forms, dialogs and alerts. */
export const secretDialogStyles = css`
  .input.secret {
    font-family: var(--_mono);
    padding-inline-end: 4px;
    background: var(--_surface-sunken);
  }
  .input.secret > input {
    direction: ltr;
    font: inherit;
    font-size: 0.93em;
    text-overflow: ellipsis;
  }
  .secret-code {
    min-inline-size: 0;
    margin: 0;
    padding: 10px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    font-family: var(--_mono);
    font-size: var(--_font-size-xs);
    line-height: 1.6;
    white-space: pre;
    direction: ltr;
    text-align: left;
    overflow: auto;
  }
  .secret-facts {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px 16px;
    font-size: var(--_font-size-s);
  }
  .secret-facts dt {
    color: var(--_muted);
  }
  .secret-facts dd {
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
`;
