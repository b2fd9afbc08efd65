import { html, nothing, type TemplateResult } from 'lit';
import { formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { tokenInspector } from './token-inspector.strings.js';
import { isTimestampClaim, listOf, toRows, shortName, type Claims, type Group, type Row } from './claims.js';

type TokenInspectorStrings = LocalizeController<typeof tokenInspector>;

const headings: Record<Group, keyof typeof tokenInspector> = {
  organization: 'organization',
  access: 'accessGroup',
  others: 'others',
  identity: 'identity',
  lifetime: 'lifetime',
  issuer: 'issuer',
  rest: 'rest',
};

/** Renders the claims in groups. With an earlier token, shows both values side by side and marks changes. */
export function claimsTable(claims: Claims, before: Claims | undefined, text: TokenInspectorStrings) {
  const columns = before ? 3 : 2;
  return html`<table role="table">
    <caption class="visually-hidden">
      ${text.text(before ? 'compared' : 'claims')}
    </caption>
    <colgroup>
      <col class="name" />
      ${before ? html`<col />` : nothing}
      <col />
    </colgroup>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${text.text('claim')}</th>
        ${before ? html`<th role="columnheader" scope="col">${text.text('before')}</th>` : nothing}
        <th role="columnheader" scope="col">${text.text(before ? 'now' : 'value')}</th>
      </tr>
    </thead>
    ${toRows(claims, before).map(
      ([group, rows]) =>
        html`<tbody role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="rowgroup" class="group" colspan=${columns}>${text.text(headings[group])}</th>
          </tr>
          ${rows.map((row) => claimRow(row, before !== undefined, text))}
        </tbody>`,
    )}
  </table>`;
}

function claimRow(row: Row, compared: boolean, text: TokenInspectorStrings) {
  const { name, now, before, changed } = row;
  const short = shortName(name);
  return html`<tr role="row" class=${changed ? 'changed' : ''}>
    <th role="rowheader" scope="row">
      ${short !== name ? html`<small title=${name}>${code(name.slice(0, -short.length))}</small>` : nothing}${code(short)}${changed ? html`<span class="visually-hidden"> ${text.text('changed')}</span>` : nothing}
    </th>
    ${compared ? html`<td role="cell" class="was" data-label=${text.text('before')}>${before === undefined ? none(text, 'absent') : value(name, before, text)}</td>` : nothing}
    <td role="cell" data-label=${compared ? text.text('now') : nothing}>
      ${now === undefined ? none(text, 'gone') : changed && Array.isArray(now) ? difference(listOf(before), listOf(now), text) : value(name, now, text)}
    </td>
  </tr>`;
}

const none = (text: TokenInspectorStrings, key: 'gone' | 'absent') => html`<span class="none">${text.text(key)}</span>`;

/** Renders code left to right in every language. */
const code = (written: string | undefined) => html`<bdi dir="ltr">${written}</bdi>`;

function value(name: string, claimed: unknown, text: TokenInspectorStrings): TemplateResult {
  if (isTimestampClaim(name, claimed)) {
    const iso = new Date(claimed * 1000).toISOString();
    return html`<time datetime=${iso} title=${String(claimed)}>${clock(text, iso)}</time>
      <span class="ago">${formatRelativeTime(text, iso)}</span>`;
  }
  if (Array.isArray(claimed))
    return html`<ul>
      ${listOf(claimed).map((one) => html`<li>${code(one)}</li>`)}
    </ul>`;
  return code(typeof claimed === 'string' ? claimed : JSON.stringify(claimed));
}

/** Formats a time with seconds, because tokens may differ only in seconds. */
const clock = (text: TokenInspectorStrings, iso: string) =>
  text
    .format('claim-time', (lang) => new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'medium' }))
    .format(new Date(iso));

/** Renders the added and removed items of a list, marked by text as well as color. */
function difference(before: readonly string[], now: readonly string[], text: TokenInspectorStrings) {
  const lost = before.filter((one) => !now.includes(one));
  return html`<ul>
    ${now.map((one) => html`<li>${before.includes(one) ? code(one) : html`<ins>+ ${code(one)}<span class="visually-hidden"> ${text.text('added')}</span></ins>`}</li>`)}
    ${lost.map(
      (one) =>
        html`<li>
          <del>${code(one)}<span class="visually-hidden"> ${text.text('removed')}</span></del>
        </li>`,
    )}
  </ul>`;
}
