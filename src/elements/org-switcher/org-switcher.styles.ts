import { css } from 'lit';

export const styles = css`
  :host { display: inline-block; max-inline-size: 100%; }
  .trigger { display: inline-flex; align-items: center; gap: 8px; max-inline-size: min(264px, 100%); min-block-size: 40px; padding: 4px 8px 4px 6px; padding-inline: 6px 8px; border: 1px solid transparent; border-radius: calc(var(--_radius) + 2px); background: none; cursor: pointer; text-align: start; }
  button.trigger:is(:hover, [aria-expanded="true"]) { background: var(--_hover); }
  .who { line-height: 1.25; }
  .trigger > .icon { color: var(--_muted); }
  .avatar { inline-size: 28px; block-size: 28px; font-size: 11px; }
  .badge { display: inline-grid; place-items: center; min-inline-size: 18px; block-size: 18px; padding: 0 5px; border-radius: 9px; background: var(--_brand); color: var(--_on-brand); border: 1px solid var(--_brand-edge); font-size: calc(var(--_size) * .786); font-weight: 600; line-height: 1; font-variant-numeric: tabular-nums; }
  .logo-bone { inline-size: 28px; block-size: 28px; border-radius: var(--_radius); flex: none; }
  .name-bone { inline-size: 96px; }
  .role-bone { inline-size: 64px; block-size: 8px; margin-block-start: 6px; }

  [popover] { position: fixed; position-anchor: auto; position-area: block-end span-inline-end; position-try-fallbacks: flip-inline, flip-block, flip-block flip-inline; inset: auto; margin: 6px 0; padding: 0; inline-size: min(360px, 100vw - 16px); max-block-size: min(480px, 100dvh - 32px); overflow: hidden; border: 1px solid transparent; border-radius: calc(var(--_radius) + 4px); background: var(--_raised); color: var(--_text); box-shadow: var(--_shadow); }
  [popover]:popover-open { display: flex; flex-direction: column; animation: open var(--_ms) var(--_ease); }
  @supports not (position-area: block-end) { [popover] { inset: 0; margin: auto; block-size: fit-content; } }
  @keyframes open { from { opacity: 0; translate: 0 -4px; } }
  .plain { padding-inline: 12px; border-color: var(--_edge); font-weight: 500; }
  .bone { display: block; block-size: 10px; border-radius: 5px; background: color-mix(in oklab, var(--_text) 10%, var(--_surface)); }
  .waiting { animation: appear 1ms 300ms backwards; }
  @keyframes appear { from { visibility: hidden; } }
  .coming { block-size: 140px; }
  @media (forced-colors: active) { [popover] { border-color: CanvasText; } .badge { border-color: CanvasText; } .bone { background: GrayText; } }
`;
