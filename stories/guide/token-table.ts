/* Table of all tokens: use, default and current value. */
import { html } from 'lit';
import { tokenList, type Token, type TokenGroup } from '../../src/styles/token-list.js';
import type { Scheme, Values } from './token-values.js';

const groups: Record<TokenGroup, string> = {
  input: 'Set by hosts',
  brand: 'Brand',
  surface: 'Surfaces and text',
  line: 'Lines',
  signal: 'Status',
  type: 'Typography',
  shape: 'Shape',
  motion: 'Motion',
};

const swatch = (color: string) =>
  html`<span class="swatch" .style=${`background:${color}`}></span><code>${color}</code>`;

/** Colors are the painted ones; other tokens show the set or default value. */
export function tokenTable(values: Values, all: Record<Scheme, Record<string, string>>) {
  const row = (token: Token) =>
    html`<tr>
      <th scope="row"><code>${token.name}</code></th>
      ${
        token.type === 'color'
          ? html`<td>${swatch(all.light[token.name]!)}</td>
              <td>${swatch(all.dark[token.name]!)}</td>`
          : html`<td colspan="2" class="long"><code>${values[token.name] ?? token.light}</code></td>`
      }
      <td>${token.use}${token.follows ? html`<br /><small>Default: ${token.follows}.</small>` : ''}</td>
    </tr>`;
  return html`<div class="guide-table" role="region" aria-label="All tokens" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">Light</th>
          <th scope="col">Dark</th>
          <th scope="col">Use</th>
        </tr>
      </thead>
      ${Object.entries(groups).map(
        ([group, title]) =>
          html`<tbody>
            <tr>
              <th scope="rowgroup" colspan="4"><strong>${title}</strong></th>
            </tr>
            ${tokenList.filter((token) => token.group === group).map(row)}
          </tbody>`,
      )}
    </table>
  </div>`;
}
