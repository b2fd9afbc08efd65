import { css } from 'lit';

export const styles = css`
  .col-roles { inline-size: 20%; }
  .col-status { inline-size: 180px; }
  .col-date { inline-size: 116px; }
  .table .col-deeds { inline-size: 136px; padding-inline: 0 4px; text-align: end; overflow: visible; }
  .deeds { display: inline-flex; gap: 8px; align-items: center; justify-content: flex-end; }
  .name { font-weight: 400; }
  .lines { gap: 7px; }
  .bone.middle { inline-size: 50%; } .bone.long { inline-size: 70%; }
  .bone.thin { block-size: 8px; }
  @container org (inline-size < 600px) {
    .table td.col-main { flex-basis: calc(100% - 48px); }
    .bones .spacer td { block-size: 470px !important; }
    .table .col-deeds { order: 1; inline-size: auto; padding: 0; }
  }
`;
