import { css, html, type TemplateResult } from 'lit';
import { chevronIcon } from '../icons/list-icons.js';

/** Form controls without their labels, hints and errors, which are in `form.ts`. */
export const fieldStyles = css`
  .input {
    display: flex;
    align-items: center;
    gap: calc(var(--_gap) * 2);
    min-block-size: var(--_h);
    inline-size: 100%;
    padding: 0 10px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
  }
  .input > input {
    flex: 1;
    min-inline-size: 0;
    inline-size: 100%;
    border: 0;
    outline: 0;
    background: none;
    padding: 0;
    min-block-size: calc(var(--_h) - 2px);
    appearance: none;
  }
  .input > input::-webkit-search-cancel-button {
    display: none;
  }
  .input > .icon {
    color: var(--_muted);
  }
  .input:is(:focus-visible, :has(:focus-visible)) {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
    border-color: var(--_focus);
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .select {
    position: relative;
    display: inline-grid;
    max-inline-size: 100%;
  }
  .select > .icon {
    position: absolute;
    inset-inline-end: 9px;
    inset-block-start: calc(50% - 8px);
    color: var(--_muted);
    pointer-events: none;
  }
  .select > select {
    appearance: none;
    padding-inline-end: 30px;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  :is([type='checkbox'], [type='radio']) {
    inline-size: 16px;
    block-size: 16px;
    accent-color: var(--_accent);
    flex: none;
    margin-block-start: calc(0.715em - 8px);
  }
  .reason {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    font-size: var(--_font-size-s);
    color: var(--_muted);
  }
  .reason .icon {
    margin-block-start: 2px;
  }
`;

/** Wraps a native select in field styles; `control` is the `<select class="input">`. */
export const select = (control: TemplateResult, classes = '') =>
  html`<span class="select ${classes}">${control}${chevronIcon()}</span>`;
