import { css, html } from 'lit';

export const segmentedStyles = css`
  .segmented {
    display: inline-flex;
    padding: 2px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }
  .segmented button {
    min-block-size: calc(var(--_h) - 6px);
    padding: 0 10px;
    border: 1px solid transparent;
    border-radius: var(--_radius-s);
    background: none;
    cursor: pointer;
    font-size: var(--_font-size-s);
    color: var(--_muted);
  }
  .segmented [aria-pressed='true'] {
    background: var(--_raised);
    color: var(--_text);
    border-color: var(--_control);
  }
  @media (forced-colors: active) {
    .segmented [aria-pressed='true'] {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
  }
`;

interface SegmentedOptions<Value> {
  /** Accessible name. */
  label: string;
  segments: readonly { value: Value; label: string }[];
  value: Value;
  select: (value: Value) => void;
}

/** Renders a choice between two to four views of the same thing, as toggle buttons. */
export const segmented = <Value>({ label, segments, value, select }: SegmentedOptions<Value>) =>
  html`<span class="segmented" role="group" aria-label=${label}
    >${segments.map(
      (segment) =>
        html`<button type="button" aria-pressed=${segment.value === value} @click=${() => select(segment.value)}>
          ${segment.label}
        </button>`,
    )}</span
  >`;
