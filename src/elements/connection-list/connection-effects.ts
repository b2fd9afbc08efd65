import { html, nothing } from 'lit';
import type { Connection } from '../../contract/index.js';
import type { ConnectionListStrings } from './connection-list.strings.js';

/** Who depends on a connection: members who signed in with it, and domains that then have no single sign-on. */
export function renderEffects({ enabled, domains, memberCount }: Connection, text: ConnectionListStrings) {
  const names = domains.map(({ domain }) => domain);
  return html`${
    memberCount === undefined
      ? nothing
      : html`<p>
          ${memberCount ? text.text('lastSignedIn', { number: text.number(memberCount) }) : text.text('nobodySignedIn')}
        </p>`
  }
  ${enabled && names.length ? html`<p>${text.text('domainsLose', { domains: text.list(names) })}</p>` : nothing}`;
}
