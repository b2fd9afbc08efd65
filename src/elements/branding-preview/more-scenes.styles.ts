import { css } from 'lit';

export const moreSceneStyles = css`
  .segmented { display: inline-flex; padding: 2px; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_sunken); }
  .segmented button { min-block-size: 26px; padding: 0 10px; border: 1px solid transparent; border-radius: var(--_r-s); background: none; cursor: pointer; font-size: var(--_s); color: var(--_muted); }
  .segmented button[aria-pressed="true"] { background: var(--_raised); color: var(--_text); border-color: var(--_edge); }
  .mail .card { border: 0; border-block-start: 3px solid var(--p-primary); }
  .fine { font-size: 12px; color: var(--p-muted); }
  .not { padding-inline: 12px; text-align: center; }
  .mail .go { justify-self: start; }
  .app-bar { display: flex; align-items: center; gap: 12px; padding: 8px 12px; min-inline-size: 0; overflow: hidden; background: var(--p-card); border-block-end: 1px solid light-dark(#dfe3e1, #2c3134); white-space: nowrap; }
  .app-bar :is(.logo, .letters) { max-block-size: 24px; }
  .app-bar .letters { block-size: 24px; font-size: 10px; }
  .app-bar > .cut { min-inline-size: 4em; margin-inline: -4px 4px; }
  .app-bar .on { border-block-end: 2px solid var(--p-link); padding-block: 4px; }
  .page { padding: 12px; }
  .narrow .app-link { display: none; }
  @media (forced-colors: active) { .segmented [aria-pressed="true"] { border-color: Highlight; outline: 1px solid Highlight; } }
  .bones .app-bar { border-color: transparent; }
  .bones :is(.app-bar > *, .page) { visibility: hidden; }
`;
