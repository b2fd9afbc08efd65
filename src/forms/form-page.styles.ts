import { css } from 'lit';
import { baseStyles, containerStyles } from '../styles/base.js';
import { skeletonStyles } from '../ui/display/skeleton.styles.js';
import { actionStyles } from '../ui/form/action.styles.js';
import { buttonStyles } from '../ui/form/button.js';
import { fieldStyles } from '../ui/form/field.js';
import { formStyles } from '../ui/form/form.js';
import { saveBarStyles } from './save-bar.js';

const layoutStyles = css`
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

/** Styles of an element that is one form with a save bar: title, groups of fields, pairs of fields. */
export const formPageStyles = [
  baseStyles,
  containerStyles,
  buttonStyles,
  ...actionStyles,
  fieldStyles,
  formStyles,
  layoutStyles,
  saveBarStyles,
  skeletonStyles,
];
