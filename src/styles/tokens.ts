/*
 * The visual language in numbers. An element only ever reads `--org-*`, with a default, and keeps what it resolved in
 * private `--_*`: so a value that the host sets on any ancestor wins. Everything derives from brand, surface and text.
 */
import { css, unsafeCSS } from 'lit';

/** Black or white, whichever is readable on `color`: they are equal at a WCAG luminance of .1791, so never below 4.58:1. */
const readableOn = (color: string) => {
  const k = 'clamp(0, (.1791 - y) * 1e6, 1)';
  return unsafeCSS(`color(from ${color} xyz-d65 calc(.9505 * ${k}) ${k} calc(1.0891 * ${k}))`);
};

export const tokens = css`
  :host {
    --_brand: var(--org-brand, #2d5fbe);
    --_surface: var(--org-surface, light-dark(#fff, #17191d));
    --_text: var(--org-text, light-dark(#1c1f24, #e8eaed));

    --_on-brand: var(--org-on-brand, ${readableOn('var(--_brand)')});
    --_accent: var(--org-accent, light-dark(oklch(from var(--_brand) min(l, .45) c h), oklch(from var(--_brand) max(l, .77) min(c, .13) h)));
    --_accent-tint: var(--org-accent-tint, light-dark(color-mix(in oklab, var(--_surface), var(--_accent) 8%), color-mix(in oklab, var(--_surface), var(--_accent) 14%)));
    --_muted: var(--org-text-muted, color-mix(in oklab, var(--_text) 71%, var(--_surface)));
    --_sunken: var(--org-surface-sunken, light-dark(color-mix(in oklab, var(--_surface), var(--_text) 3%), color-mix(in oklab, var(--_surface), #000 12%)));
    --_raised: var(--org-surface-raised, light-dark(var(--_surface), color-mix(in oklab, var(--_surface), #fff 5%)));
    --_hover: var(--org-hover, color-mix(in oklab, var(--_text) 6%, transparent));
    --_border: var(--org-border, color-mix(in oklab, var(--_text) 13%, var(--_surface)));
    --_control: var(--org-border-control, color-mix(in oklab, var(--_text) 50%, var(--_surface)));
    --_danger: var(--org-danger, light-dark(oklch(.49 .18 27), oklch(.76 .13 25)));
    --_warning: var(--org-warning, light-dark(oklch(.47 .095 68), oklch(.82 .11 82)));
    --_success: var(--org-success, light-dark(oklch(.46 .1 155), oklch(.79 .11 155)));
    --_focus: var(--org-focus, var(--_accent));

    --_font: var(--org-font, inherit);
    --_mono: var(--org-font-mono, ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "Liberation Mono", monospace);
    --_size: var(--org-font-size, max(.875rem, 14px));
    --_radius: var(--org-radius, 6px);
    --_h: var(--org-control-height, 32px);
    --_row: var(--org-row-height, 52px);
    --_gap: var(--org-space, 4px);
    --_ms: var(--org-duration, 160ms);
    --_ease: var(--org-ease, cubic-bezier(.2, 0, 0, 1));

    --_float-edge: light-dark(rgb(16 24 40 / .1), color-mix(in oklab, var(--_text) 16%, transparent));
    --_shadow: var(--org-shadow, 0 0 0 1px var(--_float-edge), 0 2px 4px light-dark(rgb(16 24 40 / .05), rgb(0 0 0 / .3)), 0 12px 28px -6px light-dark(rgb(16 24 40 / .16), rgb(0 0 0 / .6)));
    --_edge: color-mix(in oklab, var(--_text) 22%, var(--_surface));
    --_brand-edge: color-mix(in oklab, var(--_brand) 84%, var(--_text));
    --_danger-tint: light-dark(color-mix(in oklab, var(--_surface), oklch(from var(--_danger) .72 .16 h) 12%), color-mix(in oklab, var(--_surface), var(--_danger) 13%));
    --_warning-tint: light-dark(color-mix(in oklab, var(--_surface), oklch(from var(--_warning) .82 .14 84) 17%), color-mix(in oklab, var(--_surface), var(--_warning) 12%));
    --_success-tint: light-dark(color-mix(in oklab, var(--_surface), oklch(from var(--_success) .78 .14 h) 15%), color-mix(in oklab, var(--_surface), var(--_success) 12%));
    --_danger-fill: light-dark(var(--_danger), oklch(from var(--_danger) .56 .17 h));
    --_on-danger: ${readableOn('var(--_danger-fill)')};
    --_xs: calc(var(--_size) * .857);
    --_s: calc(var(--_size) * .929);
    --_l: calc(var(--_size) * 1.143);
    --_xl: calc(var(--_size) * 1.429);
    --_r-s: calc(var(--_radius) * .667);
    --_r-l: calc(var(--_radius) * 1.667);
  }
  @media (pointer: coarse) {
    :host { --_h: var(--org-control-height, 40px); }
  }
  @media (prefers-contrast: more) {
    :host { --_muted: var(--_text); --_border: var(--_control); --_edge: var(--_text); }
  }
`;
