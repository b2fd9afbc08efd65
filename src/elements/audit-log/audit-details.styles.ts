import { css } from 'lit';

/** Details of events, the export menu, and the button for new events. */
export const detailStyles = css`
  .details {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--_font-size-s);
  }
  .details h4 {
    margin-block-end: 6px;
    font-size: inherit;
    font-weight: 600;
  }
  .split {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
    gap: 16px 32px;
  }
  .split > div {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .difference {
    margin: 2px 0 8px;
    padding: 0;
    list-style: none;
  }
  .difference li {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 26px;
  }
  .gain > .icon {
    color: var(--_success);
  }
  .loss > .icon {
    color: var(--_danger);
  }
  .settings > div {
    display: grid;
    grid-template-columns: 36% 1fr 1fr;
    gap: 2px 12px;
    padding-block: 6px;
    border-block-end: 1px solid var(--_border);
  }
  .settings dt {
    font-weight: 500;
  }
  .settings .small {
    display: block;
  }
  dl,
  dd {
    margin: 0;
  }
  .facts {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 4px 16px;
  }
  .facts dt {
    color: var(--_muted);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    padding-block-start: 12px;
  }
  .new-events {
    display: flex;
    justify-content: center;
  }
  #export-menu {
    inline-size: 264px;
  }
  .menu-item .hint {
    display: block;
    font-size: var(--_font-size-xs);
    color: var(--_muted);
  }
  @container org (inline-size < 760px) {
    .settings > div {
      grid-template-columns: 1fr 1fr;
    }
    .settings dt {
      grid-column: 1 / -1;
    }
  }
`;
