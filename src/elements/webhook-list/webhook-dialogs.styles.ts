import { css } from 'lit';

/** Styles of the dialogs of webhooks. */
export const webhookDialogStyles = css`
  .choices,
  .picker {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    min-inline-size: 0;
  }
  .picker {
    margin-inline-start: 26px;
  }
  .event-groups {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    max-block-size: 320px;
    padding: 4px;
    margin: -4px;
    overflow: auto;
  }
  .event-types {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    margin-inline-start: 26px;
    overflow-wrap: anywhere;
  }
  @container overlay (inline-size < 480px) {
    .picker {
      margin-inline-start: 0;
    }
  }
`;
