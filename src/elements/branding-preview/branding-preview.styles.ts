import { css } from 'lit';

const on = css`clamp(0, (.1791 - y) * 1e6, 1)`;

export const styles = css`
  .preview-head { display: flex; align-items: center; gap: 12px; margin-block-end: 16px; }
  .segmented { display: inline-flex; padding: 2px; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_sunken); }
  .segmented button { min-block-size: 26px; padding: 0 10px; border: 1px solid transparent; border-radius: var(--_r-s); background: none; cursor: pointer; font-size: var(--_s); color: var(--_muted); }
  .segmented button[aria-pressed="true"] { background: var(--_raised); color: var(--_text); border-color: var(--_edge); }
  .scenes { display: grid; gap: 16px; }
  .scenes h3 { font-size: var(--_s); font-weight: 400; color: var(--_muted); margin-block-end: 6px; }
  .scenes h3 .bone { inline-size: 80px; margin-block: 4px; }
  .pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 16px; }
  .narrow .pair { grid-template-columns: repeat(2, minmax(0, 240px)); }
  .preview { border: 1px solid var(--_border); border-radius: var(--_radius); overflow: hidden; min-inline-size: 0; forced-color-adjust: none; font-size: 13px; }
  .preview.light { color-scheme: light; }
  .preview.dark { color-scheme: dark; }
  .canvas { display: grid; grid-template-columns: minmax(0, 1fr); place-items: center; padding: 24px 16px; min-block-size: 248px; background: var(--p-page, transparent); color: light-dark(#1c1f24, #e8eaed); --p-link: light-dark(oklch(from var(--p-brand) min(l, .45) c h), oklch(from var(--p-brand) max(l, .77) min(c, .13) h)); }
  .narrow .canvas { padding: 20px 12px; }
  .header .canvas { place-items: start stretch; padding: 0; min-block-size: 112px; align-content: start; }
  :is(.login-box, .mail-box) { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; padding: 20px; background: light-dark(#fff, #1c2023); }
  .login-box { inline-size: min(240px, 100%); border-radius: 8px; box-shadow: 0 1px 3px rgb(0 0 0 / .12); }
  .mail-box { inline-size: min(280px, 100%); border-radius: 6px; }
  .narrow :is(.login-box, .mail-box) { padding: 16px; }
  .canvas p { overflow-wrap: anywhere; }
  .fake { border: 1px solid light-dark(#8a9096, #7b8288); border-radius: 5px; padding: 5px 8px; color: light-dark(#5a6168, #a6adb3); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .go { border-radius: 5px; padding: 7px 12px; text-align: center; font-weight: 600; background: var(--p-brand); color: color(from var(--p-brand) xyz-d65 calc(.9505 * ${on}) ${on} calc(1.0891 * ${on})); border: 1px solid color-mix(in oklab, var(--p-brand) 84%, light-dark(#1c1f24, #e8eaed)); }
  .mail-box .go { justify-self: start; }
  .fake-link { color: var(--p-link); text-decoration: underline; text-underline-offset: 2px; }
  .app-bar { display: flex; align-items: center; gap: 12px; padding: 8px 12px; min-inline-size: 0; overflow: hidden; background: light-dark(#fff, #1c2023); border-block-end: 1px solid light-dark(#dfe3e1, #2c3134); white-space: nowrap; }
  .app-bar .on { border-block-end: 2px solid var(--p-link); padding-block: 4px; }
  .page { padding: 12px; }
  .narrow .app-link { display: none; }
  .logo { max-block-size: 32px; max-inline-size: min(160px, 100%); object-fit: contain; object-position: left center; justify-self: start; }
  .wordmark { display: inline-flex; align-items: center; gap: 7px; min-inline-size: 0; font-weight: 600; letter-spacing: -.01em; }
  .mark { display: inline-grid; place-items: center; inline-size: 22px; block-size: 22px; flex: none; border-radius: 5px; background: var(--p-link); color: light-dark(#fff, #14171a); font-size: 10px; }
  @container org (inline-size < 480px) { .pair, .narrow .pair { grid-template-columns: minmax(0, 1fr); } }
  @media (forced-colors: active) { .segmented [aria-pressed="true"] { border-color: Highlight; outline: 1px solid Highlight; } }
`;
