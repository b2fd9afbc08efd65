import { css } from 'lit';

/** Styles of the notices and dialogs. */
export const invitationActionStyles = [
  css`
    .link {
      overflow-wrap: anywhere;
      user-select: all;
    }
    .check {
      padding-block: 6px;
    }
  `,
];
