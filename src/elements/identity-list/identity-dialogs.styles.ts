import { css } from 'lit';

/** Styles of the dialogs that link and unlink accounts. */
export const identityDialogStyles = [
  css`
    .verdicts {
      margin: 0;
      padding: 0;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
    }
    .verdicts > li {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr) auto;
      gap: 10px;
      align-items: center;
      padding: 8px 12px;
      font-size: var(--_font-size-s);
      overflow-wrap: anywhere;
    }
    .verdicts > li + li {
      border-block-start: 1px solid var(--_border);
    }
    .verdicts .pass > .icon {
      color: var(--_success);
    }
    .panel {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 10px;
      padding: 12px 14px;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface-sunken);
    }
    .panel h3 {
      font-size: var(--_font-size-s);
    }
    .diff li {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr);
      gap: 8px;
      padding-block: 3px;
      font-size: var(--_font-size-s);
    }
    .diff .icon {
      margin-block-start: 2px;
    }
    .diff .gain .icon {
      color: var(--_success);
    }
    .diff .lose .icon {
      color: var(--_danger);
    }
  `,
];
