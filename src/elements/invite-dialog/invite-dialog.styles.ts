import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
  }
  .reason {
    display: flex;
    gap: 6px;
    margin-block-start: 6px;
    font-size: var(--_font-size-s);
    color: var(--_muted);
  }
`;
