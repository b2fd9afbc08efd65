import { html, nothing } from 'lit';
import { lockIcon } from '../ui/icons/list-icons.js';
import type { DataListView, ListButton } from './data-list.types.js';

/** Rendered buttons, and why those that are disabled cannot be used. */
export interface RenderedButtons {
  buttons: unknown;
  /** A line of text for the reasons, rendered before they load so that nothing moves; `nothing` without reasons. */
  reasons: unknown;
}

/** Runs the action of a button, or opens its menu once that is loaded. */
function press<Row>(list: DataListView<Row>, { run, menu }: ListButton, { currentTarget }: Event): void {
  if (!menu) return run?.();
  list.run(() => list.host.updateComplete.then(() => (currentTarget as HTMLElement).click()));
}

/** Renders buttons. `id` is the prefix of the ids of reasons. */
export function renderButtons<Row>(
  list: DataListView<Row>,
  buttons: readonly ListButton[],
  id: string,
): RenderedButtons {
  const reasonOf = ({ permission, reason = permission && list.reasonFor(permission) }: ListButton) => reason;
  const reasons = [...new Set(buttons.map(reasonOf))].filter((reason) => reason !== undefined);
  return {
    buttons: buttons.map((button) => {
      const { icon, label, classes, isBusy, menu } = button;
      const target = menu && list.lazy ? menu : nothing;
      const isDisabled = reasonOf(button) !== undefined;
      return html`<button
        type="button"
        class="button ${classes}"
        aria-disabled=${isDisabled ? 'true' : nothing}
        aria-busy=${isBusy ? 'true' : nothing}
        aria-haspopup=${menu ? 'menu' : nothing}
        popovertarget=${isDisabled ? nothing : target}
        aria-describedby=${isDisabled ? `${id}-${reasons.indexOf(reasonOf(button)!)}` : nothing}
        @click=${isDisabled || target !== nothing ? nothing : (event: Event) => press(list, button, event)}
      >
        ${icon}${label}
      </button>`;
    }),
    reasons: reasons.length
      ? html`<p class="reasons">
          ${lockIcon()}<span>${reasons.map((reason, index) => html`<span id="${id}-${index}">${reason}</span> `)}</span>
        </p>`
      : nothing,
  };
}
