import { css } from 'lit';

export const styles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  .page > .reason,
  .page > .notice,
  .page > [role='alert'] {
    margin-block: -8px;
  }
  .head,
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .head {
    margin-block-end: -8px;
  }
  .head h2 {
    font-size: calc(var(--_size) * 1.429);
  }
  .head > .lead {
    flex-basis: 100%;
    color: var(--_muted);
    margin-block-start: -4px;
  }
  .count {
    font-size: var(--_size);
    font-weight: 400;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .toolbar {
    min-block-size: var(--_h);
    margin-block-end: -4px;
  }
  .toolbar > .search {
    inline-size: 280px;
    max-inline-size: 100%;
  }
  .toolbar > .select {
    max-inline-size: 216px;
  }
  .toolbar select {
    field-sizing: content;
    min-inline-size: 0;
  }
  .toolbar .clear {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin-inline-end: -6px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    cursor: pointer;
  }
  .toolbar .clear:hover {
    background: var(--_hover);
  }
  section h3 {
    min-block-size: 1lh;
    font-size: var(--_size);
    margin-block-end: 8px;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(296px, 100%), 1fr));
    gap: 12px;
  }
  .cards > li {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: 10px;
    min-inline-size: 0;
    min-block-size: 132px;
    padding-block: 14px 12px;
    padding-inline: 16px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .top {
    display: flex;
    align-items: flex-start;
    gap: 12px;
  }
  .top > .avatar {
    inline-size: 40px;
    block-size: 40px;
    font-size: var(--_size);
  }
  .identity > * {
    overflow-wrap: anywhere;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .open {
    min-block-size: 24px;
    margin-block: -2px -3px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .open:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .foot {
    display: flex;
    align-items: center;
    gap: 8px 12px;
    min-block-size: 28px;
  }
  .foot > .button {
    flex: none;
  }
  .foot > :is(.status, .reason) {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .status > .icon {
    flex: none;
  }
  .page > .reason .icon {
    flex: none;
  }
  .skeleton.mark {
    inline-size: 40px;
    block-size: 40px;
    border-radius: var(--_radius);
    flex: none;
  }
  h3 > .skeleton {
    inline-size: 96px;
    translate: 0 4px;
  }
  .identity > .skeleton {
    inline-size: 45%;
    margin-block: 4px;
  }
  .identity > .skeleton.long {
    inline-size: 85%;
  }
  .skeleton.action {
    inline-size: 72px;
    block-size: 28px;
    border-radius: var(--_radius);
  }
  @container org (inline-size < 600px) {
    .head > .actions {
      margin-inline-start: 0;
    }
    .toolbar > .search {
      inline-size: 100%;
    }
    .toolbar > .select {
      flex: 1 1 40%;
      max-inline-size: none;
    }
  }
`;
