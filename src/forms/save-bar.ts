import { css, html, nothing, type TemplateResult } from 'lit';

export const saveBarStyles = css`
  .save-bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 8px;
    flex-wrap: wrap;
    padding: 10px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .save-bar > .notice {
    flex-basis: 100%;
  }
  @container org (inline-size < 600px) {
    .save-bar {
      padding: 10px 12px;
    }
    .save-bar > [role='status'] {
      flex-basis: 100%;
    }
    .save-bar .primary {
      flex: 1;
    }
  }
`;

interface SaveBarOptions {
  /** Number of unsaved changes. Without changes, the bar is not rendered. */
  count: number;
  pending: boolean;
  /** Saving is destructive. */
  danger?: boolean;
  labels: { unsaved: string; discard: string; save: string; saving: string };
  discard: () => void;
  /** Called by the save button. Default: it submits the form. */
  save?: () => void;
  /** Error of the last attempt. */
  alert?: TemplateResult | undefined;
  /** Buttons before the others. */
  actions?: TemplateResult;
}

/** Renders the number of unsaved changes, and the buttons that save or discard them. */
export function saveBar({ count, pending, danger, labels, discard, save, alert, actions }: SaveBarOptions) {
  if (!count && !pending) return nothing;
  return html`<div class="save-bar" part="save-bar">
    ${alert}
    <span class="muted small" role="status" .textContent=${labels.unsaved}></span>
    <span class="end"></span>
    ${actions}
    <button
      type="button"
      class="button quiet"
      aria-disabled=${pending ? 'true' : nothing}
      @click=${() => (pending ? undefined : discard())}
    >
      ${labels.discard}
    </button>
    <button
      type=${save ? 'button' : 'submit'}
      class="button primary ${danger ? 'danger' : ''}"
      aria-busy=${pending ? 'true' : nothing}
      @click=${save ?? nothing}
    >
      ${pending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${pending ? labels.saving : labels.save}
    </button>
  </div>`;
}
