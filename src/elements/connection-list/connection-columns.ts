import { html, nothing } from 'lit';
import type { Connection } from '../../contract/index.js';
import type { ListColumn } from '../../data-list/data-list.types.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { minusIcon } from '../../ui/icons/action-icons.js';
import { alertIcon, checkCircleIcon, clockIcon } from '../../ui/icons/list-icons.js';
import type { connectionList } from './connection-list.strings.js';
import { renderMark } from './provider-mark.js';

type Strings = LocalizeController<typeof connectionList>;

/** Names of the protocols, which are the same in all languages. */
const PROTOCOLS: Partial<Record<string, string>> = { oidc: 'OpenID Connect', saml: 'SAML 2.0' };

export type ConnectionStatus = 'enabled' | 'disabled' | 'notTested' | 'unfinished';

export function statusOf({ enabled, oidc, saml, tested }: Connection): ConnectionStatus {
  if (enabled) return 'enabled';
  if (!oidc && !saml) return 'unfinished';
  return tested === false ? 'notTested' : 'disabled';
}

interface ConnectionColumnsOptions {
  strings: Strings;
  /** The certificates, below the row; `nothing` for a connection that shows none. */
  details: (connection: Connection) => unknown;
}

export const connectionColumns = ({ strings, details }: ConnectionColumnsOptions): ListColumn<Connection>[] => [
  {
    label: strings.text('connection'),
    classes: 'col-main',
    skeleton: 'person',
    cell: (connection) => renderIdentity(connection, strings),
  },
  {
    label: strings.text('domains'),
    classes: 'meta col-domains',
    cell: ({ domains }) =>
      domains.length
        ? html`<span class="domains"
            >${domains.map(({ domain }) => html`<span><bdi dir="ltr">${domain}</bdi></span>`)}</span
          >`
        : html`<span class="muted">${cellLabel(strings.text('domains'))}${strings.text('noDomains')}</span>`,
  },
  { label: strings.text('status'), cell: (connection) => renderStatus(connection, strings) },
  {
    label: strings.text('lastTest'),
    classes: 'meta muted col-test',
    cell: (connection) => html`${cellLabel(strings.text('lastTest'))}${renderLastTest(connection, strings)}`,
  },
  {
    label: strings.text('members'),
    width: 'col-members',
    classes: 'meta col-members',
    cell: ({ memberCount }) =>
      memberCount === undefined ? nothing : html`${cellLabel(strings.text('members'))}${strings.number(memberCount)}`,
  },
  { label: '', width: 'col-wide', classes: 'col-details', cell: details },
];

/** The label of a cell in a narrow container, where columns have no heads. */
const cellLabel = (label: string) => html`<span class="cell-label">${label}: </span>`;

function renderIdentity(connection: Connection, strings: Strings) {
  const { name, strategy, defaultRoles } = connection;
  const roles = strings.list(defaultRoles.map((role) => role.name));
  return html`<div class="person">
    ${renderMark(connection)}<span class="identity"
      ><span class="name"><bdi>${name}</bdi></span
      ><span class="sub"
        >${PROTOCOLS[strategy] ?? strategy}${roles ? html` · ${strings.text('roles', { roles })}` : nothing}</span
      ></span
    >
  </div>`;
}

const STATUS_LOOKS = {
  enabled: ['success', checkCircleIcon],
  disabled: ['off', minusIcon],
  notTested: ['', clockIcon],
  unfinished: ['', clockIcon],
} as const;

function renderStatus(connection: Connection, strings: Strings) {
  const status = statusOf(connection);
  const [classes, icon] = STATUS_LOOKS[status];
  return html`<span class="status ${classes}">${icon()}${strings.text(status)}</span>`;
}

function renderLastTest({ lastTest }: Connection, strings: Strings) {
  if (!lastTest) return strings.common('never');
  const { at, ok } = lastTest;
  const label = strings.text(ok ? 'passed' : 'failed', { time: formatRelativeTime(strings, at) });
  return html`<time datetime=${at}
    >${ok ? label : html`<span class="status danger">${alertIcon()}${label}</span>`}</time
  >`;
}
