import { css } from 'lit';

export const styles = css`
  .import-head {
    margin-block-end: calc(var(--_gap) * 4);
  }
  .import-head h2 {
    font-size: calc(var(--_size) * 1.429);
  }
  .placeholder {
    display: grid;
    gap: 20px;
    max-inline-size: 760px;
  }
  .placeholder > .skeleton {
    inline-size: 100%;
    block-size: 132px;
    border-radius: var(--_radius);
  }
  .placeholder > .skeleton:first-child {
    block-size: 20px;
  }
`;
