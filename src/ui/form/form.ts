import { css, html, nothing } from 'lit';
import { alertIcon } from '../icons/list-icons.js';

/** A control with its label, hint and error. */
export const formStyles = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    align-content: start;
    min-inline-size: 0;
  }
  :is(dialog, [popover]) .input {
    background-color: light-dark(var(--_surface), var(--_surface-sunken));
  }
  .input:has([aria-invalid='true']),
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .field > label,
  .label {
    font-weight: 500;
  }
  .hint {
    font-size: var(--_font-size-s);
    color: var(--_muted);
  }
  .error-text {
    display: flex;
    gap: 6px;
    font-size: var(--_font-size-s);
    color: var(--_danger);
  }
  .error-text .icon {
    margin-block-start: 1px;
  }
  textarea.input {
    display: block;
    padding-block: 6px;
    min-block-size: 64px;
    resize: vertical;
  }
  .select.wide {
    display: grid;
  }
  .select.small > select {
    min-block-size: 28px;
    font-size: var(--_font-size-s);
    padding-inline: 8px 28px;
  }
  .select.small > .icon {
    inset-inline-end: 7px;
  }
  .check {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    column-gap: 10px;
    align-items: start;
    min-block-size: 24px;
    padding-block: 2px;
  }
  .check > .hint {
    grid-column: 2;
  }
`;

/** Error of a field; reference it by `aria-describedby`. */
export const fieldError = (id: string, text: string | undefined) =>
  text ? html`<p class="error-text" id=${id}>${alertIcon()}<span>${text}</span></p>` : nothing;
