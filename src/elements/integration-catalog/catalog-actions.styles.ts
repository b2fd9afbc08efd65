import { css } from 'lit';

/** Styles of the drawer and the dialog. */
export const catalogActionStyles = css`
  dialog.drawer {
    inline-size: min(440px, 100vw);
    block-size: 100dvh;
    max-block-size: 100dvh;
    max-inline-size: none;
    margin-block: 0;
    margin-inline: auto 0;
    border-radius: 0;
  }
  dialog.drawer > form,
  dialog.drawer .dialog-body {
    flex: 1;
  }
  .facts {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
    gap: 6px 16px;
    margin: 0;
    font-size: var(--_font-size-s);
  }
  .facts dt {
    color: var(--_muted);
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .facts .status {
    align-items: start;
  }
  .facts .status .icon {
    margin-block-start: 2px;
  }
  .facts time::first-letter {
    text-transform: uppercase;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 12px 14px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }
  :is(.panel, .effects) h3 {
    font-size: var(--_font-size-s);
  }
  .diff li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 8px;
    padding-block: 3px;
    font-size: var(--_font-size-s);
    overflow-wrap: anywhere;
  }
  .diff .icon {
    margin-block-start: 1px;
  }
  .gain .icon {
    color: var(--_success);
  }
  .lose .icon {
    color: var(--_danger);
  }
  input[readonly] {
    background: var(--_surface-sunken);
  }
`;
