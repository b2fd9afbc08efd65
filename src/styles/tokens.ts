/*
 * Design tokens. Elements read `--org-*` with a default and store the result in private `--_*`, so a value that the host sets on
 * any ancestor wins. All tokens derive from brand, surface and text. `overlay-tokens.ts` has the tokens of lazy modules.
 */
import { css, unsafeCSS } from 'lit';

/** Black or white, whichever has more contrast on `color`: at least 4.58:1, because they are equal at a luminance of 0.1791. */
export const readableOn = (color: string) => {
  const k = 'clamp(0, (.1791 - y) * 1e6, 1)';
  return unsafeCSS(`color(from ${color} xyz-d65 calc(.9505 * ${k}) ${k} calc(1.0891 * ${k}))`);
};

export const tokens = css`
  :host {
    --_brand: var(--org-brand, #2d5fbe);
    --_surface: var(--org-surface, light-dark(#fff, #17191d));
    --_text: var(--org-text, light-dark(#1c1f24, #e8eaed));

    --_on-brand: var(--org-on-brand, ${readableOn('var(--_brand)')});
    --_accent: var(
      --org-accent,
      light-dark(oklch(from var(--_brand) min(l, 0.45) c h), oklch(from var(--_brand) max(l, 0.77) min(c, 0.13) h))
    );
    --_muted: var(--org-text-muted, color-mix(in oklab, var(--_text) 71%, var(--_surface)));
    --_surface-sunken: var(
      --org-surface-sunken,
      light-dark(color-mix(in oklab, var(--_surface), var(--_text) 3%), color-mix(in oklab, var(--_surface), #000 12%))
    );
    --_raised: var(--org-surface-raised, light-dark(var(--_surface), color-mix(in oklab, var(--_surface), #fff 5%)));
    --_hover: var(--org-hover, color-mix(in oklab, var(--_text) 6%, transparent));
    --_border: var(--org-border, color-mix(in oklab, var(--_text) 13%, var(--_surface)));
    --_control: var(--org-border-control, color-mix(in oklab, var(--_text) 50%, var(--_surface)));
    --_focus: var(--org-focus, var(--_accent));

    --_font: var(--org-font, inherit);
    --_size: var(--org-font-size, max(0.875rem, 14px));
    --_radius: var(--org-radius, 6px);
    --_h: var(--org-control-height, 32px);
    --_gap: var(--org-space, 4px);
    --_ms: var(--org-duration, 160ms);
    --_ease: var(--org-ease, cubic-bezier(0.2, 0, 0, 1));

    --_border-strong: color-mix(in oklab, var(--_text) 22%, var(--_surface));
    --_brand-edge: color-mix(in oklab, var(--_brand) 84%, var(--_text));
    --_font-size-xs: calc(var(--_size) * 0.857);
    --_font-size-s: calc(var(--_size) * 0.929);
    --_l: calc(var(--_size) * 1.143);
    --_radius-s: calc(var(--_radius) * 0.667);
  }
  @media (pointer: coarse) {
    :host {
      --_h: var(--org-control-height, 40px);
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_control);
      --_border-strong: var(--_text);
    }
  }
`;
