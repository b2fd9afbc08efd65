import { html, nothing } from 'lit';
import type { DataListView, ListButton } from './data-list.types.js';

/** Renders a button. One that the viewer may not use is disabled, with the reason. */
export function renderButton<Row>(
  list: DataListView<Row>,
  { icon, label, classes, permission, isBusy, run, reason = permission && list.reasonFor(permission) }: ListButton,
) {
  const isDisabled = reason !== undefined;
  return html`<button
    type="button"
    class="button ${classes}"
    aria-disabled=${isDisabled ? 'true' : nothing}
    aria-busy=${isBusy ? 'true' : nothing}
    title=${reason || nothing}
    aria-description=${reason || nothing}
    @click=${isDisabled ? nothing : run}
  >
    ${icon}${label}
  </button>`;
}
