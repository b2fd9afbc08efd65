import { css } from 'lit';

export const sessionStyles = css`
  .sessions {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .sessions li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 10px 14px;
    min-inline-size: 0;
  }
  .sessions li + li {
    border-block-start: 1px solid var(--_border);
  }
  .session {
    display: grid;
    gap: 2px;
    flex: 1 1 150px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .said:empty {
    position: absolute;
  }
`;
