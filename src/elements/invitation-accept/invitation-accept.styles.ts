import { css } from 'lit';
import { readableOn } from '../../styles/tokens.js';

/** Derives the brand tokens again, because the brand is that of the organization instead of the page. */
const branded = css`
  .landing.branded {
    --_brand: var(--p-brand);
    --_on-brand: ${readableOn('var(--p-brand)')};
    --_accent: light-dark(
      oklch(from var(--p-brand) min(l, 0.45) c h),
      oklch(from var(--p-brand) max(l, 0.77) min(c, 0.13) h)
    );
    --_focus: var(--_accent);
    --_brand-edge: color-mix(in oklab, var(--p-brand) 84%, var(--_text));
  }
`;

export const styles = [
  branded,
  css`
    .landing {
      display: grid;
      justify-items: center;
      align-items: start;
      min-block-size: inherit;
      padding: 40px 20px;
      background: light-dark(
        color-mix(in oklab, var(--_surface), var(--_brand) 4%),
        color-mix(in oklab, var(--_surface), var(--_brand) 5%)
      );
      border-radius: inherit;
    }
    :host([plain]) .landing {
      padding: 0;
      background: none;
    }
    .card {
      inline-size: min(420px, 100%);
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: 20px;
      padding: 28px;
      border: 1px solid var(--_border);
      border-radius: calc(var(--_radius) * 1.667 + 2px);
      background: var(--_raised);
    }
    .branded > .card > .avatar:not(.picture) {
      background: var(--_brand);
      color: var(--_on-brand);
    }
    .card > .avatar {
      inline-size: 56px;
      block-size: 56px;
      font-size: 20px;
    }
    .tight {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 6px;
    }
    h2 {
      font-size: calc(var(--_size) * 1.429);
      overflow-wrap: anywhere;
    }
    h2:focus {
      outline: 0;
    }
    .card p {
      color: var(--_muted);
      text-wrap: pretty;
      overflow-wrap: anywhere;
    }
    blockquote {
      margin: 0;
      padding: 12px 14px;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface-sunken);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    .facts {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 6px 16px;
      margin: 0;
      font-size: var(--_font-size-s);
    }
    .facts dt {
      color: var(--_muted);
    }
    .facts dd {
      margin: 0;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .roles-offered {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      margin: -2px 0;
    }
    .accounts {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
    }
    .accounts > div {
      display: flex;
      gap: 10px;
      align-items: center;
      padding: 10px 12px;
      min-inline-size: 0;
    }
    .accounts > div > .icon {
      margin-inline: 4px;
      color: var(--_muted);
    }
    .accounts .avatar {
      inline-size: 24px;
      block-size: 24px;
      font-size: 10px;
    }
    .accounts > div + div {
      border-block-start: 1px solid var(--_border);
    }
    .button {
      inline-size: 100%;
      min-block-size: 40px;
      white-space: normal;
    }
    .button.quiet {
      color: var(--_text);
    }
    .skeleton.logo {
      inline-size: 56px;
      block-size: 56px;
      border-radius: var(--_radius);
    }
    .skeleton.headline {
      inline-size: 60%;
      block-size: 18px;
      margin-block: 4px;
    }
    .skeleton.line {
      inline-size: 80%;
      margin-block: 5px;
    }
    .card:has(> .is-loading) {
      min-block-size: 466px;
    }
    .skeleton.bar {
      block-size: 40px;
      border-radius: var(--_radius);
    }
    @container org (width < 420px) {
      .landing {
        padding: 16px 0;
        background: none;
      }
      .card {
        padding: 20px 16px;
        border-inline: 0;
        border-radius: 0;
      }
    }
  `,
];
