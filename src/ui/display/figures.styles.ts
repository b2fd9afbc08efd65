import { css } from 'lit';

/** A row of figures with labels: `<dl class="figures">`. The element sets the columns. */
export const figuresStyles = css`
  .figures {
    display: grid;
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .figures dd {
    margin: 0;
  }
  .figures > div {
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
    font-size: calc(var(--_size) * 1.571);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
    min-block-size: 1.3em;
  }
  .figures dd.note {
    font-size: var(--_font-size-xs);
    font-weight: 400;
    line-height: 1.4;
    min-block-size: 1.4em;
    color: var(--_muted);
  }
`;
