import { css, html, nothing, type TemplateResult } from 'lit';
import { alertIcon, clockIcon, checkCircleIcon } from '../icons/list-icons.js';
import { infoIcon, warningIcon } from '../icons/action-icons.js';

type Content = TemplateResult | string | typeof nothing;

export const inlineAlertStyles = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 10px;
    padding: 10px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    align-items: center;
  }
  .notice > .icon {
    align-self: flex-start;
    margin-block-start: 2px;
    color: var(--_muted);
  }
  .notice > .text {
    flex: 1 1 200px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .notice > .actions {
    display: flex;
    gap: 8px;
    align-items: center;
    flex-wrap: wrap;
    margin-block: -4px;
  }
  .notice.danger {
    background: var(--_danger-tint);
    border-color: color-mix(in oklab, var(--_danger) 35%, var(--_surface));
  }
  .notice.danger > .icon {
    color: var(--_danger);
  }
  .notice.warning {
    background: var(--_warning-tint);
    border-color: color-mix(in oklab, var(--_warning) 38%, var(--_surface));
  }
  .notice.warning > .icon {
    color: var(--_warning);
  }
  .notice.success {
    background: var(--_success-tint);
    border-color: color-mix(in oklab, var(--_success) 32%, var(--_surface));
  }
  .notice.success > .icon {
    color: var(--_success);
  }
`;

export interface InlineAlertOptions {
  kind?: 'info' | 'success' | 'warning' | 'danger' | 'stale';
  /** Title, in bold. */
  title?: string;
  /** Details. */
  text?: Content;
  /** Buttons. */
  actions?: Content;
  /** `alert` for a failed action of the viewer, `status` for everything else. */
  role?: 'alert' | 'status';
}

const icons = { info: infoIcon, success: checkCircleIcon, warning: warningIcon, danger: alertIcon, stale: clockIcon };

/** Inline alert with title, text and actions. */
export const inlineAlert = ({ kind = 'info', title, text = nothing, actions, role }: InlineAlertOptions) => html`
  <div class="notice ${kind === 'stale' ? 'warning' : kind}" part="notice" role=${role ?? nothing}>
    ${icons[kind]()}
    <div class="text">${title ? html`<span class="strong">${title}</span> ` : nothing}${text}</div>
    ${actions ? html`<div class="actions">${actions}</div>` : nothing}
  </div>
`;
