import { css, html, nothing, type TemplateResult } from 'lit';
import { containEscape } from './escape-key.js';

export const menuStyles = css`
  [popover] {
    position: fixed;
    position-anchor: auto;
    position-area: block-end span-inline-start;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
    inset: auto;
    margin: 4px 0;
    padding: 4px;
    min-inline-size: 232px;
    max-inline-size: min(360px, 100vw - 16px);
    max-block-size: min(480px, 100dvh - 32px);
    overflow: auto;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }
  [popover]:popover-open {
    animation: open-menu var(--_ms) var(--_ease);
  }
  @supports not (position-area: block-end) {
    [popover] {
      inset: 0;
      margin: auto;
      block-size: fit-content;
    }
  }
  /* At 400 % zoom there is no space on either side of the button. */
  @media (height < 400px) {
    [popover] {
      position-area: none;
      inset: 0;
      margin: auto;
      block-size: fit-content;
    }
  }
  @keyframes open-menu {
    from {
      opacity: 0;
      translate: 0 -4px;
    }
  }
  .menu-item {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 5px 8px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    text-align: start;
    text-decoration: none;
    color: inherit;
    cursor: pointer;
  }
  .menu-item > .icon {
    color: var(--_muted);
  }
  .menu-item:is(:hover, :focus-visible) {
    background: var(--_hover);
  }
  .menu-item:focus-visible {
    outline-offset: -2px;
  }
  .menu-item.danger,
  .menu-item.danger > .icon {
    color: var(--_danger);
  }
  .menu-item[aria-disabled='true'] {
    color: var(--_muted);
    cursor: not-allowed;
    align-items: flex-start;
  }
  .menu-item[aria-disabled='true'] > .icon {
    margin-block-start: 2px;
  }
  .menu-item.menu-reason {
    cursor: auto;
    background: none;
  }
  .menu-reason {
    display: block;
    font-size: var(--_font-size-xs);
    color: var(--_muted);
    white-space: normal;
  }
  .divider {
    block-size: 0;
    margin: 4px 0;
    border: 0;
    border-block-start: 1px solid var(--_border);
  }
  @media (forced-colors: active) {
    [popover] {
      border-color: CanvasText;
    }
    .menu-item[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;

export interface MenuItem {
  label: string;
  icon: TemplateResult;
  run: () => void;
  /** Reason why the action is unavailable. The item stays visible and shows it. */
  reason?: string;
  /** Destructive action: red, after a divider. */
  danger?: boolean;
}

/** Renders the items of a menu button (WAI-ARIA APG, menu button pattern). `onMenuKeydown` handles the keys. */
export function renderMenuItems(items: readonly MenuItem[], close: () => void) {
  const disabled = items.filter(({ reason }) => reason);
  const [first] = disabled;
  // A reason that all disabled items have is shown once, above the first of them.
  const shared = first && disabled.length > 1 && disabled.every(({ reason }) => reason === first.reason);
  return html`${items.map(
    ({ label, icon, run, reason, danger }, index) => html`
      ${danger && index > 0 ? html`<div class="divider" role="separator"></div>` : nothing}
      ${shared && first === items[index] ? html`<p class="menu-item menu-reason" role="none" id="menu-reason">${reason}</p>` : nothing}
      <button
        type="button"
        role="menuitem"
        tabindex="-1"
        class="menu-item ${danger && !reason ? 'danger' : ''}"
        aria-disabled=${reason ? 'true' : nothing}
        aria-describedby=${shared && reason ? 'menu-reason' : nothing}
        @click=${() => {
          if (reason) return;
          close();
          run();
        }}
      >
        ${icon}<span>${label}${reason && !shared ? html`<span class="menu-reason">${reason}</span>` : nothing}</span>
      </button>
    `,
  )}`;
}

/** Handles arrow keys, Home, End, Tab and type-ahead in an open menu. */
export function onMenuKeydown(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  const current = items.indexOf((menu.getRootNode() as ShadowRoot).activeElement as HTMLElement);
  const to = menuTarget(event, items, current);
  containEscape(event);
  if (to) {
    event.preventDefault();
    to.focus();
  } else if (event.key === 'Tab') {
    menu.hidePopover();
  }
}

function menuTarget(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  items: HTMLElement[],
  current: number,
): HTMLElement | undefined {
  const count = items.length;
  if (key === 'ArrowDown') return items[(current + 1) % count];
  if (key === 'ArrowUp') return items[(current <= 0 ? count : current) - 1];
  if (key === 'Home') return items[0];
  if (key === 'End') return items[count - 1];
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined;
  const after = [...items.slice(current + 1), ...items.slice(0, current + 1)];
  return after.find((item) => item.textContent!.trim().toLowerCase().startsWith(key.toLowerCase()));
}
