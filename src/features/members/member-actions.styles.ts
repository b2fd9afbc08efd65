import { css } from 'lit';

/** Styles of the dialogs that change members, and of the list of failed changes. */
export const memberActionStyles = css`
  .split {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 20px;
    align-items: start;
  }
  .split .check {
    padding-block: 6px;
  }
  .panel {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    padding: 12px 14px;
    display: grid;
    gap: 6px;
  }
  .panel h3 {
    font-size: var(--_font-size-s);
  }
  .panel h4 {
    font-size: var(--_font-size-s);
    font-weight: 400;
    color: var(--_muted);
    margin-block-start: 4px;
  }
  .diff li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 8px;
    padding: 3px 0;
    font-size: var(--_font-size-s);
    align-items: start;
    overflow-wrap: anywhere;
  }
  .diff .gain .icon {
    color: var(--_success);
  }
  .diff .lose .icon {
    color: var(--_danger);
  }
  .names {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    padding: 4px 12px;
  }
  .names li {
    padding: 4px 0;
  }
  .refusals {
    margin-block: 4px 0;
    display: grid;
    gap: 2px;
    font-size: var(--_font-size-s);
  }
  @container overlay (inline-size < 560px) {
    .split {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
