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

/** Metadata in one line, each item in its own direction. `long` items are truncated where space is short. */
export const inlineMetadata = (known: readonly { text: unknown; long?: boolean; title?: string }[]) => html`
  <span class="sub facts"
    >${known.map(({ text, long, title = '' }, index) => html`${index ? ' · ' : ''}<span class=${long ? 'truncate' : 'whole'} dir="auto" title=${title}>${text}</span>`)}</span
  >
`;
