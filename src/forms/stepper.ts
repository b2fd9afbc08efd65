import { css, html, nothing } from 'lit';
import { checkIcon } from '../ui/icons/action-icons.js';

/** On narrow pages, the text with the number of the step replaces it. */
export const stepperStyles = css`
  .stepper {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin: 0;
    padding: 0;
    font-size: var(--_font-size-s);
    color: var(--_muted);
    list-style: none;
  }
  .stepper > li {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .stepper > li:not(:last-child)::after {
    inline-size: 24px;
    block-size: 1px;
    background: var(--_border);
    content: '';
  }
  .stepper .number {
    display: inline-grid;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    border: 1px solid var(--_control);
    border-radius: 50%;
    font-size: 11px;
    font-variant-numeric: tabular-nums;
  }
  .stepper .number > .icon {
    inline-size: 12px;
    block-size: 12px;
  }
  .stepper [aria-current] {
    font-weight: 500;
    color: var(--_text);
  }
  .stepper [aria-current] > .number {
    border-color: var(--_brand-edge);
    background: var(--_brand);
    color: var(--_on-brand);
  }
  .stepper .done > .number {
    border-color: var(--_success);
    color: var(--_success);
  }
  @media (forced-colors: active) {
    .stepper [aria-current] {
      border-block-end: 1px solid;
    }
    .stepper [aria-current] > .number {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @container org (inline-size < 600px) {
    .stepper {
      display: none;
    }
  }
`;

interface StepperOptions {
  /** Accessible name. */
  label: string;
  steps: readonly string[];
  /** Index of the current step. */
  index: number;
  /** Hidden text after the names of earlier steps. */
  done: string;
  number: (value: number) => string;
}

/** Renders the steps of a wizard. */
export const stepper = ({ label, steps, index, done, number }: StepperOptions) =>
  html`<ol class="stepper" aria-label=${label}>
    ${steps.map((name, at) => {
      const isDone = at < index;
      return html`<li class=${isDone ? 'done' : ''} aria-current=${at === index ? 'step' : nothing}>
        <span class="number">${isDone ? checkIcon() : number(at + 1)}</span
        ><span>${name}${isDone ? html`<span class="visually-hidden">, ${done}</span>` : nothing}</span>
      </li>`;
    })}
  </ol>`;
