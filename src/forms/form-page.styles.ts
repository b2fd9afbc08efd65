import { css } from 'lit';

/** Layout of a page that is one form: title, groups of fields, pairs of fields, and a note why the form is read-only. */
export const formPageStyles = css`
  .page,
  .page > form,
  .is-loading,
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .page h2 {
    font-size: calc(var(--_size) * 1.429);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    align-items: start;
  }
`;
