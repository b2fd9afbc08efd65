import { css, html } from 'lit';

export const chipStyles = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    max-inline-size: 100%;
    min-block-size: 22px;
    padding: 0 7px;
    border: 1px solid transparent;
    border-radius: var(--_radius-s);
    background: var(--_hover);
    font-size: var(--_font-size-xs);
    line-height: 1.5;
    white-space: nowrap;
  }
  .chip.truncate {
    display: inline-block;
    vertical-align: middle;
    line-height: 20px;
  }
  .chip.more {
    background: none;
    color: var(--_muted);
    padding-inline: 2px;
    flex: none;
  }
  .roles {
    display: flex;
    gap: 4px;
    min-inline-size: 0;
    overflow: hidden;
  }
  .roles > .chip:not(.more) {
    min-inline-size: min(4em, 100%);
  }
  .status {
    font-size: var(--_font-size-s);
  }
  span.status {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    vertical-align: middle;
  }
  .status .icon {
    color: var(--_muted);
    inline-size: 15px;
    block-size: 15px;
  }
  .status.success .icon {
    color: var(--_success);
  }
  .status.warning .icon {
    color: var(--_warning);
  }
  .status.danger .icon {
    color: var(--_danger);
  }
  .status.off {
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .chip {
      border-color: CanvasText;
    }
  }
`;

/** Roles as chips: the first two, and the number of others. `more` returns the accessible text of that number. */
export function roleChips(roles: readonly { name: string }[], more: (rest: number) => string, shown = 2) {
  const rest = roles.slice(shown);
  const [only] = roles;
  const chip = ({ name }: { name: string }) =>
    html`<span class="chip truncate" dir="auto" title=${name}>${name}</span>`;
  if (only && roles.length === 1) return chip(only);
  return html`<span class="roles"
    >${roles.slice(0, shown).map(chip)}${
      rest.length
        ? html`<span class="chip more" title=${rest.map((role) => role.name).join(', ')}
            ><span aria-hidden="true">+${rest.length}</span
            ><span class="visually-hidden">${more(rest.length)}</span></span
          >`
        : ''
    }</span
  >`;
}
