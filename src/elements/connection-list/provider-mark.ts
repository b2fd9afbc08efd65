import { html } from 'lit';
import type { Connection } from '../../contract/index.js';

/** Two letters and a hue for an identity provider; other providers have the first letters of the name. */
const MARKS: Partial<Record<string, readonly [string, number]>> = {
  okta: ['Ok', 5],
  entra: ['En', 4],
  google: ['Go', 1],
  ping: ['Pi', 2],
};

export function renderMark({ provider, name }: Pick<Connection, 'provider' | 'name'>) {
  const [letters, hue] = MARKS[provider ?? ''] ?? [[...name.replaceAll(/[^\p{L}\p{N}]/gu, '')].slice(0, 2).join(''), 3];
  return html`<span class="avatar square hue-${hue}" aria-hidden="true">${letters}</span>`;
}
