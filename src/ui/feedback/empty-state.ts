import { css, html, nothing, type TemplateResult } from 'lit';

export const emptyStateStyles = css`
  .empty {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 6px;
    padding: 40px 24px;
    text-align: center;
  }
  .empty > .icon {
    inline-size: 24px;
    block-size: 24px;
    stroke-width: 1;
    color: var(--_muted);
    margin-block-end: 6px;
  }
  .empty p {
    color: var(--_muted);
    max-inline-size: 44ch;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .empty > .actions {
    display: flex;
    gap: 8px;
    margin-block-start: 10px;
    flex-wrap: wrap;
    justify-content: center;
  }
`;

export interface EmptyStateOptions {
  /** An illustration for empty content, an icon for blocked content. */
  icon: TemplateResult;
  title: string;
  text?: string;
  actions?: TemplateResult | typeof nothing;
  part?: string;
  /** `alert` for a failure that the viewer waits for. */
  role?: 'alert' | 'status';
}

/** Centered empty state: illustration or icon, title, description and actions. */
export const emptyState = ({ icon, title, text, actions = nothing, part = 'empty', role }: EmptyStateOptions) => html`
  <div class="empty" part=${part} role=${role ?? nothing}>
    ${icon}
    <h3>${title}</h3>
    ${text ? html`<p>${text}</p>` : nothing}
    <div class="actions">${actions}</div>
  </div>
`;
