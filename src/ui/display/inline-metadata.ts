import { css, html } from 'lit';

export const inlineMetadataStyles = css`
  .facts {
    display: flex;
    gap: 0.3em;
  }
  .facts > .whole {
    flex: none;
  }
`;

/** What is known about something, in a line: each fact in its own direction. Where there is no room, what may be `long` is cut at its end. */
export const inlineMetadata = (known: readonly { text: unknown; long?: boolean; title?: string }[]) => html`
  <span class="sub facts"
    >${known.map(({ text, long, title = '' }, index) => html`${index ? ' · ' : ''}<span class=${long ? 'truncate' : 'whole'} dir="auto" title=${title}>${text}</span>`)}</span
  >
`;
